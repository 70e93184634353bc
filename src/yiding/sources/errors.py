"""What is said when a source cannot be read, in Chinese and in English."""

import errno

from yiding.rules.words import CHINESE, ENGLISH, Words

__all__ = ["CHINESE", "ENGLISH", "SourceError", "Words", "about", "of_system"]

# What a person can do, where more than one error asks for it.
FETCH_AGAIN: Words = ("请重新下载", "fetch it again")
READ_ALONE: Words = ("请只保存正文再读", "save the paper alone and read that")
RECOGNISE: Words = ("请先做文字识别（OCR）再读", "run text recognition (OCR) on it and read the result")
SAVE_AS_DOCX: Words = ("请另存为 docx 再读", "save it as docx and read that")
TAKE_PASSWORD_OFF: Words = ("请去掉密码另存后再读", "save it without a password and read it again")
UNPACK: Words = ("请解压后读里面的文件", "unpack it and read what is in it")

_SYSTEM = {
    errno.ENOENT: "没有这个文件或文件夹",
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.EROFS: "磁盘只读",
    errno.EISDIR: "这是文件夹",
    errno.ENOTDIR: "路径当中有一段不是文件夹",
    errno.ENAMETOOLONG: "名称太长",
    errno.ENOSPC: "磁盘已满",
    errno.EIO: "磁盘读写出错",
}


class SourceError(Exception):
    """A source that cannot be read: one line with its name, what is wrong, and how to mend it.

    The first argument is the name of the source, the second what is wrong, the third what a person can do about it.
    As a string it is the Chinese line.
    """

    def __init__(self, name: str, wrong: Words, mend: Words) -> None:
        super().__init__(name, wrong, mend)
        self.name, self.wrong, self.mend = name, wrong, mend

    def __str__(self) -> str:
        return self.line()

    @property
    def reason(self) -> Words:
        """What is wrong and how to mend it, without the name."""
        (wrong, wrong_en), (mend, mend_en) = self.wrong, self.mend
        return f"{wrong}；{mend}", f"{wrong_en}; {mend_en}"

    def line(self, language: int = CHINESE) -> str:
        """Give the whole line in a language."""
        return " ".join(about(self.name, self.reason)[language].split())


def about(name: str, reason: Words) -> Words:
    """Put the name of what it is about before a reason."""
    return f"{name}：{reason[CHINESE]}。", f"{name}: {reason[ENGLISH]}"


def of_system(error: OSError) -> Words:
    """Say why the system did not do what was asked; what is rare stands in the system's own words."""
    told = error.strerror or str(error)
    return _SYSTEM.get(error.errno or 0, told), told

"""What is said of a file that is not taken: what is wrong with it and how to mend it, in one sentence."""

from typing import NamedTuple

from yiding.office.base.refused import Refused
from yiding.rules.words import Words

_LONGEST_SHOWN = 60


class Wrong(NamedTuple):
    """What is wrong with a file, and what a person can do about it."""

    what: Words
    mend: Words


SAVE_ANEW: Words = (
    "请用 Word、Excel 或 WPS 打开后另存再上传",
    "open it in Word, Excel or WPS, save it again and upload that",
)
_TAKE_OUT: Words = ("请把它去掉，另存后再上传", "take that out, save it again and upload that")

EMPTY = Wrong(("是空的", "is empty"), ("请重新选择文件", "choose the file again"))
ENCRYPTED = Wrong(
    ("有密码或者限制了权限", "is encrypted or restricted"),
    ("请去掉密码和限制，另存后再上传", "save it without password and restrictions and upload that"),
)
BROKEN = Wrong(("已损坏或不完整", "is damaged or cut short"), ("请重新导出后再上传", "export it again and upload that"))
OLD = Wrong(
    ("是旧版 Word、Excel 或 WPS 格式", "is in an old format of Word, Excel or WPS"),
    ("请另存为 docx、xlsx 或 PDF 再上传", "save it as docx, xlsx or PDF and upload that"),
)
MACROS = Wrong(
    ("带有宏", "holds macros"), ("请另存为不带宏的 docx 或 xlsx 再上传", "save it as docx or xlsx without them")
)
EMBEDDED = Wrong(("里面嵌入了别的文件或控件", "has another file or a control embedded"), _TAKE_OUT)
SCRIPT = Wrong(
    ("里面有脚本或者会启动程序的动作", "holds a script or an action that starts programs"),
    ("请重新打印成 PDF 再上传", "print it to a new PDF and upload that"),
)
OUTSIDE = Wrong(
    (
        "打开时会从外面取内容（链接的图片、模板或数据）",
        "fetches something from outside when opened (a linked picture, template or data)",
    ),
    ("请把链接改为嵌入或者断开，另存后再上传", "embed or break the link, save it again and upload that"),
)
BOMB = Wrong(("解开后远远超出文档应有的大小", "unpacks to far more than a document has"), SAVE_ANEW)
PATHS = Wrong(("里面的部件名称不正常", "has parts with names that no document has"), SAVE_ANEW)
SLOW = Wrong(
    ("太复杂，没有在规定时间内检查完", "is too complex to be checked in time"),
    ("请重新打印成 PDF 再上传", "print it to a new PDF and upload that"),
)


def refused(name: str, wrong: Wrong) -> Refused:
    """Make the refusal of a file; its name is shown without what cannot be seen, and shortened."""
    shown = "".join(sign for sign in name if sign.isprintable())
    shown = shown if len(shown) <= _LONGEST_SHOWN else f"{shown[:_LONGEST_SHOWN]}…"
    (what, what_en), (mend, mend_en) = wrong
    return Refused((f"文件“{shown}”{what}；{mend}。", f"The file “{shown}” {what_en}: {mend_en}."), "file")

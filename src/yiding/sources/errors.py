"""What is said when a source cannot be read."""


class SourceError(Exception):
    """A source that cannot be read: one line with its name, what is wrong, and how to mend it.

    The first argument is the name of the source, the second what is wrong, the third what a person can do about it.
    """

    def __init__(self, name: str, wrong: str, mend: str) -> None:
        super().__init__(f"{_one_line(name)}: {_one_line(wrong)}; {_one_line(mend)}")
        self.name, self.wrong, self.mend = name, wrong, mend


def _one_line(words: str) -> str:
    return " ".join(words.split())

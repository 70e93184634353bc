"""What is said when a paper cannot be made."""

from yiding.rules.words import Words


class PaperError(Exception):
    """A paper that cannot be made: one sentence that says what is wrong and how to mend it, in both languages."""

    def __init__(self, words: Words) -> None:
        super().__init__(words[0])
        self.words = words

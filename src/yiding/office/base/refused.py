"""The refusal of an action."""

from yiding.rules.words import Words


class Refused(Exception):  # noqa: N818 - it is no fault
    """An action that was refused: the sentence that says why and how to mend it, in both languages."""

    def __init__(self, words: Words) -> None:
        super().__init__(words[0])
        self.words = words

"""The refusal of an action."""

from collections.abc import Mapping

from yiding.rules.words import Words


class Refused(Exception):  # noqa: N818 - it is no fault
    """An action that was refused: the rule that refuses, and the sentence that says why and how to mend it, in both languages."""

    def __init__(self, words: Words, rule: str = "input") -> None:
        super().__init__(words[0])
        self.words = words
        self.rule = rule


class Unseen(Refused):
    """What somebody may not know of: for them it is not there. `what` names it, Chinese with its measure word."""

    def __init__(self, what: Words) -> None:
        super().__init__((f"没有{what[0]}。", f"There is no such {what[1]}."), "unseen")


class Outdated(Refused):
    """Somebody else changed the thing meanwhile: `theirs` is what stands there now, by the names of the fields."""

    def __init__(self, theirs: Mapping[str, str]) -> None:
        super().__init__(
            (
                "您打开以后，别人已经改动过；两份内容都在下面，请合并后再保存。",
                "Somebody else changed this after you opened it: both texts are below, bring them together and save again.",
            ),
            "version",
        )
        self.theirs = theirs


class Again(Exception):  # noqa: N818 - it is no fault
    """A form that was sent before: `link` leads to what it did."""

    def __init__(self, link: str) -> None:
        super().__init__(link)
        self.link = link

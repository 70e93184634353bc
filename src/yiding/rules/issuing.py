"""Adopted documents on their way to being issued, as the rules see them."""

from typing import NamedTuple


class Issuing(NamedTuple):
    """What the rules need to know of an adopted document; the defaults are those with which nothing is wrong.

    `adopted` whether the matter's item adopted a document of a proposal and its minutes are out, `begun` whether its issuing is opened already, `goes` whether the matter is
    neither suspended nor over. Of who acts: `revises` whether the own unit revises it, `handles` whether it does or the office acts, `asked` whether the own unit is asked to
    co-sign, `sent_here` whether it was sent to the own unit, `received` whether that has signed for it. Of the newest text: `whole` whether the file and what was changed are
    there, `there` that its file was not wiped as secret, `rechecked` and `cosigned` whether both are done on it, `silent` the units that did not answer, `against` those that object, `alone` that no unit was asked, `unasked`
    who was to check it by the sitting and was not asked; `objects` that an objection is being given. `waiting` the routes (`outcomes.ROUTES`, "" for whichever) on which no
    answer is there that lets it be issued; `reported` and `answered` whether what is noted of a report, or of its answer, is whole, `open` whether the report waits for one.
    `numbered` whether its series and in whose name it is issued are chosen; `differs` the first words in which the printed file is not the signed text, `more` the first that it has besides what a printed
    document has around its text, `unread` that they could not be compared; `receivers` whether a unit gets it, `kept` whether it is said where the file is kept.
    """

    adopted: bool = True
    begun: bool = False
    goes: bool = True
    revises: bool = True
    handles: bool = True
    asked: bool = True
    sent_here: bool = True
    received: bool = False
    whole: bool = True
    there: bool = True
    rechecked: bool = True
    cosigned: bool = True
    silent: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    alone: bool = False
    unasked: str = ""
    objects: bool = False
    waiting: tuple[str, ...] = ()
    reported: bool = True
    answered: bool = True
    open: bool = True
    numbered: bool = True
    differs: str = ""
    more: str = ""
    unread: bool = False
    receivers: bool = True
    kept: bool = True

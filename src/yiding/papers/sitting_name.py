"""What a sitting is called, and the organs above and beside the government that sat."""

from yiding.papers.minutes import Sat
from yiding.records.meeting import MeetingKind, NextStep
from yiding.text.numerals import numeral

_KINDS: dict[MeetingKind, str] = {
    "executive": "常务会议",
    "executive_enlarged": "常务（扩大）会议",
    "party_group": "会议",
    "plenary": "全体会议",
    "special": "专题会议",
    "other": "会议",
}
_LEVELS = "省市县区旗州盟"
_GOVERNMENT = "人民政府"


def called(sat: Sat) -> str:
    """Give the full name of a sitting: 青岫县第十七届人民政府第48次常务会议."""
    return _named(sat, _number(sat), sat.term)


def mark_of(sat: Sat) -> str:
    """Give the red head of the minutes of such a sitting: 青岫县人民政府常务会议纪要."""
    return f"{_named(sat, '', None)}纪要"


def receiver(sat: Sat, step: NextStep) -> str:
    """Name the organ that a step puts something before by the level of the government; a superior organ is never guessed."""
    level = _level(sat)
    if step == "submit_to_party_committee":
        return f"{level}委常委会会议" if level else "党委会议"
    if step == "submit_to_congress":
        return f"{level}人大常委会"
    return "上级人民政府" if step == "submit_to_superior" else "会议"


def _number(sat: Sat) -> str:
    year = f"{sat.year}年" if sat.year else ""
    return f"{year}第{sat.number}次" if sat.number else ""


def _named(sat: Sat, number: str, term: int | None) -> str:
    bodies = [_body(body, term) for body in sat.bodies]
    if len(bodies) > 1 and len(bodies) == len(sat.kinds):
        counted = sat.kinds.index("executive") if "executive" in sat.kinds else len(bodies) - 1
        each = enumerate(zip(bodies, sat.kinds))
        return "暨".join(body + (number if n == counted else "") + _kind(kind, body) for n, (body, kind) in each)
    words = [_kind(kind, bodies[-1]) for kind in sat.kinds]
    return "、".join(bodies) + "".join(f"{word}暨" for word in words[:-1]) + number + words[-1]


def _body(name: str, term: int | None) -> str:
    if term is None or not name.endswith(_GOVERNMENT):
        return name
    return f"{name.removesuffix(_GOVERNMENT)}第{numeral(term)}届{_GOVERNMENT}"


def _kind(kind: MeetingKind, body: str) -> str:
    if kind != "office":
        return _KINDS[kind]
    place = body.partition("第")[0].removesuffix(_GOVERNMENT)
    return f"{place[-1]}长办公会议" if place[-1] in _LEVELS else "主任办公会议"


def _level(sat: Sat) -> str:
    """Give the level of the government that sat: the last character of its place."""
    places = (body.removesuffix("党组") for body in sat.bodies)
    ends = [place.removesuffix(_GOVERNMENT)[-1:] for place in places if place.endswith(_GOVERNMENT)]
    return next((end for end in ends if end in _LEVELS), "")

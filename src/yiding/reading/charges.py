"""Charges: the owners that a sentence names and what each of them is to be, lead or support, in order."""

import re
from dataclasses import dataclass, field

from yiding.reading import roles
from yiding.reading.leaders import find_leaders
from yiding.reading.owners import Owner, owners
from yiding.reading.units import find_units

# How far a list of owners may reach from the word that charges it or back from what it does.
_REACH = 120


@dataclass(slots=True)
class Charge:
    """One responsibility: ranges of leaders, lead and support, where it begins and where its task begins."""

    at: int
    task: int
    leaders: list[tuple[int, int]] = field(default_factory=list)
    lead: list[tuple[int, int]] = field(default_factory=list)
    support: list[tuple[int, int]] = field(default_factory=list)


@dataclass(slots=True)
class _Group:
    """Owners who stand side by side: their list is [start, end), `at` includes the words that charge them."""

    at: int
    start: int
    end: int
    role: roles.Role
    owners: list[tuple[int, int]]


# 长 of 副县长李二牵头, 志 of 陈一同志负责
_DUTY = re.compile(r"[志长记任席委员理导](?=[^，。；]{0,14}?[牵负总任统调挂领抓督要协包])|领导[：为]|责任人[：为]")


def find_marks(text: str, start: int, end: int) -> list[tuple[int, bool]]:
    """List the places in [start, end) where an owner may stand: before (True: a word charges it) or behind (False)."""
    marks = [(match.end(), False) for match in roles.DOES.finditer(text, start, end)]
    charging = [(match.end(), True) for match in roles.CHARGE.finditer(text, start, end)]
    if charging:
        marks += charging
        marks.sort()
    return marks


def find_charges(text: str, start: int, end: int, marks: list[tuple[int, bool]]) -> list[Charge]:
    """Put the owners and leaders of the sentence [start, end) together, in order; `marks` are those within it."""
    groups = _groups(text, start, end, marks)
    leaders = find_leaders(text, start, end) if _DUTY.search(text, start, end) else []
    charges: list[Charge] = []
    place = 0
    for group in groups:
        while place < len(leaders) and leaders[place][0] < group.start:
            _add_leader(text, charges, leaders[place])
            place += 1
        _add_group(text, charges, group)
    for leader in leaders[place:]:
        _add_leader(text, charges, leader)
    return charges


# 责任领导：县委常委、副县长… · 责任人：…
_PERSON_LABEL = re.compile(r"(?:领导|人)[：为][^；：\n]{0,12}\Z")
# The end of a bracket or of a run of labels; the bracket of （国资办） and （街道） closes none.
_CLOSED = re.compile(r"[）〕】](?=[。；\s]|\Z)|。")


def _is_named_here(text: str, last: Charge, at: int) -> bool:
    """Say whether a label names the person at `at` in the bracket or run of labels of the charge before."""
    labelled = _PERSON_LABEL.search(text, max(last.at, at - 16), at)
    return labelled is not None and not _CLOSED.search(text, last.at, at)


def _add_leader(text: str, charges: list[Charge], span: tuple[int, int]) -> None:
    last = charges[-1] if charges else None
    if last and not last.leaders and _is_named_here(text, last, span[0]):
        last.leaders.append(span)
        return
    if last and last.leaders and not last.lead and not last.support and span[0] - last.task < 8:
        last.leaders.append(span)
        last.task = span[1]
    else:
        charges.append(Charge(span[0], span[1], leaders=[span]))


def _add_group(text: str, charges: list[Charge], group: _Group) -> None:
    """Add a group to the charge that it belongs to, or begin a charge."""
    last = charges[-1] if charges else None
    if group.role == "support":
        if last is None:
            last = Charge(group.at, group.end)
            charges.append(last)
        last.support += group.owners
        return
    if last is not None and not last.lead and (last.support or _goes_on(text, last, group)):
        last.lead += group.owners
        last.task = group.end
        return
    charges.append(Charge(group.at, group.end, lead=list(group.owners)))


def _goes_on(text: str, last: Charge, group: _Group) -> bool:
    """Say whether a leading group follows the persons of a charge in its clause, or in its bracket of labels."""
    if "；" not in text[last.task : group.start]:
        return True
    return text[group.at - 1] in "：为" and not _CLOSED.search(text, last.at, group.at)


# 由常务副县长张三同志牵头，县财政局参与: who takes part then helps
_TAKES_PART = re.compile("(?:积极|共同|全力)?(?:参与|参加|配合|协助)")
_LED_BY_PERSON = re.compile(r"[长任记席员][\u4e00-\u9fff·]{2,8}?(?:同志)?牵头[，、]")


def _groups(text: str, start: int, end: int, marks: list[tuple[int, bool]]) -> list[_Group]:
    """Find the lists of owners in a sentence with their roles."""
    groups: list[_Group] = []
    low = start
    told = roles.FACTS.match(text, start, end)
    part = text.find("；", start, end) if told or len(marks) > 1 else -1
    facts = (part if part >= 0 else end) if told else start
    leading = False
    led = text.find("牵头", start, end) > 0 and _LED_BY_PERSON.search(text, start, end) is not None
    for at, charging in marks:
        if at <= low and groups:
            continue
        while 0 <= part < at:
            leading = False
            part = text.find("；", part + 1, end)
        if at <= facts and not charging and not roles.ORDERS.match(text, at, end):
            continue
        found = _after(text, low, at, end, leading) if charging else _before(text, low, at, end, leading)
        if found is None:
            continue
        if led and not leading and found.role == "lead" and _TAKES_PART.match(text, found.end, end):
            found.role = "support"
        groups.append(found)
        low = found.end
        if found.role == "support" and (helped := _helped(text, low, end)):
            groups.append(helped)
            low = helped.end
        leading = leading or groups[-1].role == "lead"
    return groups


# The signs that a word which charges ends in when no unit stands behind it: 牵头, 总负责, 负总责, 副县长
_NO_UNIT_BEHIND = frozenset("头总任长")
_HELP_SIGNS = frozenset("同合动商")


def _after(text: str, low: int, at: int, end: int, leading: bool) -> _Group | None:
    """Read the owners that a word which ends at `at` charges."""
    sign = text[at - 1]
    if sign in " |":
        return None
    if sign in "：为":
        label = roles.LABEL.search(text, max(low, at - 6), at)
        return _labelled(text, at, end, "support" if label["support"] else "lead") if label else None
    if sign in _NO_UNIT_BEHIND or text.endswith(("总负责", "总责"), 0, at):
        return None
    found, last = _list(text, at, end)
    if not found:
        found, last = _longest(text, at, end)
    if not found or roles.NOT_IN_CHARGE.match(text, last, end) or _is_named_only(text, last, end):
        return None
    if text.startswith("授权", at - 2) and text.startswith("公司", last - 2):
        return None
    spans = [(one.start, one.end) for one in found]
    if sign in _HELP_SIGNS:
        return _Group(at - 1 - (sign != "商"), at, last, "support", spans) if leading else None
    return _Group(at, at, last, _role_after(text, last, end, leading) or "lead", spans)


_STOP = re.compile("[，。；：]")


def _list(text: str, at: int, end: int) -> tuple[list[Owner], int]:
    """Read the list of owners that begins at `at` and ends before a word that fits; its end."""
    bound = _STOP.search(text, at, min(end, at + _REACH))
    stop = bound.start() if bound else min(end, at + _REACH)
    for mark in roles.LIST_END.finditer(text, at, min(end, stop + 1)):
        last = mark.end()
        if found := owners(text, at, last):
            alias = _ALIAS.match(text, last, stop) if text.startswith("（", last) else None
            if alias and (whole := owners(text, at, alias.end())):
                return whole, alias.end()
            return found, last
    return [], at


# 县财政局（国资办）, 各镇（街道）: what belongs to the owner before it
_ALIAS = re.compile(r"（[\u4e00-\u9fff、]{1,16}）")


def _longest(text: str, at: int, end: int) -> tuple[list[Owner], int]:
    """Read the longest list of owners that begins at `at`, where no known word follows it."""
    bound = _STOP.search(text, at, min(end, at + 30))
    best: list[Owner] = []
    last = at
    for mark in roles.ANY_END.finditer(text, at, bound.start() if bound else min(end, at + 30)):
        if found := owners(text, at, mark.end()):
            best, last = found, mark.end()
    if best and (text.startswith(("长", "委员", "副"), last) or text.startswith("部门", last - 1)):
        return [], at
    return best, last


def _helped(text: str, at: int, end: int) -> _Group | None:
    """Read the unit that helpers are to help, which leads (配合县教育局开展…)."""
    support = roles.SUPPORTS.match(text, at, end)
    first = support.start("object") if support else end
    if first >= end or text[first] in roles.BOUNDS:
        return None
    found, last = _list(text, first, min(end, first + 40))
    return _Group(first, first, last, "lead", [(one.start, one.end) for one in found]) if found else None


def _labelled(text: str, at: int, end: int, role: roles.Role) -> _Group | None:
    """Read the owners behind a label: 牵头单位：县教育局；"""
    match = roles.LABELLED.match(text, at, end)
    if match is None:
        return None
    later = roles.NEXT_LABEL.search(text, at, match.end() + 1)
    stop = later.start() if later else match.end()
    spans: list[tuple[int, int]] = []
    named = False
    first = at
    for last in [*_cuts(text, at, stop), stop]:
        mark = _PART.search(text, first, last)
        found = owners(text, first, mark.start() if mark else last, classes=True)
        named = named or any(one.kind != "class" for one in found)
        spans += [(one.start, one.end) for one in found]
        first = last + 1
    return _Group(at, at, stop, role, spans) if named else None


# 县水利局（牵头）
_PART = re.compile(r"（(?:牵头|主办|负责|总牵头)）\Z")


def _cuts(text: str, start: int, end: int) -> list[int]:
    """List the signs that part the owners behind a label, those in brackets (各镇（街道、园区）) not counted."""
    found, depth = [], 0
    for place in range(start, end):
        sign = text[place]
        depth += (sign == "（") - (sign == "）")
        if depth == 0 and sign in "、，, ":
            found.append(place)
    return found


def _before(text: str, low: int, at: int, end: int, leading: bool) -> _Group | None:
    """Read the owners whose list ends at `at`, before a word for what they do."""
    if text[at - 1] in "长志":
        return None
    left = _left(text, low, at)
    if at - left < 2:
        return None
    head = roles.HEAD.match(text, left, at)
    first = head.end() if head else left
    found = owners(text, first, at, classes=True)
    if not found:
        found = _tail(text, first, at, end)
    if not found:
        return None
    generic = found[0].kind == "class" and all(one.kind == "class" for one in found)
    if (generic and not leading) or (_is_named_only(text, at, end) and not roles.STRONG.match(text, at, end)):
        return None
    role = _role_after(text, at, end, leading)
    if generic and (role is None or not _is_definite(text, first, at)):
        return None
    return _Group(found[0].start, found[0].start, at, role or "lead", [(one.start, one.end) for one in found])


def _is_definite(text: str, start: int, end: int) -> bool:
    """Say whether a class of units has definite members (各县（区）), which 有关部门 has not."""
    return (
        text.find("各", start, min(end, start + 5)) >= 0
        and text.find("部门", start, end) < 0
        and text.find("单位", start, end) < 0
    )


def _is_named_only(text: str, at: int, end: int) -> bool:
    """Say whether the words after a unit show that it only is named: 负责同志, 提出的, 关于…的汇报."""
    return roles.NOT_DOING.match(text, at, min(end, at + 24)) is not None


def _left(text: str, low: int, at: int) -> int:
    """Give where the clause before `at` begins, a closed bracket (市、区) not being an edge."""
    least = max(low, at - _REACH)
    left = at
    bounds = roles.BOUNDS
    while left > least and text[left - 1] not in bounds:
        left -= 1
        if text[left] == "）":
            opened = text.rfind("（", max(least, left - 9), left)
            left = opened if opened >= 0 else left
    return left


# 县教育局, 县水利和湖泊局: what an organ looks like somewhere in a clause
_ORGAN = re.compile(r"[省市县区旗州盟镇乡][\u4e00-\u9fff]{0,12}[局委办院府会]|[局委办]\Z|集团|公司")


def _tail(text: str, first: int, at: int, end: int) -> list[Owner]:
    """Read the last owners before `at` where other words stand before them in the clause (年底前县教育局要)."""
    if not roles.STRONG.match(text, at, end) or not _ORGAN.search(text, max(first, at - 24), at):
        return []
    mark = text.find("、", first, at)
    while mark >= 0:
        if found := owners(text, mark + 1, at):
            return found
        mark = text.find("、", mark + 1, at)
    units = [one for one in find_units(text, max(first, at - 24), at) if one[1] == at]
    if not units or roles.NO_SUBJECT.search(text, max(first, units[0][0] - 8), units[0][0]):
        return []
    return owners(text, units[0][0], at)


def _role_after(text: str, at: int, end: int, leading: bool) -> roles.Role | None:
    """Say by the words after owners whether they support; None leaves it open."""
    support = roles.SUPPORTS.match(text, at, end)
    if support:
        if support["verb"] in ("配合", "支持配合") and (leading or not support["mutual"]):
            return "support"
        return "support" if leading and roles.WORK.match(support["object"]) else None
    if leading and roles.SHARES.match(text, at, end):
        return "support"
    return None

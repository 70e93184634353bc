"""Numbers that somebody typed beside what a table counts (正在办理28项，占63%), held against the table.

What is held against it is a label of a table and a number of 项 right beside it, a share right behind that, and a rate (办结率).
A sentence that names units speaks of them, any other of the whole. Counts of another time or kind (本月已办结, 按期办结) are let be.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from yiding.papers.shares import percent, share, share_words
from yiding.papers.tallies import Table, Tally, numbers, rate_of, sums
from yiding.rules.words import Words
from yiding.text.numerals import numeral

_NUMBER = (
    r"(?<![\d.])(?P<{}>\d{{1,3}}(?:,\d{{3}}){{1,3}}|\d{{1,9}}|[〇零一二两三四五六七八九十百千]{{1,9}})\s*[项件个条]"
)
# 已办结事项共有16项 · 正在办理的任务为27项
_FILL = r"(?:的)?(?:{nouns}|事项|任务|工作)?(?:总数)?(?:共有|共计|共|总计|合计|有|为|达到|达|仅有|仅|：|:|\s){{0,2}}"
# ，占37.2% · （37%） · 占比达37.2%
_SHARE = r"(?:[，,、（(]?\s*(?:占(?:比|总数的?|全部的?)?)?(?:为|达到|达|：)?\s*(?P<share{}>\d+(?:\.\d+)?)\s*[%％])?"
_PLACE = re.compile(r"[{｛]([^{}｛｝]*)[}｝]")
# 本月已办结3项 · 较上期增加2项 · 5月份办结
_ELSEWHERE = re.compile(
    r"本[月周旬]|本季度|[上当][月周旬期次]|\d月份|今日|当日|去年|同期|较|比|新增|减少|增加|其他|完成"
)
_QUALIFIED = re.compile(r"(?:[未不没非]|没有|申请|按期|按时|如期|提前|超期|逾期|延期|可|应|拟|将|待)$")
_WHOLE = re.compile("全[县市区省州旗]|总体|累计|合计|总共|共计")
_SENTENCE, _CLAUSE = re.compile("[。；！？\n]"), re.compile("[，。；：！？、\n（(]")
_BESIDE = re.compile("[、和与及]|以及")


class _Fact(NamedTuple):
    """What a table says of a label: whose it is, what is counted there, how many, and of how many."""

    owner: str
    counted: str
    number: int
    whole: int


def filled(text: str, tables: Sequence[Table]) -> tuple[str, list[Words]]:
    """Fill the places of a text: {正在办理} is the count, {正在办理%} its share, {县水务局正在办理} and {任务正在办理} those of a unit and a table.

    A number in braces is itself. Gives the text, and a sentence for each place that means nothing or several things.
    """
    values = _values(tables)
    wrong: list[Words] = []

    def value(match: re.Match[str]) -> str:
        name = match[1].strip()
        found = values.get(name, set())
        if not found and re.fullmatch(r"[\d.,，%％〇零一二两三四五六七八九十百千]+", name):
            return name
        if len(found) != 1:
            wrong.append(_no_place(name, found))
        return next(iter(found)) if len(found) == 1 else match[0]

    return _PLACE.sub(value, text), wrong


def differing(
    text: str, tables: Sequence[Table], heading: str = "", vouched: Collection[str] = ()
) -> Iterator[tuple[str, str]]:
    """Give what a text says and no table does: the words, and what the tables say instead.

    Units that only `heading` names are those of the whole text; words that are `vouched` for count something else, and are let be.
    """
    if not tables:
        return
    facts, rates = _facts(tables), _rates(tables)
    for match in _pattern(tables).finditer(text):
        before = text[: match.start()]
        clause = _CLAUSE.split(before)[-1]
        if match[0] in vouched or _ELSEWHERE.search(clause) or _QUALIFIED.search(clause):
            continue
        owners = _owners(before, heading, tables)
        if match["rate"]:
            yield from _rate_gap(match, _of(rates[match["rate"]], owners))
        else:
            label = match["label"] or match["after"] or match["counted"] or match["all"]
            yield from _count_gap(match, _meant(_of(facts[label], owners), clause + match[0]))


def _pattern(tables: Sequence[Table]) -> re.Pattern[str]:
    parts = _choice(label for table in tables for label in (*table.parts, *table.besides))
    nouns = _choice(table.counted for table in tables)
    fill = _FILL.format(nouns=nouns)
    ends = re.escape("".join(sorted({row.name[-1:] for table in tables for row in table.rows})))
    behind = rf"(?:的)?(?:{nouns}|事项|任务)?"
    return re.compile(
        rf"(?P<label>{parts}){fill}{_NUMBER.format('first')}{_SHARE.format(1)}"
        rf"|{_NUMBER.format('second')}{behind}(?P<after>{parts})(?!{fill}\d){_SHARE.format(2)}"
        rf"|(?:(?<=[，。；：、会有担解\s{ends}])|^)(?P<counted>{nouns}){fill}{_NUMBER.format('third')}(?!{behind}(?:{parts}))"
        rf"|(?:共有|共计|共|总计|合计)\s*{_NUMBER.format('fourth')}(?:的)?(?P<all>{nouns})(?!{parts})"
        rf"|(?P<rate>{_choice(table.rate for table in tables)})(?:为|达到|达|是|：|\s)*(?P<shown>\d+(?:\.\d+)?)\s*[%％]",
    )


def _choice(words: Iterator[str]) -> str:
    """Give a choice of words as a pattern, the longest first."""
    return "|".join(map(re.escape, sorted(set(words), key=lambda word: (-len(word), word)))) or "(?!)"


def _facts(tables: Sequence[Table]) -> dict[str, list[_Fact]]:
    found: dict[str, list[_Fact]] = {}
    for table in tables:
        for owner, row in _rows(table):
            for label, count in zip(table.labels, numbers(row)):
                found.setdefault(label, []).append(_Fact(owner, table.counted, count, row.total))
    return found


def _rates(tables: Sequence[Table]) -> dict[str, list[_Fact]]:
    found: dict[str, list[_Fact]] = {table.rate: [] for table in tables}
    for table in tables:
        for owner, row in _rows(table) if table.done else ():
            done = row.parts[table.parts.index(table.done)]
            found[table.rate].append(_Fact(owner, table.counted, done, row.total))
    return found


def _rows(table: Table) -> list[tuple[str, Tally]]:
    return [("", sums(table)), *((row.name, row) for row in table.rows)]


def _values(tables: Sequence[Table]) -> dict[str, set[str]]:
    """Give what can stand in braces, each with its values; several where tables differ."""
    found: dict[str, set[str]] = {}
    for table in tables:
        for owner, row in _rows(table):
            told = [(label, str(count)) for label, count in zip(table.labels, numbers(row))]
            shares = [(f"{label}%", share(count, row.total)) for label, count in zip(table.labels, numbers(row))]
            told += [(label, percent(value)) for label, value in shares if value is not None]
            told += [(table.rate, rate_of(table, row))] if rate_of(table, row) else []
            for label, value in told:
                found.setdefault(f"{owner}{label}", set()).add(value)
                found.setdefault(f"{owner}{table.counted}{label}", set()).add(value)
    return found


def _owners(before: str, heading: str, tables: Sequence[Table]) -> list[str]:
    """Give the units that a place speaks of: those named last in its sentence, side by side; none for the whole."""
    names = re.compile(_choice(row.name for table in tables for row in table.rows))
    sentence = _SENTENCE.split(before)[-1]
    named = list(names.finditer(sentence)) or list(names.finditer(heading))
    words = sentence if names.search(sentence) else heading
    if not named or _WHOLE.search(words, named[-1].end()):
        return []
    group = [named[-1]]
    for match in reversed(named[:-1]):
        if not _BESIDE.fullmatch(words[match.end() : group[0].start()]):
            break
        group.insert(0, match)
    return [match[0] for match in group]


def _of(facts: Sequence[_Fact], owners: Sequence[str]) -> list[_Fact]:
    """Give the facts of units, and their sum where they are several; those of the whole where there are none."""
    if not owners:
        return [fact for fact in facts if not fact.owner]
    own = [fact for fact in facts if fact.owner in owners]
    if len({fact.owner for fact in own}) < 2:
        return own
    counted = {fact.counted for fact in own}
    several = [[fact for fact in own if fact.counted == word] for word in sorted(counted)]
    together = [
        _Fact(
            f"{'、'.join(owners)}合计",
            some[0].counted,
            sum(fact.number for fact in some),
            sum(fact.whole for fact in some),
        )
        for some in several
    ]
    return [*own, *together]


def _meant(facts: list[_Fact], words: str) -> list[_Fact]:
    """Give the facts of what the words name last (任务, 议定事项), all where they name nothing that is counted."""
    named = max(((words.rfind(fact.counted), fact.counted) for fact in facts), default=(-1, ""))
    return [fact for fact in facts if fact.counted == named[1]] if named[0] >= 0 else facts


def _count_gap(match: re.Match[str], facts: Sequence[_Fact]) -> Iterator[tuple[str, str]]:
    typed = match["first"] or match["second"] or match["third"] or match["fourth"]
    right = [fact for fact in facts if _says(typed, fact.number)]
    shown = match["share1"] or match["share2"]
    if facts and not right:
        yield match[0], "、".join(dict.fromkeys(f"{_whose(fact, facts)}{fact.number}项" for fact in facts))
    elif facts and shown and not any(_shows(shown, fact) for fact in right):
        yield (
            match[0],
            "、".join(dict.fromkeys(f"{_whose(fact, right)}{share_words(fact.number, fact.whole)}" for fact in right)),
        )


def _rate_gap(match: re.Match[str], facts: Sequence[_Fact]) -> Iterator[tuple[str, str]]:
    if facts and not any(_shows(match["shown"], fact) for fact in facts):
        yield (
            match[0],
            "、".join(dict.fromkeys(f"{_whose(fact, facts)}{share_words(fact.number, fact.whole)}" for fact in facts)),
        )


def _whose(fact: _Fact, facts: Sequence[_Fact]) -> str:
    """Say whose a count is, and of what where several tables count it."""
    return fact.owner + (fact.counted if len({other.counted for other in facts}) > 1 else "")


def _says(typed: str, count: int) -> bool:
    """Whether a number as typed (28, 1,280, 二十八, 两) is a count."""
    if typed[0].isdigit():
        return int(typed.replace(",", "")) == count
    return count > 0 and typed.replace("两", "二").replace("〇", "零") == numeral(count)


def _shows(typed: str, fact: _Fact) -> bool:
    """Whether a share as typed is that of a fact, to as many places as were typed."""
    exact = share(fact.number, fact.whole)
    if exact is None:
        return False
    places = Decimal(typed).normalize().as_tuple().exponent
    step = Decimal(1).scaleb(min(0, int(places)))
    return Decimal(typed) in (exact, (Decimal(fact.number * 100) / fact.whole).quantize(step, ROUND_HALF_UP))


def _no_place(name: str, found: Collection[str]) -> Words:
    if found:
        many = "、".join(sorted(found))
        return (
            f"{{{name}}}在台账里有几个数（{many}）；请写明是哪个表的，如 {{任务{name}}}。",
            f"{{{name}}} has several values in the ledger ({many}): name the table before it.",
        )
    return (
        f"台账里没有{{{name}}}；请改成表里的栏目，如 {{已办结}}。",
        f"The ledger has no {{{name}}}: write a column of a table.",
    )

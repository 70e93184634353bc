"""Minutes (会议纪要) drafted from what an office knows of a sitting, by wordings that the office can edit."""

from collections.abc import Sequence

from yiding.papers import phrases
from yiding.papers.minutes import Person, Resolved, Sat
from yiding.papers.official import Official, Paragraph, Roll
from yiding.papers.sitting_name import called, mark_of
from yiding.papers.wording import filled
from yiding.papers.wordings import DEFAULT, Wordings
from yiding.text.numerals import day_words, numeral, ordinal

_SESSIONS = {"am": "上午", "pm": "下午", None: ""}


def draft(sat: Sat, wordings: Wordings = DEFAULT) -> Official:
    """Draft the minutes of a sitting; they have no number until they are signed.

    WordingError where a wording is faulty.
    """
    paragraphs = [Paragraph(preamble(sat, wordings))]
    for number, item in enumerate(sat.items, 1):
        paragraphs += paragraphs_of(item, number, sat, wordings)
    if sat.further_matters:
        paragraphs.append(Paragraph(wordings.further))
    return Official(mark_of(sat), "", f"{called(sat)}纪要", paragraphs, rolls(sat))


def preamble(sat: Sat, wordings: Wordings = DEFAULT) -> str:
    """Say when, under whom, where and what sat."""
    return filled(
        wordings.preamble,
        {
            "date": day_words(sat.day),
            "session": _SESSIONS[sat.session],
            "place": sat.place,
            "chair": sat.chair,
            "post": sat.post,
            "sitting": called(sat),
        },
    )


def paragraphs_of(item: Resolved, number: int, sat: Sat, wordings: Wordings = DEFAULT) -> list[Paragraph]:
    """Draft one item by itself: its heading as the `number`th of the sitting, and its paragraphs."""
    wording = wordings.items[item.kind, item.outcome]
    values = _values(item, sat)
    heading = f"{ordinal(number)}{filled(wording.heading, values)}"
    texts = filled(wording.text, values).split("\n")
    return [Paragraph("", 1, heading), *(Paragraph(text) for text in texts if text.strip())]


def _values(item: Resolved, sat: Sat) -> dict[str, str]:
    charges = [phrases.charge(charged) for charged in item.charged]
    listed = "\n".join(f"（{numeral(place)}）{words}。" for place, words in enumerate(charges, 1))
    values = {
        "title": phrases.matter(item),
        "documents": phrases.matter_with_status(item),
        "papers": phrases.papers_beside(item),
        "presenter": "、".join(item.presenters),
        "reported": phrases.by(item, ""),
        "submitted": phrases.by(item, "提交的"),
        "speaker": item.speaker,
        "steps": phrases.next_steps(item, sat),
        "reviser": item.reviser,
        "checker": item.checker,
        "issued_as": item.issued_as,
        "due": item.due,
        "reason": item.reason,
        "condition": item.condition,
        "charge": charges[0] if len(charges) == 1 else "",
        "directives": "；".join(sentence.strip().rstrip("。") for sentence in item.directives),
        "remarks": item.remarks.strip().rstrip("。"),
        "amounts": "，".join(phrases.money(money) for money in item.amounts),
        "dissent": item.dissent,
        "chief_reason": item.chief_reason,
    }
    one_line = {place: " ".join(words.split("\n")) for place, words in values.items()}
    return {**one_line, "charges": listed if len(charges) > 1 else ""}


def rolls(sat: Sat) -> list[Roll]:
    """Make the attendance block: 出席, 请假, 列席 and 记录, each where somebody is on it.

    Who has no vote stands behind unit or, without one, post; of others the unit (GB/T 9704-2012, 10.3).
    """
    guests = [
        person if person.unit or not person.name else person._replace(unit=person.post) for person in sat.in_attendance
    ]
    lists = (("出席", sat.present), ("请假", sat.absent), ("列席", guests), ("记录", sat.recorders))
    return [Roll(label, _groups(people)) for label, people in lists if people]


def _groups(people: Sequence[Person]) -> list[str]:
    """Write the persons of a roll; those of one unit stand side by side behind it."""
    groups: list[str] = []
    unit = ""
    for person in people:
        words = _person(person)
        if person.unit and person.name and person.unit == unit:
            groups[-1] += f"、{words}"
        else:
            groups.append(" ".join(word for word in (person.unit, words) if word))
        unit = person.unit if person.name else ""
    return groups


def _person(person: Person) -> str:
    """Write a person, or a group (专家学者) where nobody is named, with what a roll says of absence."""
    words = person.name or ("" if person.unit else person.post)
    remarks = [person.reason] if person.reason else []
    remarks += [f"由{person.stand_in}代"] if person.stand_in else []
    return f"{words}（{'，'.join(remarks)}）" if remarks else words

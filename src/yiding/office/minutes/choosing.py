"""What can be chosen in the forms of minutes, and how they stand now."""

from typing import Any

from yiding.office.agenda.choosing import bodies, units
from yiding.office.base.by import By
from yiding.office.minutes.actions.edit_minutes import FIELDS
from yiding.office.minutes.checking import unlooked, words_in
from yiding.office.minutes.models import Minutes, Part, Series, Template, Wording
from yiding.office.minutes.queries import EDITORS, concerned, dissents, items, one, parts_of
from yiding.rules.words import Words


def for_edit(by: By, pk: int) -> dict[str, Any]:
    """Give how a draft is written now, and the series that its body has."""
    minutes = one(by, pk)
    return edit_of(by, minutes) if minutes else {}


def edit_of(by: By, minutes: Minutes) -> dict[str, Any]:
    """Give the same of minutes that are fetched."""
    series = Series.objects.filter(body__sittings__sitting=minutes.sitting_id).distinct()
    now = {"version": minutes.version, "series_key": minutes.series_id}
    return {
        "now": now | {name: getattr(minutes, name) for name in FIELDS},
        "choices": {"series_key": [(row.pk, str(row)) for row in series]},
        "written": [(row.pk, row.heading, row.text) for row in items(by, minutes)],
    }


def for_items(by: By, pk: int) -> dict[str, Any]:
    """Give the items that can be drafted anew."""
    minutes = one(by, pk)
    rows = [(row.pk, row.heading) for row in items(by, minutes) if row.item_id] if minutes else []
    return {"choices": {"item": rows}}


def for_correction(by: By, pk: int) -> dict[str, Any]:
    """Give the items that can be corrected."""
    minutes = one(by, pk)
    return {"choices": {"items": [(row.pk, row.heading) for row in items(by, minutes)] if minutes else []}}


def for_openness(by: By, pk: int) -> dict[str, Any]:
    """Give what is chosen now."""
    minutes = one(by, pk)
    if minutes is None:
        return {}
    rows = items(by, minutes)
    kept = [row for row in rows if row.withheld]
    # Not chosen yet, what was taken apart (persons) is offered as withheld.
    ticked = kept if minutes.openness else [row for row in rows if row.item and row.item.closed]
    now: dict[str, Any] = {"version": minutes.version}
    now |= {"openness": minutes.openness, "ground": minutes.ground, "why": kept[0].withheld if kept else ""}
    return {
        "now": {**now, "withheld": [row.pk for row in ticked]},
        "choices": {"withheld": [(row.pk, row.heading) for row in rows]},
    }


def for_signing(by: By, pk: int) -> dict[str, Any]:
    """Give the version that is signed: what changes meanwhile is looked at first."""
    minutes = one(by, pk)
    return {"now": {"version": minutes.version} if minutes else {}}


def for_looking(by: By, pk: int) -> dict[str, Any]:
    """Give what has to be compared with the record: words that it does not have, dissents that were to be written down."""
    minutes = one(by, pk)
    return {"warnings": _to_look_at(by, minutes) if minutes else []}


def _to_look_at(by: By, minutes: Minutes) -> list[Words]:
    words = words_in(unlooked(minutes))
    found: list[Words] = []
    if words:
        found.append((f"会议记录中找不到：{'、'.join(words)}", f"Not in the record: {', '.join(words)}"))
    for row in dissents(minutes) if by.has(*EDITORS) else []:
        said = f"{row.person}（{row.item.title}）：{row.text}"
        found.append((f"要求写明的不同意见：{said}", f"A dissent that was to be written down: {said}"))
    return found or [("没有找不到的用词，也没有要求写明的不同意见。", "Nothing is unknown, and there are no dissents.")]


def for_part(by: By, pk: int) -> dict[str, Any]:
    """Give the parts that somebody is asked to confirm, those without an answer first."""
    minutes = one(by, pk)
    rows = parts_of(minutes).filter(person=by.person or 0) if minutes else []
    return {"choices": {"part": [(row.pk, row.item.heading) for row in sorted(rows, key=lambda row: bool(row.answer))]}}


def for_part_on_paper(signer: By, pk: int) -> dict[str, Any]:
    """Give the parts of who signed on paper, by name; what is over comes last, so that an entry of it still says what it was."""
    rows = Part.objects.filter(item__minutes=pk, person=signer.person or 0).select_related("item", "person")
    named = [
        (row.pk, f"{row.person}：{row.item.heading}{'（已失效）' if row.over else ''}") for row in rows.order_by("over")
    ]
    return {"choices": {"part": named}}


def asked(pk: int) -> list[int]:
    """Give who has not answered yet whether the own part is right."""
    return list(Part.objects.filter(item__minutes=pk, over=False, answer="").values_list("person", flat=True))


def for_issue(by: By, pk: int) -> dict[str, Any]:
    """Give the units to which minutes can be sent; those that they concern are chosen."""
    minutes = one(by, pk)
    return {"choices": {"units": units()}, "now": {"units": concerned(minutes) if minutes else []}}


def for_series(row: Series | None) -> dict[str, Any]:
    """Give how a series is now, and the bodies that have one."""
    names = ("version", "name", "form", "last")
    now = {name: getattr(row, name) for name in names} | {"body": row.body_id} if row else {}
    return {"choices": {"body": bodies()}, "now": now}


def for_template(row: Template | None) -> dict[str, Any]:
    """Give the version of the template that is replaced."""
    return {"now": {"version": row.version if row else 0}}


def for_wording(row: Wording | None) -> dict[str, Any]:
    """Give how a wording is now."""
    return {"now": {"version": row.version, "text": row.text} if row else {}}

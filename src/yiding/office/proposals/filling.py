"""The fields of a proposal's form: put in, compared, kept as a submission."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from yiding.office.proposals.models import Document, Proposal
from yiding.rules.gates import QUESTIONS

FIELDS = ("title", "kind", "why", "basis", "presenter_id", "minutes", "answers", "secret", "earlier_id")
"""What a unit fills in; a placeholder has only its presenter."""
# 关于《甲乡供水管理办法（送审稿）》的汇报 → 甲乡供水管理办法
_STATUS = re.compile(r"[（(](?:征求意见稿|送审稿|讨论稿|审议稿|修订稿|草案|报批稿|代拟稿)[)）]")
_AROUND = re.compile(r"^(?:关于|审议|研究|听取)+|(?:的)?(?:汇报|报告|请示|有关情况)+$|[《》〈〉\s]")


def fill(proposal: Proposal, fields: Mapping[str, Any]) -> None:
    """Put in what was filled in; of a placeholder nothing but its presenter and its minutes."""
    for name in FIELDS:
        if name in fields and (not proposal.placeholder or name in ("presenter_id", "minutes")):
            setattr(proposal, name, fields[name])
    if proposal.placeholder:
        proposal.answers = dict.fromkeys(QUESTIONS, False)
    proposal.key = "" if proposal.placeholder else key(proposal.title)


def key(title: str) -> str:
    """Give what two proposals of the same matter have in common: the title without draft status and frame."""
    return _AROUND.sub("", adopted_title(title)).strip()


def adopted_title(title: str) -> str:
    """Give a title without its draft status, as the document is called once it was adopted."""
    return _STATUS.sub("", title).strip()


def texts_of(fields: Mapping[str, Any]) -> tuple[str, ...]:
    """Give every text that was typed."""
    return tuple(value for value in fields.values() if isinstance(value, str))


def says(proposal: Proposal) -> dict[str, Any]:
    """Give what a proposal says now, by names of fields, with the newest version of each paper."""
    found: dict[str, Any] = {name: getattr(proposal, name) for name in FIELDS}
    found["presenter_id"] = str(proposal.presenter or "")
    found["earlier_id"] = str(proposal.earlier.number if proposal.earlier else "")
    papers = {}
    for name, document in named(proposal.documents.all()):
        newest = document.versions.first()
        if newest:
            papers[name] = f"v{newest.number} {newest.file_id[:12]}"
    return {**found, "papers": papers}


def named(documents: Iterable[Document]) -> list[tuple[str, Document]]:
    """Give papers by kind and title; of those that share both, the later ones are numbered."""
    found: dict[str, Document] = {}
    for document in documents:
        name = plain = f"{document.get_kind_display()} {document.title}"
        place = 2
        while name in found:
            name, place = f"{plain}（{place}）", place + 1
        found[name] = document
    return list(found.items())


def changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[tuple[str, Any, Any]]:
    """Give what differs between two submissions: the field (or the paper, or the question), before and after."""
    rows = []
    for name in before.keys() | after.keys():
        old, new = before.get(name), after.get(name)
        if isinstance(old, dict) or isinstance(new, dict):
            rows += [(f"{name}.{part}", *pair) for part, *pair in changes(old or {}, new or {})]
        elif old != new:
            rows.append((name, old, new))
    return sorted(rows, key=lambda row: row[0])

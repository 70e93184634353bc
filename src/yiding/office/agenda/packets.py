"""The papers of a sitting: gathered once as PDF, then bound for each reader with what that reader may read."""

import datetime
from collections.abc import Callable, Iterable

from django.db.models import Prefetch
from django.utils import timezone

from yiding.office.agenda.added import Added, added
from yiding.office.agenda.case import HERE
from yiding.office.agenda.models import AgendaItem, Packet, PacketPaper, Sitting
from yiding.office.agenda.queries import invitation, items
from yiding.office.agenda.telling import tell_persons, tell_roles
from yiding.office.base.by import By
from yiding.office.base.deeds import deed
from yiding.office.base.files import keep, read, wipe_made
from yiding.office.base.models import StoredFile
from yiding.office.base.refused import Refused
from yiding.office.proposals.models import Document, DocumentVersion
from yiding.office.proposals.queries import may_read
from yiding.papers import packet as papers
from yiding.papers.convert import as_pdf
from yiding.papers.errors import PaperError
from yiding.text.numerals import day_words, ordinal

FORMS: dict[str, Callable[[papers.Packet, str], bytes]] = {
    "pdf": lambda packet, words: papers.mark(papers.bind(packet), words),
    "zip": papers.pack,
}
"""In what form the papers can be opened."""


def make(packet: Packet, by: By) -> None:
    """Gather the papers and send them; where one cannot be made into PDF, say which, and send nothing."""
    sitting = packet.agenda.sitting
    try:
        made = [(item, version, _pdf(version)) for item, version in _newest(packet)]
        more = added(by, sitting, items(by, packet.agenda))
        grouped = _grouped((item, version, read(file)) for item, version, file in made)
        papers.bind(_packet(sitting, _with(grouped, more)))
    except (PaperError, Refused) as error:
        _failed(packet, by, error.words)
        return
    with deed("send_packet", by._replace(how="后台生成"), sitting.about) as doing:
        made = _left(made)
        doing.keep(*(PacketPaper(packet=packet, item=item, paper=version, file=file) for item, version, file in made))
        packet.state, packet.sent_at = "made", timezone.now()
        doing.keep(packet)
        doing.reason = f"已分发第{packet.agenda.number}版议程的材料，共{len(made) + len(more)}份"
        invited = sitting.invitations.values_list("person", flat=True)
        tell_persons(doing, packet, invited, ("会议材料已分发", "The papers of a sitting are there"))


Made = list[tuple[AgendaItem, DocumentVersion, StoredFile]]


def _left(made: Made) -> Made:
    """Give what is left of the papers that were made: of those wiped meanwhile, what was made of them is wiped too."""
    given = {file.pk for _, version, file in made} | {version.file_id for _, version, _ in made}
    wiped = {row.pk for row in StoredFile.objects.select_for_update().filter(pk__in=given) if row.wiped}
    wipe_made()
    return [row for row in made if not {row[1].file_id, row[2].pk} & wiped]


def _failed(packet: Packet, by: By, words: tuple[str, str]) -> None:
    sitting = packet.agenda.sitting
    with deed("send_packet", by._replace(how="后台生成"), sitting.about, words[0]) as doing:
        wipe_made()
        packet.state, packet.fault, packet.fault_english = "failed", words[0][:300], words[1][:300]
        doing.keep(packet)
        tell_roles(doing, packet, ("secretariat",), ("会议材料未能生成", "The papers could not be made"))


def _newest(packet: Packet) -> list[tuple[AgendaItem, DocumentVersion]]:
    """Give the newest version of each paper on the agenda but evidence for reviewers, in order; none of what left it."""
    documents = Document.objects.exclude(kind="evidence").prefetch_related("versions__file")
    rows = packet.agenda.items.filter(proposal__sitting=packet.agenda.sitting_id, proposal__state__in=HERE)
    rows = rows.prefetch_related(Prefetch("proposal__documents", documents))
    found = []
    for item in rows:
        assert item.proposal is not None, "only proposals have papers"
        versions = (document.versions.first() for document in item.proposal.documents.all())
        found += [(item, version) for version in versions if version and version.file.wiped is None]
    return found


def _pdf(version: DocumentVersion) -> StoredFile:
    """Give a paper as PDF. Errors: PaperError, Refused."""
    if version.file.kind == "pdf":
        return version.file
    return keep(as_pdf(version.document.title, read(version.file)), "pdf", made_of=version.file)


def copy_for(packet: Packet, by: By, form: str) -> tuple[bytes, int]:
    """Make the copy of one reader, in a form of `FORMS`, with name and time on every page; and say how many papers it has.

    Errors: PaperError, Refused where a file is damaged.
    """
    sitting = packet.agenda.sitting
    mine = [(row.item, row.paper, read(row.file)) for row in _readable(packet, by)]
    now = timezone.localtime()
    words = f"{by.name}　{day_words(now)} {now:%H:%M}"
    known: Grouped = {item: [] for item in items(by, packet.agenda)}
    more = added(by, sitting, known)
    return FORMS[form](_packet(sitting, _with(known | _grouped(mine), more)), words), len(mine) + len(more)


def _readable(packet: Packet, by: By) -> list[PacketPaper]:
    """Give the papers of a packet that somebody may read: on items that concern them and still stand, within each paper's readers."""
    asked = invitation(by, packet.agenda.sitting)
    member = asked is not None and asked.as_what == "member"
    rows = packet.papers.filter(item__in=items(by, packet.agenda)).select_related(
        "item__presenter", "paper__document__proposal", "file"
    )
    rows = rows.filter(file__wiped=None, paper__file__wiped=None)
    rows = rows.filter(item__proposal__sitting=packet.agenda.sitting_id, item__proposal__state__in=HERE)
    found = []
    for row in rows:
        document = row.paper.document
        if may_read(document, by, document.proposal) or (member and document.readers == "members"):
            found.append(row)
    return found


Grouped = dict[AgendaItem, list[papers.Paper]]


def _grouped(rows: Iterable[tuple[AgendaItem, DocumentVersion, bytes]]) -> Grouped:
    found: Grouped = {}
    for item, version, pdf in rows:
        found.setdefault(item, []).append(papers.Paper(version.document.title, pdf))
    return found


def _with(grouped: Grouped, more: Iterable[Added]) -> Grouped:
    """Put what rooms above put to items behind the items' own papers. Errors: PaperError."""
    for paper in more:
        grouped.setdefault(paper.item, []).append(papers.Paper(paper.title, paper.pdf()))
    return grouped


def added_since(packet: Packet, by: By) -> list[Added]:
    """Give what was put to the items of a packet after it was sent, and stands in the copies that are made from then on."""
    agenda, sent_at = packet.agenda, packet.sent_at
    return [paper for paper in added(by, agenda.sitting, items(by, agenda)) if sent_at and paper.at > sent_at]


def _packet(sitting: Sitting, rows: Grouped) -> papers.Packet:
    """Give a packet as the room of papers knows it; items keep the number that the agenda gives them."""
    listed = [
        papers.Item(ordinal(item.order), item.title, str(item.presenter or ""), its)
        for item, its in sorted(rows.items(), key=lambda row: row[0].order)
    ]
    return papers.Packet(sitting.title, _when(sitting.day, sitting.time), listed)


def _when(day: datetime.date | None, time: datetime.time | None) -> str:
    if day is None:
        return "时间另行通知"
    return day_words(day) + (f" {time:%H:%M}" if time else "")

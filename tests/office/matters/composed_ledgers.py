"""Ledgers of the invented county: exported by a browser, edited as people do, uploaded again."""

import io
from collections.abc import Callable
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from openpyxl import load_workbook

from office.cast import Cast
from office.matters.composed import plan, sent
from yiding.office.matters.actions.sign_for_task import sign_for_task
from yiding.office.matters.models import Task

KEY = "id"
REPORT, DONE, ASKS, WHERE = "本次进展", "本次完成%", "申请办结", "办结依据在哪里"


def accepted_tasks(cast: Cast, count: int) -> list[Task]:
    """Give some tasks of the water bureau that it signed for."""
    tasks = sent(cast, *(plan(cast, f"检修第{number}号围网") for number in range(1, count + 1)))
    return [sign_for_task(cast.by("liaison"), task.pk) for task in tasks]


def body(answer: Any) -> bytes:
    """Give the bytes of a download."""
    assert answer.status_code == 200, answer.content.decode()[:2000]
    return b"".join(answer.streaming_content)


class Sheet:
    """An exported ledger that is edited by the heads of its columns."""

    def __init__(self, data: bytes) -> None:
        self.book = load_workbook(io.BytesIO(data))
        self.sheet = self.book.worksheets[0]
        self.heads = {str(cell.value): cell.column for cell in self.sheet[1]}

    @property
    def rows(self) -> list[int]:
        """Give the numbers of its rows."""
        return list(range(2, self.sheet.max_row + 1))

    def get(self, row: int, head: str) -> Any:
        """Give what stands in a cell."""
        return self.sheet.cell(row, self.heads[head]).value

    def put(self, row: int, **cells: object) -> None:
        """Write into cells of a row, by their heads."""
        for head, value in cells.items():
            self.sheet.cell(row, self.heads[head]).value = value

    def saved(self) -> bytes:
        """Give its bytes."""
        file = io.BytesIO()
        self.book.save(file)
        return file.getvalue()


def exported(client: Client, address: str = "/tasks/ledger/") -> Sheet:
    """Export a ledger."""
    return Sheet(body(client.get(address)))


def uploaded(client: Client, data: bytes, address: str = "/tasks/ledger/back/", name: str = "台账.xlsx") -> Any:
    """Upload a ledger, and go on to its preview."""
    return client.post(address, {"file": SimpleUploadedFile(name, data)}, follow=True)


def text_of(answer: Any) -> str:
    """Give the words of a page."""
    return str(answer.content.decode())


def page_of(answer: Any) -> str:
    """Give the address to which an answer led."""
    return str(answer.redirect_chain[-1][0])


def mark_in(answer: Any) -> str:
    """Give the mark of the preview that a page shows."""
    return text_of(answer).split('name="mark" value="')[1].split('"')[0]


def confirmed(client: Client, preview: Any, address: str) -> Any:
    """Confirm what a preview shows."""
    return client.post(f"{address}confirm/", {"mark": mark_in(preview), "once": address}, follow=True)


def brought_in(client: Client, change: Callable[[Sheet], object], address: str = "/tasks/ledger/") -> Any:
    """Export a ledger, change it, upload it and confirm it."""
    sheet = exported(client, address)
    change(sheet)
    preview = uploaded(client, sheet.saved(), f"{address}back/")
    return confirmed(client, preview, page_of(preview))

"""A paper that is printed when it is asked for, and its seal: the same data give the same bytes, so that the seal fits whenever it is fetched."""

import io
from collections.abc import Callable

from django.http import FileResponse

from yiding.office.base.sealing import seal_for
from yiding.papers.printed import Printed

TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
"""The forms in which papers are printed; `pdf-seal` and `docx-seal` are their seals."""
Printer = Callable[[], Printed]


def sent(name: str, form: str, printers: dict[str, Printer]) -> FileResponse | None:
    """Answer with a paper in a form, or with the seal of that form; None where it is not printed so. Errors: PaperError."""
    kind, sealed = form.removesuffix("-seal"), form.endswith("-seal")
    printer = printers.get(kind)
    if printer is None:
        return None
    content, full = printer().content, f"{name}.{kind}"
    if sealed:
        content, full = seal_for(content, full), f"{full}.seal"
    media = "application/octet-stream" if sealed else TYPES[kind]
    answer = FileResponse(io.BytesIO(content), as_attachment=True, filename=full, content_type=media)
    answer.headers["Cache-Control"] = "private, no-store"
    return answer

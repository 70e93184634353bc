"""What the columns of minutes are called, Chinese first."""

from yiding.office.base.pages import Weight
from yiding.rules.words import Words

KINDS: dict[str, Words] = {"minutes": ("纪要", "minutes"), "correction": ("更正", "correction")}
OPENNESS: dict[str, Words] = {
    "": ("未确定", "not chosen"),
    "proactive": ("主动公开", "published"),
    "on_request": ("依申请公开", "on request"),
    "withheld": ("不予公开", "withheld"),
}
ANSWERS: dict[str, Words] = {
    "": ("未答复", "no answer"),
    "confirmed": ("已确认", "confirmed"),
    "objected": ("有异议", "objected"),
}
ANSWER_WEIGHTS: dict[str, Weight] = {"": "waits", "confirmed": "done", "objected": "near"}
NUMBERED: dict[str, Words] = {
    "year": ("〔年份〕N号，按年编", "by year: 〔2026〕5号"),
    "running": ("第N期，连续编", "running: 第5期"),
}
FORMS: dict[str, Words] = {
    "docx": ("文稿（docx）", "docx"),
    "pdf": ("版式（PDF）", "PDF"),
    "docx_seal": ("文稿校验文件", "seal of the docx"),
    "pdf_seal": ("版式校验文件", "seal of the PDF"),
}
WEIGHTS: dict[str, Weight] = {
    "draft": "waits",
    "checked": "waits",
    "confirmed": "waits",
    "reviewed": "waits",
    "signed": "near",
    "issued": "done",
    "corrected": "done",
}

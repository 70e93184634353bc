"""Keep a body's own template, into which its minutes and their corrections are printed."""

from django.utils import timezone

from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.base.deeds import deed
from yiding.office.base.file_kinds import Looked, look
from yiding.office.base.files import keep
from yiding.office.base.models import Step
from yiding.office.base.refused import Outdated, Refused, Unseen
from yiding.office.minutes.filling import tried
from yiding.office.minutes.models import Template
from yiding.office.people.models import Body
from yiding.rules.case import Case
from yiding.rules.permission import may


def keep_template(by: By, body: int, name: str, data: bytes, version: int = 0) -> Template:
    """Keep a docx, called `name`, in the place of the body's template of `version`, 0 where it has none.

    It is tried first, outside the transaction. Errors: Refused for what cannot be used, and nothing of it is kept; Unseen; Outdated.
    """
    refusal = may("keep_template", by.actor(), Case("", today()))
    looked = None if refusal else _looked(name, data)
    with deed("keep_template", by, "") as doing:
        doing.allow(refusal)
        found = Body.objects.filter(pk=body).first()
        if found is None:
            raise Unseen(("这个议事机构", "body"))
        row = Template.objects.select_for_update().filter(body=found).first()
        if version != (row.version if row else 0):
            raise Outdated({"file": row.file_name if row else ""})
        if not isinstance(looked, Looked):
            raise looked or Refused(("没有模板；请选择文件。", "There is no template: choose a file."))
        row = row or Template(body=found, version=_kept_so_far())
        row.file, row.file_name = keep(data, *looked), name
        doing.keep(row)
        doing.about, doing.link = row.about, "/minutes/templates/"
        doing.reason = f"{found}，{name}"
    return row


def _kept_so_far() -> int:
    """Count how often a template was kept: from there a new row counts on, so that a form of a dropped one never fits it."""
    return Step.objects.filter(act="keep_template").count()


def _looked(name: str, data: bytes) -> Looked | Refused:
    """Look into a template and try it; give the refusal instead of raising it, for the deed to note."""
    try:
        found = look(name, data, ("docx",))
    except Refused as refused:
        return refused
    return tried(data, timezone.now()) or found

"""Drop a body's own template: its minutes have the form of the house again."""

from yiding.office.base.by import By
from yiding.office.base.days import today
from yiding.office.base.deeds import deed
from yiding.office.base.refused import Outdated, Unseen
from yiding.office.minutes.models import Template
from yiding.office.people.models import Body
from yiding.rules.case import Case
from yiding.rules.permission import may


def drop_template(by: By, body: int, version: int) -> None:
    """Drop it. Errors: Refused; Unseen where the body has none; Outdated where `version` is not the row's."""
    with deed("drop_template", by, "") as doing:
        doing.allow(may("drop_template", by.actor(), Case("", today())))
        row = Template.objects.select_for_update().filter(body__in=Body.objects.filter(pk=body)).first()
        if row is None:
            raise Unseen(("这个模板", "template"))
        if version != row.version:
            raise Outdated({"file": row.file_name})
        doing.about, doing.link, doing.reason = row.about, "/minutes/templates/", str(row)
        doing.remove(row)

"""Bring the directory up to date from an Excel workbook: all of it or nothing."""

from yiding.office.base.by import By
from yiding.office.base.deeds import deed
from yiding.office.base.refused import Refused
from yiding.office.people.permission import people_may
from yiding.office.people.plan import Plan, planned


def import_people(by: By, name: str, data: bytes, mark: str) -> Plan:
    """Make and change what the workbook says, as one deed; `mark` is that of the plan that was seen before.

    Errors: Refused where a cell is refused, or where the directory changed since the plan was seen.
    """
    with deed("import_people", by, "people") as doing:
        doing.allow(people_may("import_people", by))
        plan = planned(name, data)
        if plan.faults:
            place, words = plan.faults[0]
            more = len(plan.faults)
            raise Refused(
                (
                    f"有{more}处不能导入，一处也没有导入。{place[0]}：{words[0]}",
                    f"{more} refused, none imported. {place[1]}: {words[1]}",
                )
            )
        if plan.mark != mark:
            raise Refused(
                (
                    "预览以后目录又有变化，没有导入；请重新看一遍预览。",
                    "The directory changed after the preview, and nothing was imported: look at the preview again.",
                ),
                "version",
            )
        doing.keep(*plan.things)
    return plan

"""What can be done to units, persons, accounts, settings and the calendar: things that have no states."""

from yiding.rules.action import Action
from yiding.rules.citations import PRACTICE, Citation, cite


def _kept(chinese: str, english: str, citation: Citation = PRACTICE) -> Action:
    """Give the row of something that the administrator keeps."""
    return Action("people", (chinese, english), ("admin",), ("",), "", citation)


_GIVERS = ("chief", "executive_vice", "vice_head", "unit_head", "office_head", "legal", "disclosure", "supervision")

PEOPLE_ACTIONS: dict[str, Action] = {
    "keep_unit": _kept("维护单位", "keep units"),
    "keep_person": _kept("维护人员", "keep persons"),
    "keep_post": _kept("维护职务", "keep posts"),
    "keep_role": _kept("维护角色", "keep roles"),
    "keep_body": _kept("维护议事机构", "keep bodies"),
    "keep_member": _kept("维护组成和列席人员", "keep members"),
    "keep_portfolio": _kept("维护分管", "keep portfolios"),
    "keep_gate_desk": _kept("维护关口分工", "keep the desks of gates"),
    "import_people": _kept("导入人员", "import people"),
    "make_account": _kept("建立账号", "make an account"),
    "set_account": _kept("维护账号", "keep an account"),
    "unlock_account": _kept("解除暂停和验证码", "let somebody in again"),
    "make_demonstration": _kept("建立演示政府", "make the demonstration government"),
    "change_setting": _kept("修改设置", "change a setting"),
    "import_calendar": _kept("导入放假安排", "import the calendar"),
    "entrust": Action("people", ("委托", "entrust"), _GIVERS, ("",), "", cite("ORG", "78"), ("reason_given",)),
    "end_entrusting": Action("people", ("结束委托", "end an entrusting"), _GIVERS, ("",), "", cite("ORG", "78")),
}
"""Every action on people and settings, by its name."""

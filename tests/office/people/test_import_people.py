"""Excel out and in: the same comes back, changes are shown first, and all of it comes in or nothing."""

import io
import time
import zipfile
from collections.abc import Callable
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from office.cast import log_is_whole
from office.people.conftest import CODE, County
from yiding.office.base.by import TERMINAL, By
from yiding.office.base.models import AuditEntry
from yiding.office.base.refused import Refused
from yiding.office.people.actions.import_people import import_people
from yiding.office.people.actions.keep_person import keep_person
from yiding.office.people.models import Member, Person, Portfolio, Post, RoleHeld, Unit
from yiding.office.people.plan import Plan, planned
from yiding.office.people.workbook import written

NAME = "通讯录.xlsx"


def edited(edit: Callable[[Workbook], Any], data: bytes | None = None) -> bytes:
    """Give the workbook as exported, with an edit."""
    workbook = load_workbook(io.BytesIO(data or written()))
    edit(workbook)
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def row(sheet: str, *values: object) -> Callable[[Workbook], None]:
    """Give the edit that adds a row without a number to a sheet."""
    return lambda workbook: workbook[sheet].append([None, *values])


def cell(sheet: str, address: str, value: object) -> Callable[[Workbook], None]:
    """Give the edit that puts a value into a cell."""
    return lambda workbook: workbook[sheet].__setitem__(address, value)


def imported(data: bytes) -> Plan:
    """Import a workbook that was looked at before."""
    return import_people(TERMINAL, NAME, data, planned(NAME, data).mark)


def test_what_goes_out_comes_in_unchanged(county: County) -> None:
    """An export changes nothing, also saved anew, and also twice."""
    assert planned(NAME, written())[:3] == ((), (), ())
    assert imported(edited(lambda workbook: None)).things == ()
    assert set(Unit.objects.values_list("version", flat=True)) == {1}


def test_the_workbook_helps_to_write(county: County) -> None:
    """Frozen head, numbers protected, cells open, lists to choose from, a hidden sheet of them."""
    workbook = load_workbook(io.BytesIO(written()))
    assert workbook.sheetnames == ["单位", "人员", "职务", "角色", "组成和列席人员", "分管", "选项"]
    page = workbook["角色"]
    assert page.freeze_panes == "C2"
    assert page.protection.sheet
    assert page["A2"].protection.locked
    assert not page["B2"].protection.locked
    lists = {str(one.sqref): one.formula1 for one in page.data_validations.dataValidation}
    assert len(lists) == 3
    assert all(formula.startswith("=选项!$") for formula in lists.values())
    assert workbook["选项"].sheet_state == "hidden"
    assert "系统管理员" not in [one.value for column in workbook["选项"].columns for one in column]


def test_words_like_formulas_go_out_as_words(county: County, admin: By) -> None:
    """A name that begins with = + - @ is text in the workbook, and comes back the same."""
    for sign in "=+-@":
        keep_person(admin, {"name": f"{sign}HYPERLINK(1)"})
    page = load_workbook(io.BytesIO(written()))["人员"]
    cells = [one for one in page["B"] if str(one.value).endswith("HYPERLINK(1)")]
    assert len(cells) == 4
    assert {(one.data_type, one.quotePrefix) for one in cells} == {("s", True)}
    assert planned(NAME, written()).changes == ()


def test_a_whole_new_unit_comes_in(own_log: None, county: County) -> None:
    """A unit with its people, posts, roles and seats, in one deed; written again it changes nothing."""

    def edit(workbook: Workbook) -> None:
        row("单位", "青岫县审计局二科", "", "", "其他", "", "青岫县审计局", 31)(workbook)
        row("单位", "青岫县 审计局", "县审计局", "审计局", "工作部门", CODE, "", 30, "2026-01-01", "")(workbook)
        row("人员", "吴静", 40, 13800000000, "wujing@example.org", "是")(workbook)
        row("职务", "吴静", "县审计局", "局长", "2026年1月1日", "")(workbook)
        row("角色", "吴静", "部门主要负责人", "审计局", "2026/1/1", "")(workbook)
        row("组成和列席人员", "青岫县人民政府", "吴静", "固定列席", "", "")(workbook)
        row("分管", "赵敏之", "审计局", "2026.1.1", "")(workbook)

    data = edited(edit)
    before = AuditEntry.objects.count()
    plan = imported(data)
    assert [change.new for change in plan.changes] == [True] * 7
    assert AuditEntry.objects.count() == before + 1
    unit, part = Unit.objects.get(code=CODE), Unit.objects.get(parent__isnull=False)
    person = Person.objects.get(name="吴静")
    assert (unit.name, part.parent, person.phone) == ("青岫县审计局", unit, "13800000000")
    assert Post.objects.get(person=person).unit == RoleHeld.objects.get(person=person).unit == unit
    assert Member.objects.get(person=person).as_what == "standing"
    assert Portfolio.objects.filter(unit=unit, person=county.vice).exists()
    assert imported(data).changes == ()
    assert log_is_whole()


def test_changes_are_shown_field_by_field(county: County) -> None:
    """Where, whose, what stood there and what will; the other sheets may use the old name or the new."""

    def edit(workbook: Workbook) -> None:
        cell("单位", "B2", "青岫县财政金融局")(workbook)
        cell("单位", "G3", "青岫县财政金融局")(workbook)
        cell("人员", "D5", "0571-1234")(workbook)

    plan = planned(NAME, edited(edit))
    assert plan.faults == ()
    assert [change.place[0] for change in plan.changes] == ["“单位”表 2", "“单位”表 3", "“人员”表 5"]
    assert plan.changes[0].fields == ((("名称", "Name"), "青岫县财政局", "青岫县财政金融局"),)
    assert plan.changes[1].fields == ((("上级单位", "Parent unit"), "", "青岫县财政金融局"),)
    assert plan.changes[2].name == "王海"
    imported(edited(edit))
    assert Unit.objects.get(pk=county.water.pk).parent == county.finance


@pytest.mark.parametrize(
    ("edit", "place", "said"),
    [
        (row("职务", "吴静", "县财政局", "科长"), "“职务”表 B3", "没有人员“吴静”"),
        (row("职务", "王海", "县卫生局", "科长"), "“职务”表 C3", "没有单位“县卫生局”"),
        (row("组成和列席人员", "某某委员会", "王海", "组成人员"), "“组成和列席人员”表 B5", "没有议事机构"),
        (cell("单位", "F2", "123"), "“单位”表 F2", "18位"),
        (cell("单位", "I2", "2026-02-30"), "“单位”表 I2", "不是日期"),
        (cell("单位", "I2", "明年"), "“单位”表 I2", "不是日期"),
        (cell("单位", "E2", "部委"), "“单位”表 E2", "不在列表里"),
        (cell("单位", "H2", "第一"), "“单位”表 H2", "不是整数"),
        (cell("单位", "G2", "县水利局"), None, ""),
        (cell("单位", "B2", "县水利局"), "“单位”表 B2", "已经是青岫县水利局"),
        (cell("单位", "B2", None), "“单位”表 B2", "没有填“名称”"),
        (cell("人员", "B2", "=1+1"), "“人员”表 B2", "公式不能导入"),
        (cell("人员", "D2", "=CMD()"), "“人员”表 D2", "公式不能导入"),
        (cell("人员", "A2", "=1+1"), "“人员”表 A2", "没有编号"),
        (cell("人员", "A2", 999_999), "“人员”表 A2", "没有编号"),
        (cell("人员", "A3", None), None, ""),
        (row("人员", "王海", 9), "“人员”表 A7", "和第5行是同一条"),
        (row("单位", "青岫县水利局", "", "", "其他"), "“单位”表 A4", "和第3行是同一条"),
        (row("角色", "王海", "主要领导", "", "2025-01-01"), "“角色”表 C7", "主要领导已经是周远"),
        (row("角色", "王海", "系统管理员", ""), "“角色”表 C7", "不在列表里"),
        (row("角色", "王海", "部门联络员", ""), "“角色”表 D7", "要写明是哪个单位"),
        (row("分管", "王海", "县财政局"), "“分管”表 B3", "不是副职"),
        (cell("人员", "E2", "no mail"), "“人员”表 E2", "不是邮箱地址"),
    ],
)
def test_every_cell_that_is_refused_is_named(
    county: County, edit: Callable[[Workbook], None], place: str | None, said: str
) -> None:
    """Its sheet and address, one sentence in both languages; then nothing at all comes in."""
    data = edited(edit)
    plan = planned(NAME, data)
    if place is None:
        assert plan.faults == ()
        return
    assert [fault.place[0] for fault in plan.faults] == [place]
    assert said in plan.faults[0].words[0]
    assert plan.faults[0].words[1]
    with pytest.raises(Refused, match="一处也没有导入"):
        imported(data)
    assert set(Unit.objects.values_list("version", flat=True)) == {1}
    assert Person.objects.count() == 5


def test_a_name_of_two_needs_its_number(county: County, admin: By) -> None:
    """Two persons of one name go out with their numbers; the bare name is refused."""
    other = keep_person(admin, {"name": "王海"})
    assert planned(NAME, written()).changes == ()
    faults = planned(NAME, edited(row("职务", "王海", "县财政局", "科长"))).faults
    assert "有几个人叫“王海”" in faults[0].words[0]
    plan = planned(NAME, edited(row("职务", f"王海#{other.pk}", "县财政局", "科长")))
    assert plan.faults == ()
    assert [str(thing) for thing in plan.things] == ["县财政局科长"]
    assert "有2条" in planned(NAME, edited(row("人员", "王海", 5))).faults[0].words[0]


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (lambda workbook: workbook.create_sheet("工资"), "“工资”表：不认识这张表"),
        (cell("单位", "B1", "名字"), "“单位”表 B1：不认识这一列"),
        (cell("单位", "C1", "名称"), "“单位”表 C1：“名称”列有两个"),
        (lambda workbook: workbook["单位"].delete_cols(6), "“单位”表 A1：缺“统一社会信用代码”列"),
        (lambda workbook: workbook["人员"].delete_rows(1, 9), "“人员”表 A1：缺“编号”列"),
    ],
)
def test_a_sheet_that_is_not_ours_is_refused(county: County, edit: Callable[[Workbook], None], said: str) -> None:
    """A sheet or a head that is unknown, missing or there twice."""
    with pytest.raises(Refused, match=said):
        planned(NAME, edited(edit))


@pytest.mark.parametrize("data", [b"", b"name,order\n", b"PK\x03\x04nothing", b"\xd0\xcf\x11\xe0" * 200])
def test_what_is_no_workbook_is_refused(county: County, data: bytes) -> None:
    """Empty, text, broken, old."""
    with pytest.raises(Refused):
        planned(NAME, data)


def test_a_workbook_without_end_is_refused(county: County) -> None:
    """By its bytes, and by its rows; a row far below the last costs nothing."""
    with pytest.raises(Refused, match="超过 2 MB"):
        planned(NAME, bytes(2_000_001))
    with pytest.raises(Refused, match="最多20000行"):
        planned(NAME, edited(cell("单位", "B1048576", "青岫县远方局")))


def test_what_changed_after_the_preview_is_not_imported(county: County, admin: By) -> None:
    """The directory moved on: the preview has to be seen again."""
    data = edited(cell("人员", "D5", "0571-1234"))
    mark = planned(NAME, data).mark
    keep_person(admin, {"phone": "0571-9"}, county.head.pk, 1)
    with pytest.raises(Refused, match="预览以后目录又有变化"):
        import_people(admin, NAME, data, mark)
    with pytest.raises(Refused, match="系统管理员"):
        import_people(By(county.head.pk, "王海"), NAME, data, mark)


def test_five_thousand_rows_take_seconds(county: County) -> None:
    """Five thousand new rows are looked at and imported in less than twenty seconds."""

    def edit(workbook: Workbook) -> None:
        for number in range(500):
            row("单位", f"青岫县第{number}局", f"{number}局", "", "工作部门", "", "县财政局")(workbook)
        for number in range(1500):
            row("人员", f"刘{number}", number, "", "", "是")(workbook)
            row("职务", f"刘{number}", f"{number % 500}局", "科长")(workbook)
            row("角色", f"刘{number}", "部门联络员", f"{number % 500}局")(workbook)

    data = edited(edit)
    start = time.perf_counter()
    assert len(imported(data).things) == 5000
    assert time.perf_counter() - start < 20
    again = planned(NAME, written())
    assert (again.changes, again.faults) == ((), ())


@pytest.mark.parametrize(
    "xml",
    [
        b"<worksheet",
        b"not xml at all",
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">'
        b'<c r="A1" s="999"><v>1e999</v></c></row></sheetData></worksheet>',
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="x">'
        b'<c r="??" t="s"><v>99999</v></c></row></sheetData></worksheet>',
    ],
)
def test_a_damaged_sheet_is_refused(county: County, xml: bytes) -> None:
    """One sentence, whatever stands in the file."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(written())) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            new.writestr(name, xml if name == "xl/worksheets/sheet1.xml" else old.read(name))
    with pytest.raises(Refused) as caught:
        planned(NAME, stream.getvalue())
    assert all(caught.value.words)

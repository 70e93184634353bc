"""What comes back in a ready form or a ledger is taken over or refused, never passed over; and it means our own units alone."""

from django.urls import reverse

from office.cast import Cast
from office.matters.composed_ledgers import confirmed, exported, page_of, text_of, uploaded
from office.matters.forms.test_filled_forms import address_of, begun, filled, taken_up
from yiding.office.matters.models import Matter, Task


def test_another_supporting_unit_is_no_sameness(cast: Cast) -> None:
    """A form that differs in it alone is refused, and says where to change it."""
    breakdown = begun(cast, "fund")
    taken_up(cast, breakdown, filled(cast, "fund"))
    form = filled(cast, "fund", {"配合单位": "县司法局"})
    page = text_of(uploaded(cast.client("supervision"), form.saved(), address_of(breakdown)))
    assert "没有要导入的" not in page
    assert "与这一行不同" in page


def test_a_row_that_lost_its_key_is_no_sameness(cast: Cast) -> None:
    """With another lead unit it is refused; with the same words it brings nothing."""
    breakdown = begun(cast, "fund")
    taken_up(cast, breakdown, filled(cast, "fund"))
    address = reverse("plan_ledger", args=[breakdown.pk])
    for unit, said in (("县司法局", "已有同样的任务"), ("", "")):
        sheet = exported(cast.client("supervision"), address)
        sheet.sheet.cell(2, 1).value = sheet.sheet.cell(2, 2).value = None
        if unit:
            sheet.put(2, 牵头单位=unit)
        page = text_of(uploaded(cast.client("supervision"), sheet.saved(), f"{address}back/"))
        assert said in page
        assert ("已有同样的任务" in page) == bool(unit)


def test_two_columns_of_one_name_are_refused(cast: Cast) -> None:
    """Which of them was meant cannot be known."""
    breakdown, form = begun(cast, "fund"), filled(cast, "fund")
    count = len(form.heads)
    for place, words in ((1, "要跨县协调"), (2, "先征地")):
        form.sheet.cell(1, count + place).value = "备注"
        form.sheet.cell(2, count + place).value = words
    assert "有两列都叫“备注”" in text_of(uploaded(cast.client("supervision"), form.saved(), address_of(breakdown)))
    assert not Matter.objects.exists()


def test_a_second_sheet_is_refused(cast: Cast) -> None:
    """It would be left out."""
    breakdown, form = begun(cast, "fund"), filled(cast, "fund")
    other = form.book.copy_worksheet(form.sheet)
    other.title = "第二批"
    other.cell(2, form.heads["事项"]).value = "河道清淤"
    assert "有几张填好的表" in text_of(uploaded(cast.client("supervision"), form.saved(), address_of(breakdown)))


def test_a_bureau_of_another_county_is_not_ours(cast: Cast) -> None:
    """东山县水务局 is unknown here; 青岫县水务局 and 水务局 are the county's."""
    for name, ours in (("东山县水务局", False), ("青岫县水务局", True), ("水务局", True)):
        breakdown = begun(cast, "fund")
        form = filled(cast, "fund", {"牵头单位": name, "配合单位": None})
        page = uploaded(cast.client("supervision"), form.saved(), address_of(breakdown))
        assert ("东山县水务局" in text_of(page)) is not ours
        if ours:
            confirmed(cast.client("supervision"), page, page_of(page))
        assert Task.objects.filter(matter__breakdown=breakdown, lead__name="县水务局").exists() is ours


def test_a_petitioner_in_a_column_of_its_own_is_refused(cast: Cast) -> None:
    """The commonest head that is added to such a list."""
    breakdown, form = begun(cast, "petition"), filled(cast, "petition")
    count = len(form.heads)
    form.sheet.cell(1, count + 1).value = "信访人姓名"
    form.sheet.cell(2, count + 1).value = "张建国"
    page = text_of(uploaded(cast.client("supervision"), form.saved(), address_of(breakdown)))
    assert "写有信访人的姓名" in page

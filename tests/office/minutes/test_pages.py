"""The pages of minutes, by role: what each shows, what it does, and what is not there."""

import datetime
import re
from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from office.cast import Cast, keep
from office.minutes.composed import (
    GROUND,
    again,
    checked,
    closed,
    confirmed,
    corrected,
    dissent,
    drafted,
    issued,
    item,
    reviewed,
    signed,
    write,
)
from yiding.office.base.days import today
from yiding.office.minutes import page as pages
from yiding.office.minutes import printing
from yiding.office.minutes.actions.issue_minutes import issue_minutes
from yiding.office.minutes.clocks import clocks
from yiding.office.minutes.models import Minutes, MinutesItem, Part, Series, Wording
from yiding.office.minutes.printing import Made
from yiding.office.minutes.queries import one
from yiding.office.sittings.models import Assignment, SittingItem
from yiding.rules.actions import ACTIONS

EVERY = [drafted, checked, confirmed, reviewed, signed, issued, corrected]


def page(cast: Cast, who: str, address: str) -> str:
    """Give a page as one of the cast sees it."""
    response = cast.client(who).get(address)
    assert response.status_code == 200, (who, address, response.status_code)
    return response.content.decode()


def send(cast: Cast, who: str, address: str, **fields: object) -> tuple[int, str]:
    """Send a form as one of the cast; give status, and page or address."""
    response = cast.client(who).post(address, fields)
    return response.status_code, response.headers.get("Location") or response.content.decode()


def fields_of(minutes: Minutes, **changed: object) -> dict[str, object]:
    """Give what the editor sends when nothing but this was changed."""
    now = again(minutes)
    sent: dict[str, object] = {name: getattr(now, name) for name in ("version", "mark", "title", "preamble", "copies")}
    for row in now.items.all():
        sent |= {f"heading_{row.pk}": row.heading, f"text_{row.pk}": row.text}
    return {**sent, "series_key": now.series_id, **changed}


def test_minutes_are_drafted_from_the_page_of_the_sitting(cast: Cast) -> None:
    """The secretariat is offered it once the sitting is over, and lands in the editor; then the page leads to the minutes."""
    running = closed(cast, "open")
    here = f"/sittings/{running.pk}/"
    assert "起草纪要" not in page(cast, "secretariat", here)
    running.state = "closed"
    keep(running)
    assert f'{here}draft_minutes/"' in page(cast, "secretariat", here)
    assert "起草纪要" not in page(cast, "desk", here)
    status, where = send(cast, "secretariat", f"{here}draft_minutes/", once="a")
    minutes = Minutes.objects.get()
    assert (status, where) == (302, f"/minutes/{minutes.pk}/edit_minutes/")
    assert f'href="/minutes/{minutes.pk}/"' in page(cast, "desk", here)
    assert "its-minutes" not in page(cast, "unit_head", here)


def test_the_editor_shows_the_record_beside_the_text(cast: Cast) -> None:
    """Outcome, decision, positions, dissent and tasks, for those who write and review; nobody else reads the record."""
    minutes = drafted(cast)
    dissent(cast, minutes.sitting)
    address = f"/minutes/{minutes.pk}/edit_minutes/"
    text = page(cast, "secretariat", address)
    for words in (
        "原则通过",
        "要加强水源地保护",
        "收费标准没有听证",
        "要求写明的不同意见",
        "牵头：县水务局",
        "补充检测后再提请",
    ):
        assert words in text
    assert "data-draft=" in text
    for who in ("desk", "chief", "recorder"):
        assert cast.client(who).get(address).status_code == 403
    assert cast.client("liaison").get(address).status_code == 404
    assert "收费标准没有听证" not in page(cast, "chief", f"/minutes/{minutes.pk}/")


def test_the_editor_keeps_and_merges(cast: Cast) -> None:
    """What was typed is kept; the second editor sees both texts, and sends them once more; a secret is kept nowhere."""
    minutes = drafted(cast)
    row, address = item(minutes), f"/minutes/{minutes.pk}/edit_minutes/"
    old = fields_of(minutes)
    changed = fields_of(minutes, **{f"text_{row.pk}": "会议原则通过。", "copies": "县委办公室"})
    assert send(cast, "secretariat", address, **changed, once="a") == (302, f"/minutes/{minutes.pk}/")
    assert (item(minutes).text, again(minutes).copies) == ("会议原则通过。", "县委办公室")
    status, text = send(cast, "second", address, **{**old, f"text_{row.pk}": "会议另有意见。"}, once="b")
    assert status == 409
    assert "会议原则通过。" in text
    assert "会议另有意见。" in text
    assert f'name="version" value="{again(minutes).version}"' in text
    status, text = send(cast, "second", address, **fields_of(minutes, preamble="机密★一年"), once="c")
    assert status == 422
    assert "机密★一年" not in text
    assert "机密" not in again(minutes).preamble
    too_long = fields_of(minutes, **{f"heading_{row.pk}": "长" * 201})
    assert send(cast, "second", address, **too_long, once="d")[0] == 422


def test_an_item_is_drafted_anew_on_its_page(cast: Cast) -> None:
    """The link of the editor chooses the item; afterwards one is back in the editor."""
    minutes = write(cast, drafted(cast), "另写。")
    row = item(minutes)
    address = f"/minutes/{minutes.pk}/redraft_item/"
    assert f'value="{row.pk}" selected' in page(cast, "secretariat", f"{address}?item={row.pk}")
    assert send(cast, "secretariat", address, item=row.pk, once="a") == (302, f"/minutes/{minutes.pk}/edit_minutes/")
    assert item(minutes).text != "另写。"


def test_signed_minutes_are_not_edited_on_any_page(cast: Cast) -> None:
    """The form is not shown, and what is sent is refused with the way of a correction, and noted."""
    minutes = signed(cast)
    for name, sent in (
        ("edit_minutes", fields_of(minutes)),
        ("choose_openness", {"openness": "withheld", "ground": "改"}),
    ):
        address = f"/minutes/{minutes.pk}/{name}/"
        assert "另起更正" in cast.client("secretariat").get(address).content.decode()
        status, text = send(cast, "secretariat", address, **sent, once=name)
        assert status == 403
        assert "另起更正" in text


def test_openness_is_chosen_on_its_page(cast: Cast) -> None:
    """With its ground, by the disclosure office too; the page then shows both."""
    minutes = drafted(cast)
    address = f"/minutes/{minutes.pk}/choose_openness/"
    assert send(cast, "disclosure", address, openness="proactive", once="a")[0] == 422
    assert send(cast, "disclosure", address, openness="proactive", ground=GROUND, once="b")[0] == 302
    text = page(cast, "chief", f"/minutes/{minutes.pk}/")
    assert "主动公开" in text
    assert GROUND in text
    assert send(cast, "desk", address, openness="withheld", ground="x", once="c")[0] == 403


def test_what_was_taken_apart_is_offered_as_withheld(cast: Cast) -> None:
    """An item on persons is ticked until somebody has chosen; with its ground it is marked on the page."""
    minutes = drafted(cast)
    row = minutes.items.get(order=3)
    SittingItem.objects.filter(written=row).update(closed=True)
    address = f"/minutes/{minutes.pk}/choose_openness/"
    ticked = f'value="{row.pk}"[^>]*checked'
    assert re.search(ticked, page(cast, "disclosure", address))
    chosen = {"openness": "proactive", "ground": GROUND}
    assert "没有写不公开的事项的依据" in send(cast, "disclosure", address, **chosen, withheld=row.pk, once="a")[1]
    assert send(cast, "disclosure", address, **chosen, withheld=row.pk, why="人事事项", once="b")[0] == 302
    assert "不公开：人事事项" in page(cast, "chief", f"/minutes/{minutes.pk}/")
    assert send(cast, "disclosure", address, **chosen, once="c")[0] == 302
    assert not re.search(ticked, page(cast, "disclosure", address))


def test_what_is_unknown_is_shown_and_looked_at(cast: Cast) -> None:
    """The page says what is missing before the signature; the form names the words and the dissents."""
    minutes = write(cast, drafted(cast), "投入1200万元。")
    dissent(cast, minutes.sitting)
    here = f"/minutes/{minutes.pk}/"
    text = page(cast, "secretariat", here)
    assert "签发前检查" in text
    assert "（1200万元）还没有核对" in text
    assert '投入<mark class="unknown">1200万元<' in text
    assert 'data-find="1200万元"' in page(cast, "secretariat", f"{here}edit_minutes/")
    form = page(cast, "secretariat", f"{here}look_over_minutes/")
    assert "会议记录中找不到：1200万元" in form
    assert "收费标准没有听证" in form
    assert send(cast, "secretariat", f"{here}look_over_minutes/", words="on", dissent="on", once="a")[0] == 302
    text = page(cast, "secretariat", here)
    assert "还没有核对" not in text.split("正文")[0]
    assert "<mark" not in text


def test_a_part_is_confirmed_on_its_page(cast: Cast) -> None:
    """Who is asked sees that part and nothing else, and confirms it or objects by a link."""
    minutes = checked(cast)
    here = f"/minutes/{minutes.pk}/"
    text = page(cast, "other_head", here)
    assert "桥梁检测" in text
    assert "农村供水" not in text
    assert "行政复议法" not in text
    assert GROUND not in text
    part = Part.objects.get(person=cast.people["other_head"])
    assert f"confirm_part/?part={part.pk}" in text
    assert "桥梁检测" in page(cast, "other_head", f"{here}confirm_part/?part={part.pk}")
    assert send(cast, "other_head", f"{here}object_part/", part=part.pk, once="a")[0] == 422
    assert send(cast, "other_head", f"{here}object_part/", part=part.pk, reason="应为补充检测报告", once="b")[0] == 302
    assert "应为补充检测报告" in page(cast, "secretariat", here)
    assert send(cast, "other_head", f"{here}confirm_part/", part=part.pk, once="c")[0] == 302
    other = Part.objects.get(person=cast.people["vice_head"])
    assert send(cast, "other_head", f"{here}confirm_part/", part=other.pk, once="d")[0] in (403, 422)
    assert cast.client("planner_head").get(here).status_code == 404


def test_minutes_are_signed_issued_and_received_on_pages(cast: Cast) -> None:
    """The chief's form has an opinion, the form of issuing the units that the minutes concern; each unit signs for itself."""
    minutes = reviewed(cast)
    here = f"/minutes/{minutes.pk}/"
    assert "sign_minutes" not in page(cast, "office_head", here)
    assert "btn-primary" in page(cast, "chief", here).split("sign_minutes")[0][-60:]
    assert "同意签发。" in page(cast, "chief", f"{here}sign_minutes/")
    assert send(cast, "chief", f"{here}sign_minutes/", opinion="同意签发。", once="a")[0] == 302
    assert again(minutes).numbered in page(cast, "secretariat", here)
    form = page(cast, "secretariat", f"{here}issue_minutes/")
    for name, chosen in (("县水务局", True), ("县财政局", True), ("县司法局", True), ("县交通运输局", False)):
        box = form.split(f'value="{cast.units[name].pk}"')[1].split(">")[0]
        assert ("checked" in box) is chosen, name
    assert cast.client("liaison").get(here).status_code == 404
    units = [cast.units["县水务局"].pk, cast.units["县财政局"].pk]
    assert send(cast, "secretariat", f"{here}issue_minutes/", units=units, once="b")[0] == 302
    text = page(cast, "liaison", here)
    assert "acknowledge_minutes" in text
    assert "县财政局" not in text.split("分送和签收")[1]
    assert send(cast, "liaison", f"{here}acknowledge_minutes/", once="c")[0] == 302
    assert "acknowledge_minutes" not in page(cast, "unit_head", here)
    assert "水清" in page(cast, "secretariat", here)


def test_a_correction_is_opened_on_its_page(cast: Cast) -> None:
    """It leads to the editor of the correction; both pages name each other."""
    minutes = issued(cast)
    here = f"/minutes/{minutes.pk}/"
    assert send(cast, "secretariat", f"{here}correct_minutes/", items=item(minutes).pk, once="a")[0] == 422
    sent = {"items": item(minutes).pk, "reason": "期限有误", "once": "b"}
    status, where = send(cast, "secretariat", f"{here}correct_minutes/", **sent)
    new = Minutes.objects.get(kind="correction")
    assert (status, where) == (302, f"/minutes/{new.pk}/edit_minutes/")
    assert f"/minutes/{new.pk}/" in page(cast, "secretariat", here)
    assert f"/minutes/{new.pk}/" not in page(cast, "liaison", here)
    assert "期限有误" in page(cast, "secretariat", f"/minutes/{new.pk}/")


@pytest.mark.parametrize("make", EVERY, ids=lambda make: make.__name__)
def test_who_sees_minutes(cast: Cast, make: Callable[[Cast], Minutes]) -> None:
    """The office in every state; units what was sent to them, members of the sitting what was issued; for all others nothing is there."""
    minutes = make(cast)
    out = minutes.state == "issued" or make is corrected
    for who in ("secretariat", "office_head", "chief", "executive_vice", "desk", "supervision", "disclosure"):
        assert cast.client(who).get(f"/minutes/{minutes.pk}/").status_code == 200
        assert minutes.title in page(cast, who, "/minutes/")
    for who in ("liaison", "reviewer", "other_liaison", "planner_head", "legal", "admin"):
        there = out and who == "liaison"
        assert cast.client(who).get(f"/minutes/{minutes.pk}/").status_code == (200 if there else 404), who
        assert (minutes.title in page(cast, who, "/minutes/")) is there
    there = cast.client("vice_head").get(f"/minutes/{minutes.pk}/").status_code == 200
    assert there is (make is not drafted)


@pytest.mark.parametrize("make", EVERY, ids=lambda make: make.__name__)
def test_an_act_is_offered_to_who_holds_a_role_for_it(cast: Cast, make: Callable[[Cast], Minutes]) -> None:
    """In every state, to everybody; what is refused says why, at most one act is the next one, and every offer leads somewhere."""
    minutes = make(cast)
    for who in cast.accounts:
        by = cast.by(who)
        found = one(by, minutes.pk)
        rows = pages.offers(found, by) if found else []
        assert sum(row.primary for row in rows) <= 1
        for offer in rows:
            row = ACTIONS[offer.act]
            assert row.anyone or by.has(*row.roles), (who, offer.act)
            assert offer.refusal is None or ("依据" in offer.refusal[0] and "办理；" not in offer.refusal[0])
            assert offer.refusal is not None or cast.client(who).get(offer.address).status_code == 200


@pytest.mark.parametrize(
    ("make", "holder"),
    [
        (drafted, "秘书科"),
        (checked, "苏文静、江涛、车行"),
        (confirmed, "办公室主任"),
        (reviewed, "主要领导"),
        (signed, "秘书科"),
        (issued, ""),
    ],
    ids=lambda made: getattr(made, "__name__", None),
)
def test_the_page_says_who_has_them(cast: Cast, make: Callable[[Cast], Minutes], holder: str) -> None:
    """Whoever has to act now, by role, or by name while parts wait for their confirming."""
    minutes = one(cast.by("secretariat"), make(cast).pk)
    assert minutes is not None
    assert pages.holder(minutes, list(Part.objects.filter(item__minutes=minutes.pk, over=False)))[0] == holder


def test_the_clocks_run_from_the_day_of_the_sitting(cast: Cast) -> None:
    """Two working days to draft, three to issue, five at the latest; late ones are told, a correction has none."""
    minutes = drafted(cast)
    minutes.sitting.day = datetime.date(2026, 5, 8)  # a Friday, before a Saturday at work
    keep(minutes.sitting)
    found = clocks(again(minutes))
    assert [clock.key for clock in found] == ["minutes.draft_wd", "minutes.issue_wd", "minutes.warn_wd"]
    assert [clock.day for clock in found] == sorted(clock.day for clock in found)
    assert found[0].day > datetime.date(2026, 5, 8)
    assert all(clock.late for clock in found) is (today() > found[-1].day)
    assert "纪要起草" in page(cast, "secretariat", f"/minutes/{minutes.pk}/")
    assert clocks(Minutes(sitting=minutes.sitting, kind="correction")) == []


def test_files_are_read_by_whom_they_were_sent_to(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    """A PDF in the page, a seal as a file; for others it is not there, nor is a form that was not made."""
    minutes = signed(cast)
    made = [lambda *_: Made("pdf", "pdf", b"%PDF-1.7 x", ("缺少小标宋",)), lambda *_: Made("pdf_seal", "json", b"{}")]
    monkeypatch.setattr(printing, "printers", lambda _: made)
    issue_minutes(cast.by("secretariat"), minutes.pk, [cast.units["县水务局"].pk])
    here = f"/minutes/{minutes.pk}/files"
    assert b"".join(cast.client("liaison").get(f"{here}/pdf/")) == b"%PDF-1.7 x"
    assert cast.client("liaison").get(f"{here}/pdf_seal/").headers["Content-Type"] == "application/octet-stream"
    assert cast.client("liaison").get(f"{here}/docx/").status_code == 404
    assert cast.client("other_liaison").get(f"{here}/pdf/").status_code == 404
    assert "缺少小标宋" in page(cast, "secretariat", f"/minutes/{minutes.pk}/")
    assert "缺少小标宋" not in page(cast, "liaison", f"/minutes/{minutes.pk}/")


def test_wordings_and_series_are_kept_on_pages(cast: Cast) -> None:
    """By the secretariat and the head of the office; for others they are not there."""
    address = "/minutes/wordings/study/studied/"
    assert "会议传达学习了{事项}" in page(cast, "secretariat", "/minutes/wordings/")
    assert "会议传达学习了{事项}" in page(cast, "office_head", address)
    assert send(cast, "secretariat", address, version=0, text="会议集中学习{title}。", once="a")[0] == 302
    assert "会议集中学习{title}" in page(cast, "secretariat", "/minutes/wordings/")
    assert send(cast, "second", address, version=0, text="会议学习{title}。", once="b")[0] == 409
    assert send(cast, "second", address, version=Wording.objects.get().version, text="会议学习。", once="c")[0] == 422
    assert cast.client("secretariat").get("/minutes/wordings/study/adopted/").status_code == 404
    fields = {"body": cast.body.pk, "name": "青政纪要", "form": "year", "last": 15, "version": 0}
    assert send(cast, "secretariat", "/minutes/series/new/", **fields, once="d")[0] == 302
    row = Series.objects.get()
    assert "青政纪要" in page(cast, "secretariat", "/minutes/series/")
    assert "青政纪要" in page(cast, "secretariat", f"/minutes/series/{row.pk}/")
    for place in (address, "/minutes/wordings/", "/minutes/series/", "/minutes/series/new/"):
        assert cast.client("desk").get(place).status_code == 404
    assert send(cast, "desk", address, version=0, text="会议学习{title}。", once="e")[0] == 403


def test_a_page_asks_as_much_of_ten_items_as_of_three(cast: Cast) -> None:
    """The number of queries of page and editor does not grow with the items."""
    minutes, client = drafted(cast), cast.client("secretariat")
    addresses = [f"/minutes/{minutes.pk}/", f"/minutes/{minutes.pk}/edit_minutes/"]

    def asked() -> list[int]:
        found = []
        for address in addresses:
            client.get(address)
            with CaptureQueriesContext(connection) as queries:
                assert client.get(address).status_code == 200
            found.append(len(queries))
        return found

    before = asked()
    for place in range(4, 11):
        taken = SittingItem(sitting=minutes.sitting, order=place, title=f"事项{place}", outcome="heard", kind="report")
        keep(taken)
        keep(MinutesItem(minutes=minutes, item=taken, order=place, heading=taken.title, text="会议听取了汇报。"))
        keep(Assignment(item=taken, task="抓紧办理"))
    assert asked() == before
    assert max(before) < 65


def test_pages_speak_english_too(cast: Cast) -> None:
    """Page, editor, forms and lists, with no word left in Chinese where the office itself speaks."""
    minutes = checked(cast)
    client = cast.client("secretariat")
    client.cookies["django_language"] = "en"
    for place, words in (
        ("/minutes/", "Day of the sitting"),
        (f"/minutes/{minutes.pk}/", "Before they are signed"),
        (f"/minutes/{minutes.pk}/confirm_minutes/", "Why it goes on"),
        ("/minutes/wordings/", "Wordings"),
        ("/minutes/series/", "Numbers of minutes"),
    ):
        assert words in client.get(place).content.decode()

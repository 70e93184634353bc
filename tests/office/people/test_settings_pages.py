"""The pages of settings, gates, calendar, audit log, Excel and entrusting."""

import datetime
import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from openpyxl import load_workbook

from office.people.conftest import County, entered
from office.people.test_import_calendar import NOTICE
from office.people.test_pages import said, sent
from yiding.office.base import chosen
from yiding.office.base.days import calendar, today
from yiding.office.people.models import Entrusting, GateDesk, Person
from yiding.office.people.workbook import written


@pytest.fixture
def admin_in(county: County) -> Client:
    """Give a browser in which an administrator has entered."""
    return entered("admin", admin=True)


def test_a_setting_is_changed_on_its_page(admin_in: Client) -> None:
    """Its bounds are told, who changed it when stands in the list, an empty field puts the default back."""
    page = said(admin_in.get("/settings/legal.min_wd/"))
    assert "默认 7" in page
    assert "7–60" in page
    assert "7 到 60" in said(sent(admin_in, "/settings/legal.min_wd/", value=6, version=0))
    assert sent(admin_in, "/settings/legal.min_wd/", value=10, version=0).status_code == 302
    assert "<strong>10</strong>" in said(admin_in.get("/settings/"))
    assert "管理员 2" in said(admin_in.get("/settings/"))
    assert sent(admin_in, "/settings/legal.min_wd/", value=12, version=0).status_code == 409
    assert sent(admin_in, "/settings/legal.min_wd/", value="", version=1).status_code == 302
    assert sent(admin_in, "/settings/quorum.share/", value="0.6", version=0).status_code == 302
    assert chosen.choices() == {"quorum.share": 0.6}


def test_a_text_is_set_within_its_length(admin_in: Client) -> None:
    """Its bounds are told in characters; a mark of secrecy is not kept; empty puts the default back; a word that elsewhere is a switch is a word."""
    assert "1–8字" in said(admin_in.get("/settings/alert.late_name/"))
    assert sent(admin_in, "/settings/alert.late_name/", value="八个字也放不下的名称", version=0).status_code == 422
    assert "国家秘密" in said(sent(admin_in, "/settings/alert.late_name/", value="绝密★10年", version=0))
    assert chosen.choices() == {}
    assert sent(admin_in, "/settings/alert.late_name/", value="on", version=0).status_code == 302
    assert sent(admin_in, "/settings/alert.late_colour/", value="orange", version=0).status_code == 302
    assert chosen.choices() == {"alert.late_name": "on", "alert.late_colour": "orange"}
    assert sent(admin_in, "/settings/alert.late_name/", value="", version=1).status_code == 302
    assert chosen.choices() == {"alert.late_colour": "orange"}


def test_gates_are_switched_and_given_to_units(county: County, admin_in: Client) -> None:
    """One that may not be waived stays on; a unit is chosen and taken back."""
    assert "不能关" in said(sent(admin_in, "/settings/gate.G10/", value="off"))
    assert sent(admin_in, "/settings/gate.G07/", value="off").status_code == 302
    assert chosen.switches() == {"G07": False}
    assert 'value="off" selected' in said(admin_in.get("/settings/gate.G07/"))
    assert sent(admin_in, "/settings/desk/G11/", unit=county.finance.pk, version=0).status_code == 302
    assert "县财政局" in said(admin_in.get("/settings/"))
    assert sent(admin_in, "/settings/desk/G11/", unit="", version=1).status_code == 302
    assert not GateDesk.objects.exists()


def test_a_notice_is_seen_before_it_is_imported(admin_in: Client) -> None:
    """First the days that were read, then the import; a year without a notice is marked provisional."""
    assert "都是暂定" in said(admin_in.get("/calendar/?year=2027"))
    given = {"year": 2027, "source": "通知", "text": NOTICE}
    page = said(sent(admin_in, "/calendar/notice/", **given))
    assert "2027年1月31日（周日） 上班" in page
    assert calendar().is_provisional(datetime.date(2027, 1, 1))
    assert "没有读到" in said(sent(admin_in, "/calendar/notice/", **{**given, "text": "没有"}))
    assert sent(admin_in, "/calendar/notice/", **given, seen=0).status_code == 302
    page = said(admin_in.get("/calendar/?year=2027"))
    assert "都是暂定" not in page
    assert 'title="春节">5<span class="sign">休' in page
    assert 'title="春节">31<span class="sign">班' in page
    assert sent(admin_in, "/calendar/notice/", **given, seen=0).status_code == 409


def test_a_day_is_set_on_its_page(admin_in: Client) -> None:
    """By hand, with what it is for."""
    assert sent(admin_in, "/calendar/day/", day="2027-03-01", works="no", name="防汛").status_code == 302
    assert 'title="防汛">1<span class="sign">休' in said(admin_in.get("/calendar/?year=2027"))
    assert sent(admin_in, "/calendar/day/", day="2027-13-01", works="no").status_code == 422


def test_the_log_is_read_and_checked(own_log: None, admin_in: Client) -> None:
    """Who did what about which thing, what was refused, and whether the log is whole."""
    sent(admin_in, "/settings/legal.min_wd/", value=3)
    page = said(admin_in.get("/settings/audit/"))
    assert "修改设置" in page
    assert "拒绝：input" in page
    assert "链完整" in said(admin_in.get("/settings/audit/?check=1"))
    with connection.cursor() as cursor:
        cursor.execute("UPDATE people_person SET phone = '1' WHERE name = '王海'")
    assert "绕过系统改动过数据库" in said(admin_in.get("/settings/audit/?check=1"))


def handed_in(client: Client, data: bytes) -> str:
    """Hand in a workbook and give what the page says."""
    file = SimpleUploadedFile("通讯录.xlsx", data)
    return said(client.post("/people/excel/", {"file": file}))


def test_a_workbook_goes_out_and_comes_in(county: County, admin_in: Client) -> None:
    """Out as a file, in behind a preview, changed only when the preview was sent on."""
    response = admin_in.get("/people/excel/out/")
    assert response.headers["Content-Disposition"].startswith("attachment")
    assert "没有要改的" in handed_in(admin_in, response.content)
    workbook = load_workbook(io.BytesIO(written()))
    workbook["人员"]["D5"] = "0571-1234"
    stream = io.BytesIO()
    workbook.save(stream)
    page = handed_in(admin_in, stream.getvalue())
    assert "<ins>0571-1234</ins>" in page
    assert Person.objects.get(name="王海").phone == ""
    mark = page.split('name="mark" value="')[1].split('"')[0]
    assert "预览以后目录又有变化" in said(sent(admin_in, "/people/excel/do/", mark="other"))
    assert sent(admin_in, "/people/excel/do/", mark=mark, once="k").status_code == 302
    assert Person.objects.get(name="王海").phone == "0571-1234"
    assert sent(admin_in, "/people/excel/do/", mark=mark, once="k").headers["Location"] == "/people/excel/"


def test_a_workbook_with_faults_is_not_offered_for_import(county: County, admin_in: Client) -> None:
    """The faults stand there with their cells, and what is no workbook is refused at the form."""
    workbook = load_workbook(io.BytesIO(written()))
    workbook["人员"]["B2"] = "=1+1"
    stream = io.BytesIO()
    workbook.save(stream)
    page = handed_in(admin_in, stream.getvalue())
    assert "“人员”表 B2：公式不能导入" in page
    assert "people/excel/do/" not in page
    assert "不是这里收的格式" in handed_in(admin_in, b"name,order")
    assert entered("wanghai", county.head).post("/people/excel/do/").status_code == 403


def test_the_chief_entrusts_on_the_page(county: County) -> None:
    """Own roles to choose from, the refusal at its field, an end before its time; a liaison is refused."""
    client = entered("zhouyuan", county.chief)
    page = said(client.get("/people/entrusting/"))
    assert '<option value="chief">主要领导' in page
    assert "secrecy" not in page
    day = today().isoformat()
    given = {"role": "chief", "taker": county.head.pk, "since": day, "until": day, "reason": "外出学习"}
    response = sent(client, "/people/entrusting/", **given)
    assert response.status_code == 422
    assert "只能委托常务副职或者分管副职" in said(response)
    assert sent(client, "/people/entrusting/", **{**given, "taker": county.executive.pk}).status_code == 302
    taken = entered("chenli", county.executive)
    assert "周远 → 陈立" in said(taken.get("/people/entrusting/"))
    row = Entrusting.objects.get()
    assert sent(taken, f"/people/entrusting/{row.pk}/end/", version=1).status_code == 403
    assert sent(client, f"/people/entrusting/{row.pk}/end/", version=1).status_code == 302
    assert sent(client, f"/people/entrusting/{row.pk}/end/", version=1).status_code == 404
    assert not Entrusting.objects.exists()
    liaison = entered("lixiaohe", county.liaison)
    assert liaison.get("/people/entrusting/").status_code == 403

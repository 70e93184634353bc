"""A body's own template: tried when it comes in, used when its minutes are issued, and bounded whatever it asks for."""

import io
import zipfile
from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from docx import Document

from office.cast import Cast, keep, log_is_whole
from office.minutes.composed import again, issued, signed, words
from papers.test_template_docx import template
from yiding.office.agenda.models import SittingBody
from yiding.office.base.files import read
from yiding.office.base.models import AuditEntry, StoredFile
from yiding.office.base.refused import Outdated, Refused
from yiding.office.minutes import filling
from yiding.office.minutes.actions.drop_template import drop_template
from yiding.office.minutes.actions.issue_minutes import issue_minutes
from yiding.office.minutes.actions.keep_template import keep_template
from yiding.office.minutes.models import Minutes, Template
from yiding.office.minutes.printing import official
from yiding.office.people.models import Body
from yiding.papers import template_filler
from yiding.papers.official_docx import print_docx
from yiding.papers.template_sample import SPECIMEN, sample

NAME = "青岫县纪要模板.docx"
BODY = ("{{ number }}", "{%p for one in paragraphs %}", "{{ one.heading }}{{ one.text }}", "{%p endfor %}")
Spoil = Callable[[dict[str, bytes]], None]


def own(*lines: str) -> bytes:
    """Make a template that prints the whole paper under the words of this office, and what else is said."""
    return template("本机关版式", *BODY, *lines)


def repacked(data: bytes, spoil: Spoil) -> bytes:
    """Give a docx with other parts."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    spoil(parts)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


def bomb(parts: dict[str, bytes]) -> None:
    """Add a part that unpacks to far more than it takes."""
    parts["word/media/image1.png"] = bytes(20_000_000)


def macros(parts: dict[str, bytes]) -> None:
    """Add a macro."""
    parts["word/vbaProject.bin"] = b"\xd0\xcf\x11\xe0"


def upload(data: bytes, name: str = NAME, **fields: object) -> dict[str, object]:
    """Give what the form sends."""
    return {"file": SimpleUploadedFile(name, data), "version": 0, "once": "a", **fields}


def lines_in(minutes: Minutes) -> list[str]:
    """Give the paragraphs of the docx that was issued."""
    file = minutes.files.select_related("file").get(form="docx").file
    return [one.text for one in Document(io.BytesIO(read(file))).paragraphs]


def test_minutes_are_issued_into_the_template_of_their_body(cast: Cast) -> None:
    """The docx has the office's form; PDF and seals are made as ever, and the words of signed minutes are the same."""
    keep_template(cast.by("secretariat"), cast.body.pk, NAME, own())
    minutes = signed(cast)
    before = words(minutes)
    issue_minutes(cast.by("secretariat"), minutes.pk, [cast.units["县水务局"].pk])
    found = lines_in(minutes)
    assert found[:2] == ["本机关版式", again(minutes).numbered]
    assert found[2:] == [one.heading + one.text for one in official(again(minutes)).paragraphs]
    assert set(minutes.files.values_list("form", flat=True)) == {"docx", "docx_seal", "pdf", "pdf_seal"}
    assert words(minutes) == before
    assert log_is_whole()


def test_the_template_of_another_body_is_not_used(cast: Cast) -> None:
    """Of a joint sitting the first body's counts, whichever has one."""
    party = Body(name="县政府党组", kind="party_group", meeting="党组会议", order=1)
    keep(party)
    keep_template(cast.by("secretariat"), party.pk, NAME, own())
    minutes = signed(cast)
    keep(SittingBody(sitting=minutes.sitting, body=party))
    issue_minutes(cast.by("secretariat"), minutes.pk, [cast.units["县水务局"].pk])
    assert lines_in(minutes)[0] == "青岫县人民政府常务会议纪要"


def test_a_template_that_fails_issues_nothing(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    """The sentence says the template of which body it is, and the minutes stay signed."""
    monkeypatch.setattr("yiding.office.minutes.actions.keep_template.tried", lambda *_: None)
    keep_template(cast.by("secretariat"), cast.body.pk, NAME, own("{{ tilte }}"))
    minutes = signed(cast)
    with pytest.raises(Refused) as caught:
        issue_minutes(cast.by("secretariat"), minutes.pk, [cast.units["县水务局"].pk])
    assert f"{cast.body.name}的纪要模板“{NAME}”用不上" in caught.value.words[0]
    assert "tilte" in caught.value.words[1]
    assert (again(minutes).state, minutes.files.count()) == ("signed", 0)


def test_a_template_is_replaced_and_dropped(cast: Cast) -> None:
    """By version; what was issued stays, and afterwards the form of the house is used again."""
    clerk = cast.by("office_head")
    row = keep_template(clerk, cast.body.pk, NAME, own())
    with pytest.raises(Outdated):
        keep_template(clerk, cast.body.pk, NAME, sample())
    row = keep_template(clerk, cast.body.pk, "新模板.docx", sample(), row.version)
    assert (row.file_name, read(row.file), Template.objects.count()) == ("新模板.docx", sample(), 1)
    with pytest.raises(Outdated):
        drop_template(clerk, cast.body.pk, row.version - 1)
    drop_template(clerk, cast.body.pk, row.version)
    with pytest.raises(Refused) as caught:
        drop_template(clerk, cast.body.pk, row.version)
    assert caught.value.rule == "unseen"
    assert lines_in(issued(cast))[0] == "青岫县人民政府常务会议纪要"
    assert log_is_whole()


def test_only_the_office_keeps_templates(cast: Cast) -> None:
    """Whoever else tries is refused before anything is looked at, and the log says so."""
    for who in ("desk", "chief", "liaison", "admin"):
        for do in (
            lambda by: keep_template(by, cast.body.pk, NAME, b"no docx"),
            lambda by: drop_template(by, cast.body.pk, 0),
        ):
            with pytest.raises(Refused) as caught:
                do(cast.by(who))
            assert caught.value.rule == "role"
            entry = AuditEntry.objects.last()
            assert entry is not None
            assert entry.says.get("refused") == "role"
    with pytest.raises(Refused) as caught:
        keep_template(cast.by("secretariat"), 10**9, NAME, own())
    assert caught.value.rule == "unseen"


@pytest.mark.parametrize(
    ("data", "name", "rule", "told"),
    [
        (own("{{ tilte }}"), NAME, "template", "“{{ tilte }}”处有不认识的名称（tilte）"),
        (own("{{ rolls[0].label }}"), NAME, "template", "“{{ rolls[0].label }}”处"),
        (own("{%p for one in rolls %}"), NAME, "template", "写法读不懂"),
        (own("｛｛ title ｝｝"), NAME, "template", "全角的花括号"),
        (template("{{ title }}"), NAME, "template", "会缺“青政纪要〔2026〕1号”"),
        (template("{{ number }}"), NAME, "template", "会缺“2026年1月9日"),
        (own("机密★十年"), NAME, "no_secret", "涉密"),
        (own("{{ '机密★' ~ '十年' }}"), NAME, "no_secret", "涉密"),
        (b"no docx", NAME, "file", "不是这里收的格式"),
        (own(), "模板.dotm", "file", "后缀"),
        (repacked(own(), bomb), NAME, "file", "远远超出"),
        (repacked(own(), macros), NAME, "file", "带有宏"),
        (own("{{ '<w:instrText>DDEAUTO c</w:instrText>'|safe }}"), NAME, "file", "从外面取内容"),
    ],
)
def test_what_cannot_be_used_is_not_kept(cast: Cast, data: bytes, name: str, rule: str, told: str) -> None:
    """One sentence says what is wrong; neither a row nor the file is there, and the log names the rule."""
    files = StoredFile.objects.count()
    with pytest.raises(Refused) as caught:
        keep_template(cast.by("secretariat"), cast.body.pk, name, data)
    assert told in caught.value.words[0]
    assert "\n" not in "".join(caught.value.words)
    assert caught.value.rule == rule
    assert (Template.objects.count(), StoredFile.objects.count()) == (0, files)
    entry = AuditEntry.objects.last()
    assert entry is not None
    assert (entry.says["act"], entry.says["refused"]) == ("keep_template", rule)


LONG = "{% for a in range(99999) %}{% for b in range(99999) %}"
SLOW, MEMORY, LARGE = "秒内没有填完", "内存超过", "内容超过"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (f"{LONG}{{% endfor %}}{{% endfor %}}", SLOW),
        ("{{ (9**(9**9))|string|length }}", SLOW),
        ("{{ ('x' * 10**10)|length }}", MEMORY),
        ("{% for a in range(99999) %}{{ 'x' * 300 }}{% endfor %}", LARGE),
        ("{% for a in range(10**9) %}{% for b in range(10**9) %}{% endfor %}{% endfor %}", "写法读不懂"),
        ("{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}", "写法读不懂"),
    ],
)
def test_a_hostile_template_is_one_sentence(line: str, told: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Endless work, endless memory and endless words are ended, and said."""
    monkeypatch.setattr(filling, "TIME", 5.0 if told == SLOW else 60.0)
    with pytest.raises(Refused, match=told) as caught:
        filling.filled(own(line), SPECIMEN, timezone.now())
    assert caught.value.rule == "template"


def test_a_filler_that_falls_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A program that ends in any other way has a sentence too."""
    monkeypatch.setattr(template_filler, "__file__", "no_such_program.py")
    with pytest.raises(Refused, match="中途停了"):
        filling.filled(own(), SPECIMEN, timezone.now())


def test_templates_are_kept_on_pages(cast: Cast) -> None:
    """Listed, uploaded, refused on the form, downloaded, dropped; the sample is itself a template; for others nothing is there."""
    client, here = cast.client("secretariat"), f"/minutes/templates/{cast.body.pk}/"
    assert 'href="/minutes/templates/"' in client.get("/minutes/").content.decode()
    assert "{{ paragraphs }}" in client.get("/minutes/templates/").content.decode()
    given = b"".join(client.get("/minutes/templates/sample/"))
    assert client.post(here, upload(given)).headers["Location"] == "/minutes/templates/"
    assert NAME in client.get("/minutes/templates/").content.decode()
    assert b"".join(client.get(f"{here}file/")) == given
    text = client.get(here).content.decode()
    assert (f"download>{NAME}</a>" in text, text.count('name="version" value="1"')) == (True, 2)
    stale = client.post(here, upload(own(), "另一份.docx", once="b"))
    assert (stale.status_code, NAME in stale.content.decode()) == (409, True)
    assert "另一份.docx" in stale.content.decode()
    assert 'name="version" value="1"' in stale.content.decode()
    wrong = client.post(here, upload(own("{{ tilte }}"), version=1, once="c"))
    assert (wrong.status_code, "tilte" in wrong.content.decode()) == (422, True)
    assert client.post(here, {"version": 1}).status_code == 422
    assert client.post(f"{here}drop/", {"version": 0, "once": "d"}).status_code == 409
    assert client.post(f"{here}drop/", {"version": 1, "once": "e"}).status_code == 302
    assert client.get(f"{here}file/").status_code == 404
    assert "默认版式" in client.get(here).content.decode()
    desk = cast.client("desk")
    for place in ("/minutes/templates/", "/minutes/templates/sample/", here, f"{here}file/"):
        assert desk.get(place).status_code == 404
    assert desk.post(here, upload(given, once="f")).status_code == 403
    assert desk.post(f"{here}drop/", {"version": 1}).status_code == 403


def test_the_pages_of_templates_speak_english_too(cast: Cast) -> None:
    """List, form and the names that may stand in a template."""
    client = cast.client("secretariat")
    client.cookies["django_language"] = "en"
    assert "the day of issue" in client.get("/minutes/templates/").content.decode()
    assert "form of the house" in client.get(f"/minutes/templates/{cast.body.pk}/").content.decode()


def test_the_house_prints_where_there_is_no_template(cast: Cast) -> None:
    """The same bytes as the house's own printer, by the day of the file."""
    minutes = issued(cast)
    house = print_docx(official(again(minutes)), timezone.now()).content
    assert lines_in(minutes) == [one.text for one in Document(io.BytesIO(house)).paragraphs]

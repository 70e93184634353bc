"""The working calendar: a year at a glance, a notice with its preview, a single day by hand."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from yiding.office.base.asking import by, held
from yiding.office.base.days import today
from yiding.office.base.language import chosen
from yiding.office.base.refused import Refused
from yiding.office.people.actions.import_calendar import import_calendar
from yiding.office.people.forms import DayForm, NoticeForm
from yiding.office.people.holidays import by_hand, noticed
from yiding.office.people.permission import people_may
from yiding.office.people.queries import calendar_version
from yiding.office.people.views.stopping import Page, done, forbidden, shown
from yiding.office.people.year import year as whole_year
from yiding.rules.words import Words

_FIRST, _LAST = 2004, 2100
_WEEKDAYS: tuple[Words, ...] = tuple(zip("一二三四五六日", ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"), strict=True))


def year(request: HttpRequest) -> HttpResponse:
    """Show a year."""
    asked = request.GET.get("year", "")
    number = int(asked) if asked.isdecimal() and len(asked) == 4 else today().year
    number = min(max(number, _FIRST), _LAST)
    context = {
        "year": whole_year(number),
        "weekdays": _WEEKDAYS,
        "may": people_may("import_calendar", held(request)) is None,
    }
    return render(request, "people/year.html", context)


def notice(request: HttpRequest) -> HttpResponse:
    """Ask for a notice, show what it says, and import it when that was seen."""
    if stopped := forbidden(request, "import_calendar", reverse("calendar")):
        return stopped
    page = Page(chosen(("导入放假安排", "Import the holidays")), reverse("calendar"), {}, "people/notice.html")
    if request.method != "POST":
        return shown(request, page, NoticeForm(initial={"year": today().year + 1}))
    form = NoticeForm(request.POST)
    if not form.is_valid():
        return shown(request, page, form, status=422)
    given = form.cleaned_data
    try:
        days = noticed(given["text"], given["year"])
    except Refused as refusal:
        return shown(request, page, form, refusal=refusal, status=422)
    version = _version(request, given["year"])
    if "seen" not in request.POST:
        return shown(request, page, form, days=days, seen=version)
    return done(
        request, page, form, lambda: import_calendar(by(request), given["year"], days, version, given["source"])
    )


def day(request: HttpRequest) -> HttpResponse:
    """Set a single day."""
    if stopped := forbidden(request, "import_calendar", reverse("calendar")):
        return stopped
    page = Page(chosen(("单独设定一天", "Set a single day")), reverse("calendar"), {})
    if request.method != "POST":
        return shown(request, page, DayForm())
    form = DayForm(request.POST)

    def do() -> None:
        given = form.cleaned_data
        days = by_hand(given["day"], given["works"] == "yes", given["name"])
        import_calendar(by(request), given["day"].year, days, calendar_version(given["day"].year))

    return done(request, page, form, do)


def _version(request: HttpRequest, number: int) -> int:
    """Give the version that the preview was made from, now's before it."""
    seen = request.POST.get("seen", "")
    return int(seen) if seen.isdecimal() and len(seen) < 10 else calendar_version(number)

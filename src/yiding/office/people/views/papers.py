"""The pages of signatures that came on paper: the list, an entry, a new entry, its check."""

from typing import Any

from django.forms import ChoiceField, Field, Form
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from yiding.office.base import uploads
from yiding.office.base.acts import ACTS, Act
from yiding.office.base.asking import by, held
from yiding.office.base.attempt import attempt, status_of
from yiding.office.base.audit import note
from yiding.office.base.by import By
from yiding.office.base.opening import opened
from yiding.office.base.refused import Refused
from yiding.office.base.tables import table_page
from yiding.office.people.actions.check_paper import check_paper
from yiding.office.people.actions.enter_paper import enter_paper
from yiding.office.people.actions.refuse_paper import refuse_paper
from yiding.office.people.paper_forms import Sent, form_for
from yiding.office.people.paper_queries import enterable, papers_seen_by, person
from yiding.office.people.paper_signers import asked_of, offered, options
from yiding.office.people.paper_table import may_check, state_of, table_for
from yiding.rules.actions import ACTIONS


def listing(request: HttpRequest) -> HttpResponseBase:
    """Show the entries that somebody may know of."""
    return table_page(request, table_for(held(request)), papers_seen_by(held(request)), "people/papers.html")


def show(request: HttpRequest, pk: int, refusal: Refused | None = None) -> HttpResponse:
    """Show an entry with its scan, for whoever checks it."""
    who = held(request)
    paper = papers_seen_by(who).filter(pk=pk).first()
    if paper is None:
        raise Http404
    act, pk_of_target = ACTS[paper.act], int(paper.target.rpartition(":")[2])
    known = act.seen(who, pk_of_target)
    context = {
        "paper": paper,
        "name": ACTIONS[paper.act].name,
        "state": state_of(paper.state),
        "thing": reverse(act.page, args=[pk_of_target]) if known else "",
        "may_check": may_check(paper, who),
        "given": _given(act.form(**asked_of(act, pk_of_target, who, paper.signer) if known else {}), paper.given),
        "form": Sent(),
        "refusal": refusal,
    }
    return render(request, "people/paper.html", context, status=422 if refusal else 200)


def _given(form: Form, given: dict[str, Any]) -> dict[str, Any]:
    """Give what was entered by the labels of the action's form; files by their names, keys by what was chosen."""
    fields = {
        name: form.fields[name.removesuffix("_name")] for name in given if name.removesuffix("_name") in form.fields
    }
    return {
        str(field.label): _chosen(field, given[name])
        for name, field in fields.items()
        if not isinstance(given[name], dict)
    }


def _chosen(field: Field, value: Any) -> Any:
    """Give what was chosen in words, where a field offers it still; other values as they are."""
    if not isinstance(field, ChoiceField):
        return value
    choices: Any = field.choices
    words = {str(key): name for key, name in choices}
    several = value if isinstance(value, list) else [value]
    return "、".join(str(words.get(str(one), one)) for one in several)


def scan(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Open the scan of an entry; it is noted."""
    who = held(request)
    paper = papers_seen_by(who).filter(pk=pk).first()
    if paper is None:
        raise Http404
    note("open_scan", who.in_log, paper.target, {})
    return opened(request, paper.scan, f"{paper.signer_name}{paper.signed_on}", reverse("paper", args=[pk]))


@require_POST
def check(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that an entry is as its scan says, or send it back."""
    if not papers_seen_by(held(request)).filter(pk=pk).exists():
        raise Http404

    def do() -> None:
        if "refuse" in request.POST:
            refuse_paper(by(request), pk, request.POST.get("reason", ""))
        else:
            check_paper(by(request), pk)

    return attempt(request, do, reverse("paper", args=[pk]), lambda stopped: show(request, pk, stopped))


def new(request: HttpRequest, label: str, pk: int) -> HttpResponse:
    """Choose which action on a thing was signed on paper."""
    who = held(request)
    if not who.has("secretariat"):
        raise Http404
    acts = enterable(label)
    if not acts:
        raise Http404
    rows = offered(label, pk, who)
    if not rows and not acts[0].seen(who, pk):
        raise Http404
    context = {"rows": rows, "pk": pk, "back": _back(acts[0], pk, who)}
    return render(request, "people/paper_new.html", context)


def enter(request: HttpRequest, name: str, pk: int) -> HttpResponse:
    """Show the form of a signature on paper, or enter it."""
    who = held(request)
    act = ACTS.get(name)
    if act is None or not act.page or not who.has("secretariat"):
        if request.method == "POST":
            note("enter_paper", who.in_log, "", {}, "role")
        raise Http404
    asked = options(act, pk, who, _preset(request))
    if asked is None:
        if request.method == "POST":
            note("enter_paper", who.in_log, f"{act.label}:{pk}", {}, "unseen")
        raise Http404
    data = (request.POST, request.FILES) if request.method == "POST" else ()
    form = form_for(act)(*data, **asked)

    def page(status: int, refusal: Refused | None = None) -> HttpResponse:
        context = {"form": form, "rule": ACTIONS[name], "refusal": refusal, "back": _back(act, pk, who)}
        return render(request, "people/paper_enter.html", context, status=status)

    if not form.is_valid():
        return page(422 if data else 200)
    try:
        return attempt(
            request,
            lambda: redirect("paper", _entered(request, act, pk, form)),
            _back(act, pk, who),
            lambda stopped: page(status_of(stopped), stopped),
            form,
        )
    except LookupError:
        note("enter_paper", who.in_log, f"{act.label}:{pk}", {}, "unseen")
        raise Http404 from None


def _preset(request: HttpRequest) -> dict[str, str]:
    """Give what the form shows before anybody types: what its address says, and of what was sent the signer alone."""
    if request.method != "POST":
        return request.GET.dict()
    return {"signer": request.POST.get("signer", "")}


def _entered(request: HttpRequest, act: Act, pk: int, form: Form) -> int:
    given = uploads.given(form, held(request), "enter_paper", f"{act.label}:{pk}")
    signer = person(given.pop("signer"))
    if signer is None:
        raise Http404
    signed_on, scanned = given.pop("signed_on"), given.pop("scan")
    given.pop("scan_name")
    return int(enter_paper(by(request), act.name, pk, given, signer=signer, signed_on=signed_on, scan=scanned).pk)


def _back(act: Act, pk: int, who: By) -> str:
    return reverse(act.page, args=[pk]) if act.seen(who, pk) else reverse("papers")

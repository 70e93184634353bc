"""The templates into which minutes are printed, a body each."""

import io

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from yiding.office.base.asking import by, held, key_in
from yiding.office.base.attempt import attempt, status_of
from yiding.office.base.file_kinds import LARGEST
from yiding.office.base.files import response
from yiding.office.base.refused import Refused
from yiding.office.base.sent import TYPES
from yiding.office.minutes.actions.drop_template import drop_template
from yiding.office.minutes.actions.keep_template import keep_template
from yiding.office.minutes.choosing import for_template
from yiding.office.minutes.forms import TemplateForm
from yiding.office.minutes.queries import EDITORS, bodies_with_template, body_with_template
from yiding.papers.template_docx import VARIABLES
from yiding.papers.template_sample import sample as sample_template

_LOOPS = (
    ("{%p for one in paragraphs %}", "{{ one.heading }}{{ one.text }}", "{%p endfor %}"),
    ("{%p for roll in rolls %}", "{{ roll.label }}：{{ roll.names }}", "{%p endfor %}"),
)


def listing(request: HttpRequest) -> HttpResponse:
    """Show which template each body has, and the names that may stand in one."""
    _for_editors(request)
    names = [(f"{{{{ {name} }}}}", words) for name, words in VARIABLES.items()]
    context = {"rows": bodies_with_template(), "names": names, "loops": _LOOPS}
    return render(request, "minutes/templates.html", context)


def keep(request: HttpRequest, body: int) -> HttpResponse:
    """Show the template of a body with the form of another one, or keep that."""
    if request.method != "POST":
        _for_editors(request)
        return _page(request, body)
    form = TemplateForm(request.POST, request.FILES, **for_template(None))
    valid = form.is_valid()
    if not valid and held(request).has(*EDITORS):
        return _page(request, body, form, status=422)
    file = form.cleaned_data["file"] if valid else None

    def do() -> HttpResponse:
        data = file.read(LARGEST + 1) if file else b""
        version = form.cleaned_data["version"] if valid else 0
        keep_template(by(request), body, str(file.name) if file else "", data, version)
        return redirect("templates")

    return attempt(
        request,
        do,
        reverse("templates"),
        lambda stopped: _page(request, body, form, stopped, status_of(stopped)),
        form,
    )


@require_POST
def drop(request: HttpRequest, body: int) -> HttpResponse:
    """Give a body the form of the house again."""
    version = key_in(request.POST.get("version")) or 0

    def do() -> HttpResponse:
        drop_template(by(request), body, version)
        return redirect("templates")

    return attempt(
        request,
        do,
        reverse("templates"),
        lambda stopped: _page(request, body, refusal=stopped, status=status_of(stopped)),
    )


def file(request: HttpRequest, body: int) -> HttpResponse:
    """Give the template of a body as it was uploaded."""
    _for_editors(request)
    found = body_with_template(body)
    own = found[1] if found else None
    if own is None:
        raise Http404
    return attempt(request, lambda: response(own.file, own.file_name), reverse("templates"))


def sample(request: HttpRequest) -> FileResponse:
    """Give a template to begin with."""
    _for_editors(request)
    name = "纪要模板样例.docx"
    return FileResponse(io.BytesIO(sample_template()), as_attachment=True, filename=name, content_type=TYPES["docx"])


def _for_editors(request: HttpRequest) -> None:
    if not held(request).has(*EDITORS):
        raise Http404


def _page(
    request: HttpRequest,
    body: int,
    form: TemplateForm | None = None,
    refusal: Refused | None = None,
    status: int = 200,
) -> HttpResponse:
    _for_editors(request)
    found = body_with_template(body)
    if found is None:
        raise Http404
    # after a conflict the form counts for the template that stands there now
    if form is None or (refusal and refusal.rule == "version"):
        sent = form.files.get("file") if form else None
        form = TemplateForm(**for_template(found[1]), initial={"file": sent.name} if sent else {})
    context = {"body": found[0], "row": found[1], "form": form, "refusal": refusal, "back": reverse("templates")}
    return render(request, "minutes/keep_template.html", context, status=status)

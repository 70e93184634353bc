"""The language of a page (the one that the reader chose, else Chinese, whatever the browser asks for), and what no request may hold."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation

Answer = Callable[[HttpRequest], HttpResponse]


def plain(answer: Answer) -> Answer:
    """Give the middleware that refuses what no text has in it: a sign without meaning (NUL), which a database may not take."""

    def respond(request: HttpRequest) -> HttpResponse:
        sent = [*request.GET.items(), *(request.POST.items() if request.method == "POST" else ())]
        if any("\0" in str(part) for pair in sent for part in pair):
            return render(request, "400.html", status=400)
        return answer(request)

    return respond


def language(answer: Answer) -> Answer:
    """Give the middleware."""
    known = {code for code, _ in settings.LANGUAGES}

    def respond(request: HttpRequest) -> HttpResponse:
        chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
        with translation.override(chosen if chosen in known else settings.LANGUAGE_CODE):
            response = answer(request)
        response.headers.setdefault("Content-Language", chosen if chosen in known else settings.LANGUAGE_CODE)
        return response

    return respond

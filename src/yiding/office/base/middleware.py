"""The language of a page: the one that the reader chose, else Chinese, whatever the browser asks for."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation

Answer = Callable[[HttpRequest], HttpResponse]


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

"""Who acts in a request: `request.by`, resolved at the first question."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject

from yiding.office.people.queries import by

Answer = Callable[[HttpRequest], HttpResponse]


def who(answer: Answer) -> Answer:
    """Give the middleware."""

    def respond(request: HttpRequest) -> HttpResponse:
        request.by = SimpleLazyObject(lambda: by(request.user))  # type: ignore[attr-defined]
        return answer(request)

    return respond

"""The first page: what waits for whoever entered."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def first_page(request: HttpRequest) -> HttpResponse:
    """Show the first page."""
    return render(request, "home/first_page.html")

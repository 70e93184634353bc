"""The addresses of first pages."""

from django.urls import path

from yiding.office.home.views import first_page

urlpatterns = [path("", first_page.first_page, name="home")]

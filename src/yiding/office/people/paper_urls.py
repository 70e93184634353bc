"""The addresses of signatures that came on paper."""

from django.urls import path

from yiding.office.people.views import papers

urlpatterns = [
    path("", papers.listing, name="papers"),
    path("<int:pk>/", papers.show, name="paper"),
    path("<int:pk>/scan/", papers.scan, name="paper_scan"),
    path("<int:pk>/check/", papers.check, name="check_paper"),
    path("new/<str:label>/<int:pk>/", papers.new, name="new_paper"),
    path("enter/<slug:name>/<int:pk>/", papers.enter, name="enter_paper"),
]

"""The addresses of circulars and scores."""

from django.urls import path

from yiding.office.circulars.views import circular, listing, scores, start

urlpatterns = [
    path("circulars/", listing.listing, name="circulars"),
    path("circulars/new/", start.start, name="draft_circular"),
    path("circulars/<int:pk>/", circular.circular, name="circular"),
    path("circulars/<int:pk>/file/<slug:form>/", circular.paper, name="circular_paper"),
    path("circulars/<int:pk>/<slug:name>/", circular.act, name="circular_act"),
    path("scores/", scores.listing, name="scores"),
    path("scores/<int:pk>/", scores.score, name="score"),
    path("scores/<int:pk>/<slug:name>/", scores.act, name="score_act"),
    path("objections/<int:pk>/<slug:name>/", scores.answer, name="objection_act"),
]

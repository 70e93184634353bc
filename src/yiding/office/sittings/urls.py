"""The addresses of a sitting that runs."""

from django.urls import path

from yiding.office.sittings.views import act, paper, raw, record, sign, speech, words

urlpatterns = [
    path("sittings/item/<int:pk>/<slug:name>/", act.item_act, name="item_act"),
    path("sittings/item/<int:pk>/speech/<int:speech>/", speech.speech, name="speech"),
    path("sittings/<int:pk>/record/", record.record, name="record"),
    path("sittings/<int:pk>/record/live/", record.live, name="record_live"),
    path("sittings/<int:pk>/record/words/", words.words, name="record_words"),
    path("sittings/<int:pk>/record/raw/", raw.raw, name="record_raw"),
    path("sittings/<int:pk>/record/<slug:name>/", act.record_act, name="record_act"),
    path("sittings/<int:pk>/room/<slug:name>/<slug:form>/", paper.paper, name="room_paper"),
    path("sittings/<int:pk>/certificate/<int:person>/<slug:form>/", paper.certificate, name="certificate"),
    path("sittings/<int:pk>/sign-in/", sign.sign, name="sign"),
    path("sittings/<int:pk>/sign-in/cards/", sign.cards, name="cards"),
]

"""The addresses of proposals."""

from django.urls import path

from yiding.office.proposals.views import act, ahead, edit, files, listing, new, papers, show

urlpatterns = [
    path("", listing.listing, name="proposals"),
    path("new/", new.new, name="new_proposal"),
    path("gates/", ahead.ahead, name="gates_ahead"),
    path("<int:pk>/", show.show, name="proposal"),
    path("<int:pk>/edit/", edit.edit, name="edit_proposal"),
    path("<int:pk>/papers/<int:key>/", files.file, {"kind": "paper"}, name="proposal_paper"),
    path("<int:pk>/papers/<int:version>/look/", papers.look, name="proposal_look"),
    path("<int:pk>/papers/<int:version>/against/<int:other>/", papers.against, name="proposal_against"),
    path("<int:pk>/opinions/<int:key>/", files.file, {"kind": "opinion"}, name="proposal_opinion"),
    path("<int:pk>/replies/<int:key>/", files.file, {"kind": "reply"}, name="proposal_reply"),
    path("<int:pk>/<slug:name>/", act.act, name="proposal_act"),
]

"""The addresses of sittings, the pool and the plan of legal study."""

from django.urls import path

from yiding.office.agenda.views import (
    act,
    editor,
    item,
    listing,
    new,
    notice,
    packet,
    paper,
    pool,
    sheet,
    show,
    study,
    versions,
)

urlpatterns = [
    path("sittings/", listing.listing, name="sittings"),
    path("sittings/new/", new.new, name="new_sitting"),
    path("sittings/new/notes/", new.notes, name="new_sitting_notes"),
    path("sittings/agenda/<int:pk>/", versions.version, name="agenda"),
    path("sittings/agenda/<int:pk>/item/<int:item>/", item.item, name="agenda_item"),
    path("sittings/agenda/<int:pk>/agenda.pdf", paper.paper, name="agenda_pdf"),
    path("sittings/agenda/<int:pk>/<slug:name>/", act.agenda_act, name="agenda_act"),
    path("sittings/<int:pk>/", show.show, name="sitting"),
    path("sittings/<int:pk>/editor/", editor.editor, name="editor"),
    path("sittings/<int:pk>/versions/", versions.versions, name="versions"),
    path("sittings/<int:pk>/sheet/", sheet.sheet, name="sheet"),
    path("sittings/<int:pk>/notice/", notice.notice, name="notice"),
    path("sittings/<int:pk>/papers.pdf", packet.papers, {"form": "pdf"}, name="packet_pdf"),
    path("sittings/<int:pk>/papers.zip", packet.papers, {"form": "zip"}, name="packet_zip"),
    path("sittings/<int:pk>/<slug:name>/", act.sitting_act, name="sitting_act"),
    path("pool/", pool.pool, name="pool"),
    path("study/", study.listing, name="study"),
    path("study/new/", study.keep, name="new_study"),
    path("study/<int:pk>/", study.keep, name="keep_study"),
]

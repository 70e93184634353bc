"""Whether the office lives, and whether it is ready: for a supervisor of processes, without a word of content."""

from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache


@login_not_required
@never_cache
def live(request: HttpRequest) -> JsonResponse:
    """Answer as long as the process does."""
    return JsonResponse({"live": True})


@login_not_required
@never_cache
def ready(request: HttpRequest) -> JsonResponse:
    """Answer 200 where the database is there and at the newest migration, else 503 with which of the two fails."""
    try:
        executor = MigrationExecutor(connection)
        waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError:
        return JsonResponse({"ready": False, "fails": "database"}, status=503)
    if waiting:
        return JsonResponse({"ready": False, "fails": "migrations"}, status=503)
    return JsonResponse({"ready": True})

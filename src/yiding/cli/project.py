"""The Django project of the office, for the commands that need it."""

import os

from yiding.cli.misuse import Misuse


def start(*, up_to_date: bool = True) -> None:
    """Load the Django project, and bring the database up to date unless the command takes it as it is.

    What the office writes from then on (database, files, log heads) its owner alone can read.
    """
    os.umask(0o077)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "yiding.office.base.settings")
    try:
        import django  # noqa: PLC0415 - reading needs no web framework
        from django.core.management import call_command  # noqa: PLC0415
    except ImportError:
        raise Misuse(
            (
                "办公系统还没有安装；请运行 pip install 'yiding[office]'",
                "The office is not installed: pip install 'yiding[office]'",
            )
        ) from None
    from yiding.office.base.environment import WrongEnvironment  # noqa: PLC0415

    try:
        django.setup()
    except WrongEnvironment as wrong:
        raise Misuse((wrong.words[0].rstrip("。"), wrong.words[1])) from None
    if up_to_date:
        call_command("migrate", verbosity=0, interactive=False)

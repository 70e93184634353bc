"""A matter that is over: its tasks stand until it is re-opened itself."""

from yiding.office.base.refused import Refused
from yiding.office.matters.models import Matter
from yiding.rules.words import Words

_OVER: Words = (
    "事项已经销号、中止或者终止（依据《政府督查工作条例》第16–18条）；请先对事项办理“回头看后重新办理”或者“恢复办理”。",
    "The matter is closed, suspended or ended (by the Regulations on Government Supervision, arts 16–18): re-open or resume the matter itself.",
)


def unless_over(matter: Matter) -> None:
    """Refuse where a matter is over. Errors: Refused."""
    if matter.state in ("closed", "suspended", "ended"):
        raise Refused(_OVER, "state")

"""What whoever has an account can do with what is its own: password, second factor, saved views, the calendar feed."""

from yiding.rules.action import Action
from yiding.rules.citations import PRACTICE


def _own(chinese: str, english: str) -> Action:
    """Give the row of something that belongs to an account."""
    return Action("people", (chinese, english), (), ("",), "", PRACTICE, ("has_account",), anyone=True)


OWN_ACTIONS: dict[str, Action] = {
    "change_password": _own("修改密码", "change the own password"),
    "switch_on_second_factor": _own("启用动态验证码", "switch the second factor on"),
    "switch_off_second_factor": _own("停用动态验证码", "switch the second factor off"),
    "renew_recovery_codes": _own("更换备用码", "renew the recovery codes"),
    "save_view": _own("保存筛选", "save a view"),
    "remove_view": _own("删除筛选", "remove a view"),
    "renew_feed": _own("建立日历订阅", "make a calendar feed"),
    "end_feed": _own("停用日历订阅", "end a calendar feed"),
}
"""Every action on what is one's own, by its name."""

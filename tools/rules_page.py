"""The page docs/reference/rules.md: the tables of `yiding.rules` as people read them, Chinese first."""

from collections.abc import Iterable

from yiding.rules.actions import ACTIONS
from yiding.rules.gates import GATES, QUESTIONS, Gate
from yiding.rules.guards import GUARDS
from yiding.rules.roles import ROLES, SEPARATIONS
from yiding.rules.settings import SETTINGS, UNITS, Setting
from yiding.rules.states import STATES

HEAD = """# 规则 The rules

Who may do what in which state, by which rule: what `yiding.rules` holds as tables. Written by `make docs`.
Marks of a source: R the text was read, E an excerpt, M from memory and to be checked, C chosen within common practice.
"""
_BLOCKS = {"listing": "不能入库、列入议程", "issuing": "不能印发", "nothing": "提醒"}


def rules() -> str:
    """Write the page."""
    parts = [HEAD, _roles(), _actions(), _guards(), _gates(), _questions(), _settings()]
    return "\n".join(parts)


def _table(title: str, head: str, rows: Iterable[tuple[str, ...]]) -> str:
    columns = head.count("|") + 1
    lines = [f"## {title}", "", f"| {head} |", "|" + "---|" * columns, *(f"| {' | '.join(row)} |" for row in rows), ""]
    return "\n".join(lines)


def _roles() -> str:
    rows = ((r.name[0], f"`{key}`", r.does[0], r.never[0]) for key, r in ROLES.items())
    parted = ((f"`{s.duty}`", f"`{s.other}`", s.citation.words()[0]) for s in SEPARATIONS)
    return "\n".join(
        [
            _table("角色 Roles", "角色 | identifier | 职责 | 不得", rows),
            _table("职责分离 Separations", "同一事项上不能由同一人兼做 | 与 | 依据", parted),
        ]
    )


def _actions() -> str:
    rows = []
    for key, action in ACTIONS.items():
        names = STATES[action.subject]
        states = "、".join(names[state][0] if state else "（新建）" for state in action.states) if names else "（随时）"
        becomes = names[action.becomes][0] if action.becomes else "（不变）"
        roles = "、".join(ROLES[role].name[0] for role in action.roles) + ("（本单位）" if action.own else "")
        roles = "本人" if action.anyone else roles
        guards = " ".join(f"`{name}`" for name in action.guards)
        rows.append((action.name[0], f"`{key}`", roles, states, becomes, guards, action.citation.words()[0]))
    return _table("动作 Actions", "动作 | identifier | 由谁 | 何时 | 之后 | 条件 | 依据", rows)


def _guards() -> str:
    rows = ((f"`{key}`", guard.mend[0], guard.citation.words()[0]) for key, guard in GUARDS.items())
    return _table("条件 Guards", "identifier | 不满足时 | 依据", rows)


def _gates() -> str:
    rows = (
        (
            key,
            gate.name[0],
            "、".join(f"`{ask}`" for ask in gate.asks) or "总是",
            ROLES[gate.owner].name[0],
            gate.evidence[0],
            "、".join(STATES["proposal"][state][0] for state in gate.states),
            *_held(gate),
        )
        for key, gate in GATES.items()
    )
    return _table("关口 Gates", "编号 | 关口 | 适用 | 负责 | 凭据 | 何时 | 不通过时 | 可否豁免 | 依据", rows)


def _held(gate: Gate) -> tuple[str, str, str]:
    sources = "；".join(f"{citation.words()[0]}（{citation.mark}）" for citation in gate.citations)
    return _BLOCKS[gate.blocks], "可" if gate.waivable else "不可", sources


def _questions() -> str:
    rows = ((question.words[0], f"`{key}`", question.help[0]) for key, question in QUESTIONS.items())
    return _table("问卷 Questionnaire", "问题 | identifier | 说明", rows)


def _settings() -> str:
    rows = (
        (s.name[0], f"`{key}`", _default(s), s.seen, f"{s.citation.words()[0]}（{s.citation.mark}）")
        for key, s in SETTINGS.items()
    )
    return _table("设置 Settings", "设置 | identifier | 默认 | 各地 | 依据", rows)


def _default(setting: Setting) -> str:
    return f"{setting.default}{UNITS[setting.unit][0]}"

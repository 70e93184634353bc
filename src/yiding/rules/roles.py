"""Who works in the office: the roles, what each is for, and which duties must lie with different persons.

A person may hold several roles; the separations bind the person, not the role.
"""

from typing import NamedTuple

from yiding.rules.citations import PRACTICE, Citation, cite
from yiding.rules.words import Words


class Role(NamedTuple):
    """One role: what it is called, what it is for and what it never does."""

    name: Words
    does: Words
    never: Words


ROLES: dict[str, Role] = {
    "liaison": Role(
        ("部门联络员", "unit liaison"),
        ("申报本单位议题、上传材料、答复征求意见、签收和反馈本单位任务", "files items and answers for the own unit"),
        ("看其他单位未分发的议题和材料；销号", "sees other units' papers before distribution; closes tasks"),
    ),
    "unit_head": Role(
        ("部门主要负责人", "head of a unit"),
        ("签报议题、签反馈、申请延期、到会汇报", "signs what the unit submits, reports at the sitting"),
        ("审定议程", "approves the agenda"),
    ),
    "desk": Role(
        ("对口科", "desk in charge of a field"),
        ("初核、协调、拟办", "checks first, coordinates, drafts the opinion"),
        ("列入议程", "lists items"),
    ),
    "secretariat": Role(
        ("秘书科", "secretariat"),
        ("议题库、议程、通知、签到、记录、纪要起草和编号", "pool, agenda, notices, attendance, drafting and numbering"),
        ("签发；签发后改动结果", "signs; changes an outcome after signature"),
    ),
    "recorder": Role(
        ("记录员", "recorder"),
        ("原始记录、表态、不同意见", "raw record, positions, dissent"),
        ("公开；确认后改动", "publishes; edits after confirmation"),
    ),
    "legal": Role(
        ("合法性审查机构", "legality reviewer"),
        ("出具合法性审查意见，要求补充材料", "gives the legality opinion, asks for more material"),
        ("代改送审稿", "rewrites the draft"),
    ),
    "competition": Role(
        ("公平竞争审查机构", "fair competition reviewer"),
        ("出具公平竞争审查结论", "gives the fair competition conclusion"),
        ("代起草单位初审", "does the drafter's own first review"),
    ),
    "reviewer": Role(
        ("专项审查单位", "special reviewer"),
        ("财政、发改、编办、政法委等出具本领域意见", "gives the opinion of finance, development, staffing and others"),
        ("替别的单位出意见", "answers for another unit"),
    ),
    "vice_head": Role(
        ("分管副职", "vice-head in charge"),
        (
            "协调，同意或不同意提交，到会，核对本人部分",
            "coordinates, agrees or refuses, confirms the own part of minutes",
        ),
        ("审定议程", "approves the agenda"),
    ),
    "office_head": Role(
        ("办公室主任", "head of the office"),
        ("审核议程和纪要，审批分解", "reviews agenda and minutes, approves the break-down"),
        ("代主要领导签发", "signs in the chief's place"),
    ),
    "executive_vice": Role(
        ("常务副职", "executive vice-head"),
        ("受委托时代行主要领导职责", "acts for the chief where entrusted"),
        ("未受委托而审定、签发", "approves or signs without being entrusted"),
    ),
    "chief": Role(
        ("主要领导", "chief"),
        (
            "审定议程、临时追加、豁免，末位发言，签发纪要，中止执行",
            "approves agenda, late additions and waivers; signs minutes",
        ),
        ("被默认规则绕过", "is passed over by a default"),
    ),
    "supervision": Role(
        ("督查室", "supervision office"),
        ("分解、交办、催办、核验、销号、通报", "splits, assigns, chases, verifies and closes"),
        ("在纪要和批示之外立项", "makes matters outside minutes and instructions"),
    ),
    "disclosure": Role(
        ("政务公开办", "disclosure office"),
        ("公开属性、索引号、发布、解读", "openness, index numbers, publishing, interpretation"),
        ("未经保密审查发布", "publishes without the secrecy review"),
    ),
    "secrecy": Role(
        ("保密员", "secrecy officer"),
        ("定密、保密审查、知悉范围", "level, secrecy review, who may know"),
        ("审查本人起草的议题", "reviews what the same person drafted"),
    ),
    "archivist": Role(
        ("档案员", "archivist"),
        ("归档检查、保管、查阅", "checks and keeps the archive"),
        ("改动", "alters anything"),
    ),
    "admin": Role(
        ("系统管理员", "administrator"),
        ("账号、设置、备份", "accounts, settings, backup"),
        ("看内容；办事项", "reads content or acts in the workflow"),
    ),
}


class Separation(NamedTuple):
    """Two duties on one thing that must lie with different persons."""

    duty: str
    other: str
    citation: Citation


SEPARATIONS: tuple[Separation, ...] = (
    Separation("draft", "review", PRACTICE),
    Separation("review", "sign", cite("14", "22", "E")),
    Separation("draft", "sign", cite("14", "22", "E")),
    Separation("execute", "close", cite("733", "16–17")),
    Separation("publish", "secrecy_review", cite("SEC", "42")),
    Separation("draft", "secrecy_review", cite("SEC", "14–17")),
    Separation("enter", "check_entry", PRACTICE),
    Separation("record", "confirm_record", PRACTICE),
)


def parted(duty: str) -> dict[str, Citation]:
    """Give the duties that whoever does `duty` must not have done on the same thing, each with its source."""
    found = {row.other: row.citation for row in SEPARATIONS if row.duty == duty}
    return found | {row.duty: row.citation for row in SEPARATIONS if row.other == duty}

"""What the identifiers of a record are called on screen: Chinese first, English second."""

import re

from yiding.records import Fact
from yiding.sources import Words

FAIRLY_SURE = 0.8
"""From this certainty on a doubtful fact is called fairly sure."""

KINDS: dict[str, Words] = {
    "executive": ("常务会议", "executive meeting"),
    "executive_enlarged": ("常务会议（扩大）", "enlarged executive meeting"),
    "party_group": ("党组会议", "party group meeting"),
    "plenary": ("全体会议", "plenary meeting"),
    "office": ("办公会议", "office meeting"),
    "special": ("专题会议", "special meeting"),
    "other": ("会议", "meeting"),
}
ITEM_KINDS: dict[str, Words] = {
    "study": ("传达学习", "study"),
    "report": ("听取汇报", "report"),
    "deliberation": ("审议", "deliberation"),
    "consideration": ("研究部署", "consideration"),
    "other": ("其他", "other"),
}
OUTCOMES: dict[str, Words] = {
    "adopted": ("通过", "adopted"),
    "adopted_in_principle": ("原则通过", "adopted in principle"),
    "heard": ("听取", "heard"),
    "studied": ("已学习", "studied"),
    "considered": ("已研究", "considered"),
    "deferred": ("缓议", "deferred"),
    "rejected": ("不通过", "rejected"),
    "withdrawn": ("撤回", "withdrawn"),
    "other": ("其他", "other"),
}
NEXT_STEPS: dict[str, Words] = {
    "revise_and_issue": ("修改完善后印发", "revise and issue"),
    "revise": ("修改完善", "revise"),
    "issue": ("印发", "issue"),
    "submit_to_party_committee": ("提请党委审议", "submit to the party committee"),
    "submit_to_congress": ("提请人大审议", "submit to the congress"),
    "submit_to_superior": ("报上级审批", "submit to the superior"),
    "resubmit": ("再次上会", "resubmit"),
}
ROLES: dict[str, Words] = {
    "present": ("出席", "present"),
    "in_attendance": ("列席", "in attendance"),
    "absent": ("请假", "absent with leave"),
    "recorder": ("记录", "recorder"),
}
SESSIONS: dict[str, Words] = {"am": ("上午", "morning"), "pm": ("下午", "afternoon")}
SCRIPTS: dict[str, Words] = {
    "simplified": ("简体", "simplified"),
    "traditional": ("繁体", "traditional"),
    "mixed": ("繁简混用", "mixed scripts"),
}
TRUST: dict[str, Words] = {
    "high": ("可信度高", "high trust"),
    "medium": ("可信度中", "medium trust"),
    "low": ("可信度低", "low trust"),
}
LINKS: dict[str, Words] = {
    "news": ("新闻报道", "news report"),
    "interpretation": ("解读", "interpretation"),
    "video": ("视频", "video"),
    "picture": ("图片", "picture"),
    "attachment": ("附件", "attachment"),
}
RECURRENCES: dict[str, Words] = {
    "DAILY": ("每天", "daily"),
    "WEEKLY": ("每周", "weekly"),
    "MONTHLY": ("每月", "monthly"),
    "QUARTERLY": ("每季度", "quarterly"),
    "YEARLY": ("每年", "yearly"),
}
FIELDS: dict[str, Words] = {
    "title": ("标题", "title"),
    "index_no": ("索引号", "index number"),
    "document_no": ("文号", "document number"),
    "publisher": ("发布机构", "publisher"),
    "openness": ("公开方式", "openness"),
    "category": ("主题分类", "category"),
    "validity": ("有效性", "validity"),
    "written_on": ("成文日期", "written on"),
    "published_on": ("发布日期", "published on"),
    "links": ("相关链接", "link"),
    "url": ("链接地址", "address"),
    "bodies": ("会议机关", "body"),
    "term": ("届次", "term"),
    "number": ("会次", "number"),
    "year": ("年度", "year"),
    "held_on": ("召开日期", "held on"),
    "place": ("地点", "place"),
    "chair": ("主持", "chair"),
    "name": ("姓名", "name"),
    "post": ("职务", "post"),
    "unit": ("单位", "unit"),
    "reason": ("原因", "reason"),
    "items": ("议题", "item"),
    "presenter": ("汇报", "presenter"),
    "documents": ("文件", "document"),
    "status": ("文稿状态", "status"),
    "outcome": ("结果", "outcome"),
    "next_steps": ("后续", "next step"),
    "assignments": ("责任分工", "assignment"),
    "task": ("任务", "task"),
    "leaders": ("责任领导", "responsible leader"),
    "lead": ("牵头单位", "lead unit"),
    "support": ("配合单位", "supporting unit"),
    "deadline": ("时限", "deadline"),
    "directives": ("要求", "directive"),
    "amounts": ("金额", "amount"),
    "purpose": ("用途", "purpose"),
    "objects": ("其他事项", "object"),
    "publication": ("公开信息", "publication"),
    "meetings": ("会议", "meeting"),
    "attendance": ("参会", "attendance"),
}
EVIDENCE: dict[str, Words] = {
    "date elsewhere": ("文中另一日期", "a date elsewhere"),
    "dateline": ("电头", "the dateline"),
    "meeting.year": ("会议年度", "the year of the meeting"),
    "url": ("网址", "the address"),
    "place": ("文中地名", "a place named in the text"),
    "years named in the text": ("文中年份", "years named in the text"),
}


def words(table: dict[str, Words], key: str) -> Words:
    """Look up what a key is called; a key without a row is called by its own name."""
    return table.get(key) or (key, key.replace("_", " "))


def zh(table: dict[str, Words], key: str) -> str:
    """Give the Chinese name of a key."""
    return words(table, key)[0]


# publication.published_on · meetings[0].held_on
_STEP = re.compile(r"[A-Za-z_]+")


def evidence(name: str, language: int = 0) -> str:
    """Say in words what a resolved value leans on: a path of the record by its last step, other words as they are."""
    if name in EVIDENCE:
        return EVIDENCE[name][language]
    steps = [s for s in _STEP.findall(name) if s in FIELDS]
    return FIELDS[steps[-1]][language] if steps else name


def doubt(fact: Fact) -> Words | None:
    """Say how sure a fact is when it was not stated outright: resolved from other evidence, or only likely."""
    if fact.certainty >= 1:
        return None
    if fact.inferred_from:
        return (
            f"推定，据{'、'.join(evidence(n) for n in fact.inferred_from)}",
            f"resolved from {', '.join(evidence(n, 1) for n in fact.inferred_from)}",
        )
    return ("较有把握", "fairly sure") if fact.certainty >= FAIRLY_SURE else ("存疑", "doubtful")

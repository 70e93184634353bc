"""What becomes of the documents that the demonstration's sitting adopted: one is issued and on file, its matter done; one is being co-signed."""

from yiding.office.base.models import StoredFile
from yiding.office.demo import papers
from yiding.office.demo.clock import Story
from yiding.office.demo.persons import CHIEF, LEGAL, OFFICE_HEAD, SECOND_SUPERVISOR, SECRETARY, holder
from yiding.office.demo.way import Office
from yiding.office.issuing.actions.acknowledge_document import acknowledge_document
from yiding.office.issuing.actions.ask_cosigning import ask_cosigning
from yiding.office.issuing.actions.close_cosigning import close_cosigning
from yiding.office.issuing.actions.cosign_document import cosign_document
from yiding.office.issuing.actions.file_document import file_document
from yiding.office.issuing.actions.hand_in_revision import hand_in_revision
from yiding.office.issuing.actions.issue_document import issue_document
from yiding.office.issuing.actions.keep_document_series import keep_document_series
from yiding.office.issuing.actions.open_issuance import open_issuance
from yiding.office.issuing.actions.recheck_document import recheck_document
from yiding.office.issuing.actions.return_document import return_document
from yiding.office.issuing.actions.review_document import review_document
from yiding.office.issuing.actions.sign_document import sign_document
from yiding.office.matters.actions.ask_completion import ask_completion
from yiding.office.matters.actions.verify_task import verify_task
from yiding.office.matters.models import Matter
from yiding.office.matters.reporting import Report

_PATROLS, _PATROLS_UNIT, _BESIDE = "河道巡查", "县水利局", "县自然资源局"
_ASSETS, _ASSETS_UNIT = "农村集体资产", "县农业农村局"
_ARCHIVIST = "莫闻"
_SERIES, _LAST = "青政办发", 15  # the last number that was given on paper
_OPEN = "《中华人民共和国政府信息公开条例》第二十条"
_TO = (_PATROLS_UNIT, _BESIDE, "县应急管理局", "柘坡乡", "梨湾镇", "枫桡镇")
_NOT_YET = "枫桡镇"  # has not signed for the document
_PATROLLED = ("41个责任区已经巡查一遍，发现的问题已交乡镇处理。", "县水利局河道科，巡查日志")
_OUT = ("方案已经修改、印发、归档。", "县政府办公室档案科，印发的文件")
_PATROLS_TEXT = (
    "青岫县河道巡查责任区划分方案",
    "第一条　现行责任区与乡镇界线不一致，部分河段无人巡查，须重新划分。",
    "第二条　全县划分责任区41个，柘坡乡、梨湾镇交界的河段由梨湾镇负责巡查。",
    "第三条　汛期每天巡查一次，其他时间每周巡查一次，巡查日志留存两年。",
)
_ASSETS_TEXTS = (
    (
        "青岫县农村集体资产管理办法",
        "第一条　集体资产清产核资已经完成，发包、出租和收益分配需要统一的程序。",
        "第二条　发包、出租集体资产应当公示，公示期不少于五个工作日。",
        "第三条　村级会计委托代理的经费列入县级预算。",
    ),
    (
        "青岫县农村集体资产管理办法",
        "第一条　集体资产清产核资已经完成，发包、出租和收益分配需要统一的程序。",
        "第二条　发包、出租集体资产应当公示，公示期不少于七个工作日。",
        "第三条　村级会计委托代理的经费列入县级预算。",
        "第四条　收益分配方案由成员大会讨论决定，集体留成比例不低于三成。",
    ),
)


def on_file(office: Office, minutes: int) -> Story:
    """Bring the first document from its revision to the file, and have the tasks of its matter verified: from 14 working days ago to 6."""
    unit = holder("liaison", _PATROLS_UNIT)
    yield office.on(14, 10)
    matter = _matter(minutes, _PATROLS)
    series = keep_document_series(office.by(SECRETARY), name=_SERIES, last=_LAST).pk
    document = open_issuance(office.by(SECRETARY), matter, title=_PATROLS_TEXT[0]).pk
    yield office.on(14, 16)
    _revised(office, document, unit, _PATROLS_TEXT, "按会议意见写明柘坡乡、梨湾镇交界河段的巡查责任。")
    yield office.on(13, 10)
    recheck_document(office.by(LEGAL), document, "修改内容与会议意见一致，合法。")
    ask_cosigning(office.by(unit), document, office.register.keys([_BESIDE]))
    yield office.on(13, 15)
    cosign_document(office.by(holder("unit_head", _BESIDE)), document, "agree")
    close_cosigning(office.by(SECRETARY), document)
    yield office.on(12, 9)
    review_document(office.by(OFFICE_HEAD), document, series)
    yield office.on(12, 17)
    sign_document(office.by(CHIEF), document, "同意印发。")
    yield office.on(11, 9)
    issue_document(office.by(SECRETARY), document, office.register.keys(_TO))
    yield office.on(10, 15)
    for name in _TO:
        if name != _NOT_YET:
            acknowledge_document(office.by(holder("liaison", name)), document)
    yield office.on(7, 9)
    file_document(office.by(_ARCHIVIST), document, f"{office.clock.moment.year}-永久-0{_LAST + 1}")
    yield from _done(office, matter)


def on_its_way(office: Office, minutes: int) -> Story:
    """Have the other document revised, sent back by the legal office, revised again, re-checked; one unit has co-signed, others have not answered."""
    unit = holder("liaison", _ASSETS_UNIT)
    yield office.on(14, 11)
    document = open_issuance(office.by(SECRETARY), _matter(minutes, _ASSETS), title=_ASSETS_TEXTS[0][0]).pk
    yield office.on(10, 10)
    _revised(office, document, unit, _ASSETS_TEXTS[0], "写明村级会计委托代理的经费来源。")
    yield office.on(7, 15)
    reason = "公示期限与上位法不一致；会议要求复核的集体留成比例没有写。"
    return_document(office.by(LEGAL), document, reason)
    yield office.on(5, 10)
    says = "公示期改为不少于七个工作日；增加收益分配和集体留成的规定。"
    _revised(office, document, unit, _ASSETS_TEXTS[1], says)
    yield office.on(4, 10)
    recheck_document(office.by(LEGAL), document, "公示期限、留成比例与上位法一致，合法；留成比例建议会签时再核。")
    yield office.on(3, 9)
    ask_cosigning(office.by(unit), document, office.register.keys(["县财政局", "县司法局", "县审计局"]))
    yield office.on(2, 16)
    cosign_document(office.by(holder("unit_head", "县财政局")), document, "agree")


def _matter(minutes: int, words: str) -> int:
    """Give the matter of a document, by words of its title."""
    return Matter.objects.get(breakdown__minutes=minutes, title__contains=words).pk


def _revised(office: Office, document: int, name: str, text: tuple[str, ...], says: str) -> None:
    """Hand the text in as docx, to be disclosed."""
    file: StoredFile = papers.docx(text[0], text[1:])
    by = office.by(name)
    hand_in_revision(by, document, says, file=file, file_name=f"{text[0]}.docx", openness="proactive", ground=_OPEN)


def _done(office: Office, matter: int) -> Story:
    """Have the tasks of a matter reported as done, and verified."""
    tasks = list(Matter.objects.get(pk=matter).tasks.select_related("lead").order_by("pk"))
    yield office.on(7, 15)
    for task in tasks:
        text, where = _PATROLLED if "巡查" in task.text else _OUT
        ask_completion(office.by(holder("unit_head", str(task.lead))), task.pk, Report(text, 100), where)
    yield office.on(6, 10)
    for task in tasks:
        verify_task(office.by(SECOND_SUPERVISOR), task.pk, "查看印发的文件和巡查日志，各责任区已经巡查一遍。")

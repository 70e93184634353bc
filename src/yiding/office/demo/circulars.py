"""The circulars of the demonstration: one was counted, reviewed, approved and issued, the next one is a draft."""

from yiding.office.circulars.actions.acknowledge_circular import acknowledge_circular
from yiding.office.circulars.actions.approve_circular import approve_circular
from yiding.office.circulars.actions.draft_circular import draft_circular
from yiding.office.circulars.actions.issue_circular import issue_circular
from yiding.office.circulars.actions.review_circular import review_circular
from yiding.office.circulars.writing import Written
from yiding.office.demo.clock import Story
from yiding.office.demo.persons import CHIEF, OFFICE_HEAD, SECOND_SUPERVISOR, SUPERVISOR, holder
from yiding.office.demo.way import Office

_MARK = "青政督通"
_TO, _COPIES = "各乡镇人民政府，县政府各部门", "县委办公室，县人大常委会办公室，县政协办公室"
_ISSUED = """一、总体情况
县政府督查室按台账逐项督查。这一期交办的任务共{任务}项，已办结{已办结}项，正在办理{正在办理}项，办结率{办结率}。
二、做得好的单位
县水利局在方案印发的同时组织踏勘，首轮巡查按期完成，办结依据齐全，予以表扬。
三、存在的问题
逾期{逾期}项，主要是文件修改和征求意见没有按时完成。有的单位签收以后迟迟没有动手，有的反馈只写“正在推进”，没有进度和时间；涉及几个单位的任务，牵头单位会商不够，配合单位等着通知。
四、下一步要求
牵头单位要逐项倒排工期，没有进展的任务每周报送一次；申请办结要附办结依据，由县政府督查室到现场核验。"""
_DRAFT = """一、总体情况
这一期交办的任务共{任务}项，已办结{已办结}项，逾期{逾期}项。
二、下一步要求
临近时限的任务，由牵头单位主要负责人调度。"""
_SENT_TO = (
    "县住房和城乡建设局",
    "县卫生健康局",
    "县农业农村局",
    "县财政局",
    "县城管执法局",
    "县水利局",
    "县交通运输局",
)
_NOT_YET = ("县财政局", "县城管执法局")  # have not signed for it


def circulars(office: Office) -> Story:
    """Tell units how the tasks of some weeks stand; the next circular is begun on the last day."""
    ago = office.clock.ago
    yield office.on(5, 17)
    written = Written("关于近期议定事项和重点工作落实情况的通报", ago(32), ago(6), _MARK, _ISSUED, (), _TO, _COPIES)
    circular = draft_circular(office.by(SUPERVISOR), written).pk
    yield office.on(4, 10)
    review_circular(office.by(OFFICE_HEAD), circular)
    yield office.on(4, 17)
    approve_circular(office.by(CHIEF), circular)
    yield office.on(3, 9)
    issue_circular(office.by(SUPERVISOR), circular, office.register.keys(_SENT_TO))
    yield office.on(2, 14)
    for unit in _SENT_TO:
        if unit not in _NOT_YET:
            acknowledge_circular(office.by(holder("liaison", unit)), circular)
    yield office.on(1, 16)
    title = "关于逾期任务办理情况的通报"
    draft_circular(office.by(SECOND_SUPERVISOR), Written(title, ago(32), ago(1), _MARK, _DRAFT, (), _TO, _COPIES))

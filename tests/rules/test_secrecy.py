"""Marks of secrecy, and prose that only talks of secrecy."""

import pytest

from yiding.rules.secrecy import marked

TITLE = "青岫县人民政府关于防汛工作的报告"

MARKS = [
    # as GB/T 9704 prints them
    ("绝密★", "绝密★"),
    ("机密★10年", "机密★10年"),
    ("秘密★1年", "秘密★1年"),
    ("秘密★长期", "秘密★长期"),
    ("机密★6个月", "机密★6个月"),
    ("绝密★启用前", "绝密★启用前"),
    ("秘密★启用前", "秘密★启用前"),
    ("秘密★2030年1月1日", "秘密★2030年1月1日"),
    ("机密★五年", "机密★五年"),
    ("机密☆10年", "机密☆10年"),
    ("机密*10年", "机密*10年"),
    ("机密＊１０年", "机密*10年"),
    ("機密★10年", "機密★10年"),
    # with blanks and what cannot be seen inside
    ("机　密★", "机密★"),
    ("机 密 ★ 1 0 年", "机密★10年"),
    ("秘\u200b密\xa0★\t1年", "秘密★1年"),
    ("机\ufeff密★10年", "机密★10年"),
    # beside other things of the head, and behind words
    ("000012\n机密★1年\n特急", "机密★1年"),
    ("000012　机密★1年　特急", "机密★1年"),
    (f"{TITLE}\n正文。\n附件1　秘密★3年\n清单", "秘密★3年"),
    ("密级：机密★10年", "机密★10年"),
    ("（机密★10年）", "机密★10年"),
    ("此页页眉 机密★10年 第3页", "机密★10年"),
    # alone on a line
    ("绝密", "绝密"),
    (f"{TITLE}\n\n机　密\n\n正文。", "机密"),
    (f"秘 密\n{TITLE}", "秘密"),
    ("机密级", "机密"),
    ("【机密】", "机密"),
    ("（秘密）", "秘密"),
    ("机密件", "机密"),
    ("机密文件", "机密"),
    ("机密级文件", "机密"),
    ("秘密10年", "秘密"),
    ("秘密（1年）", "秘密"),
    ("机密　特急", "机密"),
    ("特急　机密", "机密"),
    ("000012 绝密", "绝密"),
    ("机密 份号：000012", "机密"),
    ("机密\n特急\n青岫县人民政府文件", "机密"),
    # behind 密级
    ("密级：机密", "机密"),
    ("密级:秘密", "秘密"),
    ("密　级：　绝　密", "绝密"),
    ("密级：机密级", "机密"),
    ("文件密级：秘密，保密期限：10年", "秘密"),
    ("拟定密级：秘密", "秘密"),
    ("密级和保密期限：机密10年", "机密"),
    ("保密等级：机密", "机密"),
    ("涉密级别：秘密级", "秘密"),
    ("密级\t机密", "机密"),
    ("密级\n秘密\n份号\n000012", "秘密"),
    ("密级：☑机密 □秘密 □无", "机密"),
    ("密级：□公开　□机密　√秘密", "秘密"),
    ("密级：公开□ 秘密☑ 机密□", "秘密"),
    # in brackets at the head, or apart from the rest of its line
    (f"（机密）{TITLE}", "机密"),
    (f"[绝密]{TITLE}", "绝密"),
    (f"{TITLE}（秘密）\n正文。", "秘密"),
    (f"{TITLE}【机密】", "机密"),
    ("机密　　青岫县人民政府文件", "机密"),
    ("青岫县人民政府办公室\t秘密", "秘密"),
]

PROSE = [
    "",
    "青岫县人民政府第48次常务会议纪要",
    "会议学习了《中华人民共和国保守国家秘密法》。",
    "保守国家秘密法",
    "国家秘密",
    "商业秘密",
    "工作秘密",
    "个人秘密",
    "会议审议了《青岫县国家秘密管理规定》。",
    "依法保护商业秘密、个人隐私和个人信息。",
    "秘密级别的管理办法",
    "机密文件管理制度",
    "《机密文件管理制度》",
    "要严守党和国家秘密，机密文件由专人管理。",
    "国家秘密的密级分为绝密、机密、秘密三级。",
    "国家秘密的密级分为绝密★、机密★、秘密★三种标志。",
    "绝密级国家秘密是最重要的国家秘密。",
    "涉及机密级以上事项的，按照有关规定办理。",
    "密级为机密的文件由机要室保管。",
    "标志依次为绝密★30年、机密★20年、秘密★10年。",
    "应当在首页左上角标注“秘密★1年”字样。",
    "标注「机密★」的文件不得复印。",
    "商业秘密★3年",
    "核心商业秘密★长期",
    "密级：无",
    "密级：公开",
    "密级：商业秘密",
    "密级：工作秘密",
    "密级：绝密、机密、秘密",
    "密级：公开/秘密/机密/绝密",
    "密级：□绝密 □机密 □秘密 ☑无",
    "密级：☑公开 □秘密",
    "密级：公开☑ 秘密□",
    "密级：机密□ 秘密□ 无☑",
    "密级：机密级以上的，不得在本系统办理。",
    "密级\n绝密\n机密\n秘密",
    "等级\n秘密\n机密\n绝密\n公开",
    "保密期限：3年",
    "投票采用秘密写票的方式。",
    "以无记名、秘密投票方式表决。",
    "这个秘密没有人知道。",
    "**机密**文件的管理",
    "机密性、完整性、可用性",
    "计算机密码应当每季度更换。",
    "司机密切配合交警部门。",
    "公安机关\n密切协作",
    "时机密不可分",
    "会议指出，保密（机密）工作要常抓不懈。",
    "县国家保密局（县委机要和保密局）",
    "第三章 秘密的确定",
    "秘书处\n密件管理",
]


@pytest.mark.parametrize(("text", "mark"), MARKS)
def test_marks_are_found(text: str, mark: str) -> None:
    """A mark is found as it is printed, with blanks inside and among the other things of the head."""
    assert marked(text) == mark


@pytest.mark.parametrize("text", PROSE)
def test_prose_about_secrecy_bears_no_mark(text: str) -> None:
    """Laws, rules and sentences about secrecy, business secrets, working secrets and empty forms bear none."""
    assert marked(text) is None


@pytest.mark.parametrize("mark", ["机密★10年", "机密", "密级：机密"])
def test_a_mark_is_found_far_behind_the_head(mark: str) -> None:
    """An attachment bears its own mark, after pages of ordinary text."""
    assert marked("各单位要抓好落实。\n" * 500 + f"{mark}\n" + "附件正文。\n" * 500)


def test_brackets_and_gaps_count_in_the_head_alone() -> None:
    """Far below, a word in brackets at the end of a line is part of a sentence."""
    lines = "各单位要抓好落实。\n" * 20
    assert marked(f"{TITLE}（秘密）\n{lines}")
    assert marked(f"{lines}涉及定密事项的应当标明密级（秘密）\n") is None


def test_long_prose_costs_little() -> None:
    """A text of a million characters without a mark is looked through at once, and gives none."""
    assert marked("依法保护商业秘密，机密文件由专人管理。\n" * 50_000) is None

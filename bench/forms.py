"""The forms of the bench corpus: news, agenda first, minutes under headings, disclosure pages, bare lists."""

from bench.prose import Government, Topic, chinese
from bench.wording import names, sentences

LENGTH = 6
"""Sentences that treat one matter, on the average."""


def news(government: Government) -> str:
    """Write a news report: an opening and one paragraph a matter."""
    chance = government.chance
    matters = government.topics(4, 8)
    lines = [_opening(government, matters, listed=False)]
    for place, topic in enumerate(matters):
        lines.append(_paragraph(government, topic, study=place == 0 and chance.random() < 0.6))
    if chance.random() < 0.4:
        words = government.fill(chance.choice(sentences.NARRATIVE), matters[-1])
        lines.append(words)
    return _page(government, lines)


def agenda_first(government: Government) -> str:
    """Write a report whose opening lists the agenda, with paragraphs that treat some of it."""
    chance = government.chance
    matters = government.topics(5, 9)
    lines = [_opening(government, matters, listed=True)]
    for topic in matters[: chance.randint(3, len(matters))]:
        lead = chance.choice(
            ("会议强调，", "会议指出，", f"关于{topic[0]}工作，会议要求，", f"就{topic[0]}，会议强调，")
        )
        lines.append(lead + government.treatment(topic, length=LENGTH + chance.randint(0, 2)).partition("，")[2])
    return _page(government, lines)


def minutes(government: Government) -> str:
    """Write full minutes: head, numbered headings, attendance, colophon."""
    matters = government.topics(4, 8)
    lines = [f"{government.name}常务会议纪要", government.number_of_paper(), ""]
    lines.append(f"{government.day}，{government.chair}主持召开{government.sitting()}。现将会议议定事项纪要如下：")
    for place, topic in enumerate(matters, 1):
        heading, decision = _matter(government, topic)
        lines += [f"{chinese(place)}、{heading}", decision + government.treatment(topic, length=LENGTH)]
    lines += attendance(government, separated=True)
    year, month, day = government.date
    lines += ["", f"抄送：{government.party}办公室，{government.level}人大常委会办公室，{government.level}政协办公室。"]
    lines.append(f"{government.name}办公室　　{year}年{month}月{min(28, day + 3)}日印发")
    return "\n".join(lines)


def disclosure(government: Government) -> str:
    """Write a disclosure page: metadata, labelled fields, attendance, links."""
    matters = government.topics(4, 7)
    year, month, day = government.date
    lines = [
        f"索 引 号：{government.number:08d}X/{year}-{government.number:05d}　公开方式：主动公开",
        f"发布机构：{government.name}办公室　发布日期：{year}-{month:02d}-{min(28, day + 2):02d}",
        f"标题：{government.sitting()}",
        f"会议时间：{month}月{day}日",
        f"会议地点：{government.level}政府{chinese(government.number % 8 + 1)}楼会议室",
        "会议议题：" + "；".join(_matter(government, topic)[0] for topic in matters),
        f"会议内容：{government.day}，{government.chair}主持召开{government.sitting()}。",
    ]
    lines += [_paragraph(government, topic, study=False) for topic in matters]
    lines.append(f"出席情况：{'、'.join(government.people[:6])}")
    lines.append(f"列席情况：{government.level}人大代表、{government.level}政协委员等列席会议")
    lines += ["新闻报道：http://www.example.invalid/a/1.html", "会议图解："]
    return _page(government, lines)


def bare_list(government: Government) -> str:
    """Write minutes whose attendance lists lost their separators."""
    head = f"{government.day}，{government.chair}主持召开{government.sitting()}。现将会议议定事项纪要如下："
    lines = [f"{government.name}常务会议纪要", head]
    for place, topic in enumerate(government.topics(2, 3), 1):
        heading, decision = _matter(government, topic)
        lines += [f"{chinese(place)}、{heading}", decision]
    return "\n".join(lines + attendance(government, separated=False))


def attendance(government: Government, *, separated: bool) -> list[str]:
    """Write the lists of who was there, with their separators or without."""
    chance, people = government.chance, government.people
    comma = "、" if separated else ""
    units = chance.sample(names.OFFICES, 14)
    pairs = [f"{government.level}{unit}{name}" for unit, name in zip(units, people[10:])]
    padded = [name if len(name) != 2 or separated else f"{name[0]}　{name[1]}" for name in people[:7]]
    return [
        f"出席：{comma.join(padded)}",
        f"列席：{('，' if separated else '').join(pairs)}",
        f"请假：{people[8]}（{chance.choice(names.ABSENCES)}）",
        f"记录：{people[9]}",
    ]


def _opening(government: Government, matters: list[Topic], *, listed: bool) -> str:
    chance = government.chance
    when = government.day + chance.choice(("", "上午", "下午"))
    if chance.random() < 0.3:
        when = when.partition("年")[2]
    words = f"{when}，{government.chair}主持召开{government.sitting()}，"
    if chance.random() < 0.5:
        guests = "、".join(f"副{government.head}{name}" for name in government.people[1:4])
        words = f"{words.rstrip('，')}。{guests}出席会议。会议"
    topics = [topic[0] for topic in matters[:4]]
    if not listed:
        return f"{words}研究{'、'.join(topics)}等工作。"
    return words + "；".join(_matter(government, topic)[0] for topic in matters) + "。"


def _matter(government: Government, topic: Topic) -> tuple[str, str]:
    """Give a heading and the decision under it."""
    chance, paper, unit = government.chance, government.paper(topic), government.level + topic[2]
    kind = chance.random()
    if kind < 0.4:
        outcome = chance.choice(
            ("会议原则同意", "会议审议并原则通过了", "会议审议通过了", "会议研究同意", "会议议定：原则同意")
        )
        return f"审议{paper}", f"{outcome}{paper}。"
    if kind < 0.7:
        words = f"听取{unit}关于{topic[0]}工作情况的汇报"
        return words, f"会议听取了{unit}关于{topic[0]}工作情况的汇报。"
    if kind < 0.85:
        return f"研究{topic[0]}工作", f"会议研究了{topic[0]}工作。"
    words = government.studied(topic)
    return f"传达学习{words}", f"会议传达学习了{words}。"


def _paragraph(government: Government, topic: Topic, *, study: bool) -> str:
    length = LENGTH + government.chance.randint(-1, 2)
    if study:
        return f"会议传达学习了{government.studied(topic)}。{government.treatment(topic, length=length)}"
    heading, decision = _matter(government, topic)
    if government.chance.random() < 0.3:
        return f"会议{heading}。{government.treatment(topic, length=length)}"
    return decision + government.treatment(topic, length=length)


def _page(government: Government, body: list[str]) -> str:
    """Put the furniture of a web page round a text."""
    chance = government.chance
    year, month, day = government.date
    slots = {
        "gov": government.name,
        "name": government.people[-1],
        "published": f"{year}-{month:02d}-{min(28, day + 1):02d} 16:{chance.randint(10, 59)}",
        "previous": max(1, government.number - 1),
    }
    last = chance.choice(sentences.CLOSINGS)
    head = [words.format(**slots) for words in names.HEAD_FURNITURE if chance.random() < 0.6]
    tail = [words.format(**slots) for words in names.TAIL_FURNITURE if chance.random() < 0.5]
    title = f"{government.head}{government.people[0]}主持召开{government.level}政府常务会议"
    indented = ["　　" + line for line in body]
    if chance.random() < 0.35:
        indented[-1] += last
    return "\n".join([*head, title, *indented, *tail])

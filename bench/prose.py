"""Compose official prose for the bench corpus: a government, its people, and what it says of a matter."""

import random
from dataclasses import dataclass, field

from bench.wording import names, sentences, topics

Topic = tuple[str, str, str, str]


@dataclass
class Government:
    """An invented government of one place, with its people and one sitting."""

    chance: random.Random
    place: str = ""
    level: str = ""
    head: str = ""
    party: str = ""
    people: list[str] = field(default_factory=list)
    number: int = 0
    term: int = 0
    date: tuple[int, int, int] = (2024, 1, 1)

    def __post_init__(self) -> None:
        """Choose the place, the people and the sitting."""
        chance = self.chance
        self.level, self.head, self.party = chance.choice(names.LEVELS)
        self.place = chance.choice(names.PLACES) + self.level
        self.people = [person(chance) for _ in range(30)]
        self.number, self.term = chance.randint(1, 140), chance.randint(6, 19)
        self.date = (chance.randint(2016, 2026), chance.randint(1, 12), chance.randint(1, 28))

    @property
    def name(self) -> str:
        """The full name of the government."""
        return f"{self.place}人民政府"

    @property
    def day(self) -> str:
        """The day of the sitting."""
        return "{}年{}月{}日".format(*self.date)

    @property
    def chair(self) -> str:
        """The one in the chair, the post before or after the name."""
        name = self.people[0]
        forms = (
            f"{self.party}副书记、{self.head}{name}",
            f"{self.head}{name}",
            f"{name}{self.head}",
            f"代{self.head}{name}",
        )
        return self.chance.choices(forms, (6, 8, 2, 1))[0]

    def sitting(self) -> str:
        """Name the sitting, in one of the usual forms of number and term."""
        year = self.date[0]
        small = self.number % 20 + 1
        forms = (
            f"{self.name}第{self.number}次常务会议",
            f"{self.level}{chinese(self.term)}届人民政府第{self.number}次常务会议",
            f"{year}年第{small}次{self.level}政府常务会议",
            f"{self.level}政府{chinese(self.term)}届{small}次常务会议",
            f"{self.level}政府党组会议暨第{chinese(small)}次常务会议",
            f"第{chinese(small)}次{self.level}政府常务会议",
        )
        return self.chance.choices(forms, (5, 5, 3, 2, 2, 3))[0]

    def topics(self, least: int, most: int) -> list[Topic]:
        """Choose some matters, all different."""
        return self.chance.sample(topics.TOPICS, self.chance.randint(least, most))

    def fill(self, words: str, topic: Topic) -> str:
        """Fill the slots of a sentence."""
        chance = self.chance
        unit, other = self.level + topic[2], self.level + topic[3]
        return words.format(
            topic=topic[0],
            unit=unit,
            other=other,
            level=self.level,
            area=self.place,
            gov=f"{self.level}政府",
            office=f"{self.level}政府办公室",
            party=self.party,
            deputy=f"副{self.head}",
            name=chance.choice(self.people[1:8]),
            n=chance.randint(2, 9),
            m=chance.randint(10, 98),
            task=chance.choice(sentences.ACTIONS),
            due=chance.choice(sentences.DUES),
            directive=chance.choice(sentences.DIRECTIVES).format(topic=topic[0], area=self.place, n=15),
            directive2=chance.choice(sentences.DIRECTIVES).format(topic=topic[0], area=self.place, n=15),
            reason=chance.choice(sentences.REASONS).format(
                topic=topic[0], level=self.level, area=self.place, n=chance.randint(2, 9), m=chance.randint(10, 98)
            ),
        )

    def directives(self, topic: Topic) -> str:
        """Write a sentence or two of what everybody is to do."""
        form = self.chance.choice(sentences.CONNECT)
        chosen = self.chance.sample(sentences.DIRECTIVES, form.count("{}"))
        return self.fill(form.format(*chosen), topic)

    def treatment(self, topic: Topic, *, length: int) -> str:
        """Write what the meeting says of a matter: `length` sentences, some of which name who is to do what."""
        chance, parts = self.chance, []
        for place in range(length):
            kind = chance.random()
            if place == 0 or kind < 0.2:
                parts.append(chance.choice(sentences.SPEECH))
            if kind < 0.3:
                parts.append(self.fill(chance.choice(sentences.REASONS), topic) + "。")
            elif kind < 0.88:
                parts.append(self.directives(topic))
            elif kind < 0.96:
                parts.append(self.fill(chance.choice(sentences.TASKS), topic) + "。")
            else:
                parts.append(self.fill(chance.choice(sentences.MONEY), topic) + "。")
        return "".join(parts)

    def studied(self, topic: Topic) -> str:
        """Name a paper of a higher organ."""
        return self.fill(self.chance.choice(topics.STUDIED), topic)

    def paper(self, topic: Topic) -> str:
        """Name a draft in 《》 with or without its status."""
        scope = self.place if self.chance.random() < 0.7 else f"{self.date[0]}年"
        status = self.chance.choices(("（送审稿）", "（讨论稿）", "（草案）", ""), (4, 2, 1, 6))[0]
        return f"《{scope}{topic[1]}{status}》"

    def number_of_paper(self) -> str:
        """Give the minutes their number."""
        return f"{self.place[0]}政会纪〔{self.date[0]}〕{self.number % 20 + 1}号"


def person(chance: random.Random) -> str:
    """Invent a person's name."""
    kind = chance.random()
    if kind < 0.01:
        return chance.choice(names.MINORITY)
    first = chance.choice(names.RARE_SURNAMES) if kind < 0.03 else chance.choice(names.SURNAMES)
    return first + "".join(chance.sample(names.GIVEN, chance.choice((1, 2, 2, 2))))


def chinese(number: int) -> str:
    """Write a number below a hundred in Chinese."""
    tens, ones = divmod(number, 10)
    digits = " 一二三四五六七八九"
    return (("" if tens == 1 else digits[tens]) + "十" if tens else "") + digits[ones].strip()

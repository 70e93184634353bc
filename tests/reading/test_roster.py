"""Which entries the pieces of a roll make."""

from yiding.reading.roster import Entry, Roll, feed, read_line


def _read(text: str, prose: bool = False) -> list[Entry]:
    """Read one line of a roll of persons in attendance."""
    roll = Roll(text, "in_attendance", "test", prose)
    feed(roll, read_line(text, 0, len(text), prose=prose))
    roll.close()
    return roll.entries


def _words(text: str, entries: list[Entry]) -> list[tuple[str, str]]:
    """Give name and units of each entry."""
    return [
        (text[slice(*entry.name)] if entry.name else "", "、".join(text[a:b] for a, b in entry.unit))
        for entry in entries
    ]


def test_a_unit_holds_for_the_names_after_it() -> None:
    """A unit is inherited until the next one."""
    text = "县财政局张志远、李秋明，县水利局王海"
    assert _words(text, _read(text)) == [("张志远", "县财政局"), ("李秋明", "县财政局"), ("王海", "县水利局")]


def test_two_units_before_one_name_are_its_joint_label() -> None:
    """A joint label gives one entry with two units."""
    text = "县发改局、县统计局张志远"
    assert _words(text, _read(text)) == [("张志远", "县发改局、县统计局")]


def test_more_units_before_a_name_attend_without_a_person() -> None:
    """Of three or more units only the last one belongs to the name."""
    text = "县发改局、县统计局、县水利局张志远"
    assert _words(text, _read(text)) == [("", "县发改局"), ("", "县统计局"), ("张志远", "县水利局")]


def test_units_behind_several_names_attend_without_a_person() -> None:
    """Names, then units: the units stand for themselves; one unit a name in a column belongs to its name."""
    text = "张志远  李秋明  县法院  县检察院"
    assert _words(text, _read(text)) == [("张志远", ""), ("李秋明", ""), ("", "县法院"), ("", "县检察院")]
    text = "张志远  县法院  李秋明  县检察院"
    assert _words(text, _read(text)) == [("张志远", "县法院"), ("李秋明", "县检察院")]


def test_a_class_of_persons_attends_as_such() -> None:
    """Scholars who are not named are a class like 人大代表."""
    text = "县融媒体中心  县人大代表  专家学者"
    assert [text[slice(*entry.post)] for entry in _read(text) if entry.post] == ["县人大代表", "专家学者"]


def test_a_post_in_a_roll_leaves_the_unit() -> None:
    """In a roll the unit in front of a post is the unit, in prose it belongs to the post."""
    text = "县财政局局长张志远"
    (roll,), (prose,) = _read(text), _read(text, prose=True)
    assert (roll.unit, roll.post) == ([(0, 4)], (4, 6))
    assert (prose.unit, prose.post) == ([], (0, 6))


def test_a_unit_before_a_post_belongs_to_the_post_in_prose() -> None:
    """In prose the words before a name are its post as a whole, those of congress too."""
    (entry,) = _read("县人大常委会副主任张志远", prose=True)
    assert (entry.unit, entry.post) == ([], (0, 9))


def test_persons_without_a_name_are_left_out() -> None:
    """Posts without a name make no entry."""
    assert _read("副县长，县公安局局长", prose=True) == []


def test_known_and_unknown_characters_are_counted() -> None:
    """How much of a line is understood decides whether it is a roll."""
    line = read_line("张志远、加强组织建设工作", 0, 12, prose=True)
    assert (line.known, line.unknown) == (3, 8)

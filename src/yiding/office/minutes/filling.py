"""An office's own template filled in a child process with a time limit and bounded memory: its loops may ask for endless work."""

import datetime
import subprocess

import msgspec

from yiding.office.base.file_kinds import look
from yiding.office.base.refused import Refused
from yiding.papers import template_filler
from yiding.papers.official import Official
from yiding.papers.printed import Printed
from yiding.papers.template_filler import Asked
from yiding.papers.template_sample import BARE, SPECIMEN
from yiding.rules.words import Words
from yiding.sources.limits import MOST_MEMORY, run_apart

TIME = 30.0
"""Seconds."""
_NAME = "照模板印出的纪要.docx"
_SLOW: Words = (
    f"模板在 {TIME:.0f} 秒内没有填完；请减少里面的循环。",
    f"The template was not filled within {TIME:.0f} seconds: take out loops.",
)
_MEMORY: Words = (
    f"填模板用的内存超过 {MOST_MEMORY >> 30} GB；请减少里面的循环和重复，压缩图片。",
    f"The template takes more than {MOST_MEMORY >> 30} GB of memory: take out loops and repetitions, compress its pictures.",
)
_FELL: Words = (
    "模板填不出来，程序中途停了；请从样例模板重新做一份。",
    "The template cannot be filled, the program fell: begin again with the sample.",
)


def filled(template: bytes, paper: Official, made: datetime.datetime) -> Printed:
    """Fill a template with a paper; what comes out is looked through like any file that comes in, as a template can write fields too.

    Errors: Refused, one sentence: what is wrong with the template, too slow, too much memory, too long.
    """
    asked = msgspec.json.encode(Asked(template, paper, made))
    try:
        done = run_apart(template_filler.__file__, asked, TIME)
    except subprocess.TimeoutExpired:
        raise Refused(_SLOW, "template") from None
    if done.returncode == template_filler.REFUSED:
        raise Refused(msgspec.json.decode(done.stdout, type=Words), "template")
    if done.returncode:
        raise Refused(_MEMORY if done.returncode == template_filler.MEMORY else _FELL, "template")
    printed = msgspec.json.decode(done.stdout, type=Printed)
    look(_NAME, printed.content, ("docx",))
    return printed


def tried(template: bytes, now: datetime.datetime) -> Refused | None:
    """Try a template with invented minutes, and with a correction that has neither rolls nor copies; give the refusal, None for none."""
    try:
        for paper in (SPECIMEN, BARE):
            filled(template, paper, now)
    except Refused as refused:
        return refused
    return None

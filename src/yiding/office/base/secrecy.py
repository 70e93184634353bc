"""What bears a mark of secrecy stays out (law 9 of the house; 保守国家秘密法实施条例 article 41)."""

from yiding.office.base.refused import Refused
from yiding.rules.secrecy import marked


class Secret(Refused):
    """A text that bears a mark of secrecy; neither the mark nor the text is kept anywhere."""

    def __init__(self) -> None:
        super().__init__(
            (
                "内容带有密级标志，涉及国家秘密的内容不能进入本系统，刚才填写的内容没有保存"
                "（依据《保守国家秘密法实施条例》第41条）；请改用不含内容的占位议题，材料走涉密渠道。",
                "The text bears a mark of secrecy; state secrets may not enter this system, and nothing of it was kept "
                "(by the Regulations on Guarding State Secrets, art. 41): use a placeholder without content.",
            ),
            "no_secret",
        )


def refuse_marked(*texts: str) -> None:
    """Stop at the first text that bears a mark of secrecy. Errors: Secret."""
    if any(marked(text) for text in texts):
        raise Secret


def refuse_declared() -> None:
    """Stop because somebody declares that it holds a state secret. Errors: Refused."""
    raise Refused(
        (
            "涉及国家秘密的议题不能在这里填写，刚才填写的内容没有保存"
            "（依据《保守国家秘密法实施条例》第41条）；请登记不含内容的涉密占位，材料走涉密渠道。",
            "A proposal that holds a state secret may not be written here, and nothing was kept "
            "(by the Regulations on Guarding State Secrets, art. 41): file a placeholder without content.",
        ),
        "no_secret",
    )

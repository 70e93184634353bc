"""Unified social credit codes (GB 32100-2015) and the organisation codes inside them (GB 11714-1997)."""

_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
_ORGAN_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)
_ORGAN_SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def is_organisation_code(code: str) -> bool:
    """Say whether nine characters are an organisation code: eight and their check character."""
    if len(code) != 9 or any(sign not in _ORGAN_SIGNS for sign in code):
        return False
    rest = 11 - sum(_ORGAN_SIGNS.index(sign) * weight for sign, weight in zip(code, _ORGAN_WEIGHTS, strict=False)) % 11
    return code[8] == {10: "X", 11: "0"}.get(rest, str(rest))


def is_credit_code(code: str) -> bool:
    """Say whether eighteen characters are a unified social credit code whose two check characters fit."""
    if len(code) != 18 or any(sign not in _ALPHABET for sign in code):
        return False
    total = sum(_ALPHABET.index(sign) * weight for sign, weight in zip(code, _WEIGHTS, strict=False))
    return code[17] == _ALPHABET[(31 - total % 31) % 31] and is_organisation_code(code[8:17])

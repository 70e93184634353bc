"""Check characters of credit and organisation codes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yiding.rules.codes import is_credit_code, is_organisation_code

SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
# Of real offices, as their index numbers give them
CREDIT = [
    "11370902004346682K",
    "11330283002979996P",
    "11532331015179648Q",
    "11370112004203737J",
    "113417020032563511",
    "11341700003244967K",
    "11620622013933539B",
    "113706860042344370",
]
ORGANISATION = ["003129766", "01527918X", "014152419", "000014349", "K12498411"]


@pytest.mark.parametrize("code", CREDIT)
def test_credit_codes(code: str) -> None:
    """Both check characters fit, that of the code and that of the organisation code inside it."""
    assert is_credit_code(code)
    assert is_organisation_code(code[8:17])


@pytest.mark.parametrize("code", ORGANISATION)
def test_organisation_codes(code: str) -> None:
    """Nine characters, the check X and letters included."""
    assert is_organisation_code(code)


@pytest.mark.parametrize("code", ["640221021", "", "01527918x", "0152791", "11370902004346682k", "1137090200434668IK"])
def test_what_is_no_code(code: str) -> None:
    """A division with a unit's number, small letters, other lengths and other letters are none."""
    assert not is_credit_code(code)
    assert not is_organisation_code(code)


@given(st.sampled_from(CREDIT), st.integers(0, 17), st.sampled_from(SIGNS))
def test_one_wrong_character_is_found(code: str, at: int, sign: str) -> None:
    """No other character in any one place leaves a code valid."""
    changed = code[:at] + sign + code[at + 1 :]
    assert is_credit_code(changed) == (changed == code)

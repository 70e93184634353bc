"""The second factor of an account: codes of an authenticator app (TOTP, RFC 6238) and codes for when the phone is lost.

Secrets and codes are kept by allauth (`allauth.mfa`), in its own table; when it is switched on and off is said by our deeds.
"""

import base64

import qrcode  # type: ignore[import-untyped]
from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import (
    TOTP,
    compare_user_code,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)
from allauth.mfa.utils import decrypt
from django.db import transaction
from qrcode.image.svg import SvgPathFillImage  # type: ignore[import-untyped]

from yiding.office.people.models import Account

KINDS = Authenticator.Type


def is_on(account: Account) -> bool:
    """Say whether an account asks for a code."""
    return bool(Authenticator.objects.filter(user=account, type=KINDS.TOTP).exists())


def new_secret() -> str:
    """Give a fresh secret, for an app to take over."""
    return str(generate_totp_secret())


def picture(account: Account, secret: str) -> str:
    """Give the picture that an app reads, as an address of its own (`data:`)."""
    image = qrcode.make(get_adapter().build_totp_url(account, secret), image_factory=SvgPathFillImage)
    return f"data:image/svg+xml;base64,{base64.b64encode(image.to_string()).decode()}"


def fits(secret: str, code: str) -> bool:
    """Say whether a code is one of this minute for a secret."""
    return _counter(secret, code) is not None


def _counter(secret: str, code: str) -> int | None:
    """Give the step of time that a code is for: this one, or one beside it where the clocks differ."""
    steps = yield_hotp_counters_from_time()
    found = (
        step for step in steps if compare_user_code(actual=code, expected=format_hotp_value(hotp_value(secret, step)))
    )
    return next(found, None)


def switch_on(account: Account, secret: str) -> None:
    """Ask the account for codes from now on."""
    TOTP.activate(account, secret)
    RecoveryCodes.activate(account)


def switch_off(account: Account) -> bool:
    """Ask the account for no more codes; give whether it was asked."""
    return bool(Authenticator.objects.filter(user=account).delete()[0])


def renew_codes(account: Account) -> None:
    """Make new codes for a lost phone; the old ones hold no longer."""
    Authenticator.objects.filter(user=account, type=KINDS.RECOVERY_CODES).delete()
    RecoveryCodes.activate(account)


def unused_codes(account: Account) -> list[str]:
    """Give the codes for a lost phone that were not used yet."""
    found = Authenticator.objects.filter(user=account, type=KINDS.RECOVERY_CODES).first()
    return [str(code) for code in RecoveryCodes(found).get_unused_codes()] if found else []


@transaction.atomic
def passes(account: Account, code: str) -> bool:
    """Say whether a code lets an account in: of an app, newer than any that was used, or one for a lost phone; each works once."""
    kept = {row.type: row for row in Authenticator.objects.select_for_update().filter(user=account)}
    app = kept.get(KINDS.TOTP)
    step = _counter(decrypt(app.data["secret"]), code) if app else None
    if app and step is not None and step > app.data.get("last", 0):
        app.data["last"] = step
        app.record_usage()
        app.save()
        return True
    codes = kept.get(KINDS.RECOVERY_CODES)
    return bool(codes and RecoveryCodes(codes).validate_code(code))

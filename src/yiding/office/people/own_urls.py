"""The addresses of the way in, and of one's own account."""

from django.urls import path

from yiding.office.people.views import entering, own_account

urlpatterns = [
    path("login/", entering.Enter.as_view(), name="login"),
    path("login/code/", entering.code, name="code"),
    path("me/", own_account.me, name="me"),
    path("me/password/", own_account.password, name="own-password"),
    path("me/second-factor/", own_account.second_factor_page, name="second-factor"),
    path("me/recovery-codes/", own_account.recovery_codes, name="recovery-codes"),
]

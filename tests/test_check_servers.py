"""`check` at mail servers: who gets in, what is lost there, and nothing is written."""

import os
import ssl
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import warm
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult
from imap_servers import USER, Dovecot, dovecot, free_port
from imapclient import IMAPClient
from token_servers import REFRESH_TOKEN, SignInService, sign_in_service
from workspaces import SETTINGS

from mailbox_agent.check import CheckResult, run_checks
from mailbox_agent.check.servers import server_checks
from mailbox_agent.settings import MailboxSettings, ServerSettings, SignInSettings
from mailbox_agent.workspace import init_workspace

NOW = datetime(2026, 5, 11, 8, 0, tzinfo=UTC)
WORD = "0pen-sesame"
ENVIRON = {"PW": WORD, "RT": REFRESH_TOKEN}
BY_WORD = SignInSettings(secrets={"password_env": "PW"})


@pytest.fixture(scope="module")
def server() -> Iterator[Dovecot]:
    with dovecot(password=WORD) as running:
        yield running


def at(port: int, **more: Any) -> ServerSettings:
    return ServerSettings("127.0.0.1", port, more.pop("security", "none"), USER, **more)


def box(imap: ServerSettings | None, **more: Any) -> MailboxSettings:
    settings = MailboxSettings(
        "escalations", "imap", USER, "Escalations", (), Path("/nowhere"), imap=imap
    )
    return replace(settings, **{"sign_in": BY_WORD, **more})


def checked(settings: MailboxSettings, root: Path, **environ: str) -> dict[str, list[CheckResult]]:
    found: dict[str, list[CheckResult]] = {}
    for result in server_checks(settings, ENVIRON | environ, root, now=NOW):
        assert WORD not in result.what + result.advice
        assert REFRESH_TOKEN not in result.what + result.advice
        found.setdefault(result.name, []).append(result)
    return found


def only(results: list[CheckResult]) -> CheckResult:
    (result,) = results
    return result


# --- IMAP


def test_a_mailbox_that_works_is_told_with_its_folders(server: Dovecot, tmp_path: Path) -> None:
    found = checked(box(at(server.port)), tmp_path)
    result = only(found["mailbox escalations"])
    assert result.ok is True
    assert f"127.0.0.1:{server.port} (no TLS), {USER} signed in" in result.what
    assert result.what.endswith("reads INBOX; drafts in Drafts, sent mail in Sent")
    assert only(found["sending escalations"]).ok is None  # no [mailbox.smtp]


def test_nothing_is_written_and_no_mail_is_looked_at(server: Dovecot, tmp_path: Path) -> None:
    user = "untouched@vendor.example"
    with IMAPClient("127.0.0.1", server.port, ssl=False) as client:
        client.login(user, WORD)
        client.append("INBOX", b"Subject: x\r\n\r\nx\r\n")
    maildir = server.maildir(user)

    def mails() -> dict[str, int]:
        files = [path for path in maildir.rglob("*") if not path.name.startswith("dovecot")]
        return {str(path): path.stat().st_mtime_ns for path in files if path.is_file()}

    before = mails()
    settings = box(replace(at(server.port), user=user), drafts="Entwürfe", sent="Gesendet")
    results = checked(settings, tmp_path)["mailbox escalations"]
    assert results[0].ok is True
    assert mails() == before and before
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_named_with_those_that_are(
    server: Dovecot, tmp_path: Path
) -> None:
    settings = box(at(server.port), folders=("INBOX", "Support", "Archive"))
    result = only(checked(settings, tmp_path)["mailbox escalations"])
    assert (result.ok, result.what) == (False, "has no folder Support")
    assert "Archive" in result.advice and "INBOX" in result.advice


def test_folders_under_other_names_are_shown_as_they_are_there(tmp_path: Path) -> None:
    with dovecot(password=WORD, drafts="Entwürfe", sent="Sent Items", separator="/") as server:
        result = checked(box(at(server.port)), tmp_path)["mailbox escalations"][0]
    assert result.ok is True
    assert "drafts in Drafts (there: Entwürfe), sent mail in Sent (there: Sent Items)" in (
        result.what
    )


def test_a_drafts_folder_that_has_yet_to_be_made_breaks_nothing(tmp_path: Path) -> None:
    unmarked = 'namespace inbox {\n mailbox "Sent" {\n special_use =\n auto = no\n }\n}'
    with dovecot(password=WORD, extra=unmarked) as server:
        results = checked(box(at(server.port)), tmp_path)["mailbox escalations"]
    notes = [result for result in results if result.ok is None]
    assert results[0].ok is True and [note.what for note in notes] == [
        "has no folder Sent: it is made when it is needed"
    ]
    assert "set sent to one of" in notes[0].advice


def test_what_a_bare_server_lacks_is_told_with_what_is_lost(tmp_path: Path) -> None:
    with dovecot(password=WORD, capability="IMAP4rev1 SASL-IR") as server:
        results = checked(box(at(server.port)), tmp_path)["mailbox escalations"]
    assert results[0].ok is True
    lacks = [result for result in results if result.ok is None]
    assert [one.what.split(":")[0] for one in lacks] == [
        f"the server has no {name}" for name in ("IDLE", "UIDPLUS", "MOVE", "SPECIAL-USE")
    ]
    assert "not at once" in lacks[0].what


@pytest.mark.parametrize(
    ("limit", "ok", "words"), [(1000, True, "are used"), (10, None, "nearly"), (9, False, "full")]
)
def test_how_full_the_mailbox_is_is_told(
    tmp_path: Path, limit: int, ok: bool | None, words: str
) -> None:
    quota = (
        "mail_plugins = quota\nprotocol imap {\n mail_plugins = quota imap_quota\n}\n"
        f"plugin {{\n quota = count:User\n quota_vsizes = yes\n quota_rule = *:storage={limit}k\n}}"
    )
    with dovecot(password=WORD, extra=quota) as server:
        with IMAPClient("127.0.0.1", server.port, ssl=False) as client:
            client.login(USER, WORD)
            client.append("INBOX", b"Subject: x\r\n\r\n".ljust(9 * 1024, b"x"))
        result = checked(box(at(server.port)), tmp_path)["mailbox escalations"][-1]
    assert result.ok is ok and words in result.what, result


def test_an_encrypted_server_needs_a_certificate_that_we_trust(tmp_path: Path) -> None:
    with dovecot(password=WORD, tls=True) as server:
        plain = at(server.tls_port, security="tls")
        refused = only(checked(box(plain), tmp_path)["mailbox escalations"])
        assert refused.ok is False and "ca_file" in refused.what
        trusting = replace(plain, ca_file=server.ca_file)
        result = only(checked(box(trusting), tmp_path)["mailbox escalations"])
        assert result.ok is True and "(TLS)" in result.what
        upgraded = replace(trusting, port=server.port, security="starttls")
        assert only(checked(box(upgraded), tmp_path)["mailbox escalations"]).ok is True


def test_what_keeps_us_out_is_told_without_the_mailboxs_name_twice(
    server: Dovecot, tmp_path: Path
) -> None:
    wrong = only(checked(box(at(server.port)), tmp_path, PW="wrong")["mailbox escalations"])
    assert wrong.ok is False and "correct user or password" in wrong.what
    assert "mailbox escalations" not in wrong.what
    nobody = only(checked(box(at(free_port())), tmp_path)["mailbox escalations"])
    assert nobody.ok is False and "refused" in nobody.what
    lost = box(at(server.port), sign_in=SignInSettings())
    assert "no password" in only(checked(lost, tmp_path)["mailbox escalations"]).what
    clear = replace(at(143), host="imap.vendor.example")
    assert "clear text" in only(checked(box(clear), tmp_path)["mailbox escalations"]).what


# --- tokens


@pytest.fixture
def service() -> Iterator[SignInService]:
    with sign_in_service() as running:
        yield running


def by_token(service: SignInService, **more: Any) -> SignInSettings:
    sign_in = SignInSettings("refresh_token", client_id="a", token_url=service.token_url)
    return replace(sign_in, **{"secrets": {"refresh_token_env": "RT"}, **more})


def test_a_token_opens_the_mailbox(service: SignInService, tmp_path: Path) -> None:
    (tmp_path / "token").write_text(REFRESH_TOKEN)
    with dovecot(password=WORD, introspect=service.introspect_url) as server:
        kept = by_token(service, secrets={"refresh_token_file": "token"})
        found = checked(box(at(server.port), sign_in=kept), tmp_path)
        assert [result.ok for result in found["sign-in escalations"]] == [True]
        assert found["mailbox escalations"][0].ok is True
        lost = checked(box(at(server.port), sign_in=by_token(service)), tmp_path)
    assert [result.ok for result in lost["sign-in escalations"]] == [True, None]
    assert "refresh_token_file" in lost["sign-in escalations"][1].advice


def test_a_dead_sign_in_is_told_once_and_not_for_each_server(
    service: SignInService, server: Dovecot, tmp_path: Path
) -> None:
    service.refresh_token = "another"
    settings = box(at(server.port), smtp=at(free_port()), sign_in=by_token(service))
    found = checked(settings, tmp_path)
    assert list(found) == ["sign-in escalations"]
    result = only(found["sign-in escalations"])
    assert result.ok is False and "invalid_grant" in result.what


@pytest.mark.parametrize(
    ("days", "ok", "words"),
    [
        (46, True, "lasts until 2026-06-26"),
        (45, None, "ends on 2026-06-25, in 45 days"),
        (0, None, "ends today"),
        (-1, False, "ended on 2026-05-10"),
        (None, None, "nobody knows"),
    ],
)
def test_a_client_secret_is_announced_before_it_ends(
    tmp_path: Path, days: int | None, ok: bool | None, words: str
) -> None:
    expires = date(2026, 5, 11) + timedelta(days=days) if days is not None else None
    sign_in = SignInSettings("m365_app", tenant="common", client_secret_expires=expires)
    found = checked(box(at(free_port()), sign_in=sign_in), tmp_path)
    result = found["sign-in escalations"][0]
    assert result.ok is ok and words in result.what


def test_microsoft_and_google_are_known_to_take_no_plain_passwords(tmp_path: Path) -> None:
    from mailbox_agent.check.servers import _password_advice

    for host in ("outlook.office365.com", "IMAP.GMAIL.com"):
        assert "method" in _password_advice(box(None), replace(at(993), host=host))
    assert _password_advice(box(None), replace(at(993), host="imap.notgmail.com")) == ""


# --- SMTP


class Post:
    """What aiosmtpd asks: PLAIN and LOGIN with our password, XOAUTH2 with a token of the service."""

    def __init__(self, service: SignInService | None) -> None:
        self.service = service
        self.mails = 0

    async def handle_DATA(self, *_: Any) -> str:
        self.mails += 1
        return "250 OK"

    async def auth_XOAUTH2(self, server: Any, args: list[str]) -> AuthResult:
        import base64

        said = base64.b64decode(args[1]).decode()
        user, _, rest = said.removeprefix("user=").partition("\x01")
        token = rest.removeprefix("auth=Bearer ").rstrip("\x01")
        assert self.service is not None
        if token in self.service.good_tokens and user == USER:
            return AuthResult(success=True)
        await server.challenge_auth('{"status":"401"}')
        return AuthResult(success=False, handled=False, message="535 5.7.3 Unsuccessful")


class Echo(Post):
    async def auth_PLAIN(self, _: Any, args: list[str]) -> AuthResult:
        import base64

        said = base64.b64decode(args[1]).decode().replace("\0", " ")
        return AuthResult(success=False, handled=False, message=f"535 no {args[1]}: {said}")


def _knows(_server: Any, _session: Any, _envelope: Any, _mechanism: str, data: Any) -> AuthResult:
    return AuthResult(success=data.password == WORD.encode(), handled=False)


@contextmanager
def post(
    service: SignInService | None = None, kind: type[Post] = Post, **options: Any
) -> Iterator[tuple[int, Post]]:
    handler = kind(service)
    options = {"authenticator": _knows, "auth_require_tls": False, **options}
    controller = Controller(handler, hostname="127.0.0.1", port=free_port(), **options)
    controller.start()
    try:
        yield controller.port, handler
    finally:
        controller.stop()


def sending(smtp: ServerSettings, root: Path, **more: Any) -> CheckResult:
    settings = replace(box(None, smtp=smtp, **more), kind="maildir")
    return checked(settings, root)["sending escalations"][-1]


def test_a_server_that_sends_is_told_with_its_largest_mail(tmp_path: Path) -> None:
    with post(data_size_limit=35_000_000) as (port, handler):
        result = sending(at(port), tmp_path)
    assert result.ok is True and handler.mails == 0
    assert f"127.0.0.1:{port} (no TLS), {USER} signed in: takes mail up to 35 MB" in result.what


def test_a_server_of_ones_own_network_may_ask_for_nobody(tmp_path: Path) -> None:
    with post(auth_exclude_mechanism=["LOGIN", "PLAIN", "XOAUTH2"]) as (port, _):
        assert "sign_in = false" in sending(at(port), tmp_path).what
        result = sending(at(port, sign_in=False), tmp_path)
        assert result.ok is True and "nobody signs in" in result.what


@pytest.mark.parametrize("leaves_out", ["PLAIN", "LOGIN"])
def test_both_ways_of_a_password_are_known(tmp_path: Path, leaves_out: str) -> None:
    with post(auth_exclude_mechanism=[leaves_out]) as (port, _):
        assert sending(at(port), tmp_path).ok is True
        wrong = SignInSettings(secrets={"password_env": "WRONG"})
        settings = replace(box(None, smtp=at(port), sign_in=wrong), kind="maildir")
        result = only(checked(settings, tmp_path, WRONG="wröng")["sending escalations"])
        assert result.ok is False and "correct user or password" in result.what
        assert "wr" not in result.what.partition("(")[2].partition(")")[0]


def test_a_server_that_repeats_the_password_is_not_quoted(tmp_path: Path) -> None:
    with post(kind=Echo) as (port, _):
        result = sending(at(port), tmp_path)
    assert result.ok is False and "535 no [...]: " in result.what and WORD not in result.what


def test_starttls_that_is_not_offered_is_named(tmp_path: Path) -> None:
    with post() as (port, _):
        result = sending(at(port, security="starttls"), tmp_path)
    assert result.ok is False and "STARTTLS" in result.what


def test_an_encrypted_way_out_is_checked_like_the_way_in(tmp_path: Path) -> None:
    name = ["-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1"]
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"]
    key, certificate = tmp_path / "key.pem", tmp_path / "cert.pem"
    subprocess.run(
        [*made, *name, "-keyout", key, "-out", certificate], check=True, capture_output=True
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    with post(tls_context=context, auth_require_tls=True) as (port, _):
        assert "ca_file" in sending(at(port, security="starttls"), tmp_path).what
        trusting = at(port, security="starttls", ca_file=certificate)
        result = sending(trusting, tmp_path)
        assert result.ok is True and "(STARTTLS)" in result.what


def test_a_token_opens_the_way_out_and_another_account_does_not(
    service: SignInService, tmp_path: Path
) -> None:
    with post(service) as (port, _):
        assert sending(at(port), tmp_path, sign_in=by_token(service)).ok is True
        other = replace(at(port), user="sales@vendor.example")
        result = sending(other, tmp_path, sign_in=by_token(service))
    assert result.ok is False and "sales@vendor.example" in result.what
    assert "status 401" in result.what and "t0ken" not in result.what


def test_a_revoked_token_is_replaced_for_sending_too(
    service: SignInService, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mailbox_agent.mailbox.tokens._NEW_SECONDS", 0.0)
    with post(service) as (port, _):
        assert sending(at(port), tmp_path, sign_in=by_token(service)).ok is True
        service.good_tokens.clear()
        assert sending(at(port), tmp_path, sign_in=by_token(service)).ok is True


# --- the whole command


def workspace(root: Path, port: int, more: str = "") -> Path:
    init_workspace(root)
    imap = f'\n[mailbox.imap]\nhost = "127.0.0.1"\nport = {port}\nsecurity = "none"\n'
    settings = SETTINGS.replace('path = "mail"', 'kind = "imap"').replace(
        "\n[[team.person]]", f"{imap}{more}\n[[team.person]]", 1
    )
    (root / "mailbox_agent.toml").write_text(settings)
    return root


def test_a_mailbox_on_a_server_is_not_looked_for_on_the_disk(
    server: Dovecot, tmp_path: Path
) -> None:
    root = workspace(tmp_path / "desk", server.port)
    (root / "cur").mkdir()
    (root / "cur" / "9999999999.P1.host").write_text("a file of somebody else, from the future")
    results = run_checks(root, {"MAILBOX_AGENT_PASSWORD": WORD}, now=NOW)
    assert [result for result in results if result.ok is False] == []
    names = [result.name for result in results]
    assert "mailbox escalations" in names and "trust escalations" in names


def run(*arguments: str | Path) -> "subprocess.CompletedProcess[str]":
    return warm.run(*warm.AGENT, *arguments, env={**os.environ, "MAILBOX_AGENT_PASSWORD": WORD})


def test_check_exits_with_1_where_a_server_keeps_us_out(server: Dovecot, tmp_path: Path) -> None:
    good = run("--workspace", workspace(tmp_path / "good", server.port), "check")
    assert good.returncode == 0, good.stdout + good.stderr
    bad = run("--workspace", workspace(tmp_path / "bad", free_port()), "check")
    assert bad.returncode == 1 and "CHANGE  mailbox escalations" in bad.stdout
    assert "Traceback" not in bad.stderr and WORD not in bad.stdout + bad.stderr


def test_sign_in_names_what_it_is_for(tmp_path: Path) -> None:
    root = workspace(tmp_path / "desk", 143)
    wrong = run("--workspace", root, "sign-in", "sales")
    assert wrong.returncode == 1 and "mailboxes: escalations" in wrong.stderr
    other = run("--workspace", root, "sign-in", "escalations")
    assert other.returncode == 1 and 'method = "m365_device"' in other.stderr
    device = '[mailbox.sign_in]\nmethod = "m365_device"\ntenant = "t.example"\nclient_id = "a"\n'
    waiting = run("--workspace", workspace(tmp_path / "device", 143, device), "check")
    assert "mailbox-agent sign-in escalations" in waiting.stdout

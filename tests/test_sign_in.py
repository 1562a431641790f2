"""Tokens from sign-in services: renewed in time, refused in words, never a secret in them."""

import logging
import socket
import stat
import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from imap_servers import dovecot, free_port
from token_servers import (
    CLIENT_SECRET,
    REFRESH_TOKEN,
    USER,
    Answer,
    SignInService,
    microsoft,
    said,
    sign_in_service,
)

from mailbox_agent.errors import MailboxBusy, MailboxError, SettingsError, SignInError
from mailbox_agent.mailbox.imap_session import ImapSession
from mailbox_agent.mailbox.microsoft365 import sign_in_by_device
from mailbox_agent.mailbox.sasl import TokenTalk
from mailbox_agent.mailbox.servers import Server
from mailbox_agent.mailbox.sign_in import imap_sign_in, secrets_of, tokens_of
from mailbox_agent.mailbox.token_service import ask
from mailbox_agent.mailbox.tokens import AccessTokens
from mailbox_agent.settings import SignInSettings, sign_in_file

SECRETS = {"client_secret": CLIENT_SECRET, "refresh_token": REFRESH_TOKEN}
APP = SignInSettings("m365_app", tenant="vendor.example", client_id="app-1")
DEVICE = SignInSettings("m365_device", tenant="vendor.example", client_id="app-1")


@dataclass
class Clock:
    now: float = 1_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def service() -> Iterator[SignInService]:
    with sign_in_service() as running:
        yield running


@pytest.fixture
def clock() -> Clock:
    return Clock()


def google(service: SignInService, **more: Any) -> SignInSettings:
    return replace(
        SignInSettings("refresh_token", client_id="app-1", token_url=service.token_url), **more
    )


def tokens(service: SignInService, clock: Clock, **more: Any) -> AccessTokens:
    return AccessTokens("escalations", google(service), SECRETS.__getitem__, clock=clock, **more)


def refused(asking: AccessTokens, kind: type[MailboxError], *words: str) -> str:
    with pytest.raises(kind) as caught:
        asking.token()
    text = str(caught.value)
    assert isinstance(caught.value, kind) and text.startswith("mailbox escalations: "), text
    for word in words:
        assert word in text, text
    for secret in (CLIENT_SECRET, REFRESH_TOKEN, "t0ken"):
        assert secret not in text
    return text


# --- renewing


def test_a_token_is_kept_and_renewed_five_minutes_before_it_ends(
    service: SignInService, clock: Clock
) -> None:
    asking = tokens(service, clock)
    assert asking.token() == asking.token() == "t0ken-1"
    clock.now += 3600 - 370
    assert asking.token() == "t0ken-1"
    clock.now += 70
    assert asking.token() == "t0ken-2"
    assert [form["grant_type"] for form in service.asked] == ["refresh_token"] * 2
    assert service.asked[0]["client_secret"] == CLIENT_SECRET


def test_an_outage_near_the_end_is_bridged_with_the_token_that_is_still_good(
    service: SignInService, clock: Clock
) -> None:
    asking = tokens(service, clock)
    asking.token()
    clock.now += 3600 - 200
    service.answers += [said(503, error="temporarily_unavailable")] * 2
    assert asking.token() == "t0ken-1"
    clock.now += 190
    refused(asking, MailboxBusy, "patience")
    assert asking.token() == "t0ken-2"


def test_threads_that_need_a_token_at_once_share_one(service: SignInService, clock: Clock) -> None:
    asking = tokens(service, clock)
    got: list[str] = []
    threads = [threading.Thread(target=lambda: got.append(asking.token())) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert got == ["t0ken-1"] * 5 and len(service.asked) == 1


@pytest.mark.parametrize("expires_in", ["3599", None, "soon", -5, 10**12])
def test_odd_lifetimes_are_understood_with_care(
    service: SignInService, clock: Clock, expires_in: object
) -> None:
    service.answers.append(said(access_token="odd", token_type="bearer", expires_in=expires_in))
    asking = tokens(service, clock)
    assert asking.token() == "odd"
    clock.now += 86_400
    assert asking.token() == "t0ken-1"


def test_a_public_client_sends_no_secret(
    service: SignInService, clock: Clock, tmp_path: Path
) -> None:
    environ = {"RT": REFRESH_TOKEN}
    sign_in = google(service, secrets={"refresh_token_env": "RT"}, scope="mail")
    tokens_of("escalations", sign_in, environ, tmp_path).token()
    (form,) = service.asked
    assert "client_secret" not in form and form["scope"] == "mail"


# --- a refresh token that the service replaces


def test_a_replaced_refresh_token_is_written_back_to_its_file(
    service: SignInService, clock: Clock, tmp_path: Path
) -> None:
    service.rotates = True
    real = tmp_path / "vault" / "google"
    real.parent.mkdir()
    real.write_text(f"{REFRESH_TOKEN}\n# made by Robin\n")
    real.chmod(0o644)
    (tmp_path / "token").symlink_to(real)
    sign_in = google(service, secrets={"refresh_token_file": "token"})
    assert tokens_of("escalations", sign_in, {}, tmp_path).token() == "t0ken-1"
    assert real.read_text() == "r3fresh-1\n# made by Robin\n"
    assert stat.S_IMODE(real.stat().st_mode) == 0o600 and (tmp_path / "token").is_symlink()
    assert [path.name for path in real.parent.iterdir()] == ["google"]
    again = AccessTokens("escalations", sign_in, secrets_of("escalations", sign_in, {}, tmp_path))
    assert again.token() == "t0ken-2"


def test_one_that_comes_from_the_environment_is_kept_in_memory_and_that_is_said(
    service: SignInService, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    service.rotates = True
    asking = tokens(service, clock)
    with caplog.at_level(logging.WARNING):
        for _ in range(3):
            asking.token()
            clock.now += 3600
    assert [form["refresh_token"] for form in service.asked] == [
        REFRESH_TOKEN,
        "r3fresh-1",
        "r3fresh-2",
    ]
    (record,) = caplog.records
    assert "refresh_token_file" in record.getMessage() and "r3fresh" not in record.getMessage()


def test_connections_of_one_process_share_what_the_service_has_replaced(
    service: SignInService, tmp_path: Path
) -> None:
    sign_in = google(service, secrets={"refresh_token_env": "RT"})
    one = tokens_of("escalations", sign_in, {"RT": REFRESH_TOKEN}, tmp_path)
    assert tokens_of("escalations", sign_in, {"RT": REFRESH_TOKEN}, tmp_path) is one
    assert tokens_of("escalations", sign_in, {"RT": "other"}, tmp_path) is not one
    assert tokens_of("other", sign_in, {"RT": REFRESH_TOKEN}, tmp_path) is not one


def test_a_file_that_cannot_be_replaced_costs_no_token(
    service: SignInService, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    service.rotates = True
    file = tmp_path / ("t" * 250)  # no room for the name of a file beside it
    file.write_text(REFRESH_TOKEN)
    sign_in = google(service, secrets={"refresh_token_file": file.name})
    assert tokens_of("escalations", sign_in, {}, tmp_path).token() == "t0ken-1"
    assert "only this process knows" in caplog.text
    assert file.read_text() == REFRESH_TOKEN and list(tmp_path.iterdir()) == [file]


def test_a_token_that_another_process_has_replaced_meanwhile_is_read_again(
    service: SignInService, tmp_path: Path
) -> None:
    file = tmp_path / "token"
    file.write_text(REFRESH_TOKEN)
    service.refresh_token = "r3fresh-of-another"
    service.before = lambda: bool(file.write_text("r3fresh-of-another")) and None
    sign_in = google(service, secrets={"refresh_token_file": "token"})
    assert tokens_of("escalations", sign_in, {}, tmp_path).token() == "t0ken-1"


# --- failures


def test_a_revoked_refresh_token_needs_a_person(service: SignInService, clock: Clock) -> None:
    service.refresh_token = "another"
    refused(tokens(service, clock), SignInError, "invalid_grant", "refresh_token_*", "revoked")


def test_a_wrong_client_secret_is_named(service: SignInService, clock: Clock) -> None:
    service.client_secret = "another"
    refused(tokens(service, clock), SignInError, "invalid_client", "client_secret_*")


def test_a_service_that_repeats_secrets_is_not_quoted(service: SignInService, clock: Clock) -> None:
    echo = f"no {REFRESH_TOKEN}, {CLIENT_SECRET}\x1b[2J\nTrace ID: 1"
    service.answers.append(said(400, error=REFRESH_TOKEN, error_description=echo))
    refused(tokens(service, clock), SignInError, "no ..., ...")


@pytest.mark.parametrize(
    ("answer", "kind", "words"),
    [
        (said(503, error="server_error"), MailboxBusy, "HTTP 503"),
        (said(429), MailboxBusy, "patience"),
        (said(400, error="temporarily_unavailable"), MailboxBusy, "patience"),
        ((200, {}, b"<html>Welcome to the hotel</html>"), MailboxBusy, "no JSON"),
        ((200, {}, b"[1, 2]"), MailboxBusy, "no JSON"),
        ((200, {}, b"[" * 100_000), MailboxBusy, "no JSON"),
        ((502, {}, b"Bad gateway"), MailboxBusy, "HTTP 502"),
        ((404, {}, b"Not found"), SignInError, "correct token_url"),
        ((302, {"Location": "http://127.0.0.1:1/steal"}, b""), SignInError, "redirect"),
        (said(), SignInError, "no reason given"),
        (said(access_token=7), MailboxBusy, "cannot be used"),
        (said(access_token="a\r\nb LOGOUT"), MailboxBusy, "cannot be used"),
        (said(access_token="a", token_type="mac"), SignInError, "'mac'"),
        (said(400, error="invalid_scope"), SignInError, "correct scope"),
        (said(400, error=["x"], error_description={"y": 1}), SignInError, "refused"),
    ],
)
def test_answers_that_help_nobody_are_told_in_words(
    service: SignInService, clock: Clock, answer: Answer, kind: type[MailboxError], words: str
) -> None:
    service.answers.append(answer)
    asking = tokens(service, clock)
    refused(asking, kind, words)
    assert asking.token() == "t0ken-1"


def test_a_service_that_is_not_there_is_waited_for(service: SignInService, clock: Clock) -> None:
    nobody = google(service, token_url=f"http://127.0.0.1:{free_port()}/token")
    asking = AccessTokens("escalations", nobody, SECRETS.__getitem__, clock=clock)
    refused(asking, MailboxBusy, "cannot be reached")


def test_a_service_without_end_or_without_a_word_is_left() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        url = f"http://127.0.0.1:{listener.getsockname()[1]}/token"
        with pytest.raises(MailboxBusy, match="no answer in time"):
            ask("here", url, {}, seconds=0.1)
        stop = threading.Event()

        def drip() -> None:
            listener.accept()[0].close()  # the silent one of before
            line, _ = listener.accept()
            with line:
                line.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
                while not stop.wait(0.02):
                    try:
                        line.sendall(b" ")
                    except OSError:
                        return

        thread = threading.Thread(target=drip)
        thread.start()
        with pytest.raises(MailboxBusy, match="no answer in time"):
            ask("here", url, {}, seconds=0.3)
        stop.set()
        thread.join()


@pytest.mark.parametrize(
    "url",
    [
        "http://accounts.vendor.example/token",
        "http://127.0.0.1.vendor.example/token",
        "https://user:word@accounts.vendor.example/token",
        "ftp://127.0.0.1/token",
        "file:///etc/passwd",
        "https://[broken/token",
        "accounts.vendor.example/token",
    ],
)
def test_secrets_travel_encrypted_only(service: SignInService, clock: Clock, url: str) -> None:
    asking = AccessTokens(
        "escalations", google(service, token_url=url), SECRETS.__getitem__, clock=clock
    )
    assert "word" not in refused(asking, SignInError, "token_url").replace("passwords", "")
    assert service.asked == []


def test_a_secret_that_cannot_be_read_is_this_mailboxs_trouble_only(
    service: SignInService, tmp_path: Path
) -> None:
    sign_in = google(service, secrets={"refresh_token_file": "nowhere"})
    refused(tokens_of("escalations", sign_in, {}, tmp_path), SignInError, "refresh_token_file")
    sign_in = google(service)
    refused(tokens_of("escalations", sign_in, {}, tmp_path), SignInError, "no refresh_token")


# --- Microsoft 365 without a person


def app_tokens(service: SignInService, clock: Clock, sign_in: SignInSettings = APP) -> AccessTokens:
    return AccessTokens(
        "escalations", sign_in, SECRETS.__getitem__, clock=clock, http_client=microsoft(service)
    )


def test_an_application_signs_in_to_exchange_online(service: SignInService, clock: Clock) -> None:
    service.client_secret = CLIENT_SECRET
    asking = app_tokens(service, clock)
    assert asking.token() == asking.token() == "t0ken-1"
    clock.now += 3600 - 300
    assert asking.token() == "t0ken-2"
    assert service.asked[0]["scope"] == "https://outlook.office365.com/.default"
    assert service.asked[0]["grant_type"] == "client_credentials"


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("AADSTS7000215: Invalid client secret provided.", "client secret is wrong"),
        ("AADSTS7000222: The provided client secret keys are expired.", "secret has expired"),
        ("AADSTS700016: Application was not found.", "correct client_id or tenant"),
        ("AADSTS65001: The user or administrator has not consented.", "consent is missing"),
        ("AADSTS7000112: Application is disabled.", "disabled"),
        ("AADSTS999999: Something else. Trace ID: 12", "AADSTS999999: Something else.)"),
    ],
)
def test_what_microsoft_refuses_is_told_with_what_to_do(
    service: SignInService, clock: Clock, code: str, words: str
) -> None:
    description = f"{code} Trace ID: abc Correlation ID: def Timestamp: 2026-05-11"
    service.answers.append(said(401, error="invalid_client", error_description=description))
    text = refused(app_tokens(service, clock), SignInError, words, "Microsoft 365")
    assert "Trace ID" not in text


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (said(503, error="server_error"), "out of order"),
        ((200, {}, b"<html>"), "cannot be understood"),
        ((200, {}, b"[]"), "cannot be understood"),
        (said(400, error="x", error_description="AADSTS90033: A transient error."), "patience"),
        (said(429, error="x", error_description="AADSTS50196: A loop."), "patience"),
    ],
)
def test_what_microsoft_cannot_do_now_is_waited_for(
    service: SignInService, clock: Clock, answer: Answer, words: str
) -> None:
    service.answers.append(answer)
    refused(app_tokens(service, clock), MailboxBusy, words)


def test_microsoft_365_out_of_reach_is_waited_for(clock: Clock) -> None:
    service = SignInService(port=free_port())
    refused(app_tokens(service, clock), MailboxBusy, "cannot be reached")


class Requests:
    """The client that msal takes by itself; Microsoft's address leads to a port of ours."""

    def __init__(self, port: int) -> None:
        self.url = f"https://127.0.0.1:{port}/"

    def get(self, *_: Any, **_more: Any) -> Any:
        import requests

        return requests.get(self.url, timeout=0.3, proxies={"https": ""})

    post = get

    def close(self) -> None:
        pass


@pytest.mark.parametrize("state", ["nobody", "silent", "a stranger"])
def test_what_the_network_does_to_msal_is_told_in_words(clock: Clock, state: str) -> None:
    def asking(port: int) -> AccessTokens:
        return AccessTokens(
            "escalations", APP, SECRETS.__getitem__, clock=clock, http_client=Requests(port)
        )

    if state == "nobody":
        text = refused(asking(free_port()), MailboxBusy, "cannot be reached")
    elif state == "silent":
        with socket.create_server(("127.0.0.1", 0)) as listener:
            text = refused(asking(listener.getsockname()[1]), MailboxBusy, "no answer in time")
    else:
        with dovecot(tls=True) as server:  # a certificate that nobody has signed
            text = refused(asking(server.tls_port), SignInError, "SSL_CERT_FILE")
    assert "HTTPSConnectionPool" not in text and "object at" not in text


@pytest.mark.parametrize("tenant", ["nowhere", "common"])
def test_a_directory_that_is_not_there_is_named(
    service: SignInService, clock: Clock, tenant: str
) -> None:
    refused(app_tokens(service, clock, replace(APP, tenant=tenant)), SignInError, tenant, "tenant")


def test_without_msal_the_administrator_is_told_what_to_install(
    service: SignInService, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "msal", None)
    with pytest.raises(SettingsError, match=r"pip install mailbox-agent\[m365\]"):
        app_tokens(service, clock).token()


# --- Microsoft 365 with a person


def person_tokens(service: SignInService, store: Path) -> AccessTokens:
    return AccessTokens(
        "escalations",
        DEVICE,
        SECRETS.__getitem__,
        cache=sign_in_file(store, "escalations"),
        http_client=microsoft(service),
    )


def signed_in(service: SignInService, store: Path) -> tuple[list[tuple[str, str]], str]:
    shown: list[tuple[str, str]] = []
    _, who = sign_in_by_device(
        "mailbox escalations: Microsoft 365 sign-in",
        DEVICE,
        sign_in_file(store, "escalations"),
        lambda page, code: shown.append((page, code)),
        microsoft(service),
    )
    return shown, who


def test_a_national_cloud_has_an_authority_of_its_own(service: SignInService, clock: Clock) -> None:
    service.authority, service.client_secret = "https://login.cloud.example", CLIENT_SECRET
    scope = "https://mail.cloud.example/.default"
    there = replace(APP, authority=service.authority, scope=scope)
    assert app_tokens(service, clock, there).token() == "t0ken-1"
    assert service.asked[0]["scope"] == scope


def test_a_person_signs_in_once_with_a_code(service: SignInService, tmp_path: Path) -> None:
    service.answers += [said(400, error="authorization_pending")] * 2
    shown, who = signed_in(service, tmp_path)
    assert shown == [("https://microsoft.example/devicelogin", "ABCD-1234")] and who == USER
    file = sign_in_file(tmp_path, "escalations")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == [file.name]
    assert person_tokens(service, tmp_path).token()


def test_their_sign_in_is_renewed_and_kept(service: SignInService, tmp_path: Path) -> None:
    service.lifetime = 200  # gone at once, as far as we are concerned
    service.rotates = service.names_scopes = True
    signed_in(service, tmp_path)
    service.lifetime = 3600
    first = person_tokens(service, tmp_path).token()
    assert service.asked[-1]["refresh_token"] == REFRESH_TOKEN
    assert person_tokens(service, tmp_path).token() == first  # another process reads it in the file
    asking = person_tokens(service, tmp_path)
    asking.token()
    asking.forget()
    assert asking.token() != first
    assert service.asked[-1]["refresh_token"].startswith("r3fresh-")
    assert service.asked[-1]["refresh_token"] != REFRESH_TOKEN


def test_who_has_not_signed_in_is_told_the_command(service: SignInService, tmp_path: Path) -> None:
    asking = person_tokens(service, tmp_path)
    refused(asking, SignInError, "nobody has signed in", "mailbox-agent sign-in escalations")
    sign_in_file(tmp_path, "escalations").write_text("{}")
    refused(asking, SignInError, "nobody has signed in", "mailbox-agent sign-in escalations")
    for damage in ("no json", "[]"):
        sign_in_file(tmp_path, "escalations").write_text(damage)
        refused(asking, SignInError, "damaged", "mailbox-agent sign-in escalations")


@pytest.mark.parametrize("number", ["700082", "50173", "50076", "70043", "0"])
def test_a_sign_in_that_has_ended_names_the_command(
    service: SignInService, tmp_path: Path, number: str
) -> None:
    service.lifetime = 200
    signed_in(service, tmp_path)
    gone = said(400, error="invalid_grant", error_description=f"AADSTS{number}: Gone.")
    service.answers.append(gone)
    refused(person_tokens(service, tmp_path), SignInError, "mailbox-agent sign-in escalations")


def test_a_person_who_declines_leaves_the_earlier_sign_in(
    service: SignInService, tmp_path: Path
) -> None:
    signed_in(service, tmp_path)
    before = sign_in_file(tmp_path, "escalations").read_bytes()
    service.answers.append(said(400, error="authorization_declined"))
    assert signed_in(service, tmp_path)[1] == ""
    assert sign_in_file(tmp_path, "escalations").read_bytes() == before


# --- at a mail server


@pytest.fixture(scope="module")
def mail() -> Iterator[tuple[SignInService, int]]:
    with (
        sign_in_service() as service,
        dovecot(introspect=service.introspect_url, password="pässwort") as server,
    ):
        yield service, server.port


def session(
    mail: tuple[SignInService, int], tmp_path: Path, user: str = USER, **sign_in: Any
) -> ImapSession:
    service, port = mail
    settings = google(service, secrets={"refresh_token_env": "RT", "password_env": "PW"}, **sign_in)
    environ = {"RT": service.refresh_token, "PW": "pässwort"}
    enter = imap_sign_in("escalations", user, settings, environ, tmp_path)
    return ImapSession("escalations", Server("127.0.0.1", port, "none"), enter)


@pytest.mark.parametrize("mechanism", ["xoauth2", "oauthbearer"])
def test_the_mail_server_takes_the_token(
    mail: tuple[SignInService, int], tmp_path: Path, mechanism: str
) -> None:
    entering = session(mail, tmp_path, mechanism=mechanism)
    with entering.using("INBOX") as client:
        assert client.noop()
    entering.close()
    assert mail[0].introspected[-1].startswith("t0ken-")


@pytest.mark.parametrize("mechanism", ["xoauth2", "oauthbearer"])
def test_a_kept_token_that_was_revoked_is_replaced_without_a_word(
    mail: tuple[SignInService, int],
    tmp_path: Path,
    mechanism: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("mailbox_agent.mailbox.tokens._NEW_SECONDS", 0.0)
    entering = session(mail, tmp_path, mechanism=mechanism)
    with entering.using():
        pass
    entering.drop()
    mail[0].good_tokens.clear()
    with entering.using() as client:
        assert client.noop()
    entering.close()


@pytest.mark.parametrize("mechanism", ["xoauth2", "oauthbearer"])
def test_a_token_for_another_account_is_refused_with_what_to_look_at(
    mail: tuple[SignInService, int], tmp_path: Path, mechanism: str
) -> None:
    entering = session(mail, tmp_path, user="sales@vendor.example", mechanism=mechanism)
    with pytest.raises(SignInError) as caught, entering.using():
        pass
    text = str(caught.value)
    assert "sales@vendor.example" in text and mechanism.upper() in text and "t0ken" not in text


def test_a_refused_token_is_answered_as_each_mechanism_wants() -> None:
    """Google's XOAUTH2 page: nothing; RFC 7628, 3.2.3: one control-A."""
    xoauth2, bearer = TokenTalk("xoauth2", "a=b,c", "t"), TokenTalk("oauthbearer", "a=b,c", "t")
    assert xoauth2(b"") == "user=a=b,c\x01auth=Bearer t\x01\x01"
    assert bearer(b"") == "n,a=a=3Db=2Cc,\x01auth=Bearer t\x01\x01"
    assert (xoauth2(b'{"status":"400"}'), bearer(b"no json")) == ("", "\x01")
    assert (xoauth2.reason, bearer.reason) == ("status 400", "")


def test_a_password_with_accents_is_taken(mail: tuple[SignInService, int], tmp_path: Path) -> None:
    entering = session(mail, tmp_path, method="password")
    with entering.using("INBOX") as client:
        assert client.noop()
    entering.close()


def test_a_server_that_knows_no_tokens_is_named(service: SignInService, tmp_path: Path) -> None:
    with dovecot(extra="auth_mechanisms = plain login") as server:
        entering = session((service, server.port), tmp_path)
        says = "does not offer XOAUTH2, but PLAIN, LOGIN"
        with pytest.raises(SignInError, match=says), entering.using():
            pass
    assert service.asked == []


def one_talk(listener: socket.socket, capability: bytes, answer: bytes) -> None:
    """A server that answers to a sign-in with a line, or with silence and an end."""
    sock, _ = listener.accept()
    with sock, sock.makefile("rwb") as stream:
        stream.write(b"* OK hello\r\n")
        stream.flush()
        for request in stream:
            tag = request.split()[0]
            if b"CAPABILITY" in request:
                told = b"* CAPABILITY IMAP4rev1 " + capability + b"\r\n"
                stream.write(told + tag + b" OK done\r\n")
            elif b"AUTHENTICATE" in request and answer:
                stream.write(b"+ \r\n")
                stream.flush()
                stream.readline()
                stream.write(tag + b" " + answer + b"\r\n")
            else:
                return
            stream.flush()


@pytest.mark.parametrize(
    ("capability", "password", "kind", "words"),
    [
        (b"LOGINDISABLED", "0pen-sesame", SignInError, "set security"),
        (b"AUTH=LOGIN", "pässwort", SignInError, "without accents"),
        (b"LOGINDISABLED AUTH=PLAIN", "0pen-sesame", SignInError, "never [...]"),
        (b"AUTH=LOGIN", "0pen-sesame", MailboxBusy, "ended the talk"),
    ],
)
def test_what_a_server_does_to_a_password_is_told_apart(
    tmp_path: Path, capability: bytes, password: str, kind: type[MailboxError], words: str
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(
            target=one_talk, args=(listener, capability, b"NO never " + password.encode())
        )
        thread.start()
        sign_in = SignInSettings(secrets={"password_env": "PW"})
        enter = imap_sign_in("escalations", USER, sign_in, {"PW": password}, tmp_path)
        server = Server("127.0.0.1", listener.getsockname()[1], "none")
        with pytest.raises(kind) as caught, ImapSession("escalations", server, enter).using():
            pass
        thread.join()
    text = str(caught.value)
    assert words in text and password not in text, text


@pytest.mark.parametrize(
    ("line", "kind", "words"),
    [
        (b"NO [UNAVAILABLE] Try again later", MailboxBusy, "no sign-in now"),
        (b"NO AUTHENTICATE failed.", SignInError, "AUTHENTICATE failed"),
        (b"BAD what?", SignInError, "what?"),
        (b"", MailboxBusy, "ended the talk"),
    ],
)
def test_what_a_server_answers_to_a_token_is_told_apart(
    service: SignInService, tmp_path: Path, line: bytes, kind: type[MailboxError], words: str
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=one_talk, args=(listener, b"AUTH=XOAUTH2", line))
        thread.start()
        entering = session((service, listener.getsockname()[1]), tmp_path)
        with pytest.raises(kind) as caught, entering.using():
            pass
        thread.join()
    assert type(caught.value) is kind and words in str(caught.value), str(caught.value)

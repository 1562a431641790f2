"""IMAP servers of our own for the tests.

Dovecot: private folder, free port, unprivileged user. Without it these tests are skipped with a
reason; in CI its absence is a failure. pymap is of pure Python and always there, with less in it.
"""

import contextlib
import os
import pwd
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

PASSWORD = "secret"
USER = "escalations@vendor.example"

_CONFIG = """
base_dir = {root}/run
state_dir = {root}/state
log_path = {root}/log
protocols = imap
listen = 127.0.0.1
ssl = {ssl}
{certificate}
disable_plaintext_auth = no
auth_mechanisms = plain login xoauth2 oauthbearer
auth_failure_delay = 0
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
first_valid_uid = 1
mail_location = maildir:~/Maildir
mail_max_userip_connections = 50
imap_capability = {capability}
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service stats {{
  chroot =
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = {tls_port}
  }}
}}
{oauth}
passdb {{
  driver = static
  mechanisms = plain login
  args = password={password}
}}
userdb {{
  driver = static
  args = home={root}/mail/%u
}}
namespace inbox {{
  inbox = yes
  separator = {separator}
  mailbox "{drafts}" {{
    auto = subscribe
    special_use = \\Drafts
  }}
  mailbox "{sent}" {{
    auto = subscribe
    special_use = \\Sent
  }}
  mailbox Archive {{
    auto = create
  }}
}}
{extra}
"""
_OAUTH = """
passdb {{
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = {root}/oauth2.ext
}}
"""
_OAUTH_EXT = """
introspection_mode = auth
introspection_url = {url}
username_attribute = email
active_attribute = active
active_value = true
"""


@dataclass
class Dovecot:
    """A running server. `mail(user)`: that user's Maildir on disk."""

    root: Path
    port: int
    tls_port: int = 0
    ca_file: Path | None = None

    def maildir(self, user: str = USER) -> Path:
        return self.root / "mail" / user / "Maildir"


@contextlib.contextmanager
def dovecot(
    *,
    drafts: str = "Drafts",
    sent: str = "Sent",
    separator: str = ".",
    capability: str = "",
    tls: bool = False,
    password: str = PASSWORD,
    introspect: str = "",
    extra: str = "",
    bare: bool = False,
) -> Iterator[Dovecot]:
    """`introspect`: the address that knows which tokens are good (token_servers.py); `extra`: more
    lines for Dovecot's settings."""
    binary = shutil.which("dovecot") or shutil.which("dovecot", path="/usr/sbin")
    if binary is None:
        if os.environ.get("CI"):
            pytest.fail("Dovecot is missing: apt-get install dovecot-imapd")
        pytest.skip("Dovecot is not installed (apt-get install dovecot-imapd)")
    user = "nobody" if os.geteuid() == 0 else pwd.getpwuid(os.geteuid()).pw_name
    account = pwd.getpwnam(user)
    # A short path outside of pytest's: socket names have 108 characters, the parent is not 0700.
    root = Path(tempfile.mkdtemp(prefix="dc", dir="/tmp"))
    root.chmod(0o755)
    port, tls_port = free_port(), free_port() if tls else 0
    certificate = _certificate(root) if tls else ""
    import grp

    config = _CONFIG.format(
        root=root,
        ssl="yes" if tls else "no",
        certificate=certificate,
        user=user,
        group=grp.getgrgid(account.pw_gid).gr_name,
        capability=capability,
        port=port,
        tls_port=tls_port,
        password=password,
        oauth=_OAUTH.format(root=root) if introspect else "",
        extra=extra,
        separator=separator,
        drafts=drafts,
        sent=sent,
    )
    if bare:
        config = re.sub(r"(?s)\n  mailbox .*?\n  }", "", config)  # an account with an inbox only
    (root / "conf").write_text(config)
    (root / "oauth2.ext").write_text(_OAUTH_EXT.format(url=introspect))
    (root / "mail").mkdir()
    if os.geteuid() == 0:
        for path in (root, *root.rglob("*")):
            os.chown(path, account.pw_uid, account.pw_gid)
    with (root / "stderr").open("wb") as stderr:
        process = subprocess.Popen(
            [binary, "-F", "-c", str(root / "conf")],
            stdout=subprocess.DEVNULL,
            stderr=stderr,
            user=account.pw_uid if os.geteuid() == 0 else None,
            group=account.pw_gid if os.geteuid() == 0 else None,
            extra_groups=[] if os.geteuid() == 0 else None,
        )
    try:
        _wait_until_it_listens(port, process, lambda: _said_by(root))
        yield Dovecot(root, port, tls_port, root / "cert.pem" if tls else None)
    finally:
        process.send_signal(signal.SIGTERM)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(10)
        process.kill()
        process.wait()
        shutil.rmtree(root, ignore_errors=True)


@contextlib.contextmanager
def pymap(port: int = 0) -> Iterator[int]:
    """An account of USER and PASSWORD in memory, with an inbox; yields the port."""
    port = port or free_port()
    command = [sys.executable, "-W", "ignore", "-c", "from pymap.main import main; main()"]
    place = ["--host", "127.0.0.1", "--port", str(port), "--no-tls", "dict"]
    account = ["--demo-user", USER, "--demo-password", PASSWORD]
    process = subprocess.Popen([*command, *place, *account], stderr=subprocess.DEVNULL)
    try:
        _wait_until_it_listens(port, process)
        yield port
    finally:
        process.kill()
        process.wait()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _certificate(root: Path) -> str:
    name = ("-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1")
    files = ("-keyout", str(root / "key.pem"), "-out", str(root / "cert.pem"))
    made = ("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2")
    subprocess.run([*made, *name, *files], check=True, capture_output=True)
    return f"ssl_cert = <{root}/cert.pem\nssl_key = <{root}/key.pem"


def _said_by(root: Path) -> str:
    log = root / "log"
    return ((log.read_text() if log.exists() else "") + (root / "stderr").read_text())[-2000:]


def _wait_until_it_listens(
    port: int, process: "subprocess.Popen[bytes]", said: Callable[[], str] = str
) -> None:
    for _ in range(400):
        if process.poll() is not None:
            pytest.fail(f"the IMAP server ended at once: {said()}")
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.05)
    pytest.fail("the IMAP server does not listen")

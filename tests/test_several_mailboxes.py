"""Several mailboxes in one workspace under the service: each its own mail, drafts and numbers, and
one whose server fails does not keep the others waiting."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from imap_servers import PASSWORD, Dovecot, dovecot
from mail_clients import OverImap
from test_service import complaint, passes, service, status, wait_until
from toxic import toxic_proxy
from workspaces import SETTINGS, Workspace

MAILBOX = """[[mailbox]]
name = "{name}"
kind = "imap"
address = "{name}@vendor.example"
token_prefix = "{prefix}"
accepts_only_authenticated = true

[mailbox.imap]
host = "127.0.0.1"
port = {port}
security = "none"
answer_seconds = 3.0

[mailbox.sign_in]
password_env = "IMAP_PASSWORD"

"""
SERVICE = """[service]
poll_seconds = 1
log = "json"

"""


@pytest.fixture
def server() -> Iterator[Dovecot]:
    with dovecot() as running:
        yield running


def workspace(root: Path, **ports: int) -> Workspace:
    """One mailbox a port, in this order."""
    before, _, rest = SETTINGS.partition("[[mailbox]]")
    team = "[[team.person]]" + rest.partition("[[team.person]]")[2]
    boxes = "".join(
        MAILBOX.format(name=name, prefix=name[:2].upper(), port=port)
        for name, port in ports.items()
    )
    return Workspace(root / "desk", before + boxes + SERVICE + team, {"IMAP_PASSWORD": PASSWORD})


def test_a_broken_mailbox_does_not_keep_the_others_waiting(tmp_path: Path, server: Dovecot) -> None:
    names = ("apac", "emea", "nordics")
    clients = {name: OverImap(server.port, f"{name}@vendor.example", PASSWORD) for name in names}
    with toxic_proxy(server.port) as toxic:
        toxic.budget = 0
        desk = workspace(tmp_path, apac=toxic.port, emea=server.port, nordics=server.port)
        with service(desk):
            wait_until(lambda: passes(desk) >= 2, desk)
            for number, client in enumerate(clients.values()):
                client.put("INBOX", complaint(number))
            for name in ("emea", "nordics"):
                wait_until(lambda: len(clients[name].mails("Drafts")) == 1, desk)  # noqa: B023
                (draft,) = clients[name].mails("Drafts")
                assert f"{name}@vendor.example" in str(draft["From"])
                assert f"[{name[:2].upper()}-1]" in str(draft["Subject"])
            wait_until(lambda: "mailbox   apac does not work since" in status(desk).stdout, desk)
            found = status(desk)
            assert found.returncode == 1 and "mailbox apac: " in found.stderr
            assert "mailbox   emea works, watched" in found.stdout
            assert "mailbox   nordics works, watched" in found.stdout
            assert clients["apac"].mails("Drafts") == []
            toxic.budget = None
            wait_until(lambda: len(clients["apac"].mails("Drafts")) == 1, desk)
            wait_until(lambda: status(desk).returncode == 0, desk)
    with desk.store() as store:
        cases = store.all("SELECT mailbox_id, number, token FROM cases ORDER BY mailbox_id")
    assert sorted(row["token"] for row in cases) == ["AP-1", "EM-1", "NO-1"]
    for client in clients.values():
        client.quit()

"""Several mailboxes in one workspace under the service: each its own mail, drafts and numbers, and
one whose server fails does not keep the others waiting."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document
from imap_servers import PASSWORD, Dovecot, dovecot
from mail_clients import OverImap
from mails import mail
from test_service import complaint, passes, service, status, wait_until
from toxic import toxic_proxy
from workspaces import SETTINGS, Workspace

from mailbox_agent.workspace import shipped

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


def test_a_mailbox_has_templates_of_its_own(tmp_path: Path) -> None:
    """A brand with letters and documents of its own beside one that takes the workspace's."""
    before, _, rest = SETTINGS.partition("[[mailbox]]")
    team = "[[team.person]]" + rest.partition("[[team.person]]")[2]
    box = """[[mailbox]]
name = "{0}"
address = "{0}@vendor.example"
display_name = "{0}"
path = "mail/{0}"
token_prefix = "{1}"
accepts_only_authenticated = true
"""
    own = 'prompts = "of_b/prompts"\ndoc_templates = "of_b/word"\n'
    boxes = f"{box.format('a', 'AA')}\n{box.format('b', 'BB')}{own}\n"
    desk = Workspace(tmp_path, before + boxes + team)
    letter = desk.root / "of_b/prompts/acknowledgement/en.txt"
    letter.parent.mkdir(parents=True)
    letter.write_text("Subject: Re: [{{ token }}]\n\nGreetings from brand B. Case {{ token }}.\n")
    word = desk.root / "of_b/word/remediation_plan.docx"
    word.parent.mkdir()
    shutil.copy(shipped("doc_templates", "remediation_plan.docx"), word)
    marked = Document(str(word))
    marked.add_paragraph("Printed for brand B")
    marked.save(str(word))
    for name in ("a", "b"):
        place = desk.mail / name / "new"
        place.mkdir(parents=True)
        to = f"{name}@vendor.example"
        (place / f"1.{name}.mx1").write_bytes(mail(to=to, message_id=f"<{name}@nordhavn.example>"))
    desk.work()
    texts = {
        name: (next((desk.mail / name / ".Drafts").glob("*/*"))).read_text("utf-8")
        for name in ("a", "b")
    }
    assert "Greetings from brand B" in texts["b"] and "Greetings from brand B" not in texts["a"]
    plans = {path.parent.name: path for path in desk.settings.store.rglob("*plan-internal*.docx")}
    said = {
        token: any("Printed for brand B" in p.text for p in Document(str(path)).paragraphs)
        for token, path in plans.items()
    }
    assert said == {"AA-1": False, "BB-1": True}

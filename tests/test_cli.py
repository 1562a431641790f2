"""The commands as people type them: what they print, how they exit, and that nothing tracebacks."""

import json
import os
import subprocess
from datetime import timedelta
from pathlib import Path

import click
import pytest
import warm
from mails import mail
from workspaces import NOON, SETTINGS, Workspace

from mailbox_agent.cli import cli
from mailbox_agent.cli.commands import COMMANDS
from mailbox_agent.cli.tables import json_line

COMPLAINT = """Hello,

your portal has been down since 9 and our 40 agents can't work.

Please send us a plan by Friday.

Ann Lee
Head of Operations
Customer Ltd
"""


def run(
    *arguments: str | Path, stdin: str | None = None, cwd: Path | None = None, **environ: str
) -> subprocess.CompletedProcess[str]:
    words = (*warm.AGENT, "--as-of", "2026-05-11T12:01Z", *arguments)
    return warm.run(*words, stdin=stdin, cwd=cwd, env={**os.environ, **environ})


def says(done: subprocess.CompletedProcess[str], *words: str, code: int = 1) -> None:
    assert done.returncode == code, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    for word in words:
        assert word in done.stderr, done.stderr


@pytest.fixture
def desk(workspace: Workspace) -> Workspace:
    """A workspace with one open case and one draft."""
    workspace.deliver(
        mail(
            COMPLAINT,
            sender="Ann Lee <ann@customer.example>",
            subject="Portal down",
            message_id="<1@customer.example>",
        )
    )
    workspace.work()
    return workspace


def test_every_command_explains_itself() -> None:
    listed = run("--help").stdout
    for name, (_, said) in COMMANDS.items():
        command = cli.get_command(click.Context(cli), name)
        assert name in listed and command is not None and command.name == name
        assert command.help and command.help.replace("\n", " ").startswith(said)
        assert said.endswith(".")


def test_wrong_use_exits_with_2() -> None:
    says(run("fly"), "No such command 'fly'", code=2)
    says(run("reject", "1"), "draft 1 was not rejected", "--why", code=2)
    says(run("show"), "CASE", code=2)
    says(run("casse"), "Did you mean cases?", code=2)


def test_without_a_workspace_it_says_how_to_make_one(tmp_path: Path) -> None:
    says(run("cases", cwd=tmp_path), "mailbox-agent init DIR")


def test_init_makes_a_workspace_that_check_finds_sound(tmp_path: Path) -> None:
    done = run("init", tmp_path / "desk")
    assert done.returncode == 0 and "mailbox_agent.toml" in done.stdout
    says(run("init", tmp_path / "desk"), "mailbox_agent.toml")
    done = run("--workspace", tmp_path / "desk", "check", "--json")
    results = json.loads(done.stdout)
    assert {result["name"] for result in results} >= {"settings", "store", "clock"}
    assert [r for r in results if r["ok"] is False] == [] and done.returncode == 0


def test_a_wrong_setting_is_named_with_what_is_allowed(workspace: Workspace) -> None:
    toml = workspace.root / "mailbox_agent.toml"
    toml.write_text(SETTINGS.replace('role = "leader"', 'role = "boss"'), encoding="utf-8")
    says(run("--workspace", workspace.root, "cases"), "boss", "leader", "mailbox_agent.toml")


def test_once_prints_the_accounted_for_line(workspace: Workspace) -> None:
    workspace.deliver(mail(COMPLAINT))
    done = run("--workspace", workspace.root, "once", "--from", "2026-01-01")
    assert done.returncode == 0, done.stderr
    assert (
        "received 1 = filed 1 + set aside 0 + failed 0: every mail is accounted for" in done.stdout
    )
    assert "drafts made 1" in done.stdout


def test_empty_states_are_said(workspace: Workspace) -> None:
    expected = {
        ("cases",): "no cases yet",
        ("drafts", "--all"): "no draft yet",
        ("drafts",): "no draft waits",
        ("set-aside",): "nothing was set aside",
        ("search", "tiger"): "no mail holds all of: tiger",
    }
    for arguments, words in expected.items():
        done = run("--workspace", workspace.root, *arguments)
        assert done.returncode == 0 and words in done.stdout
        assert json.loads(run("--workspace", workspace.root, *arguments, "--json").stdout) == []


def test_a_case_can_be_looked_at_as_a_page_and_as_json(desk: Workspace) -> None:
    page = run("--workspace", desk.root, "show", "esc-1").stdout
    for words in ("ESC-1  Portal down", "Robin Meyer", "ann@customer.example", "store/documents/"):
        assert words in page
    whole = json.loads(run("--workspace", desk.root, "show", "1", "--json").stdout)
    assert whole["record"]["case"]["token"] == "ESC-1"
    assert whole["drafts"][0]["status"] == "pending"
    assert len(whole["documents"]) == 2
    (row,) = json.loads(run("--workspace", desk.root, "cases", "--json").stdout)
    assert row["token"] == "ESC-1"
    (hit,) = json.loads(run("--workspace", desk.root, "search", "agents", "--json").stdout)
    assert hit["token"] == "ESC-1"


def test_what_is_not_there_is_named_with_what_is(desk: Workspace) -> None:
    says(run("--workspace", desk.root, "show", "ESC-77"), "no case ESC-77", "ESC-1")
    says(run("--workspace", desk.root, "draft", "77"), "no draft 77", "waiting for a decision: 1")
    says(run("--workspace", desk.root, "approve", "abc"), "abc is no draft")
    says(run("--workspace", desk.root, "approve", "ESC-1/novel/customer"), "remediation_plan")
    says(run("--workspace", desk.root, "replay", "77"), "mail 77 has not failed")
    says(run("--workspace", desk.root, "search", "*"), "nothing to search for")
    says(run("--workspace", desk.root, "reject", "1", "--why", " "), "say why")
    close = run("--workspace", desk.root, "close", "ESC-1", "--why", "over")
    assert close.returncode == 0
    assert "--all shows closed ones" in run("--workspace", desk.root, "cases").stdout
    says(run("--workspace", desk.root, "reopen", "ESC-1", "--why", ""), "say why")


def test_a_draft_is_approved_and_sent_at_once(desk: Workspace) -> None:
    done = run("--workspace", desk.root, "approve", "1")
    assert "draft 1 is approved" in done.stdout
    assert len(desk.sent) == 1
    assert "the folder Sent of mailbox escalations" in done.stdout and ".Sent" in done.stdout
    assert "no SMTP is set up" in done.stdout and "was sent" not in done.stdout
    assert "no SMTP is set up" in run("--workspace", desk.root, "draft", "1").stdout
    assert [draft["To"] for draft in desk.drafts] == ["Kim Larsen <kim.larsen@vendor.example>"]
    says(run("--workspace", desk.root, "approve", "1"), "draft 1 has gone out")
    says(run("--workspace", desk.root, "reject", "1", "--why", "no"), "draft 1 has gone out")
    with desk.store() as store:
        (row,) = store.all("SELECT decided_by FROM drafts WHERE id = 1")
        assert "person unknown" in row["decided_by"]


def test_a_draft_is_edited_checked_again_and_laid_anew(desk: Workspace) -> None:
    shown = json.loads(run("--workspace", desk.root, "draft", "1", "--json").stdout)
    text = f"Subject: {shown['subject']}\n\n{shown['body']}\nWe will refund EUR 99,000 by 3 June.\n"
    done = run("--workspace", desk.root, "edit", "1", "--file", "-", stdin=text)
    assert done.returncode == 0, done.stderr
    assert "revision 2" in done.stdout and "99,000" in done.stdout
    assert "Findings" in done.stdout
    desk.work(NOON + timedelta(minutes=1))
    (draft,) = desk.drafts
    assert "99,000" in draft.get_content()
    says(run("--workspace", desk.root, "edit", "1", "--file", "-", stdin="no subject"), "Subject:")
    says(run("--workspace", desk.root, "edit", "1", "--file", desk.root / "gone"), "gone")


def test_a_rejection_keeps_its_reason_and_empties_the_folder(desk: Workspace) -> None:
    done = run("--workspace", desk.root, "reject", "1", "--why", "I called her")
    assert "draft 1 is rejected" in done.stdout
    assert desk.drafts == []
    assert "I called her" in run("--workspace", desk.root, "draft", "1").stdout


def test_only_a_mapped_account_may_approve_once_accounts_are_mapped(desk: Workspace) -> None:
    toml = desk.root / "mailbox_agent.toml"
    toml.write_text(
        SETTINGS.replace("approves = true", 'approves = true\nos_users = ["somebody"]'),
        encoding="utf-8",
    )
    says(run("--workspace", desk.root, "approve", "1"), "os_users", "approves = true")
    assert desk.sent == []


def test_a_note_is_a_source_of_actions_and_stays_internal(desk: Workspace) -> None:
    done = run(
        "--workspace", desk.root, "note", "ESC-1", "--kind", "call", "--at", "2026-05-12T10:00",
        "--with", "Ann Lee", "--with", "Jo Berg",
        "Jo Berg will restart the portal cluster by 14 May 2026.",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "1 actions" in done.stdout
    whole = json.loads(run("--workspace", desk.root, "show", "ESC-1", "--json").stdout)
    (item,) = [i for i in whole["record"]["items"] if i["source"]["kind"] == "note"]
    assert (item["audience"], item["due"]) == ("internal", "2026-05-14")
    desk.work(NOON + timedelta(days=1))
    says(run("--workspace", desk.root, "note", "ESC-1"), "give the note's text")


def test_a_document_is_made_on_demand_and_approved_by_name(desk: Workspace) -> None:
    assert "nothing changed" in run(
        "--workspace", desk.root, "document", "ESC-1", "remediation_plan"
    ).stdout  # fmt: skip
    made = run("--workspace", desk.root, "document", "ESC-1", "post_mortem").stdout
    assert "post_mortem-internal-v1.docx" in made
    name = "ESC-1/post_mortem/internal"
    says(run("--workspace", desk.root, "approve", name), "is open")
    done = run("--workspace", desk.root, "approve", "ESC-1/remediation_plan/internal")
    assert "is approved by" in done.stdout
    says(run("--workspace", desk.root, "approve", "ESC-1/remediation_plan/internal"), "already")
    says(run("--workspace", desk.root, "approve", "ESC-1/closure_summary/customer"), "makes one")


def test_closing_with_open_actions_needs_a_reason(desk: Workspace) -> None:
    says(run("--workspace", desk.root, "close", "ESC-1"), "leaves actions open", "--why")
    done = run("--workspace", desk.root, "close", "ESC-1", "--why", "the contract has ended")
    assert "ESC-1 is closed" in done.stdout
    assert "left open, asked by the customer: 1: " in done.stdout
    for name in (
        "closure_summary-customer-v1",
        "closure_summary-internal-v1",
        "post_mortem-internal-v1",
    ):
        assert name in done.stdout
    says(run("--workspace", desk.root, "close", "ESC-1"), "closed already")
    assert (
        "open again" in run("--workspace", desk.root, "reopen", "ESC-1", "--why", "it broke").stdout
    )


def test_cases_are_merged_and_split_but_never_across_customers(desk: Workspace) -> None:
    for number, domain in ((2, "customer.example"), (3, "other.example")):
        desk.deliver(
            mail(
                "Hello,\n\nthe invoices of March and April are wrong by EUR 4,000. Please correct"
                " them.\n\nBo Lund\nCFO\n",
                sender=f"Bo Lund <bo@{domain}>",
                subject="Wrong invoices",
                message_id=f"<{number}@{domain}>",
                date="Tue, 12 May 2026 10:00:00 +0200",
            )
        )
    desk.work(NOON + timedelta(days=1))
    tokens = [
        c["token"] for c in json.loads(run("--workspace", desk.root, "cases", "--json").stdout)
    ]
    assert sorted(tokens) == ["ESC-1", "ESC-2", "ESC-3"]
    says(run("--workspace", desk.root, "merge", "ESC-3", "ESC-1"), "never merged")
    assert "part of ESC-1" in run("--workspace", desk.root, "merge", "ESC-2", "ESC-1").stdout
    assert "ESC-1" in run("--workspace", desk.root, "show", "ESC-2").stdout
    whole = json.loads(run("--workspace", desk.root, "show", "ESC-1", "--json").stdout)
    numbers = [m["id"] for m in whole["record"]["messages"]]
    assert len(numbers) == 2
    says(
        run("--workspace", desk.root, "split", "ESC-1", str(numbers[1]), "--into", "ESC-3"),
        "never move between customers",
    )
    done = run("--workspace", desk.root, "split", "ESC-1", str(numbers[1]))
    assert "are in ESC-4 now" in done.stdout
    says(run("--workspace", desk.root, "split", "ESC-1", "999"), "no message 999")


def test_analyze_prints_one_object_a_line_and_changes_nothing(tmp_path: Path) -> None:
    first, broken = tmp_path / "a.eml", tmp_path / "b.eml"
    first.write_bytes(mail(COMPLAINT, to="help@vendor.example"))
    broken.write_bytes(b"")
    done = run("analyze", first, broken, "--json", cwd=tmp_path)
    says(done, "taking vendor.example as ours", "addressed by 1 of the 2 mails")
    assert "1 mail could not be read: " in done.stderr and str(broken) in done.stderr
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert [r["path"] for r in records] == [str(first), str(broken)]
    assert set(records[0]) >= {
        "path", "message_id", "subject", "from", "date", "kind", "automatic", "area", "severity",
        "sender_role", "trusted", "customer", "sentiment", "language", "case", "case_reason",
        "needs_ack", "summary", "action_items", "root_causes", "impact", "updates_to_items",
        "forwarded", "references", "new_text", "body_text", "attachments", "engine",
        "unsupported", "error",
    }  # fmt: skip
    assert records[0]["error"] is None
    assert "none of the headers of a mail" in records[1]["error"]
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.eml", "b.eml"]
    says(run("analyze", tmp_path / "nowhere"), "nowhere")


def test_analyze_reads_an_mbox_and_a_maildir(tmp_path: Path) -> None:
    raws = [mail(COMPLAINT, message_id=f"<{n}@a.example>", subject=f"Portal {n}") for n in (1, 2)]
    box = tmp_path / "archive.mbox"
    box.write_bytes(b"".join(b"From x Mon May 11 08:14:22 2026\n" + raw + b"\n" for raw in raws))
    (tmp_path / "mail" / "cur").mkdir(parents=True)
    for number, raw in enumerate(raws):
        (tmp_path / "mail" / "cur" / f"{number}.x.host:2,S").write_bytes(raw)
    for path in (box, tmp_path / "mail"):
        done = run("analyze", path, "--json")
        subjects = [json.loads(line)["subject"] for line in done.stdout.splitlines()]
        assert subjects == ["Portal 1", "Portal 2"]


def test_import_takes_an_archive_in_as_history(workspace: Workspace, tmp_path: Path) -> None:
    folder = tmp_path / "old"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.eml").write_bytes(
            mail(
                COMPLAINT,
                sender=f"Ann Lee <ann@c{number}.example>",
                message_id=f"<{number}@c.example>",
            )
        )
    for expected in ("received 3 = filed 3", "received 0 = filed 0"):
        done = run("--workspace", workspace.root, "import", folder)
        assert done.returncode == 0 and expected in done.stdout, done.stderr
    cases = json.loads(run("--workspace", workspace.root, "cases", "--all", "--json").stdout)
    assert [c["history"] for c in cases] == [True, True, True]
    workspace.work()
    assert workspace.drafts == []


def test_mail_that_tries_to_drive_the_terminal_is_shown_without_its_commands(
    workspace: Workspace,
) -> None:
    workspace.deliver(
        mail(
            "Hello,\n\nyour portal \x1b]0;owned\x07 has been down since 9, please call.\n\nAnn\n",
            sender="Ann Lee <ann@customer.example>",
            subject="Portal \x1b[31mdown",
        )
    )
    workspace.work()
    for arguments in (("cases",), ("show", "ESC-1"), ("draft", "1")):
        assert "\x1b" not in run("--workspace", workspace.root, *arguments).stdout


def test_json_keeps_every_script_but_drives_no_terminal() -> None:
    text = "Zażółć 漢字 مرحبا 👍 \x1b[2J\x9b31m\x85\u202eevil\u2066\ufeff\u2028\ud800\x00\x7f"
    line = json_line({"subject": text, "\u202e": 1})
    assert "Zażółć 漢字 مرحبا 👍" in line
    assert all(char.isprintable() for char in line)
    line.encode("utf-8")
    assert json.loads(line) == {"subject": text, "\u202e": 1}


def test_what_we_sent_ourselves_is_found_with_its_case(desk: Workspace) -> None:
    assert run("--workspace", desk.root, "approve", "1").returncode == 0
    assert run("--workspace", desk.root, "once").returncode == 0
    found = json.loads(run("--workspace", desk.root, "search", "--json", "ESC").stdout)
    ours = [row for row in found if row["sender_email"].startswith("escalations@")]
    assert ours and {row["token"] for row in ours} == {"ESC-1"}


def test_a_case_that_is_no_matter_of_ours_is_set_aside_and_taken_back(desk: Workspace) -> None:
    says(run("--workspace", desk.root, "set-aside", "ESC-1"), "say why it is no matter of ours")
    done = run("--workspace", desk.root, "set-aside", "ESC-1", "--why", "spam")
    assert "ESC-1 is no matter of ours: its mail is set aside" in done.stdout, done.stderr
    assert "ESC-1" not in run("--workspace", desk.root, "cases", "--all").stdout
    assert "decision" in run("--workspace", desk.root, "set-aside").stdout
    assert list(desk.drafts) == []
    back = run("--workspace", desk.root, "reopen", "ESC-1", "--why", "it was real")
    assert back.returncode == 0, back.stderr
    assert "ESC-1" in run("--workspace", desk.root, "cases").stdout

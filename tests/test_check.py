"""`check`: each part works, or what to change. It looks and changes nothing."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from mailbox_agent.check import CheckResult, run_checks
from mailbox_agent.check.disk import network_filesystem
from mailbox_agent.database.events import record_event
from mailbox_agent.database.store import FILE_NAME, Store
from mailbox_agent.documents.template_check import lint_template
from mailbox_agent.workspace import MANIFEST, init_workspace

NOW = datetime(2026, 5, 11, 8, 0, tzinfo=UTC)
TRIED: dict[tuple[str, bytes], tuple[str, ...]] = {}
MOUNTS = """\
/dev/sda1 / ext4 rw,relatime 0 0
proc /proc proc rw 0 0
server:/export /srv/mail nfs4 rw,vers=4.2 0 0
/dev/sdb1 /srv/mail/local ext4 rw 0 0
//nas/team /mnt/team\\040share cifs rw 0 0
ada@host:/home /home/ada/remote fuse.sshfs rw 0 0
ada@vault /home/ada/vault fuse.gocryptfs rw 0 0
share /mnt/vm 9p rw 0 0
/dev/sdc1 /stacked ext4 rw 0 0
server:/x /stacked nfs rw 0 0
broken-line
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    folder = tmp_path / "workspace"
    init_workspace(folder)
    settings = folder / "mailbox_agent.toml"
    settings.write_text(settings.read_text().replace("Acme Software", "Northwind"))
    return folder


@pytest.fixture(autouse=True)
def _no_template_is_tried_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    """To fill them takes a second, and all but a few of these tests leave them as they ship."""

    def tried_once(path: Path) -> tuple[str, ...]:
        key = (path.name, path.read_bytes())
        if key not in TRIED:
            TRIED[key] = lint_template(path)
        return TRIED[key]

    monkeypatch.setattr("mailbox_agent.documents.template_check.lint_template", tried_once)


def checked(root: Path, now: datetime = NOW) -> dict[str, list[CheckResult]]:
    found: dict[str, list[CheckResult]] = {}
    for result in run_checks(root, {}, now=now):
        found.setdefault(result.name, []).append(result)
    return found


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def snapshot(root: Path) -> dict[str, tuple[int, int]]:
    return {str(path): (path.stat().st_mtime_ns, path.stat().st_mode) for path in root.rglob("*")}


def test_a_new_workspace_works_and_is_left_as_it_was(workspace: Path) -> None:
    before = snapshot(workspace)
    results = run_checks(workspace, {}, now=NOW)
    assert [result for result in results if result.ok is False] == []
    assert snapshot(workspace) == before


def test_the_example_company_is_pointed_out(tmp_path: Path) -> None:
    init_workspace(tmp_path / "fresh")
    (settings,) = checked(tmp_path / "fresh")["settings"]
    assert settings.ok is None and "example company" in settings.what


def test_wrong_settings_are_one_line_each(workspace: Path) -> None:
    replace(workspace / "mailbox_agent.toml", 'severity = "critical"', 'severity = "urgent"')
    replace(workspace / "mailbox_agent.toml", "weak_threshold = 0.6", "weak_threshold = 6")
    found = checked(workspace)
    assert list(found) == ["settings"]
    assert [result.ok for result in found["settings"]] == [False, False]


def test_a_mailbox_that_is_not_there_is_named(workspace: Path) -> None:
    (workspace / "mail").rename(workspace / "post")
    (box,) = checked(workspace)["mailbox escalations"]
    assert box.ok is False and "is not a folder" in box.what


def test_a_folder_that_is_not_in_the_mailbox_is_named_with_those_that_are(workspace: Path) -> None:
    replace(workspace / "mailbox_agent.toml", 'folders = ["INBOX"]', 'folders = ["Support"]')
    (box,) = checked(workspace)["mailbox escalations"]
    assert box.ok is False
    assert (box.what, box.advice) == ("has no folder Support", "folders: INBOX, Drafts, Sent")


def test_a_plain_folder_of_mail_is_no_maildir(workspace: Path) -> None:
    (workspace / "mail" / "cur").rmdir()
    (box,) = checked(workspace)["mailbox escalations"]
    assert box.ok is False and "it is no Maildir" in box.what


def test_a_mailbox_that_believes_nobody_is_pointed_out(workspace: Path) -> None:
    replace(workspace / "mailbox_agent.toml", '["mx.acme.example"]', "[]")
    (trust,) = checked(workspace)["trust escalations"]
    assert trust.ok is None and "trusted_servers" in trust.advice


def test_mail_from_the_future_means_that_the_clock_is_behind(workspace: Path) -> None:
    arrived = NOW + timedelta(days=2)
    (workspace / "mail" / "new" / f"{arrived.timestamp():.0f}.P1.host").write_text("mail")
    (workspace / "mail" / "new" / "99999999999999999999.P1.host").write_text("not a time")
    (clock,) = checked(workspace)["clock"]
    assert clock.ok is False and "2026-05-13 08:00" in clock.what
    assert checked(workspace, now=arrived)["clock"][0].ok is True


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/srv/mail/store", "nfs4"),
        ("/srv/mail/local/store", None),
        ("/srv/mailbox", None),
        ("/mnt/team share/store", "cifs"),
        ("/home/ada/remote/x", "fuse.sshfs"),
        ("/home/ada/vault/x", None),
        ("/mnt/vm/store", "9p"),
        ("/stacked/store", "nfs"),
        ("/var/lib/agent", None),
    ],
)
def test_a_network_file_system_is_recognised(path: str, kind: str | None) -> None:
    assert network_filesystem(Path(path), MOUNTS) == kind


def test_a_store_on_a_network_file_system_is_refused(
    workspace: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"server:/export {workspace.resolve()} nfs4 rw 0 0\n")
    monkeypatch.setattr("mailbox_agent.check.disk.MOUNTS", mounts)
    store = checked(workspace)["store"][0]
    assert store.ok is False and "network file system (nfs4)" in store.what


def test_a_store_that_others_can_read_is_pointed_out(workspace: Path) -> None:
    (workspace / "store").chmod(0o755)
    (store,) = checked(workspace)["store"]
    assert store.ok is None and "0755" in store.what


def test_a_file_where_the_store_should_be_is_told(workspace: Path) -> None:
    replace(workspace / "mailbox_agent.toml", 'folder = "store"', 'folder = "mailbox_agent.toml"')
    assert [result.ok for result in checked(workspace)["store"]] == [False]


def test_a_database_is_looked_at_without_migrating_it(workspace: Path) -> None:
    Store(workspace / "store", now=NOW).close()
    assert checked(workspace)["database"][0].ok is True
    path = workspace / "store" / FILE_NAME
    with sqlite3.connect(path) as conn:
        conn.execute("UPDATE _sqlite_migrations SET name = '9999_later' WHERE name LIKE '0001%'")
    conn.close()
    newer = checked(workspace)["database"][0]
    assert newer.ok is False and "9999_later" in newer.what
    with sqlite3.connect(path) as conn:
        conn.execute("DELETE FROM _sqlite_migrations")
    conn.close()
    older = checked(workspace)["database"][0]
    assert older.ok is None and "older version" in older.what


def test_a_damaged_database_is_told(workspace: Path) -> None:
    (workspace / "store" / FILE_NAME).write_bytes(b"no database at all " * 100)
    database = checked(workspace)["database"]
    assert database[0].ok is False and database[0].advice


def with_events(root: Path, count: int = 5) -> Path:
    """A store with a log of so many events; its file."""
    with Store(root / "store", now=NOW) as store, store.write():
        for number in range(count):
            record_event(store, NOW, "note added", "Robin Meyer", note=number)
        return store.path


@pytest.mark.parametrize(
    "change",
    [
        pytest.param("UPDATE events SET actor = 'Somebody Else' WHERE id = 3", id="altered"),
        pytest.param("DELETE FROM events WHERE id = 3", id="taken-out"),
    ],
)
def test_a_log_of_events_that_was_changed_behind_our_back_is_told(
    workspace: Path, change: str
) -> None:
    path = with_events(workspace)
    assert checked(workspace)["events"][0].what == "the log of 5 events is unbroken"
    with closing(sqlite3.connect(path)) as conn, conn:
        for trigger in conn.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'"):
            conn.execute(f"DROP TRIGGER {trigger[0]}")
        conn.execute(change)
    (events,) = checked(workspace)["events"]
    assert events.ok is False and "something else than mailbox-agent" in events.what
    assert "compare with a copy" in events.advice


def test_a_damaged_page_of_the_database_is_told(workspace: Path) -> None:
    path = with_events(workspace, 500)
    with path.open("r+b") as file:
        file.seek(path.stat().st_size - 4096 * 3)
        file.write(b"\xff" * 4096 * 3)
    damaged = [one for found in checked(workspace).values() for one in found if one.ok is False]
    assert damaged
    assert all("is damaged" in one.what and "restore a copy" in one.advice for one in damaged)


def test_a_store_that_takes_long_to_look_through_is_left_with_a_word(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_events(workspace, 500)
    monkeypatch.setattr("mailbox_agent.check.database.LONGEST_SECONDS", 0)
    monkeypatch.setattr("mailbox_agent.check.database.STEPS_BETWEEN_LOOKS", 1)
    whole = checked(workspace)["database"][-1]
    assert whole.ok is None and "not looked through" in whole.what


def test_a_broken_reply_template_is_told(workspace: Path) -> None:
    path = workspace / "prompts" / "acknowledgement" / "en.txt"
    path.write_text(path.read_text() + "{{ no_such_placeholder }}\n")
    problems = [r for r in checked(workspace)["reply templates"] if r.ok is False]
    assert problems and "no_such_placeholder" in problems[0].what


def test_a_language_without_a_template_is_pointed_out(workspace: Path) -> None:
    settings = workspace / "mailbox_agent.toml"
    replace(settings, 'zone = "Europe/Amsterdam"\nlanguage = "en"', 'language = "sv"')
    (languages,) = checked(workspace)["languages"]
    assert languages.ok is None and "in sv:" in languages.what


def test_a_team_in_which_nobody_approves_is_pointed_out(workspace: Path) -> None:
    settings = workspace / "mailbox_agent.toml"
    replace(settings, "approves = true", "approves = false")
    assert "nobody may approve drafts" in [result.what for result in checked(workspace)["team"]]


def test_that_nobody_is_told_by_mail_is_pointed_out(workspace: Path) -> None:
    settings = workspace / "mailbox_agent.toml"
    said = "nobody is told anything by mail: not of critical cases, not of a mailbox that fails"
    assert said in [result.what for result in checked(workspace)["team"]]
    replace(settings, "administrators = []", 'administrators = ["it@acme.example"]')
    replace(settings, "sam.okafor@acme.example", "sam@elsewhere.example")
    told = [result.what for result in checked(workspace)["team"]]
    assert said not in told and "Sam Okafor cannot be told of critical cases" in told


class Texts:
    """The four histories of an edited text, against the shipped English acknowledgement."""

    name = "prompts/acknowledgement/en.txt"

    def __init__(self, workspace: Path) -> None:
        self.path = workspace / self.name
        self.manifest = workspace / MANIFEST
        self.workspace = workspace

    def said(self) -> CheckResult:
        (result,) = checked(self.workspace)[self.name]
        return result


def test_texts_as_shipped_are_only_counted(workspace: Path) -> None:
    found = checked(workspace)
    assert not any(name.startswith(("prompts/", "doc_templates/")) for name in found)
    assert found["prompts"][0].what.endswith("as shipped")


def test_a_text_that_the_team_has_edited_is_said_to_be_edited_here(workspace: Path) -> None:
    texts = Texts(workspace)
    texts.path.write_text(texts.path.read_text() + "One more line.\n")
    assert texts.said().what == "edited here (1 line differs)"


def test_an_unedited_text_with_a_newer_shipped_one_is_told_apart(workspace: Path) -> None:
    texts = Texts(workspace)
    texts.path.write_text("Subject: old\n\nAs it was shipped then.\n")
    replace_hash(texts, texts.path.read_bytes())
    assert "the shipped one is newer" in texts.said().what
    assert texts.said().what.startswith("unedited")
    texts.path.write_text("Subject: old\n\nEdited since.\n")
    assert texts.said().what.startswith("edited here, and the shipped one is newer")


def replace_hash(texts: Texts, data: bytes) -> None:
    import hashlib
    import json

    manifest = json.loads(texts.manifest.read_text())
    manifest[texts.name] = hashlib.sha256(data).hexdigest()
    texts.manifest.write_text(json.dumps(manifest))


def test_without_a_manifest_a_text_just_differs(workspace: Path) -> None:
    texts = Texts(workspace)
    texts.path.write_text("Subject: x\n\nOurs.\n")
    texts.manifest.write_text("no json")
    assert texts.said().what.startswith("differs from the shipped one")


def test_removed_own_and_new_texts_are_told_apart(workspace: Path) -> None:
    texts = Texts(workspace)
    texts.path.with_name("sv.txt").write_text("Subject: x\n\nVår.\n")
    texts.path.with_name("de.txt").unlink()
    found = checked(workspace)
    folder = "prompts/acknowledgement"
    assert found[f"{folder}/sv.txt"][0].what.startswith("is your own")
    assert found[f"{folder}/de.txt"][0].what.startswith("was removed here")
    texts.manifest.unlink()
    assert checked(workspace)[f"{folder}/de.txt"][0].what.startswith("is new in this version")


def test_a_broken_word_template_is_told(workspace: Path) -> None:
    (workspace / "doc_templates" / "post_mortem.docx").write_bytes(b"no Word document")
    problems = [r for r in checked(workspace)["Word templates"] if r.ok is False]
    assert problems and "post_mortem.docx" in problems[0].what

"""`eval` as people type it: figures, the last recorded run, and sets that cannot be measured."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from mails import mail
from workspaces import Workspace

from mailbox_agent.cli import main
from mailbox_agent.errors import UserError
from mailbox_agent.measuring.figures import Figure
from mailbox_agent.measuring.recorded_runs import KEPT, Run, last_run, read_runs, record_run

LABELLED = Path(__file__).parent.parent / "fixtures" / "labelled"
Record = dict[str, Any]


@dataclass(frozen=True)
class Done:
    returncode: int
    stdout: str
    stderr: str


Type = Callable[..., Done]
TEXTS = {
    "m1": "Hello,\n\nthe portal has been down since 9 and our agents cannot work.\n\n"
    "Please send us a plan by Friday.\n\nAnn Lee\n",
    "m2": "Hello,\n\nit is still down. Please call me today.\n\nAnn Lee\n",
    "m3": "Bonjour,\n\nl'export ne fonctionne plus depuis lundi.\n\nLuc Petit\n",
}


@pytest.fixture
def run(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Type:
    """Types a command in `tmp_path`, where there is no workspace: exit code and what it printed."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("MAILBOX_AGENT_WORKSPACE", raising=False)

    def typed(*arguments: str | Path) -> Done:
        monkeypatch.setattr(sys, "argv", ["mailbox-agent", *map(str, arguments)])
        mask = os.umask(0o077)
        try:
            with pytest.raises(SystemExit) as ended:
                main()
        finally:
            os.umask(mask)
        printed = capsys.readouterr()
        return Done(int(ended.value.code or 0), printed.out, printed.err)

    return typed


def score(gold: Path, predictions: Path) -> dict[str, Record]:
    """The figures of the program that defines the measures."""
    done = subprocess.run(
        [sys.executable, LABELLED / "score.py", gold, predictions, "--json"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    result = json.loads(done.stdout)
    assert result["missing"] == []
    return dict(result["figures"])


def fails(done: Done, *words: str, code: int = 1) -> None:
    assert done.returncode == code, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    for word in words:
        assert word in done.stderr, done.stderr


def label(mail_id: str, **values: object) -> Record:
    """A whole label; what it says need not be right."""
    return {
        "id": mail_id, "kind": "update", "area": None, "severity": "low", "sender_role": "customer",
        "customer": None, "sentiment": "neutral", "language": "en", "needs_ack": True, "case": None,
        "action_items": [], "root_causes": [], "impact": [], "new_text": "", **values,
    }  # fmt: skip


def write_labels(gold: Path, labels: list[Record]) -> None:
    text = "".join(json.dumps(label) + "\n" for label in labels)
    (gold / "labels.jsonl").write_text(text, encoding="utf-8")


def labels_of(gold: Path) -> list[Record]:
    return [json.loads(line) for line in (gold / "labels.jsonl").read_text("utf-8").splitlines()]


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """Three mails with a label each, that need not be right."""
    folder = tmp_path / "gold"
    (folder / "messages").mkdir(parents=True)
    for number, (name, text) in enumerate(TEXTS.items()):
        raw = mail(text, sender=f"{name}@customer.example", message_id=f"<{number}@c.example>")
        (folder / "messages" / f"{name}.eml").write_bytes(raw)
    write_labels(folder, [label(name, new_text=TEXTS[name]) for name in TEXTS])
    return folder


def recorded(path: Path) -> list[Record]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def change_last(path: Path, change: Callable[[dict[str, Record]], None]) -> None:
    """As if the last run had read something else."""
    runs = recorded(path)
    change(runs[-1]["predictions"])
    path.write_text("".join(json.dumps(one) + "\n" for one in runs), encoding="utf-8")


def label_as_read(gold: Path, record: Path, *keys: str) -> None:
    """Labels the set with what was read, so that the reader is right in these keys."""
    read = recorded(record)[-1]["predictions"]
    write_labels(
        gold,
        [{**one, **{key: read[one["id"]][key] for key in keys}} for one in labels_of(gold)],
    )


@pytest.mark.parametrize("name", ["brightloop", "kestrelworks"])
def test_its_figures_on_a_labelled_set_are_those_of_score(
    run: Type, name: str, tmp_path: Path
) -> None:
    runs, predictions = tmp_path / "runs.jsonl", tmp_path / "predictions.jsonl"
    done = run("eval", LABELLED / name, "--record", runs, "--json")
    assert done.returncode == 0, done.stderr
    read = recorded(runs)[0]["predictions"]
    predictions.write_text(
        "".join(json.dumps({"id": key, **value}) + "\n" for key, value in read.items()), "utf-8"
    )
    wanted, figures = score(LABELLED / name, predictions), json.loads(done.stdout)["figures"]
    parts = ("value", "numerator", "denominator")
    assert list(figures) == list(wanted)
    for measure, figure in wanted.items():
        found = {part: figures[measure][part] for part in parts if part in figures[measure]}
        assert found == figure, measure


def test_what_is_recorded_is_all_of_a_reading_that_is_measured(
    run: Type, gold: Path, tmp_path: Path
) -> None:
    runs, whole = tmp_path / "runs.jsonl", tmp_path / "whole.jsonl"
    files = [gold / "messages" / f"{name}.eml" for name in TEXTS]
    shown = json.loads(run("eval", gold, "--record", runs, "--json").stdout)
    whole.write_text(run("analyze", *files, "--json").stdout, encoding="utf-8")
    wanted = score(gold, whole)
    assert {name: one["value"] for name, one in shown["figures"].items()} == {
        name: one["value"] for name, one in wanted.items()
    }


def test_the_first_run_has_nothing_to_compare_with_and_is_recorded(
    run: Type, gold: Path, tmp_path: Path
) -> None:
    done = run("eval", gold, "--record", tmp_path / "runs.jsonl")
    assert done.returncode == 0, done.stderr
    assert "no run of this set is recorded yet" in done.stdout
    assert "kind_accuracy" in done.stdout and "0.82" in done.stdout and "change" not in done.stdout
    (only,) = recorded(tmp_path / "runs.jsonl")
    assert only["engine"] == "rules" and only["set"] == "gold" and only["version"]
    assert only["own_domains"] == ["vendor.example"]
    assert list(only["predictions"]) == list(TEXTS)
    assert (tmp_path / "runs.jsonl").stat().st_mode & 0o777 == 0o600


def test_the_same_again_changes_nothing(run: Type, gold: Path, tmp_path: Path) -> None:
    runs = tmp_path / "runs.jsonl"
    run("eval", gold, "--record", runs)
    done = run("eval", gold, "--record", runs, "--fail-if-worse")
    assert done.returncode == 0, done.stderr
    assert "every mail is read as before" in done.stdout
    assert len(recorded(runs)) == 2


def test_a_mail_that_got_worse_is_named_with_what_and_with_how_to_see_why(
    run: Type, gold: Path, tmp_path: Path
) -> None:
    runs = tmp_path / "runs.jsonl"
    run("eval", gold, "--record", runs)
    label_as_read(gold, runs, "kind")
    wrong = next(one for one in labels_of(gold) if one["id"] == "m1")
    now = recorded(runs)[0]["predictions"]["m1"]["severity"]
    wrong["severity"] = "critical" if now == "low" else "low"
    write_labels(gold, [wrong if one["id"] == "m1" else one for one in labels_of(gold)])
    change_last(runs, lambda read: read["m1"].update(severity=wrong["severity"]))

    strict = run("eval", gold, "--record", runs, "--fail-if-worse")
    assert strict.returncode == 1
    assert len(recorded(runs)) == 1  # the next run is held against the same good one

    done = run("eval", gold, "--record", runs)
    assert done.returncode == 0
    gold_value = wrong["severity"]
    assert f"m1: severity {gold_value}→{now} (gold {gold_value})" in done.stdout
    assert "1 of 3 mails got worse" in done.stdout
    assert "analyze --explain --own-domain vendor.example gold/messages/m1.eml" in done.stdout
    assert len(recorded(runs)) == 2


def test_mails_that_got_better_are_counted(run: Type, gold: Path, tmp_path: Path) -> None:
    runs = tmp_path / "runs.jsonl"
    run("eval", gold, "--record", runs)
    label_as_read(gold, runs, "kind")

    def worsen(read: dict[str, Record]) -> None:
        read["m2"]["kind"] = "automatic"
        del read["m3"]["kind"]

    change_last(runs, worsen)
    found = run("eval", gold, "--record", runs, "--no-record", "--json")
    shown = json.loads(found.stdout)
    assert [one["id"] for one in shown["better"]] == ["m2", "m3"]
    assert shown["worse"] == [] and shown["is_worse"] is False and shown["recorded"] is None
    assert shown["better"][0]["better"][0]["what"] == "kind"
    assert shown["better"][1]["better"][0]["before"] == "nothing said"
    figure = shown["figures"]["kind_accuracy"]
    assert (figure["last"], figure["value"], figure["change"]) == (1 / 3, 1, 1 - 1 / 3)
    assert len(recorded(runs)) == 1

    done = run("eval", gold, "--record", runs, "--no-record")
    assert "2 of 3 mails got better" in done.stdout and "got worse" not in done.stdout
    assert "+0.667" in done.stdout


def test_new_mails_are_no_difference_of_the_reader(run: Type, gold: Path, tmp_path: Path) -> None:
    runs = tmp_path / "runs.jsonl"
    run("eval", gold, "--record", runs)
    label_as_read(gold, runs, "kind", "severity")
    raw = mail("Hello,\n\nanother thing.\n", sender="x@other.example", message_id="<9@o.example>")
    (gold / "messages" / "m4.eml").write_bytes(raw)
    write_labels(gold, [*labels_of(gold), label("m4", kind="automatic", severity=None)])
    done = run("eval", gold, "--record", runs, "--fail-if-worse")
    assert done.returncode == 0, done.stdout
    assert "over the 3 mails that both have read" in done.stdout
    assert "3/4" in done.stdout  # the new mail counts in the figures of today


def test_a_set_that_may_not_be_written_to_is_left_alone(
    run: Type, gold: Path, workspace: Workspace, tmp_path: Path
) -> None:
    before = sorted(gold.rglob("*"))
    for path in (gold / "messages", gold):
        path.chmod(0o555)
    try:
        done = run("--workspace", workspace.root, "eval", gold)
    finally:
        for path in (gold, gold / "messages"):
            path.chmod(0o755)
    assert done.returncode == 0, done.stderr
    assert sorted(gold.rglob("*")) == before
    assert len(recorded(workspace.root / "store" / "eval_runs.jsonl")) == 1


def test_without_a_workspace_it_says_that_nothing_is_recorded(
    run: Type, gold: Path, tmp_path: Path
) -> None:
    done = run("eval", gold, "--own-domain", "Vendor.Example")
    assert done.returncode == 0
    assert "not recorded" in done.stderr and "--record" in done.stderr
    assert "vendor.example being ours" in done.stdout
    assert sorted(path.name for path in tmp_path.iterdir()) == ["gold"]


@pytest.mark.parametrize(
    "rubbish",
    [
        b"not a run\n",
        b'{"format":1}\n',
        b'{"format":2}\n',
        b"[1]\n",
        b"\xff\n",
        b"[" * 100_000,
        b'{"format":1,"at":"2026-05-11T12:00:00","version":"1","engine":"rules","set":"g",'
        b'"own_domains":[],"mails":{},"figures":{},"predictions":{}}\n',
    ],
    ids=["rubbish", "no-keys", "newer", "a-list", "no-utf-8", "deep", "no-zone"],
)
def test_a_damaged_record_is_named_and_left_as_it_is(rubbish: bytes, tmp_path: Path) -> None:
    runs = tmp_path / "runs.jsonl"
    record_run(runs, a_run())
    runs.write_bytes(damaged := runs.read_bytes() + rubbish)
    for use in (lambda: read_runs(runs), lambda: record_run(runs, a_run())):
        with pytest.raises(UserError, match=r"runs\.jsonl:2: .*(--record|newer version)"):
            use()
    assert runs.read_bytes() == damaged
    assert list(tmp_path.iterdir()) == [runs]


def test_the_command_tells_of_a_damaged_record_before_it_reads_the_mail(
    run: Type, gold: Path, tmp_path: Path
) -> None:
    runs = tmp_path / "runs.jsonl"
    runs.write_text("{}\n", encoding="utf-8")
    done = run("eval", gold, "--record", runs)
    fails(done, "runs.jsonl:1", "--record")
    assert "reading" not in done.stderr and runs.read_text("utf-8") == "{}\n"


def a_run(day: int = 0, engine: str = "rules", mails: dict[str, str] | None = None) -> Run:
    return Run(
        at=datetime(2026, 5, 11, tzinfo=UTC) + timedelta(days=day),
        version="0.1.0",
        engine=engine,
        set_name="gold",
        own_domains=("vendor.example",),
        mails={"m1": "aa", "m2": "bb"} if mails is None else mails,
        figures={"kind_accuracy": Figure(0.5, 1, 2), "kind_macro_f1": Figure(None)},
        predictions={"m1": {"kind": "update", "case": None}, "m2": {}},
    )


def test_a_run_comes_back_as_it_was_recorded(tmp_path: Path) -> None:
    record_run(tmp_path / "runs.jsonl", a_run())
    assert read_runs(tmp_path / "runs.jsonl") == [a_run()]


def test_old_runs_go_and_those_of_other_sets_and_engines_stay(tmp_path: Path) -> None:
    runs = tmp_path / "runs.jsonl"
    others = [a_run(engine="model"), a_run(mails={"x1": "cc"})]
    for one in others:
        record_run(runs, one)
    for day in range(KEPT + 3):
        record_run(runs, a_run(day))
    kept = read_runs(runs)
    assert kept[:2] == others
    assert [one.at.day for one in kept[2:]] == [11 + day for day in range(3, KEPT + 3)]


def test_the_same_run_twice_is_two_runs(tmp_path: Path) -> None:
    for _ in range(KEPT + 1):
        record_run(tmp_path / "runs.jsonl", a_run())
    assert len(read_runs(tmp_path / "runs.jsonl")) == KEPT


def test_runs_that_end_at_the_same_time_are_all_recorded(tmp_path: Path) -> None:
    with ThreadPoolExecutor(KEPT) as threads:
        list(threads.map(lambda n: record_run(tmp_path / "runs.jsonl", a_run(n)), range(KEPT)))
    assert sorted(one.at for one in read_runs(tmp_path / "runs.jsonl")) == [
        a_run(day).at for day in range(KEPT)
    ]


def test_a_record_that_is_a_link_stays_one(tmp_path: Path) -> None:
    (tmp_path / "link.jsonl").symlink_to(tmp_path / "runs.jsonl")
    record_run(tmp_path / "link.jsonl", a_run())
    assert (tmp_path / "link.jsonl").is_symlink() and read_runs(tmp_path / "runs.jsonl")


def test_a_set_is_known_again_by_its_mails(tmp_path: Path) -> None:
    runs = [a_run(0), a_run(1, engine="model"), a_run(2, mails={"m1": "zz", "m2": "yy"})]
    assert last_run(runs, {"m1": "aa", "m2": "bb"}, "rules") == runs[0]
    assert last_run(runs, {"m1": "aa", "m9": "new"}, "rules") == runs[0]
    assert last_run(runs, {"m1": "aa", "m8": "new", "m9": "new"}, "rules") is None
    assert last_run([replace(runs[0], mails={})], {"m1": "aa"}, "rules") is None


def test_a_record_that_cannot_be_written_is_an_error(run: Type, gold: Path, tmp_path: Path) -> None:
    done = run("eval", gold, "--record", tmp_path / "none" / "runs.jsonl")
    fails(done, "none/runs.jsonl", "not recorded", "--record")
    assert "kind_accuracy" in done.stdout  # the figures are not lost
    fails(run("eval", gold, "--record", tmp_path), "is no file", "--record")


def test_an_engine_that_is_not_there_is_named_with_those_that_are(
    run: Type, gold: Path, tmp_path: Path
) -> None:
    fails(run("eval", gold, "--engine", "magic"), "magic", "rules", code=2)


def without_labels(gold: Path) -> None:
    (gold / "labels.jsonl").unlink()


def without_messages(gold: Path) -> None:
    for file in (gold / "messages").iterdir():
        file.unlink()
    (gold / "messages").rmdir()


def without_a_mail(gold: Path) -> None:
    (gold / "messages" / "m2.eml").unlink()


def without_a_label(gold: Path) -> None:
    write_labels(gold, labels_of(gold)[:2])


def with_line(line: str) -> Callable[[Path], None]:
    def add(gold: Path) -> None:
        with (gold / "labels.jsonl").open("a", encoding="utf-8") as file:
            file.write(line + "\n")

    return add


def emptied(gold: Path) -> None:
    write_labels(gold, [])


def not_text(gold: Path) -> None:
    (gold / "labels.jsonl").write_bytes(b'{"id": "m\xe9"}\n')


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (without_labels, ("labels.jsonl", "no such file")),
        (without_messages, ("messages", "no such folder")),
        (without_a_mail, ("no mail", "m2", "labels.jsonl")),
        (without_a_label, ("no label", "m3", "labels.jsonl")),
        (with_line("{oops"), ("labels.jsonl:4", "not JSON")),
        (with_line('{"kind": "update"}'), ("labels.jsonl:4", "with an id")),
        (with_line('{"id": "m1"}'), ("labels.jsonl:4", "second label", "m1")),
        (with_line(json.dumps(label("../../m9"))), ("no mail", "../../m9")),
        (emptied, ("labels.jsonl", "empty")),
        (not_text, ("labels.jsonl", "UTF-8")),
    ],
    ids=[
        "no-labels",
        "no-messages",
        "no-mail",
        "no-label",
        "no-json",
        "no-id",
        "twice",
        "path",
        "empty",
        "no-utf-8",
    ],
)
def test_a_set_that_cannot_be_measured_is_told_by_file_and_line(
    run: Type, spoil: Callable[[Path], None], words: tuple[str, ...], gold: Path, tmp_path: Path
) -> None:
    spoil(gold)
    fails(run("eval", gold), *words)


ITEM = {"quote": "Please call.", "what": "Call", "owner": None, "due": None, "promise": False}


def without(record: Record, key: str) -> Record:
    return {name: value for name, value in record.items() if name != key}


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        (label("m3", severity="urgent"), ("severity", '"urgent"', "critical, high")),
        (label("m3", impact="bad"), ("impact", "no list")),
        (label("m3", impact=[""]), ("impact[1]", "no quote")),
        (without(label("m3"), "kind"), ("kind", "is not there")),
        (without(label("m3", langauge="en"), "language"), ("language", "langauge")),
        (label("m3", language="English"), ("language", "ISO")),
        (label("m3", needs_ack="yes"), ("needs_ack", '"yes"', "true nor false")),
        (label("m3", customer=7), ("customer", "7")),
        (label("m3", action_items=[ITEM | {"due": "20.11.2026"}]), ("action_items[1].due", "date")),
        (label("m3", action_items=[ITEM, ITEM | {"due": "next week"}]), ("action_items[2].due",)),
        (label("m3", action_items=[ITEM | {"due": "2026-02-30"}]), ("action_items[1].due",)),
        (label("m3", action_items=[without(ITEM, "promise")]), ("action_items[1].promise",)),
        (label("m3", action_items=["call"]), ("action_items[1]", "no object")),
        (label("m3", root_causes=[{"what": "", "status": "suspected"}]), ("root_causes[1].quote",)),
        (
            label("m3", root_causes=[{"quote": "a", "what": "", "status": "sure"}]),
            ("root_causes[1].status", "ruled_out"),
        ),
    ],
    ids=lambda one: one[0] if isinstance(one, tuple) else "",
)
def test_a_label_that_cannot_be_counted_with_is_named_by_line_id_and_key(
    run: Type, wrong: Record, words: tuple[str, ...], gold: Path
) -> None:
    write_labels(gold, [*labels_of(gold)[:2], wrong])
    fails(run("eval", gold), "labels.jsonl:3: m3: ", *words)


def test_all_that_is_wrong_with_the_labels_is_told_at_once(run: Type, gold: Path) -> None:
    one, two, three = labels_of(gold)
    write_labels(gold, [without(one, "kind"), two | {"needs_ack": "yes"}, three | {"area": "x"}])
    done = run("eval", gold)
    fails(done, ":1: m1: kind", ":2: m2: needs_ack", ":3: m3: area")
    assert "reading" not in done.stderr  # told before the long part


def test_quotes_that_stand_nowhere_and_unknown_keys_are_warned_of(run: Type, gold: Path) -> None:
    one, two, three = labels_of(gold)
    one |= {"action_items": [ITEM], "impact": ["our agents cannot work", "no such words"]}
    write_labels(gold, [one, two | {"hard": ["sarcasm"], "langauge": "en"}, three])
    done = run("eval", gold, "--no-record", "--json")
    assert done.returncode == 0, done.stderr
    for words in (":1: m1: action_items[1].quote", "Please call.", ":1: m1: impact[2]", "langauge"):
        assert words in done.stderr
    assert "hard" not in done.stderr and "impact[1]" not in done.stderr
    assert len(json.loads(done.stdout)["doubtful_labels"]) == 3


def test_what_is_wrong_is_shown_mail_by_mail_with_label_and_answer(run: Type, gold: Path) -> None:
    quote = "Please send us a plan by Friday."
    one, two, three = labels_of(gold)
    one |= {"area": "people", "action_items": [ITEM | {"quote": quote, "due": "2026-05-14"}]}
    write_labels(gold, [one | {"case": "c1"}, two | {"case": "c1"}, three])
    done = run(
        "eval", gold, "--no-record", "--wrong", "area", "--wrong", "action_item_due_of_matched"
    )
    assert done.returncode == 0, done.stderr
    shown = [line.split() for line in done.stdout.splitlines() if line.strip().startswith("m")]
    wrong = {line[1]: line for line in shown if line[0] == "m1"}
    assert set(wrong) == {"area", "action_items.due"}
    assert wrong["area"][2] == "people" and wrong["area"][3] != "people"
    assert wrong["action_items.due"][2:4] == ["2026-05-14", "2026-05-15"]
    assert quote in done.stdout

    found = json.loads(run("eval", gold, "--no-record", "--json").stdout)["wrong"]
    by_key = {one["what"]: one for one in found["m1"]}
    assert by_key["action_items.due"] == {
        "what": "action_items.due", "label": "2026-05-14", "answer": "2026-05-15", "quote": quote
    }  # fmt: skip
    assert by_key["area"]["label"] == "people"
    assert all(
        set(one) == {"what", "label", "answer", "quote"} for rows in found.values() for one in rows
    )


def test_a_mail_that_is_read_as_labelled_is_not_among_the_wrong(
    run: Type, gold: Path, tmp_path: Path
) -> None:
    runs = tmp_path / "runs.jsonl"
    run("eval", gold, "--record", runs)
    read = recorded(runs)[-1]["predictions"]
    write_labels(gold, [label(key) | value for key, value in read.items()])
    done = run("eval", gold, "--no-record", "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["wrong"] == {}
    assert "nothing is wrong in area" in run("eval", gold, "--no-record", "--wrong", "area").stdout


def test_a_measure_that_is_none_is_named_with_those_that_are(run: Type, gold: Path) -> None:
    fails(run("eval", gold, "--wrong", "areas"), "areas", "area, severity", code=2)


def test_an_own_domain_that_is_none_is_refused(run: Type, gold: Path) -> None:
    fails(run("eval", gold, "--own-domain", "not a domain"), "--own-domain", "example.com", code=2)
    fails(run("analyze", gold, "--own-domain", "@"), "--own-domain", code=2)


def test_a_folder_that_is_not_there_is_told(run: Type, tmp_path: Path) -> None:
    fails(run("eval", tmp_path / "none"), "none", "no such folder")


def test_mails_that_cannot_be_read_count_as_wrong_and_are_named(
    run: Type, gold: Path, workspace: Workspace, tmp_path: Path
) -> None:
    settings = workspace.root / "mailbox_agent.toml"
    limit = 'path = "mail"\nmax_message_bytes = 65536'
    text = settings.read_text("utf-8").replace('path = "mail"', limit)
    settings.write_text(text, encoding="utf-8")
    runs = workspace.root / "store" / "eval_runs.jsonl"
    for name in ("m1", "m2", "m3"):
        (gold / "messages" / f"{name}.eml").write_bytes(mail("too long\n" * 9_000))
        done = run("--workspace", workspace.root, "eval", gold, "--json")
        assert "m1.eml: 90,273 bytes" in done.stderr
        if name != "m3":
            assert done.returncode == 0
            assert f"{name}.eml: 90,273 bytes" in done.stderr
            assert recorded(runs)[-1]["predictions"][name] == {}
    fails(done, "none of the 3 mails could be read")
    assert len(recorded(runs)) == 2

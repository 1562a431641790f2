"""The bench: its mailbox is what it says, and it runs to its end. No time is asserted."""

import email
import hashlib
import json
import os
import re
import statistics
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from random import Random
from typing import Any

import pytest

BENCH = Path(__file__).resolve().parent / "bench"
MACHINE = re.compile(
    rb"^(?:Auto-Submitted:|List-Id:|Content-Type: text/calendar|Subject: (?:Automatic reply|Automatische Antwort))",
    re.MULTILINE,
)


@pytest.fixture
def generator(monkeypatch: pytest.MonkeyPatch) -> Any:
    """The module generate.py, which finds its neighbours as when it is run."""
    monkeypatch.syspath_prepend(str(BENCH))
    return import_module("generate")


def run(script: str, *arguments: object, **environ: str) -> str:
    done = subprocess.run(
        [sys.executable, str(BENCH / script), *map(str, arguments)],
        env={**os.environ, **environ},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return done.stdout


def printed(folder: Path) -> dict[str, str]:
    """Name -> fingerprint of every mail."""
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in (folder / "new").iterdir()
    }


def test_the_same_seed_gives_the_same_bytes_in_every_process(tmp_path: Path) -> None:
    for name, seed, hashes in (("one", 5, "1"), ("two", 5, "2"), ("other", 6, "1")):
        run("generate.py", tmp_path / name, 120, "--seed", seed, PYTHONHASHSEED=hashes)
    one, two, other = (printed(tmp_path / name) for name in ("one", "two", "other"))
    assert len(one) == 120
    assert one == two
    assert not set(one.values()) & set(other.values())


def test_two_thousand_mails_are_as_large_as_said(generator: Any) -> None:
    sizes = sorted(len(mail.raw) for mail in generator.mails(2_000))
    assert len(sizes) == 2_000
    assert 6_000 < statistics.median(sizes) < 8_000
    assert 60_000 < sizes[1_900] < 100_000
    assert [size for size in sizes if size > 4_500_000] == sizes[-5:]


def test_people_machines_and_colleagues_have_their_shares(generator: Any) -> None:
    mails = list(generator.mails(2_000, huge_every=0))
    heads = [mail.raw.partition(b"\n\n")[0] for mail in mails]
    senders = [re.findall(rb"^From: .*?([\w.+-]+@[\w.-]+)", head, re.MULTILINE) for head in heads]
    staff = sum(found[0].endswith(b"@vendor.example") for found in senders if found)
    machines = sum(bool(MACHINE.search(mail.raw[:9_000])) for mail in mails)
    assert 400 < staff < 600
    assert 150 < machines < 250
    assert len({found[0] for found in senders if found}) > 500
    assert len({mail.key for mail in mails}) == 2_000


def test_hardly_two_people_write_the_same(generator: Any) -> None:
    """Of the plain mails no two have the same first 200 characters."""
    starts = []
    for mail in generator.mails(1_000, huge_every=0):
        parsed = email.message_from_bytes(mail.raw)
        if parsed.get_content_type() == "text/plain" and not MACHINE.search(mail.raw[:9_000]):
            starts.append((parsed.get_payload(decode=True) or b"")[:200])
    assert len(starts) > 150
    assert len(set(starts)) > len(starts) * 0.98


def test_replies_quote_what_came_before_and_a_third_of_threads_lose_references(
    generator: Any,
) -> None:
    replies = [m.raw for m in generator.mails(1_500, huge_every=0) if b"\nSubject: RE: " in m.raw]
    linked = sum(b"\nIn-Reply-To: <" in raw for raw in replies)
    quoted = sum(b"wrote:" in raw or b"\nSent: " in raw or b"Sent:</b>" in raw for raw in replies)
    assert 0.70 < linked / len(replies) < 0.92
    assert quoted > len(replies) / 3  # of those that are no base64


def test_every_sort_of_damage_changes_a_mail_and_can_be_parsed(generator: Any) -> None:
    broken = import_module("broken")
    mails = [mail.raw for mail in generator.mails(60, huge_every=0)]
    for how in broken.HOW:
        spoiled = [broken.damaged(Random(1), raw, how) for raw in mails]
        assert spoiled != mails, how
        assert all(list(email.message_from_bytes(raw).walk()) for raw in spoiled)


def test_a_small_bench_runs_through_and_writes_its_figures(tmp_path: Path) -> None:
    target = tmp_path / "bench.json"
    steps = "ingest,imap,drafts,documents,idle"
    printed = run("__main__.py", "--mails", 20, "--steps", steps, "--to", target)
    figures = json.loads(target.read_text(encoding="utf-8"))
    ingest = figures["ingest"]
    assert figures["mails"] == figures["stdlib"]["mails"] == ingest["received"] == 20
    assert ingest["received"] == ingest["filed"] + ingest["set_aside"] + ingest["failed"]
    assert ingest["filed"] > 10
    assert figures["drafts"]["received"] == figures["idle"]["received"] == 0
    assert figures["drafts"]["drafts"] and figures["documents"]["documents"]
    assert figures["idle"]["drafts"] == figures["idle"]["documents"] == 0
    assert figures["idle"]["known"] == 20
    if "skipped" not in figures["imap"]:
        assert figures["imap"]["received"] == figures["imap"]["bare"]["mails"] == 20
        assert figures["imap"]["waiting"]["connections"] == 1
    for row in figures["table"]:
        assert row[0] in printed


def test_what_a_model_is_sent_stays_flat_and_a_machine_sends_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.syspath_prepend(str(BENCH))
    bench = import_module("model_tokens")
    short, long = (bench._measured(length, "status request") for length in (12, 30))
    assert short["calls"] == long["calls"] == 1
    assert long["prompt"] < 1.05 * short["prompt"]
    assert bench._measured(2, "out of office") == {"calls": 0, "prompt": 0, "completion": 0}


def test_hostile_mails_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(BENCH))
    bench = import_module("hostile_mails")
    some = bench.injection_mails("hostile")[:2]
    monkeypatch.setattr(bench, "injection_mails", lambda _: some)
    assert bench.measured() == {"hostile": 2, "passes": 4, "through": 0}

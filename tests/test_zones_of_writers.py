"""Many servers rewrite Date to UTC: then "by Thursday 18:00" is 18:00 where settings say."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from mails import mail
from workspaces import SETTINGS, Workspace

from mailbox_agent.cli import cli

DUTCH = """
[[customer]]
name = "Visser Logistiek"
domains = ["visser.example"]
addresses = ["tom.visser@post.example"]
zone = "Europe/Amsterdam"
"""
ASKS = "Hello,\n\nplease send us the corrected export by Thursday 18:00.\n\nTom Visser\n"
SIX_THERE = datetime(2026, 5, 14, 16, tzinfo=UTC)


def item_of(root: Path, raw: bytes) -> dict[str, Any]:
    desk = Workspace(root, SETTINGS + DUTCH)
    desk.deliver(raw)
    assert desk.work(documents=False).problems == []
    with desk.store() as store:
        (item,) = store.all("SELECT due, due_at, zone FROM items")
    return item


def from_tom(date: str, text: str = ASKS, sender: str = "tom@visser.example") -> bytes:
    return mail(text, sender=f"Tom Visser <{sender}>", subject="Export", date=date)


@pytest.mark.parametrize(
    "date",
    [
        "Mon, 11 May 2026 09:00:00 +0000",
        "Mon, 11 May 2026 09:00:00 -0000",
        "Mon, 11 May 2026 09:00:00 GMT",
    ],
)
@pytest.mark.parametrize("sender", ["tom@visser.example", "tom.visser@post.example"])
def test_an_hour_in_mail_dated_in_utc_is_the_customers(
    tmp_path: Path, date: str, sender: str
) -> None:
    item = item_of(tmp_path / "desk", from_tom(date, sender=sender))
    assert datetime.fromisoformat(item["due_at"]) == SIX_THERE
    assert item["zone"] == "Europe/Amsterdam"


def test_a_real_offset_wins(tmp_path: Path) -> None:
    item = item_of(tmp_path / "desk", from_tom("Mon, 11 May 2026 05:00:00 -0400"))
    assert datetime.fromisoformat(item["due_at"]) == datetime(2026, 5, 14, 22, tzinfo=UTC)


def test_after_midnight_there_tomorrow_is_the_day_after(tmp_path: Path) -> None:
    text = "Hello,\n\nplease send us the corrected export by tomorrow.\n\nTom Visser\n"
    item = item_of(tmp_path / "desk", from_tom("Mon, 11 May 2026 22:30:00 +0000", text))
    assert item["due"] == "2026-05-13"


def test_a_deadline_after_the_clocks_have_changed_is_by_the_clock_there(tmp_path: Path) -> None:
    text = (
        "Hello,\n\nplease send us the corrected export by 29 October 2026, 18:00.\n\nTom Visser\n"
    )
    item = item_of(tmp_path / "desk", from_tom("Mon, 11 May 2026 09:00:00 +0000", text))
    assert datetime.fromisoformat(item["due_at"]) == datetime(2026, 10, 29, 17, tzinfo=UTC)


def test_a_forwarded_mail_is_read_where_its_author_is(tmp_path: Path) -> None:
    text = (
        "Hi,\n\nplease see below.\n\n---------- Forwarded message ---------\n"
        "From: Tom Visser <tom@visser.example>\nDate: Mon, 11 May 2026 at 09:00:00 +0000\n"
        f"Subject: Export\nTo: Tom Okafor <tom.okafor@vendor.example>\n\n{ASKS}"
    )
    raw = mail(
        text, sender="Tom Okafor <tom.okafor@vendor.example>", subject="Fwd: Export",
        date="Mon, 11 May 2026 11:30:00 +0200",
    )  # fmt: skip
    item = item_of(tmp_path / "desk", raw)
    assert datetime.fromisoformat(item["due_at"]) == SIX_THERE


def test_explain_says_whose_zone_it_took(tmp_path: Path) -> None:
    desk = Workspace(tmp_path / "desk", SETTINGS + DUTCH)
    path = tmp_path / "mail.eml"
    path.write_bytes(from_tom("Mon, 11 May 2026 09:00:00 +0000"))
    place = ("--workspace", str(desk.root), "analyze", "--explain", "--json", str(path))
    record = json.loads(CliRunner().invoke(cli, place).stdout)
    (item,) = record["explain"]["action_items"]
    said = json.dumps(item, ensure_ascii=False)
    assert "Mon 2026-05-11 11:00 Europe/Amsterdam, when it was written (dated in UTC;" in said
    assert "the zone is the writer's in the settings" in said
    assert "18:00 in Europe/Amsterdam, the zone of the settings = 2026-05-14 16:00 UTC" in said

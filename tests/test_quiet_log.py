"""The service's log in words: silent while there is nothing to do, one line an hour."""

import json
import logging
from pathlib import Path

from test_service import complaint, service, wait_until
from workspaces import SETTINGS, Workspace

from mailbox_agent.schedule.logs import OnceAnHour

SERVICE = '\n[service]\npoll_seconds = 1\nlog = "words"\n\n[[team.person]]'
NEW_MAIL = "received=1 filed=1"


def last_pass(desk: Workspace) -> str:
    try:
        return str(json.loads((desk.settings.store / "status.json").read_text())["last_pass_ended"])
    except FileNotFoundError:
        return ""


def test_passes_without_anything_to_do_are_silent_and_the_status_stays_fresh(
    tmp_path: Path,
) -> None:
    settings = SETTINGS.replace("[[team.person]]", SERVICE, 1)
    desk = Workspace(tmp_path / "desk", settings)
    seen: set[str] = set()

    def five_passes() -> bool:
        seen.add(last_pass(desk))
        return len(seen - {""}) >= 5

    with service(desk):
        wait_until(five_passes, desk)
        log = (desk.root / "log").read_text()
        assert (
            log.count("pass ended") == 1 and "info pass ended with nothing to do\n" in log
        )  # the first: it lives
        desk.deliver(complaint())
        wait_until(lambda: NEW_MAIL in (desk.root / "log").read_text(), desk)


def test_after_an_hour_without_a_line_one_says_that_it_lives() -> None:
    once_an_hour = OnceAnHour()

    def is_written(minute: float, *, idle: bool = True) -> bool:
        record = logging.makeLogRecord({"msg": "something", "idle": idle})
        record.created = minute * 60
        return once_an_hour.filter(record)

    assert is_written(0) and not is_written(1) and not is_written(59)
    assert is_written(59.5, idle=False)
    assert not is_written(60) and is_written(120)

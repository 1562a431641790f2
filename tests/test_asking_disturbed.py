"""Many mails at once, people in between, clocks that jump and outages that last: what is asked,
what it may cost, and who waits."""

import signal
import threading
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import warm
from attached_files import docx
from mails import mail
from model_damages import FAILING
from model_passes import rows, with_model
from model_server import MODEL, Asked, ModelServer, Reply, good, model_server, said
from speaking_models import SaidModel, opened
from workspaces import NOON, SETTINGS, Workspace

from mailbox_agent.agent import run_pass
from mailbox_agent.asking.opening import open_model
from mailbox_agent.database.drafts import list_drafts, load_draft
from mailbox_agent.intake import again
from mailbox_agent.pass_report import PassReport
from mailbox_agent.records import Decider
from mailbox_agent.review.decisions import approve
from mailbox_agent.stopping import STOPS_WITHIN

TEXT = "Hello,\n\nthe nightly export fails. Forty pickers stand idle.\n\nMette\n"
READ = said(summary="The export is broken.")
ROBIN = Decider("Robin Meyer", "terminal")
BACK = NOON + timedelta(days=7)


def another(number: int, text: str = TEXT) -> bytes:
    company = f"kunde{number}.example"
    return mail(text, sender=f"mette@{company}", message_id=f"<{number}@{company}>")


def filled(root: Path, server: ModelServer, count: int, more: str) -> Workspace:
    desk = with_model(root, server.base_url, f'model = "{MODEL}"\n{more}')
    for number in range(count):
        desk.deliver(another(number))
    return desk


def a_pass(desk: Workspace, model: SaidModel, now: datetime) -> PassReport:
    with desk.store(now) as store:
        return run_pass(replace(desk.agent(store), model=opened(model), documents=False), now)


def over_http(desk: Workspace, now: datetime = NOON) -> PassReport:
    model = open_model(desk.settings, {})
    assert model is not None
    with desk.store(now) as store, closing(model.model):
        return run_pass(replace(desk.agent(store), model=model, documents=False), now)


@pytest.mark.parametrize(
    "budget", ["tokens_per_day = 1", "money_per_day = 0.000001\nprompt_price = 5.0"]
)
def test_a_budget_is_passed_by_the_questions_under_way_and_no_more(
    tmp_path: Path, budget: str
) -> None:
    with model_server(READ) as server:
        desk = filled(tmp_path, server, 12, f"{budget}\nparallel_calls = 3")
        report = over_http(desk)
        assert 1 <= len(server.asked) <= 3
    assert (report.tally.filed, len(desk.drafts), report.problems) == (12, 12, [])
    assert "[model]" in report.model_why


def test_a_mail_of_many_parts_passes_a_budget_by_no_more(tmp_path: Path) -> None:
    told = "We have looked at this plant with our own people and still wait for you there. " * 5
    with model_server(READ) as server:
        desk = filled(tmp_path, server, 0, "tokens_per_day = 1\nparallel_calls = 2")
        desk.deliver(another(1, TEXT.replace("Mette", "\n\n".join([told] * 200))))
        report = over_http(desk)
        assert 1 <= len(server.asked) <= 2
    assert (report.tally.filed, len(desk.drafts), report.problems) == (1, 1, [])


def test_an_answer_is_on_disk_while_others_are_still_awaited(tmp_path: Path) -> None:
    """A kill then costs no answer that has come. The first question is answered last."""
    desk: Workspace
    kept = []
    begun = threading.Event()

    def damage(asked: Asked, text: str) -> Reply:
        if not asked.is_letter and not begun.is_set():
            begun.set()
            while not kept:
                kept.extend(rows(desk, "SELECT id FROM model_call WHERE outcome = 'answered'"))
        return good(asked, text)

    with model_server(READ, damage=damage) as server:
        desk = filled(tmp_path, server, 2, "parallel_calls = 2")
        assert over_http(desk).tally.filed == 2
    assert kept


def test_a_person_decides_while_the_model_reads_and_writes(tmp_path: Path) -> None:
    """Nothing is locked while it is asked. What was decided meanwhile stays as it was decided."""
    desk: Workspace
    approved: dict[str, int] = {}

    def damage(asked: Asked, text: str) -> Reply:
        what = "letter" if asked.is_letter else "mail"
        if busy.is_set() and what not in approved:
            with desk.store() as store:
                draft = list_drafts(store)[-1]
                approve(store, draft, ROBIN, NOON)
                approved[what] = draft.id
        return good(asked, text)

    busy = threading.Event()
    with model_server(READ, damage=damage) as server:
        desk = filled(tmp_path, server, 1, "parallel_calls = 4")
        over_http(desk)
        busy.set()
        for number in (5, 6, 7):
            desk.deliver(another(number))
        report = over_http(desk, now=NOON + timedelta(minutes=1))
    assert set(approved) == {"letter", "mail"} and report.problems == []
    assert (report.tally.filed, report.tally.failed) == (3, 0)
    with desk.store() as store:
        for number in approved.values():
            assert load_draft(store, number).status in ("approved", "sent")


def test_a_week_without_the_model_is_made_up_for_behind_new_mail(tmp_path: Path) -> None:
    desk = Workspace(tmp_path)
    for number in range(again.MOST_IN_A_PASS + 5):
        desk.deliver(another(number))
    a_pass(desk, SaidModel(lambda _: "unreachable"), NOON)
    for hour in (1, 5, 50):
        a_pass(desk, SaidModel(lambda _: "unreachable"), NOON + timedelta(hours=hour))
    desk.deliver(another(99, "Hello,\n\nthe invoices are wrong.\n\nMette\n"))
    model = SaidModel(lambda _: {})
    a_pass(desk, model, BACK)
    assert "the invoices are wrong" in model.read[0].input
    assert len(model.read) == 1 + again.MOST_IN_A_PASS
    assert len(desk.drafts) == again.MOST_IN_A_PASS + 6
    a_pass(desk, model, BACK + timedelta(minutes=1))
    assert rows(desk, "SELECT * FROM to_read_again") == []
    assert len(model.read) == again.MOST_IN_A_PASS + 6


def test_after_its_time_the_rest_waits_for_the_next_pass(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Workspace(tmp_path)
    for number in range(3):
        desk.deliver(another(number))
    a_pass(desk, SaidModel(lambda _: "unreachable"), NOON)
    monkeypatch.setattr(again, "SECONDS_IN_A_PASS", 0.0)
    model = SaidModel(lambda _: {})
    for minute in range(1, 6):
        a_pass(desk, model, NOON + timedelta(minutes=minute))
        assert len(model.read) <= minute


def test_a_mail_to_which_no_answer_comes_keeps_no_other_waiting_and_waits_longer_each_time(
    tmp_path: Path,
) -> None:
    desk = Workspace(tmp_path)
    desk.deliver(another(0, "Hello,\n\nthis is odd: the export fails.\n\nMette\n"))
    for number in range(1, 4):
        desk.deliver(another(number))
    a_pass(desk, SaidModel(lambda _: "timed_out"), NOON)
    model = SaidModel(lambda one: "timed_out" if "this is odd" in one.input else {})
    for minute in range(1, 3):
        a_pass(desk, model, NOON + timedelta(minutes=minute))
    (left,) = rows(desk, "SELECT * FROM to_read_again")
    assert (left["ledger_id"], left["why"]) == (1, "timed_out")
    model.asked.clear()
    for minute in range(3, 4 * 60, 3):
        a_pass(desk, model, NOON + timedelta(minutes=minute))
    assert 1 <= len(model.read) <= 10


def test_after_a_long_outage_one_bad_answer_is_not_the_end(tmp_path: Path) -> None:
    desk = Workspace(tmp_path)
    desk.deliver(another(1))
    for hour in range(6):
        a_pass(desk, SaidModel(lambda _: "unreachable"), NOON + timedelta(hours=hour))
    a_pass(desk, SaidModel(lambda _: "unusable"), BACK)
    assert rows(desk, "SELECT why FROM to_read_again") == [{"why": "unusable"}]
    for hour in range(1, 3):
        a_pass(desk, SaidModel(lambda _: "unusable"), BACK + timedelta(hours=hour))
    assert rows(desk, "SELECT * FROM to_read_again") == []


def test_what_a_wrong_clock_has_dated_ahead_is_read_again_and_spends_no_budget(
    tmp_path: Path,
) -> None:
    """The clock was a year ahead, and was set right."""
    ahead = NOON + timedelta(days=365)
    with model_server(READ) as server:
        desk = filled(tmp_path, server, 2, "tokens_per_day = 10\nparallel_calls = 1")
        over_http(desk, now=ahead)
        assert len(server.asked) == 1
        assert len(rows(desk, "SELECT * FROM to_read_again")) == 1
        report = over_http(desk, now=NOON)
        assert len(server.asked) == 2 and report.problems == []
    assert rows(desk, "SELECT * FROM to_read_again") == []


@pytest.mark.parametrize("days", [-3, 3])
def test_a_clock_that_jumps_between_passes_costs_no_mail_its_draft(
    tmp_path: Path, days: int
) -> None:
    with model_server(READ) as server:
        desk = filled(tmp_path, server, 1, "tokens_per_day = 1000000")
        now = NOON + timedelta(days=10)
        over_http(desk, now=now)
        desk.deliver(another(5))
        report = over_http(desk, now=now + timedelta(days=days))
    assert (report.total.filed, report.problems) == (2, [])
    assert len({one["In-Reply-To"] for one in desk.drafts}) == 2


def test_a_model_that_is_named_for_an_old_store_is_asked_about_new_mail_alone(
    tmp_path: Path,
) -> None:
    desk = Workspace(tmp_path)
    for number in range(3):
        desk.deliver(another(number))
    desk.work(documents=False)
    desk.deliver(another(9, "Hello,\n\nthe invoices are wrong.\n\nMette\n"))
    model = SaidModel(lambda _: {})
    a_pass(desk, model, NOON + timedelta(minutes=5))
    assert len(model.asked) == 2 and "the invoices are wrong" in model.read[0].input


def children() -> set[int]:
    found = set()
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
            command = stat.with_name("cmdline").read_bytes()
        except OSError:
            continue
        if int(fields[1]) == threading.main_thread().native_id and b"attached.worker" in command:
            found.add(int(stat.parent.name))
    return found


def test_a_pass_that_breaks_off_hangs_up_on_whom_it_asked(tmp_path: Path) -> None:
    if not Path("/proc/self/stat").exists():
        pytest.skip("this system has no /proc to look for processes in")
    before, seen = children(), set[int]()

    def at(step: str) -> None:
        seen.update(children() - before)
        if step == "mail recorded":
            raise KeyboardInterrupt

    desk = Workspace(tmp_path, SETTINGS)
    file = ("plan.docx", "application/msword", docx("The plan of Friday."))
    desk.deliver(mail(TEXT, attachments=[file]))
    with desk.store() as store, pytest.raises(KeyboardInterrupt):
        model = opened(SaidModel(lambda _: {}))
        run_pass(replace(desk.agent(store), model=model, at=at), NOON)
    assert len(seen) == 1 and children() <= before


def test_what_a_closed_model_is_asked_opens_nothing(tmp_path: Path) -> None:
    with model_server(READ) as server:
        desk = filled(tmp_path, server, 1, "")
        model = open_model(desk.settings, {})
        assert model is not None
        model.model.close()
        with desk.store() as store:
            report = run_pass(replace(desk.agent(store), model=model), NOON)
        assert server.asked == []
    assert (report.tally.filed, report.model) == (1, {"not_a_model": 1})


def test_the_service_ends_while_the_model_does_not_answer_and_the_next_pass_does_the_rest(
    tmp_path: Path,
) -> None:
    with model_server(READ, damage=FAILING["hangs before headers"]) as server:
        desk = filled(tmp_path, server, 0, "parallel_calls = 2")
        over_http(desk)  # its start mark
        for number in range(3):
            desk.deliver(another(number))
        service = warm.Program(*warm.AGENT, "--workspace", desk.root, "run")
        while len(server.asked) < 2:
            assert service.poll() is None
        service.send_signal(signal.SIGTERM)
        assert service.wait(timeout=STOPS_WITHIN + 20) == 0
        server.damage = good
        report = over_http(desk, NOON + timedelta(minutes=5))
    assert (report.total.received, report.total.filed, len(desk.drafts)) == (3, 3, 3)
    assert rows(desk, "SELECT * FROM to_read_again") == []

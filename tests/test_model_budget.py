"""What a model may cost and see: budgets of the day, who lets their mail go where, and the key."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from mails import mail
from model_damages import ANSWERED
from model_passes import ask_in_a_pass, rows, with_model
from model_server import MODEL, model_server, said
from speaking_models import SaidModel, opened
from workspaces import NOON, SETTINGS, Workspace

from mailbox_agent.agent import run_pass
from mailbox_agent.cli.progress import pass_lines
from mailbox_agent.errors import SettingsError

TEXT = "Hello,\n\nthe nightly export fails. Forty pickers stand idle.\n\nMette\n"
SAY = said(summary="The export is broken.")
KEY = "k3y-of-the-test"
NORDHAVN = '\n[[customer]]\nname = "Nordhavn"\ndomains = ["nordhavn.example"]\n'


def another(number: int) -> bytes:
    company = f"kunde{number}.example"
    return mail(TEXT, sender=f"mette@{company}", message_id=f"<{number}@{company}>")


@pytest.mark.parametrize("damage", ["good", "no usage"])
@pytest.mark.parametrize(
    ("budget", "words"),
    [
        ("tokens_per_day = 100", "tokens were used today: [model] tokens_per_day is 100"),
        (
            'money_per_day = 0.01\nprompt_price = 5.0\ncurrency = "EUR"',
            "EUR were spent today: [model] money_per_day is 0.01",
        ),
    ],
)
def test_past_the_budget_the_rules_read_until_tomorrow(
    tmp_path: Path, budget: str, words: str, damage: str
) -> None:
    with model_server(SAY, damage=ANSWERED[damage]) as server:
        desk = with_model(tmp_path, server.base_url, f'model = "{MODEL}"\n{budget}')
        desk.deliver(another(1))
        first = ask_in_a_pass(desk)
        assert first.model["answered"] >= 1
        asked = len(server.asked)
        desk.deliver(another(2))
        second = ask_in_a_pass(desk, now=NOON + timedelta(minutes=5))
        assert len(server.asked) == asked
        assert words in second.model_why and second.problems == []
        assert any(words in line for line in pass_lines(second))
        assert (second.tally.filed, len(desk.drafts)) == (1, 2)
        assert rows(desk, "SELECT why FROM to_read_again") == [{"why": "over_budget"}]
        ask_in_a_pass(desk, now=NOON + timedelta(days=1))
        assert len(server.asked) > asked
    assert rows(desk, "SELECT why FROM to_read_again") == []


@pytest.mark.parametrize(
    ("everything", "mailbox", "customer", "local", "is_asked"),
    [
        ("yes", "", "", False, True),
        ("no", "", "", True, False),
        ("local", "", "", False, False),
        ("local", "", "", True, True),
        ("yes", "no", "", True, False),
        ("yes", "local", "", False, False),
        ("no", "yes", "", False, True),  # what the mailbox says stands for it
        ("yes", "", "no", True, False),
        ("yes", "", "local", False, False),
        ("local", "", "yes", False, False),  # the stricter one counts
        ("yes", "no", "yes", True, False),
    ],
)
def test_mail_goes_where_settings_let_it(
    tmp_path: Path, everything: str, mailbox: str, customer: str, local: bool, is_asked: bool
) -> None:
    settings = SETTINGS
    if mailbox:
        line = "accepts_only_authenticated = true"
        settings = settings.replace(line, f'{line}\nmodel.allowed = "{mailbox}"')
    settings += NORDHAVN + (f'model.allowed = "{customer}"\n' if customer else "")
    desk = with_model(tmp_path, "", f'allowed = "{everything}"', settings)
    desk.deliver(mail(TEXT))
    model = SaidModel(lambda _: {}, is_local=local)
    with desk.store() as store:
        report = run_pass(replace(desk.agent(store), model=opened(model)), NOON)
    assert bool(model.asked) == is_asked
    assert (report.tally.filed, len(desk.drafts), report.problems) == (1, 1, [])
    assert rows(desk, "SELECT * FROM to_read_again") == []


@pytest.mark.parametrize("base_url", ["http://models.vendor.example/v1", "http://10.0.0.7:8000/v1"])
def test_mail_goes_nowhere_unencrypted(tmp_path: Path, base_url: str) -> None:
    with pytest.raises(SettingsError, match=r"model\.base_url.*unencrypted.*own_server"):
        with_model(tmp_path / "a", base_url)
    assert with_model(tmp_path / "b", base_url, "own_server = true").settings.model.own_server


@pytest.mark.parametrize("way", ["the variable", "api_key_env", "api_key_file", "api_key_command"])
def test_the_key_comes_from_where_settings_say(tmp_path: Path, way: str) -> None:
    more = {
        "the variable": "",
        "api_key_env": 'api_key_env = "OUR_KEY"',
        "api_key_file": 'api_key_file = "secrets/model_key"',
        "api_key_command": f'api_key_command = ["echo", "{KEY}"]',
    }[way]
    environ = {
        "the variable": {"MAILBOX_AGENT_MODEL_API_KEY": KEY},
        "api_key_env": {"OUR_KEY": KEY},
        "api_key_command": {"PATH": "/usr/bin:/bin"},
    }.get(way, {})
    with model_server(SAY, key=KEY) as server:
        desk = with_model(tmp_path, server.base_url, f'model = "{MODEL}"\n{more}')
        (tmp_path / "secrets").mkdir()
        (tmp_path / "secrets" / "model_key").write_text(f"{KEY}\n", "utf-8")
        desk.deliver(mail(TEXT))
        assert ask_in_a_pass(desk, environ).model == {"answered": 2}
    assert KEY not in "\n".join(desk_dump(desk))


def desk_dump(desk: Workspace) -> list[str]:
    with desk.store() as store:
        return list(store.conn.iterdump())


@pytest.mark.parametrize(
    ("more", "environ", "words"),
    [
        ('api_key_env = "OUR_KEY"', {}, "[model] api_key_env: the environment has no variable"),
        ('api_key_file = "no/such"', {}, "[model] api_key_file: cannot read"),
        ('api_key_command = ["/no/such"]', {}, "[model] api_key_command: cannot run"),
        ("", {"MAILBOX_AGENT_MODEL_API_KEY": "wröng"}, "[model] api_key: it holds characters"),
        ("", {"MAILBOX_AGENT_MODEL_API_KEY": "wrong"}, "refuses our key (401)"),
        ("", {}, "wants a key, and none is set (401)"),
    ],
)
def test_without_its_key_the_pass_goes_on_and_says_why(
    tmp_path: Path, more: str, environ: dict[str, str], words: str
) -> None:
    with model_server(SAY, key=KEY) as server:
        desk = with_model(tmp_path, server.base_url, f'model = "{MODEL}"\n{more}')
        desk.deliver(mail(TEXT))
        report = ask_in_a_pass(desk, environ)
        assert server.asked == []
    assert words in report.model_why and any(words in line for line in pass_lines(report))
    assert (report.tally.filed, len(desk.drafts)) == (1, 1)
    assert len(rows(desk, "SELECT * FROM to_read_again")) == 1

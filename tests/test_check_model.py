"""`check` and the language model: what goes where, whether it answers, and what to change."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from mails import mail
from model_damages import ANSWERED, FAILING
from model_passes import ask_in_a_pass, rows, with_model
from model_server import MODEL, READY, Damage, good, model_server, said
from workspaces import NOON, SETTINGS, Workspace

from mailbox_agent.check import CheckResult
from mailbox_agent.check.model import model_checks

NAMED = f'model = "{MODEL}"'


def check(desk: Workspace, environ: Mapping[str, str] | None = None) -> list[CheckResult]:
    return list(model_checks(desk.settings, environ or {}, NOON))


def first(root: Path, damage: Damage = good, more: str = NAMED, **options: object) -> CheckResult:
    with model_server(lambda _: READY, damage=damage, **options) as server:
        return check(with_model(root, server.base_url, f"timeout_seconds = 5\n{more}"))[0]


def test_without_a_model_nothing_leaves(workspace: Workspace) -> None:
    (found,) = check(workspace)
    assert found.ok and "no text goes to any model" in found.what


def test_it_asks_one_tiny_question_and_says_who_answered_how(tmp_path: Path) -> None:
    with model_server(lambda _: READY) as server:
        answers, leaving, budget = check(with_model(tmp_path, server.base_url, NAMED))
        (asked,) = server.asked
    assert asked.input == "Are you there?"
    host = f"127.0.0.1:{server.port}"
    assert answers.ok and f"{MODEL} at {host} takes us" in answers.what
    assert "json_schema" in answers.what
    assert leaving.ok and "the text of mail stays on this computer" in leaving.what
    assert "passwords, keys and card numbers" in leaving.what
    assert budget.ok and "any number of tokens" in budget.what


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        ("no json_schema", "json_object"),
        ("plain words only", "in plain words"),
        ("no usage", "counts no tokens"),
    ],
)
def test_a_server_that_can_less_is_told(tmp_path: Path, damage: str, words: str) -> None:
    found = first(tmp_path, ANSWERED[damage])
    assert found.ok and words in found.what


@pytest.mark.parametrize(
    ("damage", "words", "advice"),
    [
        ("401", "api_key_env, api_key_file or api_key_command", "key"),
        ("404", "[model] base_url", "address"),
        ("429", "asked too often", "account"),
        ("500", "500", "check again later"),
        ("HTML", "does not answer as a model does", "/v1"),
        ("no JSON", "no whole JSON object", "in JSON"),
        ("sends elsewhere", "write the right address as [model] base_url", "base_url"),
    ],
)
def test_what_does_not_work_is_said_with_what_to_change(
    tmp_path: Path, damage: str, words: str, advice: str
) -> None:
    found = first(tmp_path, FAILING[damage])
    assert found.ok is False and words in found.what and advice in found.advice


def test_the_key_is_tried(tmp_path: Path) -> None:
    with model_server(lambda _: READY, key="k3y") as server:
        for root, more in (("a", NAMED), ("c", "")):
            desk = with_model(tmp_path / root, server.base_url, more)
            found = check(desk, {"MAILBOX_AGENT_MODEL_API_KEY": "wrong"})[0]
            assert "refuses our key (401)" in found.what
    without = first(tmp_path / "d", key="k3y")
    assert "wants a key, and none is set (401)" in without.what
    missing = first(tmp_path / "b", more='api_key_file = "no/such"')
    assert missing.ok is False and "[model] api_key_file: cannot read" in missing.what


def test_a_name_is_asked_for_where_a_server_offers_several(tmp_path: Path) -> None:
    found = first(tmp_path, more="", models=("a", "b"))
    assert found.ok is False and "offers 2 models (a, b): name one as [model] model" in found.what


def not_listed(
    root: Path, named: str, damage: Damage = good, **options: object
) -> list[CheckResult]:
    with model_server(lambda _: READY, damage=damage, **options) as server:
        desk = with_model(root, server.base_url, f'timeout_seconds = 5\nmodel = "{named}"')
        return [one for one in check(desk) if " is not among them" in one.what]


def test_a_name_that_the_server_does_not_list_but_answers_to_works_with_a_note(
    tmp_path: Path,
) -> None:
    assert first(tmp_path / "a", more='model = "mine"').ok
    (note,) = not_listed(tmp_path / "b", "mine", models=("big", "small"))
    assert note.ok is None and "lists 2 models (big, small), and mine is not" in note.what
    assert "answers to that name all the same" in note.what


def test_a_name_that_the_server_neither_lists_nor_knows_is_said_with_those_that_it_has(
    tmp_path: Path,
) -> None:
    (note,) = not_listed(tmp_path, "mien", FAILING["404"], models=("mine",))
    assert "lists 1 model (mine), and mien is not among them" in note.what
    assert note.advice == "write one of them as [model] model"


@pytest.mark.parametrize(
    ("named", "models"),
    [
        ("mine", ("other", "mine")),
        ("mine", ("mine:latest",)),
        ("mine", ("models/mine",)),
        ("mine", ()),
        ("mine", None),  # it has no list
    ],
)
def test_a_name_that_is_listed_or_a_server_without_a_list_needs_no_word(
    tmp_path: Path, named: str, models: tuple[str, ...] | None
) -> None:
    assert not_listed(tmp_path, named, models=models) == []


def test_it_says_whose_mail_leaves_for_where_and_what_a_day_may_cost(tmp_path: Path) -> None:
    customers = (
        '\n[[customer]]\nname = "Nordhavn"\ndomains = ["nordhavn.example"]\nmodel.allowed = "local"\n'
        '\n[[customer]]\nname = "Telvera"\ndomains = ["telvera.example"]\nconfidential = true\n'
    )
    with model_server(lambda _: READY) as server:
        gone = server.base_url
    more = f"{NAMED}\nredact = false\ntokens_per_day = 5000\nown_server = false"
    desk = with_model(tmp_path, gone, more, SETTINGS + customers)
    far = replace(desk.settings.model, base_url="https://models.example:1/v1", timeout_seconds=0.2)
    settings = replace(desk.settings, model=far)
    answers, leaving, budget = list(model_checks(settings, {}, NOON))
    assert answers.ok is False and "no connection" in answers.what
    assert leaving.ok is None and "leaves this computer for models.example:1" in leaving.what
    assert "not that of Nordhavn, Telvera" in leaving.what and "redact = true" in leaving.advice
    assert budget.ok and "5,000 tokens; past it the rules read" in budget.what
    unlimited = replace(far, tokens_per_day=0)
    budget = list(model_checks(replace(settings, model=unlimited), {}, NOON))[-1]
    assert budget.ok is None and "tokens_per_day" in budget.advice


def test_it_says_what_the_day_has_used_and_records_nothing(tmp_path: Path) -> None:
    with model_server(said()) as server:
        desk = with_model(tmp_path, server.base_url, f"{NAMED}\ntokens_per_day = 900000")
        desk.deliver(mail())
        ask_in_a_pass(desk)
        before = rows(desk, "SELECT count(*) AS n FROM model_call")
        budget = check(desk)[-1]
    assert "today so far: " in budget.what
    assert rows(desk, "SELECT count(*) AS n FROM model_call") == before

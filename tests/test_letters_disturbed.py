"""A server that reads well and fails at letters: the template's letter is there in time, whatever
it does, and no connection stays open."""

import gc
from pathlib import Path

import pytest
from mails import mail
from model_damages import FAILING
from model_passes import ask_in_a_pass, rows, with_model
from model_server import MODEL, Asked, Damage, Reply, good, model_server, said
from test_model_faults import ENDS, SLOW, TEXT
from workspaces import Workspace

READ = said(severity="critical", impact=[{"quote": "Forty pickers stand idle."}])


def at_letters(damage: Damage) -> Damage:
    def spoilt(asked: Asked, text: str) -> Reply:
        return damage(asked, text) if asked.is_letter else good(asked, text)

    return spoilt


@pytest.fixture(scope="module")
def by_template(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The letter of a model that says nothing otherwise."""
    with model_server(READ) as server:
        desk = with_model(tmp_path_factory.mktemp("whole"), server.base_url, f'model = "{MODEL}"')
        return letters(desk)[0]


def letters(desk: Workspace, count: int = 1) -> list[str]:
    for number in range(count):
        company = f"kunde{number}.example"
        desk.deliver(
            mail(TEXT, sender=f"Mette <mette@{company}>", message_id=f"<1@{company}>")
        )  # fmt: skip
    report = ask_in_a_pass(desk)
    assert (report.tally.filed, report.tally.failed, report.problems) == (count, 0, [])
    return [str(one["body"]) for one in rows(desk, "SELECT body FROM drafts ORDER BY id")]


@pytest.mark.parametrize("name", [one for one in FAILING if one != "unknown value"])
def test_the_templates_letter_is_there(tmp_path: Path, name: str, by_template: str) -> None:
    seconds = 0.5 if name in SLOW else 20
    with model_server(READ, damage=at_letters(FAILING[name])) as server:
        desk = with_model(
            tmp_path, server.base_url, f'model = "{MODEL}"\ntimeout_seconds = {seconds}'
        )
        assert letters(desk) == [by_template]
        gc.collect()  # a connection that nobody closed is an error here
    assert len(desk.drafts) == 1
    (call,) = rows(
        desk, "SELECT * FROM model_call WHERE purpose <> 'read_message' ORDER BY id DESC LIMIT 1"
    )
    assert call["outcome"] == ENDS[name][0]


@pytest.mark.parametrize("name", ["401", "500", "reset", "429"])
def test_several_letters_at_once_are_refused_and_no_connection_stays_open(
    tmp_path: Path, name: str, by_template: str
) -> None:
    with model_server(READ, damage=at_letters(FAILING[name])) as server:
        desk = with_model(tmp_path, server.base_url, f'model = "{MODEL}"\nparallel_calls = 8')
        assert len(letters(desk, 8)) == 8
        gc.collect()
    assert len(desk.drafts) == 8

"""A draft in a language that nobody who approves reads is shown in one that they do, labelled."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from mails import mail
from model_server import MODEL, Asked, model_server
from speaking_models import SaidModel, opened
from workspaces import NOON, SETTINGS, Workspace

from mailbox_agent.cli import cli
from mailbox_agent.database.drafts import load_draft
from mailbox_agent.settings import Leaving
from mailbox_agent.translating import Translation, languages_read, translation_of, what_is_wrong

TEXT = """Guten Tag,

der nächtliche Export in unser Lager schlägt seit Freitag fehl. Vierzig Leute stehen still.
Bitte schicken Sie uns bis Donnerstag eine Lösung. Das Kennwort: Tr0ub4dor&3x

Mette Aagaard
"""
SAID = {"mail": "The nightly export fails.", "draft": "Thank you, [PASSWORD-1] is hidden."}
SHOWN = SAID["draft"].replace("PASSWORD-1", "password")


@pytest.fixture
def desk(tmp_path: Path) -> Workspace:
    desk = Workspace(tmp_path / "desk")
    desk.draws = False
    desk.deliver(mail(TEXT))
    desk.work()
    return desk


def translator(said: dict[str, Any] | str = SAID) -> SaidModel:
    return SaidModel(lambda _: said)


def translated(
    desk: Workspace, model: SaidModel | None, *languages: str, keeps: bool = True
) -> Translation | None:
    with desk.store() as store:
        draft = load_draft(store, 1)
        assert draft.language == "de"
        told = opened(model) if model else None
        return translation_of(
            store, desk.settings, told, draft, languages or ("en",), NOON, may_ask=lambda: keeps
        )


def test_mail_and_draft_are_translated_once(desk: Workspace) -> None:
    model = translator()
    first, again = translated(desk, model), translated(desk, model)
    assert first == again == Translation("en", SAID["mail"], SHOWN)
    [question] = model.asked  # the second look is answered from the record
    assert "INTO: en" in question.input
    assert "schlägt seit Freitag fehl" in question.input
    assert "Tr0ub4dor" not in question.input  # a secret does not leave for this either


def test_what_they_read_is_not_translated(desk: Workspace) -> None:
    model = translator()
    assert translated(desk, model, "en", "de") is None
    assert translated(desk, model, "fr") == Translation("fr", SAID["mail"], SHOWN)
    assert len(model.asked) == 1


@pytest.mark.parametrize("allowed", ["no", "local"])
def test_what_may_not_leave_is_not_asked(desk: Workspace, allowed: Leaving) -> None:
    model = replace(translator(), is_local=False)
    desk.settings = replace(desk.settings, model=replace(desk.settings.model, allowed=allowed))
    found = translated(desk, model)
    assert found is not None and found.why_not and not found.draft
    assert model.asked == []


def test_a_confidential_case_is_not_asked(desk: Workspace) -> None:
    with desk.store() as store:
        store.run("UPDATE cases SET confidential = 1")
    model = translator()
    found = translated(desk, model)
    assert found is not None and "keep this from any model" in found.why_not
    assert model.asked == []


def test_a_model_that_fails_leaves_a_reason(desk: Workspace) -> None:
    found = translated(desk, translator("timed_out"))
    assert found == Translation("en", why_not="timed_out")


def test_a_store_that_is_only_read_asks_nothing(desk: Workspace) -> None:
    model = translator()
    found = translated(desk, model, keeps=False)
    assert found is not None and "only read" in found.why_not
    assert model.asked == []
    translated(desk, model)
    found = translated(desk, model, keeps=False)
    assert found is not None and found.draft == SHOWN


def test_whose_languages_count(desk: Workspace) -> None:
    robin = next(one for one in desk.settings.people if one.name == "Robin Meyer")
    kim = next(one for one in desk.settings.people if one.name == "Kim Larsen")
    people = (replace(robin, languages=("en", "da")), replace(kim, languages=("fr",)))
    settings = replace(desk.settings, people=people)
    assert languages_read(settings, "Kim Larsen") == ("fr",)
    assert languages_read(settings, "") == ("en", "da")  # only Robin approves


@pytest.mark.parametrize("data", [None, [], {"mail": "x"}, {"mail": "", "draft": " "}])
def test_an_answer_of_another_form_is_none(data: Any) -> None:
    assert what_is_wrong(data)


def looked_at(desk: Workspace) -> str:
    args = ["--workspace", str(desk.root), "--as-of", NOON.isoformat(), "draft", "1"]
    done = CliRunner().invoke(cli, args)
    assert done.exit_code == 0, (done.output, done.exception)
    return done.output


def test_without_a_model_the_draft_says_why_there_is_none(desk: Workspace) -> None:
    assert "no translation from German into English: no model is set up" in looked_at(desk)


def test_the_draft_shows_it_labelled_and_the_letter_stays_as_it_is(desk: Workspace) -> None:
    def say(_: Asked) -> str:
        return '{"mail": "The export fails.", "draft": "Thank you for your mail."}'

    with model_server(say) as server:
        table = f'\n[model]\nbase_url = "{server.base_url}"\nmodel = "{MODEL}"\n'
        (desk.root / "mailbox_agent.toml").write_text(SETTINGS + table, encoding="utf-8")
        first, again = looked_at(desk), looked_at(desk)
        assert len(server.asked) == 1
    for said in (first, again):
        assert "The mail in English (machine translation, not sent)" in said
        assert "The draft in English (machine translation, not sent)" in said
        assert said.index("Thank you for your mail.") > said.index("Subject:")
    with desk.store() as store:
        assert "Thank you for your mail." not in load_draft(store, 1).body

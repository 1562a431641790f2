"""Words that people search for: beginnings, accents, quotes, and signs that mean nothing here."""

import pytest
from mails import mail
from workspaces import EVERYBODY, Workspace

from mailbox_agent.database.search import search_messages
from mailbox_agent.database.search_words import MAX_FORMS, forms_of, read_search
from mailbox_agent.errors import UserError
from mailbox_agent.records import Viewer

TEXTS = {
    "passau": "Die Passauer Straße in München ist seit Tagen ohne Anschluss.",
    "muenchen": "Unser Buero in Muenchen, Strasse am Tor, wartet noch.",
    "sorensen": "Søren Sørensen from Århus has called again; the café in Łódź is closed.",
    "portal": "The claims portal is down. It's the gateway-timeout again, says Ann.",
    "kunden": "Das Kundenportal und die Jahresabrechnung fehlen.",
    "japanese": "入稿データのルビが北川出版で欠落しています。",
}


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    workspace = Workspace(tmp_path_factory.mktemp("search") / "desk")
    for number, (name, text) in enumerate(TEXTS.items()):
        workspace.deliver(
            mail(
                f"Hello,\n\n{text}\n",
                sender=f"Ann Lee <ann@c{number}.example>",
                subject=f"Subject of {name}",
                message_id=f"<{name}@c.example>",
            )
        )
    workspace.work()
    return workspace


def found(archive: Workspace, text: str) -> set[str]:
    with archive.store() as store:
        rows = search_messages(store, EVERYBODY, text)
    return {row["subject"].removeprefix("Subject of ") for row in rows}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("Passau", {"passau"}, id="the-beginning-of-a-word"),
        pytest.param("PASS stra", {"passau"}, id="every-word-must-occur"),
        pytest.param("münch", {"passau", "muenchen"}, id="an-umlaut-as-two-letters"),
        pytest.param("Muenchen", {"passau", "muenchen"}, id="two-letters-as-an-umlaut"),
        pytest.param("munchen", {"passau"}, id="without-its-accent"),
        pytest.param("Strasse", {"passau", "muenchen"}, id="ss-and-sharp-s"),
        pytest.param("straße", {"passau", "muenchen"}, id="sharp-s-and-ss"),
        pytest.param("sorensen", {"sorensen"}, id="o-with-a-stroke"),
        pytest.param("Aarhus", {"sorensen"}, id="a-with-a-ring"),
        pytest.param("cafe lodz", {"sorensen"}, id="accents-and-a-stroke"),
        pytest.param('"claims portal"', {"portal"}, id="a-phrase"),
        pytest.param("“claims por", {"portal"}, id="curly-quotes-left-open"),
        pytest.param('"portal claims"', set(), id="a-phrase-in-another-order"),
        pytest.param("gateway-time", {"portal"}, id="a-hyphen"),
        pytest.param("it's AND claims", {"portal"}, id="an-apostrophe-and-a-needless-and"),
        pytest.param("Passauer OR claims", {"passau", "portal"}, id="either"),
        pytest.param("subject NOT claims NOT passauer NOT 入稿データのルビが北川出版で欠落しています",
                     {"muenchen", "sorensen", "kunden"}, id="without"),
        pytest.param("abrechnung", {"kunden"}, id="inside-a-compound"),
        pytest.param("ruck OR tiger", set(), id="no-look-inside-words-for-either"),
        pytest.param("北川出版", {"japanese"}, id="no-blanks-between-words"),
        pytest.param("tiger", set(), id="nothing"),
    ],
)  # fmt: skip
def test_what_is_found(archive: Workspace, text: str, names: set[str]) -> None:
    assert found(archive, text) == names


@pytest.mark.parametrize(
    "text",
    [
        'a"b', '("claims', "claims)", "NEAR(claims portal, 2)", "subject:claims", "claims*",
        "^claims", "-claims", "claims + portal", "{claims portal}", "claims\0portal", "'", "%_",
        "NOT NOT claims", "claims OR OR portal", "OR claims", "\ud800 claims", "claims " * 500,
    ],
)  # fmt: skip
def test_no_sign_that_is_typed_commands_the_index(archive: Workspace, text: str) -> None:
    try:
        names = found(archive, text)
    except UserError as error:
        assert "nothing to search for" in str(error)
    else:
        assert names <= set(TEXTS)
        if text.startswith(("claims", "^", "OR", "-")):
            assert "portal" in names


@pytest.mark.parametrize("text", ["", " ", "*", '""', "AND", "NOT portal", "&&"])
def test_without_a_word_to_find_it_says_so(text: str) -> None:
    with pytest.raises(UserError, match="name at least one word"):
        read_search(text)


def test_a_word_is_asked_in_few_forms() -> None:
    assert len(forms_of("aeoeueaess" * 20)) == MAX_FORMS
    assert set(forms_of("Portal")) == {"portal", "portał", "pørtal"}


def test_where_it_was_found_is_shown(archive: Workspace) -> None:
    with archive.store() as store:
        (row,) = search_messages(store, EVERYBODY, "abrechnung")
        assert row["inside_a_word"] and "Jahresabrechnung" in row["excerpt"]
        (row,) = search_messages(store, EVERYBODY, "claims")
        assert not row["inside_a_word"] and "claims portal" in row["excerpt"]


def test_a_confidential_case_is_found_by_those_only_who_may_see_it(archive: Workspace) -> None:
    with archive.store() as store:
        store.conn.execute("SAVEPOINT confidential")
        store.run("UPDATE cases SET confidential = 1")
        for text in ("claims", "abrechnung"):
            assert search_messages(store, Viewer("somebody"), text) == []
            assert search_messages(store, EVERYBODY, text)
        store.conn.execute("ROLLBACK TO confidential")

"""Somebody whose mail names only their address is named as the case knows them, in drafts too."""

from pathlib import Path

from mails import mail
from workspaces import Workspace

from mailbox_agent.answering.naming import name_in_case
from mailbox_agent.drafts.wording import quotable
from mailbox_agent.records import Address

FIRST = "Hello,\n\nsince Thursday the nightly export has been failing. Please call us today.\n"
AGAIN = (
    "Hello,\n\nthe nightly export failed again last night. Could you send us a plan by Friday?\n"
)
FRENCH = (
    "Bonjour,\n\ndepuis jeudi l'export de nuit échoue et nos camions restent à quai. Merci de nous"
    " rappeler avant vendredi.\n\nCordialement\nClaire Petit\n"
)


def test_a_mail_without_a_name_is_answered_to_the_name_that_the_case_knows(
    workspace: Workspace,
) -> None:
    workspace.deliver(mail(FIRST, sender="Mette Aagaard <mette@nordhavn.example>"))
    workspace.deliver(
        mail(
            AGAIN,
            sender="mette@nordhavn.example",
            message_id="<m2@nordhavn.example>",
            headers={"In-Reply-To": "<m1@nordhavn.example>", "References": "<m1@nordhavn.example>"},
        )
    )
    assert workspace.work().problems == []
    (draft,) = workspace.drafts
    assert str(draft["To"]) == "Mette Aagaard <mette@nordhavn.example>"
    text = draft.get_content()
    assert "Mette Aagaard:\n> Hello," in text.replace("\r\n", "\n")
    assert "mette@nordhavn.example" not in text


def test_a_name_that_stands_family_first_is_turned_in_the_quotation(workspace: Workspace) -> None:
    workspace.deliver(mail(FIRST, sender='"Aagaard, Mette" <mette@nordhavn.example>'))
    workspace.work()
    (draft,) = workspace.drafts
    assert "Mette Aagaard:\n> Hello," in draft.get_content().replace("\r\n", "\n")


def test_a_name_is_not_taken_from_another_case(workspace: Workspace) -> None:
    workspace.deliver(mail(FIRST, sender="mette@nordhavn.example"))
    workspace.work()
    with workspace.store() as store:
        bare = Address("", "mette@nordhavn.example")
        assert name_in_case(store, 99, bare) == "mette@nordhavn.example"
        named = Address("Mette Aagaard", "mette@nordhavn.example")
        assert name_in_case(store, 99, named) == "Mette Aagaard"


def test_a_clock_is_named_as_those_who_speak_the_drafts_language_do(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path)
    text = (workspace.root / "mailbox_agent.toml").read_text(encoding="utf-8")
    utc = text.replace('zone = "Europe/Copenhagen"', 'zone = "America/New_York"', 1)
    workspace = Workspace(tmp_path / "second", utc)
    warning = "Hello team,\n\nNordhavn is furious, their export fails. Please call them.\n\nTom\n"
    workspace.deliver(
        mail(
            warning,
            sender="Tom Okafor <tom.okafor@vendor.example>",
            to="escalations@vendor.example, Claire Petit <claire@nordhavn.example>",
            message_id="<w1@vendor.example>",
        )
    )
    workspace.deliver(
        mail(
            FRENCH,
            sender="Claire Petit <claire@nordhavn.example>",
            date="Mon, 11 May 2026 10:00:00 +0200",
            headers={"In-Reply-To": "<w1@vendor.example>", "References": "<w1@vendor.example>"},
        )
    )
    assert workspace.work().problems == []
    draft = next(one for one in workspace.drafts if "claire@" in str(one["To"]))
    assert "(CEST)" in draft.get_content()
    assert "(UTC+2)" not in draft.get_content()


def test_a_quote_in_a_draft_has_no_loose_end_and_is_cut_behind_a_clause() -> None:
    assert quotable("– quelqu’un au bout du fil demain ;") == "quelqu’un au bout du fil demain"
    assert quotable("Tell me which of these you offer:") == "Tell me which of these you offer…"
    long = "The first export failed, " + "and then the second one failed as well, " * 12
    assert quotable(long).endswith("failed as well…")
    assert quotable("We waited, and waited...") == "We waited, and waited..."

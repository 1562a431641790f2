"""What a server is told in whole passes: its every request is looked into."""

import json
import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from attached_files import DOCX, docx
from click.testing import CliRunner
from mails import mail
from model_passes import ask_in_a_pass, rows, with_model
from model_server import LETTER, MODEL, NOTHING, Asked, ModelServer, model_server, said
from workspaces import NOON, Workspace

from mailbox_agent.cli import cli

LATER = NOON + timedelta(hours=1)
IN_FILE, IN_NAME, IN_BODY = "Att4ch-Pw!", "S3nder-Pw", "Tr0ub4dor&3"
LISTED = docx(
    "Access for the support",
    f"The password is {IN_FILE} for the admin account.",
    f"Please unlock {IN_FILE} for all users by Friday.",
)
FIRST = mail(
    f"Hello,\n\nthe portal is down for forty users. The password is {IN_BODY} and is rejected.\n",
    sender=f'"Ann Lee pw: {IN_NAME}" <ann@customer.example>',
    subject=f"Portal down (password: {IN_BODY})",
    attachments=[("access.docx", DOCX, LISTED)],
)
SECOND = mail(
    f"{IN_BODY} and {IN_FILE} still do not work.\nPlease reset {IN_FILE} by Monday.\n\nAnn\n",
    sender="Ann Lee <ann@customer.example>", subject="Re: Portal down",
    message_id="<m2@customer.example>", headers={"In-Reply-To": "<m1@nordhavn.example>"},
)  # fmt: skip


def wire(server: ModelServer) -> str:
    return "\n".join(json.dumps(one.body, ensure_ascii=False) for one in server.asked)


def quoting_secrets(asked: Asked) -> str:
    """Whatever line has a placeholder is an item, word for word."""
    if asked.is_letter:
        return LETTER
    lines = [one for one in asked.input.splitlines() if "[PASSWORD-" in one and ":" not in one]
    items = [{"quote": one, "what": one, "owner": None} for one in lines]
    return json.dumps({**NOTHING, "action_items": items, "summary": "[PASSWORD-1] fails"})


@pytest.fixture
def told(tmp_path: Path) -> tuple[Workspace, str]:
    """(the desk after two mails, all that left)."""
    with model_server(quoting_secrets) as server:
        desk = with_model(tmp_path, server.base_url, f'model = "{MODEL}"')
        desk.deliver(FIRST)
        ask_in_a_pass(desk)
        desk.deliver(SECOND)
        ask_in_a_pass(desk, now=LATER)
        return desk, wire(server)


def test_no_secret_of_a_mail_its_file_or_an_earlier_one_leaves(
    told: tuple[Workspace, str],
) -> None:
    _, left = told
    assert "[PASSWORD-" in left and "unlock" in left
    assert [one for one in (IN_FILE, IN_NAME, IN_BODY) if one in left] == []


@pytest.mark.parametrize(
    "command",
    [
        ("show", "ESC-1"),
        ("show", "ESC-1", "--json"),
        ("draft", "1"),
        ("search", "work"),
        ("cases",),
    ],
)
def test_a_secret_that_only_a_file_gave_away_comes_out_of_no_door(
    told: tuple[Workspace, str], command: tuple[str, ...]
) -> None:
    desk, _ = told
    arguments = ["--workspace", str(desk.root), "--as-of", "2026-05-11T13:30Z", *command]
    done = CliRunner().invoke(cli, arguments)
    assert done.exit_code == 0, done.output
    assert [one for one in (IN_FILE, IN_NAME, IN_BODY) if one in done.output] == []
    assert "[[password]]" not in done.output


def test_a_draft_does_not_tell_back_what_a_file_gave_away(told: tuple[Workspace, str]) -> None:
    desk, _ = told
    shown = "\n".join(f"{one['To']}\n{one.get_content()}" for one in desk.drafts)
    assert "[password]" in shown
    assert [one for one in (IN_FILE, IN_BODY) if one in shown] == []
    assert rows(desk, "SELECT quote FROM sources WHERE instr(quote, ?)", IN_FILE)  # the evidence


PEOPLE = (
    "Mette Halvorsen <mette@halvorsen.example>",
    "Grace Will <grace.will@halvorsen.example>",
    "=?utf-8?b?5bGx55Sw5aSq6YOO?= <yamada@halvorsen.example>",
    "=?utf-8?b?0JTQvNC40YLRgNC40Lkg0JjQstCw0L3QvtCy?= <ivanov@halvorsen.example>",
)
NAMED = """Hello Robin,

the grace period is over. Grace Will and Mette's team at Halvorsen Foods wait; 山田太郎 and Дмитрий
Иванов know more. Please call me at +45 33 12 34 56 by Friday.

Kind regards
Mette Halvorsen

On Mon, 11 May 2026 at 10:00 AM Pia van Dam <pia@partner.example> wrote:
> Pia here: it fails.
"""
HIDDEN = (
    "Mette",
    "Grace Will",
    "山田",
    "Дмитрий",
    "Иванов",
    "Pia",
    "Robin",
    "33 12",
    "halvorsen.ex",
)


def politely(change: Callable[[str], str]) -> Callable[[Asked], str]:
    """Items of what is asked for; of a letter its first sentence, said otherwise."""

    def say(asked: Asked) -> str:
        if not asked.is_letter:
            who = re.search(r"\[PERSON-\d+\] <\[EMAIL", asked.input)
            owner = who[0].partition(" ")[0] if who else None
            line = next(one for one in asked.input.splitlines() if "Please call me" in one)
            quote = line[line.index("Please call me") :].rstrip(".")
            item = {"quote": quote, "what": quote, "owner": owner}
            return json.dumps({**NOTHING, "action_items": [item], "customer": "Halvorsen Foods"})
        first = re.search(r"^1\. (.*)$", asked.input, re.MULTILINE)
        assert first
        sentence = {"n": 1, "text": change(first[1]), "facts": []}
        return json.dumps({"sentences": [sentence]}, ensure_ascii=False)

    return say


def with_pseudonyms(tmp_path: Path, server: ModelServer) -> Workspace:
    desk = with_model(tmp_path, server.base_url, f'model = "{MODEL}"\npseudonyms = true')
    desk.deliver(mail(NAMED, sender=PEOPLE[0], headers={"Cc": ", ".join(PEOPLE[1:])}))
    ask_in_a_pass(desk)
    return desk


def test_pseudonyms_hide_everybody_known_and_come_back_in_items_and_letters(tmp_path: Path) -> None:
    change = lambda greeting: greeting.replace("Dear", "Good morning")  # noqa: E731
    with model_server(politely(change)) as server:
        desk = with_pseudonyms(tmp_path, server)
        left = "\n".join(one.input for one in server.asked)
    assert [one for one in HIDDEN if one in left] == []
    assert "grace period" in left and "Halvorsen Foods" in left  # a word, and the company
    assert len(server.asked) == 2
    (item,) = rows(desk, "SELECT i.owner, s.quote, s.starts FROM items i JOIN sources s"
                         " ON s.id = i.source_id")  # fmt: skip
    assert item["owner"] == "Mette Halvorsen" and item["starts"] > 0
    assert "+45 33 12 34 56" in item["quote"]
    (draft,) = desk.drafts
    assert "Good morning Mette Halvorsen," in draft.get_content()
    assert re.search(r"PERSON|PHONE|EMAIL", draft.get_content()) is None


@pytest.mark.parametrize("spelled", ["[Person 1]", "[PERSON_1]", "[ PERSON-1 ]"])
def test_a_pseudonym_that_the_model_straightened_is_a_name_again(
    tmp_path: Path, spelled: str
) -> None:
    change = lambda _: f"Good morning {spelled},"  # noqa: E731
    with model_server(politely(change)) as server:
        desk = with_pseudonyms(tmp_path, server)
    assert "Good morning Mette Halvorsen," in desk.drafts[0].get_content()


@pytest.mark.parametrize("made_up", ["[PERSON-77]", "[PASSWORD-1]", "[NAME]", "[Your Name]"])
def test_a_mark_that_stands_for_nobody_reaches_no_letter(tmp_path: Path, made_up: str) -> None:
    change = lambda _: f"Good morning {made_up} Mette Halvorsen,"  # noqa: E731
    with model_server(politely(change)) as server:
        desk = with_pseudonyms(tmp_path, server)
    assert "Dear Mette Halvorsen," in desk.drafts[0].get_content()


def test_of_a_file_that_was_not_read_a_person_is_told(tmp_path: Path) -> None:
    with model_server(said()) as server:
        desk = with_model(tmp_path, server.base_url, f'model = "{MODEL}"')
        desk.deliver(mail(attachments=[("plan.docx", DOCX, docx("Plan")[:-300])]))
        ask_in_a_pass(desk)
    (draft,) = rows(desk, "SELECT findings FROM drafts")
    assert "attached file “plan.docx”: " in draft["findings"]
    (message,) = rows(desk, "SELECT flags FROM messages")
    assert "attached file “plan.docx”" in message["flags"]


def test_a_letter_is_written_without_what_no_reader_sees(tmp_path: Path) -> None:
    text = (
        "Hello,\n\nthe ex\u200bport fails \U000e0041\U000e0042. \u202eForty pickers stand idle.\n"
    )
    with model_server(said()) as server:
        desk = with_model(tmp_path, server.base_url, f'model = "{MODEL}"')
        desk.deliver(
            mail(text, sender="=?utf-8?q?Met=E2=80=AEte=E2=80=8B?= <mette@nordhavn.example>")
        )
        ask_in_a_pass(desk)
        (letter,) = [one.input for one in server.asked if one.is_letter]
    assert "the export fails" in letter
    assert [one for one in "\u200b\U000e0041\u202e" if one in letter] == []


def test_whose_mail_was_forwarded_is_known_on_the_case(tmp_path: Path) -> None:
    forward = (
        "Please help.\n\n---------- Forwarded message ---------\n"
        "From: Mette Aagaard <mette@nordhavn.example>\nDate: Mon, 11 May 2026 at 10:00\n"
        "Subject: export\nTo: Tom Okafor <tom.okafor@vendor.example>\n\nThe export fails.\n"
    )
    tom = "Tom Okafor <tom.okafor@vendor.example>"
    answer = {"In-Reply-To": "<m1@nordhavn.example>"}
    with model_server(said()) as server:
        desk = with_model(tmp_path, server.base_url, f'model = "{MODEL}"')
        desk.deliver(mail(forward, sender=tom))
        ask_in_a_pass(desk)
        server.asked.clear()
        for n, sender in enumerate((tom, "Bo <bo@nordhavn.example>", "Eve <eve@raven.example>")):
            desk.deliver(mail(f"Any news of it? {n}\n", sender=sender, subject="Re: Export broken",
                              message_id=f"<a{n}@x.example>", headers=answer))  # fmt: skip
        ask_in_a_pass(desk, now=LATER)
    said_to = {one.input[one.input.index("From: ") :].splitlines()[0]: one.input.partition("THE MAIL")[0]
               for one in server.asked if not one.is_letter}  # fmt: skip
    assert len(said_to) == 3
    for sender, known in said_to.items():
        assert ("Mette Aagaard (wrote a mail that was forwarded)" in known) == ("Eve" not in sender)

"""Mail that concerns a customer whose mail is kept from a model, whoever sends it."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from mails import mail
from model_passes import ask_in_a_pass, with_model
from model_server import MODEL, ModelServer, good, model_server, refusal, said
from workspaces import NOON, SETTINGS, Workspace

from mailbox_agent.settings import load_settings

TEXT = "Hello,\n\nthe nightly export SECRETWORD fails. Forty pickers stand idle.\n\nMette\n"
KEPT = '\n[[customer]]\nname = "Halvorsen Foods"\ndomains = ["halvorsen.example"]\n'
CONFIDENTIAL = KEPT + "confidential = true\n"
PARTNER = "Pia <pia@partner.example>"
THEIRS = "mette@halvorsen.example"
FORWARD = (
    "Please help.\n\n---------- Forwarded message ---------\nFrom: Mette <mette@halvorsen.example>\n"
    f"Date: Mon, 11 May 2026 at 10:00\nSubject: export\nTo: Pia <pia@partner.example>\n\n{TEXT}"
)
QUOTED = f"{TEXT}\nOn Mon, 11 May 2026 Mette <{THEIRS}> wrote:\n> Hello Pia,\n> it fails.\n"
CONCERNS = {
    "its sender": mail(TEXT, sender=f"Mette <{THEIRS}>"),
    "a sender below its domain": mail(TEXT, sender="Mette <mette@eu.halvorsen.example>"),
    "in Cc": mail(TEXT, sender=PARTNER, headers={"Cc": f"Mette <{THEIRS}>"}),
    "in To": mail(TEXT, sender=PARTNER, to=f"escalations@vendor.example, {THEIRS}"),
    "in Reply-To": mail(TEXT, sender=PARTNER, headers={"Reply-To": THEIRS}),
    "named by a partner": mail(f"Our client HALVORSEN-FOODS A/S waits.\n{TEXT}", sender=PARTNER),
    "in the subject": mail(TEXT, sender=PARTNER, subject="Halvorsen Foods: export fails"),
    "in a signature": mail(f"{TEXT}\n-- \nMette\nHalvorsen Foods A/S", sender="m@gmail.com"),
    "in the history": mail(QUOTED, sender=PARTNER),
    "forwarded by a partner": mail(FORWARD, sender=PARTNER),
    "forwarded by sales": mail(FORWARD, sender="Tom Okafor <tom.okafor@vendor.example>"),
}


def told(server: ModelServer) -> list[str]:
    return [one.input for one in server.asked if "SECRETWORD" in one.input]


@pytest.mark.parametrize("kept", [CONFIDENTIAL, KEPT + 'model.allowed = "no"\n'])
@pytest.mark.parametrize("place", CONCERNS)
def test_a_mail_that_concerns_it_is_neither_read_nor_answered_by_a_model(
    tmp_path: Path, place: str, kept: str
) -> None:
    with model_server(said()) as server:
        desk = with_model(tmp_path, server.base_url, f'model = "{MODEL}"', SETTINGS + kept)
        desk.deliver(CONCERNS[place])
        report = ask_in_a_pass(desk)
    assert report.tally.filed == 1 and len(desk.drafts) == 1
    assert server.asked == []


def test_a_partner_who_names_nobody_is_read(tmp_path: Path) -> None:
    with model_server(said()) as server:
        desk = with_model(tmp_path, server.base_url, f'model = "{MODEL}"', SETTINGS + CONFIDENTIAL)
        desk.deliver(mail(TEXT, sender=PARTNER))
        ask_in_a_pass(desk)
    assert told(server)


def becomes_so_in_the_settings(desk: Workspace) -> None:
    file = desk.root / "mailbox_agent.toml"
    file.write_text(file.read_text("utf-8") + CONFIDENTIAL, encoding="utf-8")
    desk.settings = load_settings(desk.root, {})


def becomes_so_by_its_case(desk: Workspace) -> None:
    with desk.store() as store, store.write():
        store.run("UPDATE cases SET confidential = 1")


@pytest.mark.parametrize("becomes", [becomes_so_in_the_settings, becomes_so_by_its_case])
def test_what_became_confidential_is_not_read_again_nor_answered_by_a_model(
    tmp_path: Path, becomes: Callable[[Workspace], None]
) -> None:
    with model_server(said(), damage=lambda *_: refusal(500, "x")) as server:
        desk = with_model(tmp_path, server.base_url, f'model = "{MODEL}"')
        desk.deliver(mail(TEXT, sender=f"Mette <{THEIRS}>"))
        ask_in_a_pass(desk)
        becomes(desk)
        server.asked.clear()
        server.damage = good
        desk.deliver(mail("Any news?\n", sender=f"Mette <{THEIRS}>", subject="Re: Export broken",
                          message_id="<m2@halvorsen.example>",
                          headers={"In-Reply-To": "<m1@nordhavn.example>"}))  # fmt: skip
        ask_in_a_pass(desk, now=NOON + timedelta(hours=1))
    assert len(desk.drafts) and server.asked == []

"""Shapes of public mail that were once misread: separators, Notes and GroupWise, adverts, tables.

The mails are invented; only their shape is that of mail found in public archives.
"""

import dataclasses

import pytest
from mails import mail

from mailbox_agent.message.parse import parse_message
from mailbox_agent.message.quoting import read_body
from mailbox_agent.records.mail import Address, Body

BASE = parse_message(mail())
OWN = "The import runs again since noon.\nTwo of the delivery notes are still missing."
OLDER = "Could you look at the import?\nPlease send the delivery notes by Friday."
MARKED = "> Could you look at the import?\n> Please send the delivery notes by Friday."


def body_of(text: str, **changes: object) -> Body:
    return read_body(dataclasses.replace(BASE, body_text=text, **changes))  # type: ignore[arg-type]


def own_words(text: str, **changes: object) -> list[str]:
    return body_of(text, **changes).new_text.split()


def test_a_table_of_bare_numbers_is_no_signature() -> None:
    table = (
        "To Be Packed   To Be Signed\n 0017    01B4\n 0018    0272\n 0031    0942\n 1120    046K"
    )
    text = (
        f"Here is the list of pallets.\n\n\n {table}\n\nThe rest stays in hall 3.\n\nThanks,\n\nkb"
    )
    assert own_words(text) == text.split()


def test_a_clients_list_of_attachments_below_the_text_is_not_the_writers() -> None:
    text = f"{OWN}\n - pallets 03-14.xls\n - image001.gif \n"
    assert own_words(text) == OWN.split()


def test_files_that_the_writer_asks_for_stay() -> None:
    text = "These files did not arrive:\n- pallets.xls\n- hall3.pdf"
    assert own_words(text) == text.split()


def test_a_contact_block_above_the_attachments_is_found_by_the_account_name() -> None:
    text = f"{OWN}\n\n\nAino Salmi\nph: 703 555 6331\nfax: 703 555 7317\n\n - pallets.xls"
    sender = Address("", "asalmi@frostgate.example")
    assert own_words(text, sender=sender) == OWN.split()


def test_the_advert_of_a_free_mailer_below_a_long_rule() -> None:
    advert = (
        "Ihr Postfach wird knapp? Jetzt mehr Platz holen, sofort und gratis.\nhttp://mehr.example/x"
    )
    assert own_words(f"{OWN}\n\n{'_' * 70}\n{advert}\n") == OWN.split()


def test_a_link_below_a_short_rule_is_the_writers() -> None:
    text = f"{OWN}\n\n-----\nThe whole log is at https://logs.example/4711 for you."
    assert own_words(text) == text.split()


def test_rules_drawn_with_gaps_do_not_end_the_search_for_a_signature() -> None:
    text = (
        f"{OWN}\n\nMit freundlichen Grüßen\nJon Vinter\n\n_ __ ___ __________ ___ __ _\n\n"
        "Frostgate Kühlhaus GmbH\nLagerstraße 9, 20457 Hamburg\n\nT: +49 40 5550 1470\n"
    )
    sender = Address("Jon Vinter", "jv@frostgate.example")
    assert own_words(text, sender=sender)[-2:] == ["Jon", "Vinter"]


def test_a_german_footer_that_asks_other_readers_to_destroy_the_mail() -> None:
    footer = (
        "Diese Nachricht ist ausschließlich für den Adressaten bestimmt und kann vertrauliche oder "
        "geschützte Informationen enthalten. Sind Sie nicht der bestimmungsgemäße Adressat, so "
        "vernichten Sie sie bitte."
    )
    assert own_words(f"{OWN}\n\n{footer}") == OWN.split()


@pytest.mark.parametrize(
    "line",
    [
        "On Wed, 14 Nov 2018 08:14:43 -0200 Aino Salmi <aino@frostgate.example> wrote",
        "---- On Wed, 24 Feb 2021 14:02:50 +0530 aino@frostgate.example wrote ----",
        '11:00 AM, November 17, 2021, "Aino - Frostgate" <aino@mail.frostgate.example>:',
        '>>> "Salmi, Aino" <aino@frostgate.example> 01/02/01 11:12AM >>>',
        ">>> Aino Salmi 14.03.2003 11:12 >>>",
        "-- Bitte antworten Sie oberhalb dieser Zeile --",
        "aino@frostgate.example wrote:",
        '---- Ursprüngliche Nachricht ----Von: "Aino"  Datum: 07.08.24  18:46 An: Betreff: Import',
        "##- Please type your reply above this line -##",
    ],
)
def test_a_line_that_announces_unmarked_older_mail(line: str) -> None:
    assert own_words(f"{OWN}\n\n{line}\n\n{OLDER}\n", subject="Re: Import") == OWN.split()


@pytest.mark.parametrize(
    "line",
    [
        "Excerpts from Aino Salmi's message of March 5, 2019 10:21 am:",
        "Aino Salmi said the following on 05/03/2019 10:21:",
        "* Aino Salmi <aino@frostgate.example> [2019-03-05 10:21]:",
        "Quoting Aino Salmi (2019-03-05 10:21:00)",
    ],
)
def test_a_line_that_announces_marked_older_mail(line: str) -> None:
    assert own_words(f"{OWN}\n\n{line}\n{MARKED}\n", subject="Re: Import") == OWN.split()


@pytest.mark.parametrize(
    "line",
    [
        "On 14 March 2022 at 10:15 aino@frostgate.example wrote\nto the carrier about it.",
        "On Monday we wrote",
        "Please write your answer above this line in the form.",
        "The reading at 11:00 was 14 °C:",
    ],
)
def test_a_sentence_that_resembles_such_a_line_stays(line: str) -> None:
    text = f"{OWN}\n\n{line}\n\nThat is all."
    assert own_words(text) == text.split()


NOTES = {
    "with the company's letterhead": (
        "   \n\tFrostgate North America Corp.\n\t\n"
        "\tFrom:  Aino Salmi                           12/04/2000 08:51 AM\n\t\n\n"
        "To: Jon Vinter/HAM/FG@FG\ncc:  \nSubject: Import\n"
    ),
    "without an author": (
        "To: Jon Vinter/HAM/FG@FG, Aino \nSalmi/OSL/FG@FG, Bea Roux/PAR/FG@FG\n"
        "cc:  \nSubject: Import?\n"
    ),
    "with the date on its own line": (
        "From:\tAino Salmi\n03/26/2001 10:20 AM\nTo:\tJon Vinter/HAM/FG@FG\ncc:\t \n"
        "Subject:\tRe: Import\n"
    ),
    "with the date far above the rest": (
        "   \n\nFrom:  Aino Salmi                                                 \n"
        "12/15/2000 12:09 PM\t\n\t\n\t\n\t    \n\t\n\nTo: Jon Vinter/HAM/FG@FG\n"
        "cc: bea@frostgate.example \nSubject: Import\n"
    ),
    "of a European office": (
        "   \n\t\n\t\n\tFrom:  Aino Salmi                           21/12/2000 07:32\n\t\n\n"
        "To: Jon Vinter/HAM/FG@FG, Bea \nRoux/PAR/FG@FG\ncc:  \nSubject: Import\n"
    ),
    "of a mail from outside that names where to answer": (
        '"the Frostgate team" <news@frostgate.example> on 06/23/2000 \n10:49:22 PM\n'
        "Please respond to desk@frostgate.example\nTo: jon@vendor.example\ncc:  \n"
        "Subject: Import\n"
    ),
    "of a mail from outside": (
        '"Aino Salmi" <aino@frostgate.example> on 12/14/2000 08:36:25 AM\n'
        "To: jon@vendor.example\ncc:  \nSubject: Import\n"
    ),
    "that is set in": (
        "\tAino Salmi@FG\n\t02/26/2001 10:21 AM\n\n\t\t To: Jon Vinter/HAM/FG@FG\n"
        "\t\t cc:\n\t\t Subject:\n"
    ),
}


@pytest.mark.parametrize("head", NOTES.values(), ids=NOTES.keys())
def test_a_header_of_notes(head: str) -> None:
    assert own_words(f"{OWN}\n\n\n{head}\n{OLDER}\n", subject="Re: Import") == OWN.split()


def test_notes_author_and_date_are_told_apart_in_a_forward() -> None:
    head = (
        "---------------------- Forwarded by Jon Vinter/HAM/FG on 12/05/2000 \n"
        "07:10 AM ---------------------------\nFrom: Aino Salmi on 12/04/2000 08:51 AM\n"
        "To: Jon Vinter/HAM/FG@FG\ncc:  \nSubject: Import\n"
    )
    (forward,) = body_of(f"FYI\n\n{head}\n{OLDER}\n", subject="Import").forwards
    assert forward.author is not None and forward.author.name == "Aino Salmi"
    assert forward.date is not None and forward.date.day == 4


def test_a_folded_dividing_line_and_a_letterhead_are_no_mail_of_their_own() -> None:
    head = (
        "----- Forwarded by Jon Vinter/HAM/FG on 12/05/2000 \n07:10 AM -----\n   \n"
        "\tFrostgate North America\n\t\n\tFrom:  Aino Salmi               12/04/2000 08:51 AM\n\t\n\n"
        "To: Jon Vinter/HAM/FG@FG\ncc:  \nSubject: Import\n"
    )
    (forward,) = body_of(f"FYI\n{head}\n{OLDER}\n", subject="FW: Import").forwards
    assert forward.author is not None and forward.author.name == "Aino Salmi"


def test_the_title_of_a_folded_domino_section_goes_with_its_header() -> None:
    head = (
        "Aino Salmi --- Import [Ticket#4711] ---\n\nVon: Aino Salmi <aino@frostgate.example>\n"
        "An: jon@vendor.example\nDatum: Mi., 13.06.2012 14:30\nBetreff: Import [Ticket#4711]\n"
    )
    assert own_words(f"{OWN}\n\n{head}\n{OLDER}", subject="AW:Import") == OWN.split()


def test_a_short_rule_above_a_header_goes_with_it() -> None:
    head = "---\n\n**From:** Aino <aino@frostgate.example>\n**Sent:** 28 July 2025 15:46\n"
    text = f"{OWN}\n\n{head}**To:** Jon <jon@vendor.example>\n**Subject:** Import\n\n{OLDER}"
    assert own_words(text, subject="RE: Import") == OWN.split()


def test_a_lone_mark_above_a_quotation_is_quoted() -> None:
    text = f"{OWN}\n\n> \n{MARKED}\n"
    assert own_words(text, subject="Re: Import", in_reply_to=("<a@b>",)) == OWN.split()


def test_an_archive_that_folds_quoted_lines_leaves_their_rests_quoted() -> None:
    long = (
        "> The nightly import of the delivery notes stops after some four thousand rows and then needs\n"
        "an hour before it goes on with the next file of the same warehouse.\n"
        "> We saw it first on Monday.\n"
    )
    line = "On Tue, Mar 5, 2019 at 10:21 AM Aino Salmi <aino@frostgate.example> wrote:"
    text = f"{OWN}\n\n{line}\n{long}"
    assert own_words(text, subject="Re: Import") == OWN.split()


def test_an_answer_below_a_quoted_line_stays() -> None:
    line = "On Tue, Mar 5, 2019 at 10:21 AM Aino Salmi <aino@frostgate.example> wrote:"
    text = (
        f"{line}\n> Which of the two days suits you better for the test of the import in hall 3?\n"
        "thursday suits us, but only if the lift is repaired by then and the keys are here.\n"
        "> And who comes?\nbea and me\n"
    )
    said = "thursday suits us, but only if the lift is repaired by then and the keys are here. bea and me"
    assert own_words(text, subject="Re: Import") == said.split()


def test_an_empty_subject_does_not_swallow_the_first_line_of_a_forwarded_mail() -> None:
    head = (
        "---------- Forwarded message ----------\nFrom: Aino Salmi <aino@frostgate.example>\n"
        "Date: Wed, 6 Mar 2019 09:00:00 +0100\nTo: jon@vendor.example\nSubject: \n\n"
    )
    text = f"FYI\n\n{head}Jon:\n{OLDER}\n"
    (forward,) = body_of(text, subject="Fwd:").forwards
    assert forward.subject == ""
    assert text[forward.start : forward.end].startswith("Jon:")


def test_a_header_in_arabic() -> None:
    head = (
        "من: Aino Salmi <aino@frostgate.example>\nتم الإرسال: Monday, May 20, 2024 10:11:22 AM\n"
        "إلى: jon@vendor.example <jon@vendor.example>\nالموضوع: Import\n"
    )
    assert own_words(f"{OWN}\n\n{head}\n{OLDER}", subject="Re: Import") == OWN.split()


def test_a_header_that_begins_with_its_date_and_is_set_with_blank_lines() -> None:
    head = (
        "**Gesendet:** Mittwoch, 3. Juni 2026 um 09:43\n\n"
        '**Von:**"Aino Salmi" <aino@frostgate.example>\n\n'
        "**An:**Jon Vinter <jon@vendor.example>\n\n**Betreff:** Import\n\n"
    )
    assert own_words(f"{OWN}\n\n{head}\n{OLDER}", subject="AW: Import") == OWN.split()


def test_an_instruction_whom_to_write_to_is_no_header() -> None:
    text = (
        f"{OWN}\n\nPlease send the restart order like this:\n\n"
        "To: ops@frostgate.example\nCc: \nSubject: Restart of the import\n\nNo text is needed."
    )
    assert own_words(text) == text.split()


@pytest.mark.parametrize(
    "head",
    [
        "De : Aino Salmi\nEnvoyé : mardi 8 septembre 2026 11:12\nÀ : Vendor Care\nObjet : Import",
        "Von: Aino Salmi\nGesendet: Donnerstag, 3. Mai 2012 11:51\nAn: Vendor Care\nBetreff: Import",
        "Van: Aino Salmi\nVerzonden: dinsdag 5 maart 2019 10:21\nAan: Helpdesk\nOnderwerp: Import",
        "Da: Aino Salmi\nInviato: martedì 5 marzo 2019 10:21\nA: Supporto\nOggetto: Import",
    ],
)
def test_an_outlook_header_without_addresses_whose_date_ends_in_the_time(head: str) -> None:
    assert own_words(f"{OWN}\n\n{head}\n\n{OLDER}", subject="RE: Import") == OWN.split()

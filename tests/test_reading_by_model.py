"""A pass with a language model: what it says counts as far as the mail bears it out."""

import json
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from labelled_answers import figures_of
from mails import mail
from speaking_models import SaidModel, opened
from workspaces import NOON, SETTINGS, Workspace

from mailbox_agent.agent import run_pass
from mailbox_agent.cli import cli
from mailbox_agent.database.store import Row
from mailbox_agent.pass_report import PassReport

TEXT = """Hello,

the nightly export to our warehouse has failed since Friday. Forty pickers stand idle.
Please send us a workaround by Thursday. Could it be the new certificate?

Mette
"""


LATER = NOON + timedelta(minutes=5)


CUSTOMER = (
    "SELECT json_extract(record, '$.customer') AS customer FROM readings WHERE current = 1"
    " ORDER BY message_id"
)


def a_pass(desk: Workspace, model: SaidModel, now: datetime = NOON) -> PassReport:
    with desk.store() as store:
        return run_pass(replace(desk.agent(store), model=opened(model)), now)


def rows(desk: Workspace, sql: str, *values: Any) -> list[Row]:
    with desk.store() as store:
        return store.all(sql, *values)


def always(**said: Any) -> SaidModel:
    return SaidModel(lambda _: said)


def test_what_the_model_reads_is_recorded_with_its_place_and_its_call(tmp_path: Path) -> None:
    desk = Workspace(tmp_path)
    desk.deliver(mail(TEXT))
    quote = "Please send us a workaround by Thursday."
    model = always(
        severity="critical",
        severity_quote="Forty pickers stand idle.",
        action_items=[
            {"quote": quote, "what": "Send a workaround", "owner": "Vendor", "due": "2026-05-14",
             "due_words": "by Thursday", "promise": False}
        ],
        root_causes=[
            {"quote": "Could it be the new certificate?", "what": "New certificate",
             "status": "suspected"}
        ],
        impact=[{"quote": "Forty pickers stand idle."}],
    )  # fmt: skip
    report = a_pass(desk, model)
    assert report.model == {"answered": 2}
    (item,) = rows(desk, "SELECT i.*, s.quote FROM items i JOIN sources s ON s.id = i.source_id")
    assert (item["what"], item["owner"], item["due"]) == (
        "Send a workaround",
        "Vendor",
        "2026-05-14",
    )
    assert (item["quote"], item["supported"]) == (quote, 1)
    (reading,) = rows(desk, "SELECT * FROM readings WHERE current = 1")
    assert (reading["engine"], reading["model"]) == ("model", "said")
    assert reading["prompt_hash"]
    (call,) = rows(desk, "SELECT * FROM model_call WHERE purpose = 'read_message'")
    assert (call["purpose"], call["outcome"], call["prompt_tokens"]) == (
        "read_message", "answered", 100,
    )  # fmt: skip
    assert rows(desk, "SELECT severity FROM cases") == [{"severity": "critical"}]


def test_what_stands_nowhere_in_the_mail_is_never_a_fact(tmp_path: Path) -> None:
    desk = Workspace(tmp_path)
    desk.deliver(mail(TEXT))
    made_up = {"quote": "We will refund 5,000 euros by Monday.", "what": "Refund", "owner": "Vendor",
               "due": "2026-05-18", "due_words": "by Monday", "promise": True}  # fmt: skip
    cause = {"quote": "the certificate expired", "what": "certificate", "status": "confirmed"}
    a_pass(desk, always(action_items=[made_up], root_causes=[cause], summary="They want it fixed."))
    shown = CliRunner().invoke(cli, ["--workspace", str(desk.root), "show", "ESC-1"]).output
    assert "the certificate expired” (Mette Aagaard; unsupported: not in the mail" in shown
    found = rows(desk, "SELECT supported FROM items")
    assert all(not one["supported"] for one in found)
    later = mail(
        "Any news?\n", headers={"In-Reply-To": "<m1@nordhavn.example>"}, message_id="<2@b.example>"
    )
    desk.deliver(later, at=LATER)
    model = always()
    a_pass(desk, model, LATER)
    assert "ESC-1" in model.read[0].input and "Refund" not in model.read[0].input
    assert "refund" not in desk.drafts[0].get_content().lower()
    assert "5,000" not in desk.drafts[0].get_content()


def test_a_date_that_the_words_do_not_name_is_not_taken(tmp_path: Path) -> None:
    desk = Workspace(tmp_path)
    desk.deliver(mail("Hello,\n\nplease send us a workaround soon, the export is broken.\n"))
    item = {"quote": "please send us a workaround soon", "what": "Send a workaround",
            "owner": "Napoleon Bonaparte", "due": "2026-05-20", "due_words": "soon",
            "promise": False}  # fmt: skip
    a_pass(desk, always(action_items=[item]))
    assert rows(desk, "SELECT due, owner FROM items") == [{"due": None, "owner": None}]


def test_a_machines_mail_costs_no_call(tmp_path: Path) -> None:
    desk = Workspace(tmp_path)
    headers = {"Auto-Submitted": "auto-replied"}
    desk.deliver(mail("I am out of office.\n", subject="Out of office", headers=headers))
    model = always()
    a_pass(desk, model)
    assert model.read == []


def test_without_an_answer_the_rules_read_and_it_is_noted(tmp_path: Path) -> None:
    desk = Workspace(tmp_path)
    desk.deliver(mail(TEXT))
    report = a_pass(desk, SaidModel(lambda _: "timed_out"))
    assert report.tally.filed == 1 and len(desk.drafts) == 1
    assert rows(desk, "SELECT why FROM to_read_again") == [{"why": "timed_out"}]
    assert rows(desk, "SELECT engine FROM readings WHERE current = 1") == [{"engine": "rules"}]


def test_confidential_mail_never_leaves(tmp_path: Path) -> None:
    customer = (
        '[[customer]]\nname = "Nordhavn"\ndomains = ["nordhavn.example"]\nconfidential = true\n'
    )
    desk = Workspace(tmp_path, SETTINGS + customer)
    desk.deliver(mail(TEXT))
    model = always()
    report = a_pass(desk, model)
    assert model.read == [] and report.tally.filed == 1
    assert rows(desk, "SELECT * FROM to_read_again") == []


def test_the_same_question_is_answered_from_the_record(tmp_path: Path) -> None:
    desk = Workspace(tmp_path)
    desk.deliver(mail(TEXT))
    first, second = always(), always()

    def killed(reached: str) -> None:
        if reached == "mail read":
            raise KeyboardInterrupt

    with desk.store() as store:
        agent = replace(desk.agent(store), model=opened(first), at=killed)
        with pytest.raises(KeyboardInterrupt):
            run_pass(agent, NOON)
    assert len(first.read) == 1
    a_pass(desk, second)
    assert second.read == []
    calls = "SELECT count(*) AS n FROM model_call WHERE purpose = 'read_message'"
    assert rows(desk, calls) == [{"n": 1}]


def test_mails_of_one_thread_are_read_one_after_the_other(tmp_path: Path) -> None:
    """The second is asked about with what the first one said."""
    desk = Workspace(tmp_path)
    desk.deliver(mail(TEXT))
    desk.deliver(mail("Any news?\n", subject="Re: Export broken", message_id="<m2@nordhavn.example>",
                      headers={"In-Reply-To": "<m1@nordhavn.example>"},
                      date="Mon, 11 May 2026 09:14:22 +0200"))  # fmt: skip
    model = always(summary="The export to the warehouse fails.")
    a_pass(desk, model)
    assert len(model.read) == 2
    assert "The export to the warehouse fails." in model.read[1].input
    assert model.read[0].instructions == model.read[1].instructions


def test_a_colleagues_note_is_asked_about_when_the_mails_before_it_are_read(tmp_path: Path) -> None:
    """It names no customer, so it may belong to any of them."""
    desk = Workspace(tmp_path)
    desk.deliver(mail(TEXT))
    desk.deliver(mail("The disk of the export host was full, I have cleared it.\n",
                      sender="Jo Berg <jo.berg@vendor.example>", subject="Export [ESC-1]",
                      message_id="<n1@vendor.example>",
                      date="Mon, 11 May 2026 09:40:00 +0200"))  # fmt: skip
    model = always(summary="The export to the warehouse fails.")
    a_pass(desk, model)
    assert ["none: the mailbox has not" in one.input for one in model.read] == [True, False]
    assert "The export to the warehouse fails." in model.read[1].input


def test_a_name_in_a_script_without_blanks_is_found_in_its_mail(tmp_path: Path) -> None:
    desk = Workspace(tmp_path)
    text = "お世話になっております。北川出版の小野寺です。入稿データのルビが欠落しております。\n"
    desk.deliver(mail(text, sender="Onodera <onodera@kitagawa.example>", subject="ルビ"))
    a_pass(desk, always(customer="北川出版", language="ja"))
    assert [row["customer"] for row in rows(desk, CUSTOMER)] == ["北川出版"]
    desk.deliver(mail(text, sender="Mori <mori@other.example>", subject="X", message_id="<x@o>"))
    a_pass(desk, always(customer="南山出版", language="ja"), LATER)
    assert "南山出版" not in [row["customer"] for row in rows(desk, CUSTOMER)]


def test_who_is_written_in_two_scripts_is_named_as_each_mail_does(tmp_path: Path) -> None:
    desk = Workspace(tmp_path)
    text = "お世話になっております。北川出版の小野寺です。入稿データのルビが欠落しております。\n"
    desk.deliver(mail(text, sender="Onodera <onodera@kitagawa.example>", subject="ルビ"))
    a_pass(desk, always(customer="北川出版", language="ja"))
    for text, key in (
        ("Hayashi here, for Kitagawa Shuppan. The old export works again.\n", "<m2@k>"),
        ("The new export still drops every long tag.\n", "<m3@k>"),
    ):
        reply = {"In-Reply-To": "<m1@nordhavn.example>", "References": "<m1@nordhavn.example>"}
        desk.deliver(mail(text, sender="Hayashi <hayashi@kitagawa.example>", subject="Re: ルビ",
                          message_id=key, headers=reply))  # fmt: skip
    a_pass(desk, always(customer="Kitagawa Shuppan", kind="update"), LATER)
    assert [row["customer"] for row in rows(desk, CUSTOMER)] == [
        "北川出版",
        "Kitagawa Shuppan",
        "北川出版",  # the mail names nobody
    ]
    names = "SELECT customers.name FROM cases JOIN customers ON customers.id = cases.customer_id"
    assert [row["name"] for row in rows(desk, names)] == ["北川出版"]


def test_what_the_rules_had_to_read_is_read_again_once_the_model_is_back(tmp_path: Path) -> None:
    desk = Workspace(tmp_path)
    desk.deliver(mail(TEXT))
    a_pass(desk, SaidModel(lambda _: "unreachable"))
    before = rows(desk, "SELECT id, what FROM items")
    assert before
    quote = "Please send us a workaround by Thursday."
    item = {"quote": quote, "what": "Deliver a workaround", "owner": "Vendor", "due": "2026-05-14",
            "due_words": "by Thursday", "promise": False}  # fmt: skip
    model = always(
        severity="critical", severity_quote="Forty pickers stand idle.", action_items=[item]
    )
    a_pass(desk, model, LATER)
    assert len(model.read) == 1
    assert "Send us a workaround" not in model.read[0].input.split("THE MAIL")[0]
    assert "ESC-1" not in model.read[0].input  # which it has opened itself
    assert rows(desk, "SELECT * FROM to_read_again") == []
    engines = rows(desk, "SELECT engine, current FROM readings ORDER BY id")
    assert engines == [{"engine": "rules", "current": 0}, {"engine": "model", "current": 1}]
    (after,) = rows(desk, "SELECT id, what, due FROM items")
    assert after["id"] in {one["id"] for one in before}, "the same item, better read"
    assert (after["what"], after["due"]) == ("Deliver a workaround", "2026-05-14")
    assert rows(desk, "SELECT severity FROM cases") == [{"severity": "critical"}]


def test_the_acknowledgement_that_nobody_touched_follows_the_new_reading(tmp_path: Path) -> None:
    desk = Workspace(tmp_path)
    desk.deliver(mail(TEXT))
    a_pass(desk, SaidModel(lambda _: "unreachable"))
    assert "since Friday" in desk.drafts[0].get_content()
    a_pass(desk, always(complaint="Forty pickers stand idle.", impact=[]), LATER)
    (draft,) = desk.drafts
    assert "“Forty pickers stand idle.”" in draft.get_content()
    assert "since Friday" not in draft.get_content().partition("\n> ")[0]
    assert rows(desk, "SELECT status, why FROM drafts ORDER BY id") == [
        {"status": "superseded", "why": "mail of its case was read again"},
        {"status": "pending", "why": ""},
    ]
    a_pass(desk, always(), LATER + timedelta(minutes=5))
    assert len(rows(desk, "SELECT id FROM drafts")) == 2


def test_a_matter_that_the_rules_set_aside_gets_its_case_when_it_is_read_again(
    tmp_path: Path,
) -> None:
    desk = Workspace(tmp_path)
    text = "Hi, we offer SEO services and link building for your website. Interested in a call?\n"
    desk.deliver(mail(text, sender="Max <max@seo.example>", subject="Rank first on Google"))
    a_pass(desk, SaidModel(lambda _: "unreachable"))
    assert rows(desk, "SELECT id FROM cases") == []
    report = a_pass(desk, always(summary="They want a call."), LATER)
    assert len(rows(desk, "SELECT id FROM cases")) == 1
    assert report.total.adds_up and report.total.filed == 1


def test_what_a_person_has_touched_stays_when_it_is_read_again(tmp_path: Path) -> None:
    desk = Workspace(tmp_path)
    desk.deliver(mail(TEXT))
    a_pass(desk, SaidModel(lambda _: "unreachable"))
    with desk.store() as store, store.write():
        store.run("UPDATE items SET what = 'Set by Robin', person_set = '[\"what\"]'")
    a_pass(desk, always(action_items=[]), LATER)
    assert {one["what"] for one in rows(desk, "SELECT what FROM items")} == {"Set by Robin"}


def test_a_dated_promise_of_ours_is_not_lost_because_a_model_is_silent(tmp_path: Path) -> None:
    desk = Workspace(tmp_path)
    desk.deliver(mail(TEXT))
    ours = mail("Dear Mette,\n\nI will send you the workaround by 14 May 2026.\n\nRobin Meyer\n",
                sender="Robin Meyer <robin.meyer@vendor.example>",
                to="Mette Aagaard <mette@nordhavn.example>", message_id="<v1@vendor.example>",
                headers={"In-Reply-To": "<m1@nordhavn.example>",
                         "Cc": "escalations@vendor.example"},
                date="Mon, 11 May 2026 09:40:00 +0200")  # fmt: skip
    desk.deliver(ours)
    a_pass(desk, SaidModel(lambda _: "unreachable"))
    promised = "SELECT id, what, due FROM items WHERE promise = 1"
    (before,) = rows(desk, promised)
    a_pass(desk, always(kind="update", sender_role="internal", action_items=[]), LATER)
    assert rows(desk, promised) == [before] and before["due"] == "2026-05-14"
    (asked,) = rows(desk, "SELECT reason FROM proposals WHERE item_id = ?", before["id"])
    assert "shows no such promise: is it one?" in asked["reason"]


def test_the_language_is_told_by_the_words_where_there_are_enough(tmp_path: Path) -> None:
    french = (
        "Bonjour,\n\nnotre export de commandes est en panne depuis ce matin et personne ne nous"
        " répond. Quarante personnes attendent sans pouvoir travailler.\n\nClaire Vasseur\n"
    )
    desk = Workspace(tmp_path)
    desk.deliver(mail(french, sender="Claire Vasseur <claire@aubertin.example>", subject="Export"))
    desk.deliver(mail("Nic nowego?\n", sender="Jan <jan@wisla.example>", subject="X",
                      message_id="<p@wisla.example>"))  # fmt: skip
    a_pass(desk, always(language="en"))
    told = "SELECT json_extract(record, '$.language') AS said FROM readings WHERE current = 1"
    assert [row["said"] for row in rows(desk, told + " ORDER BY message_id")] == ["fr", "en"]


def test_a_mail_without_thread_joins_the_case_that_the_model_names(tmp_path: Path) -> None:
    customers = (
        '[[customer]]\nname = "Nordhavn"\ndomains = ["nordhavn.example"]\n'
        '[[customer]]\nname = "Telvera"\ndomains = ["telvera.example"]\n'
    )
    desk = Workspace(tmp_path, SETTINGS + customers)
    desk.deliver(mail(TEXT))
    desk.deliver(mail("The invoices are wrong.\n", sender="Ann Lee <ann@telvera.example>",
                      message_id="<t1@telvera.example>", subject="Invoices"))  # fmt: skip
    a_pass(desk, always())
    tokens = {r["title"]: r["token"] for r in rows(desk, "SELECT title, token FROM cases")}
    export, invoices = tokens["Export broken"], tokens["Invoices"]
    later = mail("Rasmus here. It is at the Aarhus site as well.\n",
                 sender="Rasmus Holt <rasmus@nordhavn.example>", subject="One more thing",
                 message_id="<m9@nordhavn.example>")  # fmt: skip
    desk.deliver(later)
    model = always(kind="update", same_matter_as=export)
    a_pass(desk, model, LATER)
    assert f"{export}: Export broken" in model.read[0].input
    assert "Invoices" not in model.read[0].input and "Telvera" not in model.read[0].input
    (joined,) = rows(desk, "SELECT how, provisional FROM assignments WHERE message_id = 3")
    assert (joined["how"], joined["provisional"]) == ("weak", 1)
    other = mail("And this.\n", sender="Rasmus Holt <rasmus@nordhavn.example>",
                 subject="Something else", message_id="<m10@nordhavn.example>")  # fmt: skip
    desk.deliver(other)
    a_pass(desk, always(kind="update", same_matter_as=invoices), LATER + timedelta(minutes=5))
    on = "SELECT c.token FROM assignments a JOIN cases c ON c.id = a.case_id WHERE a.message_id = 4"
    assert rows(desk, on) != [{"token": invoices}], "another customer's case is never joined"


def test_a_date_that_stands_in_the_sentence_beside_counts(tmp_path: Path) -> None:
    desk = Workspace(tmp_path)
    desk.deliver(mail("Hello,\n\nwe go live on Friday. Send us the fix before, please.\n"))
    item = {"quote": "Send us the fix before, please.", "what": "Send the fix", "owner": "Vendor",
            "due": "2026-05-15", "due_words": "on Friday", "promise": False}  # fmt: skip
    a_pass(desk, always(action_items=[item]))
    assert rows(desk, "SELECT due FROM items") == [{"due": "2026-05-15"}]


def test_the_checks_leave_a_perfect_readers_answers_as_they_are() -> None:
    """Of the labelled answers for the given mails hardly one is taken for unfounded."""
    folder = Path(__file__).resolve().parents[1] / "fixtures/labelled/brightloop"
    found = figures_of(folder, "brightloop.example")
    assert found["kind_accuracy"].value == found["grounding"].value == 1.0
    for name in ("action_item_f1", "action_item_due_of_matched", "action_item_owner_of_matched",
                 "root_cause_f1", "impact_f1", "severity_accuracy"):  # fmt: skip
        value = found[name].value
        assert value is not None and value >= 0.98, name


def test_a_mail_that_is_no_matter_names_no_customer(tmp_path: Path) -> None:
    desk = Workspace(tmp_path)
    text = "We sell stands at the fair in Lyon. Shall we reserve one for you?"
    desk.deliver(mail(text, sender="Ida Holm <ida@fairs-of-lyon.example>"))
    a_pass(desk, always(kind="unrelated", sender_role="stranger", customer=None))
    (row,) = rows(desk, "SELECT record FROM readings WHERE current = 1")
    reading = json.loads(row["record"])
    assert (reading["kind"], reading["customer"]) == ("unrelated", None)


def test_a_machine_under_a_persons_name_does_not_change_who_the_person_is(tmp_path: Path) -> None:
    desk = Workspace(tmp_path)
    first = {"In-Reply-To": "<m1@nordhavn.example>"}
    desk.deliver(mail(TEXT))
    a_pass(desk, always())
    away = "I walk the site this week, ring the control room."
    desk.deliver(mail(away, message_id="<m2@nordhavn.example>", headers=first))
    a_pass(desk, always(kind="automatic", sender_role="machine"), LATER)
    model = always()
    desk.deliver(mail("It still fails.", message_id="<m3@nordhavn.example>", headers=first))
    a_pass(desk, model, LATER + timedelta(minutes=5))
    shown = model.read[-1].input
    assert "people: Mette Aagaard (customer)" in shown
    assert "automatic)" in shown


def test_one_sentence_may_settle_two_items(tmp_path: Path) -> None:
    desk = Workspace(tmp_path)
    desk.deliver(mail("Please send us the log. Please send us the invoice.\n"))
    a_pass(desk, always(action_items=[
        {"quote": f"Please send us the {what}.", "what": f"Send the {what}", "owner": None,
         "due": None, "due_words": None, "promise": False} for what in ("log", "invoice")
    ]))  # fmt: skip
    ids = [row["id"] for row in rows(desk, "SELECT id FROM items ORDER BY id")]
    quote = "We have the log and the invoice, thank you."
    done = [{"item": one, "new_status": "done", "new_due": None, "due_words": None,
             "quote": quote} for one in ids]  # fmt: skip
    desk.deliver(mail(quote, message_id="<m2@nordhavn.example>",
                      headers={"In-Reply-To": "<m1@nordhavn.example>"}))  # fmt: skip
    a_pass(desk, always(kind="update", updates_to_items=done), LATER)
    (row,) = rows(desk, "SELECT record FROM readings WHERE message_id = 2 AND current = 1")
    assert [one["item"] for one in json.loads(row["record"])["updates_to_items"]] == ids
    assert len(ids) == 2


POINTS = (
    "the list of all delivery notes that were printed twice since the first of May",
    "the name of the engineer who looks after the print server in the second building",
    "a description of what was changed in the interface between shop and warehouse",
    "the log of the night of the third of May with the entries of the import job in full",
    "your assessment of whether the forty customers in the attached table are concerned",
    "the telephone number under which somebody answers on Saturdays and on Sundays",
)


def test_the_day_in_the_lead_in_of_a_list_holds_for_each_of_its_points(tmp_path: Path) -> None:
    desk = Workspace(tmp_path)
    points = "".join(f"- {one}\n" for one in POINTS)
    desk.deliver(mail(f"Hello,\n\nplease send us by Friday 15 May:\n\n{points}\nMette\n"))
    a_pass(desk, always(action_items=[
        {"quote": one, "what": f"Send {one}", "owner": None, "due": "2026-05-15",
         "due_words": "by Friday 15 May", "promise": False} for one in POINTS
    ]))  # fmt: skip
    found = rows(desk, "SELECT due FROM items ORDER BY id")
    assert [row["due"] for row in found] == ["2026-05-15"] * len(POINTS)

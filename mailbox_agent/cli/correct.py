"""`correct`: a person says that a value of a case, a message or an item is another one."""

from typing import get_args

import click

from mailbox_agent.cli.tables import line, moment
from mailbox_agent.cli.workbench import Workbench, workbench
from mailbox_agent.errors import UserError
from mailbox_agent.records import Correction
from mailbox_agent.records.case import ItemState
from mailbox_agent.records.reading import Area, Kind, Severity

NO_MATTER = ("unrelated", "automatic")
OF_CASE, OF_MESSAGE = {"area", "severity", "owner"}, {"kind", "area", "severity"}
OF_ITEM = {"owner", "due", "what", "state"}


@click.command()
@click.argument("target", metavar="CASE|MESSAGE")
@click.option("--item", type=int, metavar="ID", help="The item of the CASE's plan that is meant.")
@click.option("--kind", type=click.Choice(get_args(Kind)), help="Of a message.")
@click.option("--area", type=click.Choice(get_args(Area)))
@click.option("--severity", type=click.Choice(get_args(Severity)), help="The clocks follow.")
@click.option("--owner", metavar="NAME", help="Of a case: of the team; of an item: anybody, or ''.")
@click.option("--due", metavar="DAY", help="Of an item: 2026-05-13, or '' for none.")
@click.option("--what", metavar="TEXT", help="Of an item.")
@click.option("--state", type=click.Choice(get_args(ItemState)), help="Of an item.")
@click.pass_context
def correct(
    ctx: click.Context, /, target: str, item: int | None, due: str | None, **given: str | None
) -> None:
    """Say that a value of a CASE, a MESSAGE or an item of the plan is another one.

    A message is named by its number (`show CASE --json`, `set-aside`). One that was set aside as
    unrelated or a machine's comes onto a case with --kind; a case that is none: `set-aside CASE`.
    Old and new are kept; no later reading changes what a person has set; drafts that nobody has
    touched are made anew.
    """
    from mailbox_agent.cli.carrying_out import carry_out

    values = {name: text for name, text in {**given, "due": _day(due)}.items() if text is not None}
    _refuse_unless_of(target, item, values)
    with workbench(ctx) as bench:
        made = _corrected(bench, target, item, values)
        if not made:
            line("that is what it is already; nothing was changed")
            return
        _tell(bench, made)
        carry_out(bench, "correct")


def _corrected(
    bench: Workbench, target: str, item: int | None, values: dict[str, str]
) -> list[Correction]:
    from mailbox_agent.correcting import correct_case, correct_item, correct_message
    from mailbox_agent.database.cases import find_case_named, load_case
    from mailbox_agent.database.corrections import current_reading
    from mailbox_agent.taking_on import was_set_aside

    who = bench.decider().name
    if target.isdigit():
        row = current_reading(bench.store, int(target))
        aside = was_set_aside(bench.store, int(target))
        mailbox = (
            aside["mailbox"]
            if aside
            else load_case(bench.store, row["case_id"]).mailbox
            if row
            else _any(bench)
        )
        return correct_message(bench.desk(mailbox), int(target), who, values)
    case = find_case_named(bench.store, target)
    if item is not None:
        return correct_item(bench.desk(case.mailbox), case, item, who, values)
    return correct_case(bench.desk(case.mailbox), case, who, values)


def _any(bench: Workbench) -> str:
    return bench.settings.mailboxes[0].name


def _refuse_unless_of(target: str, item: int | None, values: dict[str, str]) -> None:
    if target.isdigit() and item is not None:
        raise UserError("an item is named with its case: correct CASE --item ID ...")
    allowed = OF_MESSAGE if target.isdigit() else OF_ITEM if item is not None else OF_CASE
    what = "a message" if target.isdigit() else "an item" if item is not None else "a case"
    options = ", ".join(f"--{name}" for name in sorted(allowed))
    if not values:
        raise UserError(f"say which value is another one: of {what} {options}")
    if foreign := sorted(set(values) - allowed):
        named = ", ".join(f"--{name}" for name in foreign)
        hint = " (with --item ID: of an item of its plan)" if set(foreign) <= OF_ITEM else ""
        raise UserError(f"{what} has no {named}: it has {options}{hint}")
    if not values.get("what", "x").strip():
        raise UserError("--what is empty")


def _day(text: str | None) -> str | None:
    from datetime import date

    if not text or not text.strip():
        return text
    try:
        return date.fromisoformat(text.strip()).isoformat()
    except ValueError as error:
        raise click.BadParameter(f"{text!r} is no day: write 2026-05-13", param_hint="--due") from (
            error
        )


def _tell(bench: Workbench, made: list[Correction]) -> None:
    from mailbox_agent.cli.case_page import correction_words
    from mailbox_agent.database.cases import load_case

    case = load_case(bench.store, made[0].case_id)
    for one in made:
        line(f"{case.token}: {correction_words(one)}")
    zone = bench.settings.default_zone
    if any(one.field == "severity" and one.message_id is None for one in made):
        if case.acknowledged_at is None and case.acknowledge_by is not None:
            line(f"to be acknowledged by {moment(case.acknowledge_by, zone)}")
        if case.next_update_at is not None:
            line(f"the next update is due {moment(case.next_update_at, zone)}")
    of_mail = [one for one in made if one.message_id is not None]
    kind = next((one for one in of_mail if one.field == "kind"), None)
    if kind is not None and kind.before in NO_MATTER:
        line(f"message {kind.message_id} is a matter of ours: it is on {case.token} now")
    elif kind is not None and kind.after in NO_MATTER:
        line(f"if all of {case.token} is no matter: mailbox-agent set-aside {case.token} --why WHY")
    elif of_mail and len(of_mail) == len(made):
        line(f"{case.token} itself stays as it is: `mailbox-agent correct {case.token}` changes it")

"""The command that says how well mail is read: eval."""

import os
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from mailbox_agent.cli.cut_off import saying_what_is_left
from mailbox_agent.cli.tables import tell
from mailbox_agent.cli.whose_mail import model_options
from mailbox_agent.errors import UserError, WorkspaceError

if TYPE_CHECKING:
    from mailbox_agent.asking import OpenedModel
    from mailbox_agent.measuring.gold_set import GoldSet
    from mailbox_agent.measuring.recorded_runs import Run
    from mailbox_agent.settings import Settings

ENGINES = ("rules", "model")  # who can read mail
DOUBTS_SHOWN = 20  # slips in the labels; the rest is counted
FAILED_SHOWN = 5  # mails that cannot be read; the rest is counted


@click.command("eval")
@click.argument("gold_dir", metavar="GOLD_DIR", type=click.Path(path_type=Path))
@click.option(
    "--engine",
    type=click.Choice(ENGINES),
    default="rules",
    show_default=True,
    help="Who reads the mail.",
)
@click.option("--own-domain", metavar="DOMAIN", help="Who we are. Default: as analyze takes it.")
@model_options
@click.option(
    "--answers",
    "kept",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Keeps the model's answers as they come: a run that was interrupted goes on where it"
    " stopped, and nothing is asked twice.",
)
@click.option(
    "--record",
    "named",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Where runs are recorded. Default: eval_runs.jsonl in the workspace's store.",
)
@click.option(
    "--wrong",
    "measures",
    metavar="MEASURE",
    multiple=True,
    help="Show mail by mail what is not as labelled in a measure, or in all. May be repeated.",
)
@click.option("--no-record", is_flag=True, help="Compare with the last run, record nothing.")
@click.option(
    "--fail-if-worse",
    is_flag=True,
    help="For CI: exit 1 if a figure fell; such a run is not recorded.",
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@click.pass_context
def evaluate(
    ctx: click.Context,
    gold_dir: Path,
    engine: str,
    own_domain: str | None,
    base_url: str | None,
    model_name: str | None,
    seconds: float | None,
    parallel: int | None,
    kept: Path | None,
    named: Path | None,
    measures: tuple[str, ...],
    no_record: bool,
    fail_if_worse: bool,
    as_json: bool,
) -> None:
    """How well a labelled set is read, against the last recorded run.

    GOLD_DIR holds labels.jsonl and messages/ID.eml; nothing is written to it. No workspace is
    needed, also for a model: eval GOLD_DIR --engine model --base-url http://127.0.0.1:8700/v1
    """
    from mailbox_agent.cli.quality_model import what_is_kept, with_memory
    from mailbox_agent.cli.quality_page import as_object, print_page
    from mailbox_agent.cli.whose_mail import (
        model_for_mail,
        only_with_model,
        settings_for_mail,
        settings_with_model,
    )
    from mailbox_agent.measuring.gold_set import doubts, read_gold_set
    from mailbox_agent.measuring.recorded_runs import last_run, read_runs
    from mailbox_agent.measuring.report import report_on

    only_with_model(engine, base_url, model_name, seconds, parallel, kept)
    asked = _asked(measures)
    gold = read_gold_set(gold_dir)
    doubtful = list(doubts(gold))
    _say_doubts(doubtful)
    place = named or _default_place(ctx)
    earlier = read_runs(place) if place else []  # a damaged file is told before the long part
    settings = settings_for_mail(ctx, gold.files, own_domain)
    model = None
    if engine == "model":
        settings = settings_with_model(ctx, settings, base_url, model_name, seconds, parallel)
        model = with_memory(model_for_mail(settings), kept)
    try:
        with saying_what_is_left(ctx, lambda: what_is_kept(model, kept)):
            run = _run_of(gold, settings, engine, model, ctx.obj.as_of or datetime.now(UTC))
    finally:
        if model is not None:
            model.model.close()
    report = report_on(gold, run, last_run(earlier, gold.mails, engine))
    worse = fail_if_worse and report.is_worse
    problem = None if no_record or worse else _record(place, run, in_store=not named)
    recorded = None if no_record or worse or problem else place
    if as_json:
        as_object(report, recorded, asked, doubtful)
    else:
        print_page(report, recorded, asked)
    if problem and named:
        raise UserError(problem)
    if problem:
        tell(problem)
    ctx.exit(1 if worse else 0)


def _asked(measures: Sequence[str]) -> frozenset[str]:
    """What is to be shown mail by mail. Raises click.BadParameter for what is no measure."""
    from mailbox_agent.measuring.wrong import asked_for, names_to_ask

    asked: frozenset[str] = frozenset()
    for name in measures:
        found = asked_for(name)
        if found is None:
            known = ", ".join(names_to_ask())
            raise click.BadParameter(
                f"{name!r} is none of {known}, nor a measure of the table", param_hint="--wrong"
            )
        asked |= found
    return asked


def _default_place(ctx: click.Context) -> Path | None:
    """The file in the store of the workspace we are in; None without a workspace."""
    from mailbox_agent.measuring.recorded_runs import FILE
    from mailbox_agent.settings import load_settings
    from mailbox_agent.workspace import find_workspace

    try:
        workspace = find_workspace(ctx.obj.workspace, os.environ)
    except WorkspaceError:
        if ctx.obj.workspace is not None:
            raise
        return None
    return load_settings(workspace, os.environ).store / FILE


def _run_of(
    gold: "GoldSet", settings: "Settings", engine: str, model: "OpenedModel | None", now: datetime
) -> "Run":
    """Reads the mails in the order of the labels."""
    from mailbox_agent import __version__
    from mailbox_agent.analysis import analyze
    from mailbox_agent.cli.quality_model import line_for_each
    from mailbox_agent.cli.whose_mail import tell_of_model
    from mailbox_agent.measuring.figures import measure
    from mailbox_agent.measuring.recorded_runs import Run, measured_part

    tell(f"reading {len(gold.files)} mails of {gold.folder}")
    predictions: dict[str, Mapping[str, Any]] = {}
    failed = []
    each = line_for_each(len(gold.files), settings, model) if model else lambda _: None
    read = analyze(settings, gold.files, now, model=model, tell=tell_of_model, read=each)
    for label, record in zip(gold.labels, read, strict=True):
        predictions[label["id"]] = measured_part(record)
        if record.get("error"):
            failed.append(f"{record['path']}: {record['error']}")
    _say_failed(failed, len(gold.files))
    pairs = [(label, predictions[label["id"]]) for label in gold.labels]
    return Run(
        at=now.astimezone(UTC),
        version=__version__,
        engine=engine,
        set_name=gold.name,
        own_domains=tuple(settings.company.domains),
        mails=gold.mails,
        figures=measure(pairs, gold.body_of),
        predictions=predictions,
    )


def _say_doubts(doubtful: Sequence[str]) -> None:
    for text in doubtful[:DOUBTS_SHOWN]:
        tell(f"warning: {text}")
    if len(doubtful) > DOUBTS_SHOWN:
        more = len(doubtful) - DOUBTS_SHOWN
        tell(f"warning: and {more} more (all with --json)")


def _say_failed(failed: Sequence[str], of: int) -> None:
    """Mails that cannot be read count as wrong. Raises UserError if there is no other."""
    if len(failed) == of:
        raise UserError(f"none of the {of} mails could be read. The first: {failed[0]}")
    for text in failed[:FAILED_SHOWN]:
        tell(text)
    if len(failed) > FAILED_SHOWN:
        more = len(failed) - FAILED_SHOWN
        tell(f"{more} more mails could not be read")


def _record(place: Path | None, run: "Run", in_store: bool) -> str | None:
    """Records the run; else what stands in the way, to be said after the figures."""
    from mailbox_agent.measuring.recorded_runs import record_run
    from mailbox_agent.workspace import prepare_store

    if place is None:
        return (
            "this run is not recorded: there is no workspace here; --record FILE or"
            " --workspace DIR names a place"
        )
    try:
        if in_store:
            prepare_store(place.parent)
        record_run(place, run)
    except (UserError, WorkspaceError) as error:
        return str(error)
    return None

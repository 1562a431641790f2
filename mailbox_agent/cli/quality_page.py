"""What `eval` prints: the table of measures, what is wrong in which mail, the mails that got worse,
and how to see why."""

import shlex
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any

from mailbox_agent.cli.tables import heading, line, print_json, print_table
from mailbox_agent.cli.workbench import store_folder
from mailbox_agent.measuring.comparing import Change, Shift
from mailbox_agent.measuring.figures import Figure
from mailbox_agent.measuring.report import Report, Row


def print_page(report: Report, recorded: Path | None, asked: Collection[str] = ()) -> None:
    """`asked`: of what is wrong, what is shown mail by mail (`wrong.asked_for`)."""
    run, last = report.run, report.last
    line(
        f"{report.gold.name}: {len(report.gold.labels)} mails read by {run.engine}"
        f" (version {run.version}), {', '.join(run.own_domains)} being ours"
    )
    line("no run of this set is recorded yet: nothing to compare with" if last is None else
         _about_last(report))  # fmt: skip
    columns = ("measure", "value", "counts", "aim", "last", "change")
    shown = columns[:4] if last is None else columns
    print_table(shown, (_cells(row)[: len(shown)] for row in report.rows))
    if asked:
        _print_wrong(report, asked)
    elif report.wrong:
        mails = len({one.mail_id for one in report.wrong})
        line(
            f"{len(report.wrong)} answers in {mails} mails are not as labelled:"
            " --wrong MEASURE shows them, --wrong all every one"
        )
    if last is not None:
        _print_changes(report)
    if recorded is not None:
        line(f"recorded in {store_folder(recorded)}")


def as_object(
    report: Report,
    recorded: Path | None,
    asked: Collection[str] = (),
    doubtful: Sequence[str] = (),
) -> None:
    """The same for machines, as one object. Nothing asked: everything that is wrong."""
    run, last = report.run, report.last
    wrong: dict[str, list[dict[str, str]]] = {}
    for one in report.wrong:
        if not asked or one.what in asked:
            said = {"what": one.what, "label": one.label, "answer": one.answer}
            wrong.setdefault(one.mail_id, []).append({**said, "quote": one.quote})
    print_json(
        {
            "set": report.gold.name,
            "messages": len(report.gold.labels),
            "engine": run.engine,
            "version": run.version,
            "at": run.at,
            "own_domains": run.own_domains,
            "figures": {row.name: _figure(row) for row in report.rows},
            "last_run": last and {"at": last.at, "version": last.version, "common": report.common},
            "wrong": wrong,
            "doubtful_labels": doubtful,
            "is_worse": report.is_worse,
            "worse": [_change(change) for change in report.worse],
            "better": [_change(change) for change in report.better],
            "recorded": str(recorded) if recorded else None,
        }
    )


def _about_last(report: Report) -> str:
    last = report.last
    assert last is not None
    text = f"last recorded run: {last.at:%Y-%m-%d %H:%M} UTC, version {last.version}"
    if last.own_domains != report.run.own_domains:
        text += f"; it took {', '.join(last.own_domains)} as ours"
    if report.common < len(report.gold.labels):
        text += (
            f"; last and change are over the {report.common} mails that both have read,"
            " the rest is new"
        )
    return text


def _cells(row: Row) -> tuple[str, ...]:
    aim = "" if row.aim is None else f"{row.aim:.2f}" + (" (below)" if row.below_aim else "")
    change = "" if row.change is None else f"{row.change:+.3f}" if row.change else "="
    return row.name, _value(row.figure.value), _counts(row.figure), aim, _value(row.last), change


def _value(value: float | None) -> str:
    return "n/a" if value is None else f"{value:.3f}"


def _counts(figure: Figure) -> str:
    if figure.numerator is None:
        return ""
    return f"{round(figure.numerator, 1):g}/{figure.denominator}"


def _print_wrong(report: Report, asked: Collection[str]) -> None:
    shown = [one for one in report.wrong if one.what in asked]
    if not shown:
        line(f"nothing is wrong in {', '.join(sorted(asked))}")
        return
    with_quote = ("of",) if any(one.quote for one in shown) else ()
    print_table(
        ("mail", "what", "label", "read as", *with_quote),
        (
            (one.mail_id, one.what, one.label, one.answer, *(one.quote for _ in with_quote))
            for one in shown
        ),
    )
    _print_way_to_reasons(report, shown[0].mail_id)


def _print_changes(report: Report) -> None:
    worse, better = report.worse, report.better
    if not worse and not better:
        line("every mail is read as before, in all that is measured")
        return
    if worse:
        heading(f"{len(worse)} of {report.common} mails got worse")
        for change in worse:
            line(f"  {change.mail_id}: {_shifts(change.worse)}")
            if change.better:
                line(f"  {' ' * len(change.mail_id)}  but better: {_shifts(change.better)}")
        _print_way_to_reasons(report, worse[0].mail_id)
    line(f"{len(better)} of {report.common} mails got better, in nothing worse")


def _print_way_to_reasons(report: Report, mail_id: str) -> None:
    """The rules can say why they read as they do; a model can't."""
    if report.run.engine != "rules":
        return
    file = store_folder(report.gold.folder.absolute() / "messages" / f"{mail_id}.eml")
    own = report.run.own_domains[0]
    words = f"mailbox-agent analyze --explain --own-domain {shlex.quote(own)} {shlex.quote(file)}"
    line(f"See why: {words}")
    line("(a mail read alone has no earlier mails: its case, and what rests on it, may differ)")


def _shifts(shifts: Sequence[Shift]) -> str:
    return "; ".join(map(str, shifts))


def _figure(row: Row) -> dict[str, Any]:
    figure = {"value": row.figure.value}
    if row.figure.numerator is not None:
        figure |= {"numerator": row.figure.numerator, "denominator": row.figure.denominator}
    return {**figure, "last": row.last, "change": row.change, "aim": row.aim}


def _change(change: Change) -> dict[str, Any]:
    return {"id": change.mail_id, "worse": change.worse, "better": change.better}

"""The table of a run: what was measured, ours, what it is measured against, the ratio, the aim."""

from collections.abc import Iterator
from typing import Any

Row = tuple[str, str, str, str, str]
Figures = dict[str, Any]
HEAD: Row = ("what", "ours", "against", "ratio", "aim")
AIMS = {"stdlib": "at least 0.35", "notmuch": "at least 1"}


def rows_of(result: Figures) -> Iterator[Row]:
    """The rows that the figures of `result` allow (see __main__.measured)."""
    if ingest := result.get("ingest"):
        for name in AIMS:
            yield from _against(name, ingest, result[name], result["mails"])
        yield from _flatness(ingest)
        yield ("ingest: peak memory", f"{ingest['peak_mib']} MiB", "", "", "at most 130 MiB")
        if small := result.get("small"):
            yield from _growth(ingest, result["mails"], small)
    for step in ("drafts", "documents"):
        if figures := result.get(step):
            yield _apart(step, figures)
    if idle := result.get("idle"):
        yield from _idle(idle)
    if imap := result.get("imap"):
        yield from _imap(imap, result.get("ingest"), result["mails"])
    if model := result.get("model"):
        yield from _model(model)
    if hostile := result.get("hostile"):
        what = "model that obeys hostile mail: passes in which something got through"
        of = f"{hostile['passes']} passes of {hostile['hostile']} mails"
        yield (what, str(hostile["through"]), of, "", "0")
    yield from _startup(result["startup"])


def _model(model: Figures) -> Iterator[Row]:
    """What a model is sent for one mail, at cases of several lengths."""
    for kind, lengths in model.items():
        prompts = " / ".join(str(one["prompt"]) for one in lengths.values())
        at = ", ".join(lengths)
        calls = max(one["calls"] for one in lengths.values())
        answer = max(one["completion"] for one in lengths.values())
        what = f"model: {kind}, prompt tokens at {at} mails"
        yield (what, prompts, f"{calls} call, {answer} of answer", "", "flat")


def _against(name: str, ours: Figures, other: Figures, count: int) -> Iterator[Row]:
    """Ingest against `name`, by CPU and by wall time; a ratio above 1 says that we are faster."""
    for clock in ("cpu", "wall"):
        what, mine = f"ingest: {clock} against {name}", _each(ours[clock], count)
        if "skipped" in other:
            yield (what, mine, other["skipped"], "", AIMS[name])
        else:
            ratio = f"{other[clock] / ours[clock]:.3f}"
            yield (what, mine, _each(other[clock], count), ratio, AIMS[name])


def _flatness(ingest: Figures) -> Iterator[Row]:
    laps = ingest["ms_per_mail"]
    if len(laps) > 1:
        first, last = laps[0], laps[-1]
        what = "ingest: reading the last thousand, the first"
        yield (what, f"{last:.2f} ms a mail", f"{first:.2f} ms a mail", f"{last / first:.2f}", "1")


def _growth(ingest: Figures, count: int, small: Figures) -> Iterator[Row]:
    """From the smaller mailbox of the same run to the whole one."""
    what = f"{count:,} mails against {small['mails']:,}"
    ratio = f"{(ingest['cpu'] / count) / (small['cpu'] / small['mails']):.2f}"
    mine, theirs = _each(ingest["cpu"], count), _each(small["cpu"], small["mails"])
    yield (f"ingest: cpu, {what}", mine, theirs, ratio, "1")
    more = f"{ingest['peak_mib'] - small['peak_mib']:+.1f} MiB"
    peak, before = f"{ingest['peak_mib']} MiB", f"{small['peak_mib']} MiB"
    yield (f"ingest: peak memory, {what}", peak, before, more, "at most +15 MiB")


def _apart(step: str, figures: Figures) -> Row:
    made = figures[step]
    each = f", {figures['cpu'] / made * 1e3:.1f} ms each" if made else ""
    return (f"{step}: cpu of {made:,}", f"{figures['cpu']:.1f} s{each}", "", "", "")


def _idle(idle: Figures) -> Iterator[Row]:
    known = f"of {idle['known']:,} known"
    for clock in ("cpu", "wall"):
        yield (
            f"a pass without new mail: {clock}, {known}",
            f"{idle[clock]:.3f} s",
            "",
            "",
            "at most 0.5 s",
        )
    yield ("  a second one in the same process, cpu", f"{idle['again']['cpu']:.3f} s", "", "", "")
    yield ("  importing our code before it, cpu", f"{idle['import_cpu']:.3f} s", "", "", "")


def _imap(imap: Figures, maildir: Figures | None, count: int) -> Iterator[Row]:
    """The same catch-up over Dovecot; then what a service that waits does."""
    what = "catch-up over IMAP"
    if "skipped" in imap:
        yield (what, "", imap["skipped"], "", "at least 0.85")
        return
    for clock in ("cpu", "wall") if maildir else ():
        assert maildir is not None
        ratio = f"{maildir[clock] / imap[clock]:.2f}"
        mine, theirs = _each(imap[clock], count), _each(maildir[clock], count)
        yield (f"{what}: {clock} against Maildir", mine, theirs, ratio, "at least 0.85")
    for clock in ("cpu", "wall"):
        bare, ours = imap["bare"][clock], imap[f"take_in_{clock}"]
        row = (_each(ours, count), _each(bare, count), f"{bare / ours:.2f}", "")
        yield (f"  its fetching and storing: {clock} against bare IMAPClient", *row)
    waiting = imap["waiting"]
    first = f"{waiting['first_s']} s the first"
    yield ("from delivery to draft, IDLE", f"{waiting['median_s']} s", first, "", "at most 2 s")
    memory = f"{waiting['rss_mib']} MiB, {waiting['rss_after_mail_mib']} after mail"
    yield ("memory of a waiting service", memory, "", "", "at most 80 MiB")
    asked = ", ".join(f"{n / waiting['polls']:.1f} {one}" for one, n in waiting["asked"].items())
    row = (asked, f"{waiting['connections']} connection in all", "", "no SEARCH, no FETCH")
    yield ("an idle poll asks the server", *row)


def _startup(start: dict[str, float]) -> Iterator[Row]:
    for clock in ("cpu", "wall"):
        ours, bare = start[f"help_{clock}"], start[f"pass_{clock}"]
        row = (f"{ours * 1e3:.0f} ms", f"{bare * 1e3:.0f} ms", f"{ours / bare:.1f}")
        yield (f"--help against python -c pass: {clock}", *row, "at most 6")


def _each(seconds: float, count: int) -> str:
    return f"{seconds / count * 1e3:.2f} ms a mail"


def written(rows: list[list[str]]) -> str:
    """The rows as text in columns, under HEAD."""
    table = [list(HEAD), *rows]
    widths = [max(len(row[column]) for row in table) for column in range(len(HEAD))]
    lines = ("  ".join(map(str.ljust, row, widths)).rstrip() for row in table)
    return "\n".join(lines)

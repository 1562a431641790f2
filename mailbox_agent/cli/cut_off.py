"""Ctrl-C in a command that is no pass: no later one finishes what it had begun, so it says itself
what is left of the work."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

from mailbox_agent.cli.tables import tell

INTERRUPTED = 130  # exit code, as shells have it


@contextmanager
def saying_what_is_left(ctx: click.Context, words: Callable[[], str]) -> Iterator[None]:
    """`words` are asked for when it happens."""
    try:
        yield
    except KeyboardInterrupt:
        click.echo(err=True)  # behind "^C"
        tell(f"stopped; {words()}")
        ctx.exit(INTERRUPTED)

"""`--jobs N`: N processes for one command, of which one writes the record and the others look at
the next mails."""

import multiprocessing
import signal
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager

import click

JOBS = click.option(
    "--jobs",
    metavar="N",
    type=click.IntRange(1, 64),
    default=1,
    show_default=True,
    help="Processes; what comes out is the same.",
)

_NOT_HEARD = (signal.SIGINT, signal.SIG_IGN)


@contextmanager
def workers(jobs: int) -> Iterator[Executor | None]:
    """None for one job: all is done in this process."""
    if jobs == 1:
        yield None
        return
    context = multiprocessing.get_context("spawn")  # a fork would inherit the open database
    # Ctrl-C in a terminal goes to all of them; what it means is decided here alone.
    executor = ProcessPoolExecutor(
        jobs - 1, mp_context=context, initializer=signal.signal, initargs=_NOT_HEARD
    )
    try:
        yield executor
    finally:
        executor.shutdown(cancel_futures=True)

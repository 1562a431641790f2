"""Threads that wait for a model, and that nobody waits for when the process has to end.

An Executor as others are; those of the standard library hold up the end of the process until their
last call has come back, which a silent server may keep for minutes.
"""

import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import Any


class WaitingThreads(Executor):
    """One thread a call, at most so many calls at once."""

    def __init__(self, most: int) -> None:
        self._free = threading.Semaphore(most)

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> "Future[Any]":
        future: Future[Any] = Future()

        def work() -> None:
            with self._free:
                if not future.set_running_or_notify_cancel():
                    return
                try:
                    future.set_result(fn(*args, **kwargs))
                except BaseException as error:  # a thread's edge: told to who asks for the result
                    future.set_exception(error)

        threading.Thread(target=work, name="model", daemon=True).start()
        return future

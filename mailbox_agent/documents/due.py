"""Which documents are due: those of the cases to which something happened since they were made."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future
from dataclasses import dataclass
from datetime import datetime

from mailbox_agent.case_view import whole_case
from mailbox_agent.database.marks import mark_of, newest_event, set_mark
from mailbox_agent.database.set_aside_cases import NOT_SET_ASIDE
from mailbox_agent.database.store import Row, Store
from mailbox_agent.documents.values import DocumentKind
from mailbox_agent.documents.versions import (
    KINDS,
    Planned,
    draw,
    editions,
    keep_version,
    plan_version,
)
from mailbox_agent.errors import TemplateError, WorkerDied
from mailbox_agent.settings import Settings

STEP = "documents"
CASES_AHEAD = 4  # whose documents other processes draw while this one writes
CHANGED = f"""
SELECT id, status FROM cases
WHERE id IN (SELECT case_id FROM events WHERE events.id > ?)
  AND merged_into IS NULL AND history = 0 AND {NOT_SET_ASIDE}
  AND documented_event < (SELECT max(id) FROM events WHERE case_id = cases.id)
ORDER BY id
"""


@dataclass(frozen=True, slots=True)
class _Asked:
    """The documents of one case, being drawn."""

    case_id: int
    drawings: tuple[tuple[Planned, Future[bytes]], ...]


def make_documents(
    store: Store,
    settings: Settings,
    now: datetime,
    *,
    at: Callable[[str], None],
    progress: Callable[[str, int, int], None],
    executor: Executor | None = None,
    stopping: Callable[[], bool] = lambda: False,
) -> tuple[int, list[str]]:
    """(versions made, problems). A broken template stops its own documents only. With an executor
    its processes draw the next documents while one is written; what comes out is the same."""
    made, problems = 0, []
    newest = newest_event(store)
    cases = store.all(CHANGED, mark_of(store, STEP))
    asked = (_ask(store, settings, row, now, executor) for row in cases)
    for done, one in enumerate(_ahead(asked, 0 if executor is None else CASES_AHEAD), 1):
        complete = True
        for planned, drawing in one.drawings:
            try:
                keep_version(store, settings, planned, drawing.result(), at)
                made += 1
            except BrokenExecutor as error:
                raise WorkerDied from error
            except (TemplateError, OSError) as error:
                problems.append(str(error))
                complete = False
        if complete:
            _note_documented(store, one.case_id)
        progress("documents", done, len(cases))
        if stopping() and done < len(cases):
            return made, list(dict.fromkeys(problems))
    if not problems:
        set_mark(store, STEP, newest)
    return made, list(dict.fromkeys(problems))


def _ask(
    store: Store, settings: Settings, row: Row, now: datetime, executor: Executor | None
) -> _Asked:
    record = whole_case(store, settings, row["id"])
    kinds: tuple[DocumentKind, ...] = KINDS[:1] if row["status"] == "open" else KINDS[1:]
    due = [
        planned
        for kind in kinds
        for edition in editions(kind, record, settings)
        if (planned := plan_version(store, settings, record, kind, edition, now))
    ]
    return _Asked(row["id"], tuple((one, _drawn(one, executor)) for one in due))


def _drawn(planned: Planned, executor: Executor | None) -> Future[bytes]:
    if executor is not None:
        return executor.submit(draw, planned)
    done: Future[bytes] = Future()
    try:
        done.set_result(draw(planned))
    except (TemplateError, OSError) as error:
        done.set_exception(error)
    return done


def _ahead(asked: Iterable[_Asked], cases: int) -> Iterator[_Asked]:
    """The same in the same order, `cases` of them asked for before the first is given."""
    begun: deque[_Asked] = deque()
    for one in asked:
        begun.append(one)
        if len(begun) > cases:
            yield begun.popleft()
    yield from begun


def _note_documented(store: Store, case_id: int) -> None:
    with store.write():
        store.run(
            "UPDATE cases SET documented_event ="
            " (SELECT max(id) FROM events WHERE case_id = cases.id) WHERE id = ?",
            case_id,
        )

"""Rows of tables that say who does what: under a headline, or with a name in a cell of its own."""

import re

from mailbox_agent.understanding.clauses import Refusal, Refusals
from mailbox_agent.understanding.item_making import Move
from mailbox_agent.understanding.owners import known_person, row_doer
from mailbox_agent.understanding.parties import Parties
from mailbox_agent.understanding.sentences import Sentence, fold

_DONE_CELL = re.compile(
    r"\b(?:done(?! by)|closed|complete|completed|sent"
    r"|versandt|verschickt|envoyé|enviado|erledigt|fait|hecho|fatto|gedaan|完了)\b"
)
_ROW_HEAD_WHO = re.compile(
    r"^(?:action )?(?:owner|who|responsible|assignee|assigned to|lead|wer"
    r"|verantwortlich\w*|zuständig\w*"
    r"|responsable|qui|quién|chi|quem|wie|kto|担当者?|responsabile|encargad[oa]|pilote|porteur)$"
)
_ROW_HEAD_DUE = re.compile(
    r"^(?:due(?: date| by| on)?|deadline|by(?: when)?|when|target(?: date)?|fällig\w*(?: am| bis)?"
    r"|termin|frist|bis(?: wann)?|wann|échéance|date limite|délai|pour le|quand|vencimiento|plazo"
    r"|fecha(?: límite| de entrega)?|para cuándo|cuándo|scadenza|entro|quando|prazo|期限|期日)$"
)


def due_words_of(sentence: Sentence) -> str:
    """What a row says of when: its cell under "Due", else all cells but the first."""
    heads = zip(sentence.head, sentence.cells, strict=False)
    named = [cell for head, cell in heads if _ROW_HEAD_DUE.match(head.strip(" .:"))]
    if named and len(sentence.head) == len(sentence.cells):
        return named[0]
    return "  ".join(sentence.cells[1:])


def read_row(sentence: Sentence, parties: Parties, refused: Refusals) -> Move | None:
    """A row of a table that has a column for who does it."""
    if tuple(cell.strip() for cell in sentence.head) == tuple(
        cell.strip().lower() for cell in sentence.cells
    ):
        return None
    column = next(
        (n for n, cell in enumerate(sentence.head) if _ROW_HEAD_WHO.match(cell.strip())), None
    )
    if column is None:
        column = _cell_of_a_person(sentence, parties)
    if column is None or len(sentence.cells) <= column:
        return None
    done = _DONE_CELL.search(sentence.folded)
    if done:
        if refused is not None:
            refused.append(Refusal(f"done: “{done[0]}”", "item_rows._DONE_CELL", "row"))
        return None
    doer = row_doer(sentence.cells[column], parties)
    return Move("row of a table of steps", doer, rule="item_rows._ROW_HEAD_WHO")


def _cell_of_a_person(sentence: Sentence, parties: Parties) -> int | None:
    """In a table without a headline the cell that holds a name we know, and nothing else."""
    for number, cell in enumerate(sentence.cells):
        words = fold(cell).split()
        if 0 < len(words) <= 3 and known_person(" ".join(cell.split()), parties):
            return number
    return None

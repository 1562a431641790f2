"""What a message has put on its case, for when it is read again: what nobody touched since may be
changed or taken away."""

from mailbox_agent.database.store import Row, Store

STATEMENTS = ("causes", "impacts")
_OF_MESSAGE = (
    "SELECT t.*, s.quote, s.starts, s.ends, s.segment FROM {table} t"
    " JOIN sources s ON s.id = t.source_id WHERE s.message_id = ? AND t.case_id = ? ORDER BY t.id"
)


def items_of_message(store: Store, message_id: int, case_id: int) -> list[Row]:
    """Each with `touched`: a person, a later mail or a proposal has changed or named it."""
    rows = store.all(_OF_MESSAGE.format(table="items"), message_id, case_id)
    for row in rows:
        row["touched"] = row["person_set"] != "[]" or row["state"] != "open" or bool(
            store.one(
                "SELECT 1 AS here FROM item_changes WHERE item_id = ?1"
                " UNION ALL SELECT 1 FROM proposals WHERE item_id = ?1 LIMIT 1",
                row["id"],
            )
        )  # fmt: skip
    return rows


def statements_of_message(store: Store, table: str, message_id: int, case_id: int) -> list[Row]:
    """Causes or impacts."""
    return store.all(_OF_MESSAGE.format(table=table), message_id, case_id)


def take_away(store: Store, table: str, row_id: int) -> None:
    """What a superseded reading said; the reading itself stays."""
    store.run(f"DELETE FROM {table} WHERE id = ?", row_id)

"""Somebody's words on a case: who said them, where, when, and who may see them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.facts import save_source
from mailbox_agent.database.messages import TEXT_VERSION
from mailbox_agent.records import Address, CaseRecord, Quote, Reading, Source, Trust
from mailbox_agent.records.case import Audience
from mailbox_agent.records.reading import SenderRole


@dataclass(frozen=True, slots=True)
class Said:
    """A message or a note at work on one case. `record` is the case as it was before."""

    desk: Desk
    record: CaseRecord
    kind: Literal["message", "note"]
    source_id: int  # of the message or note
    reading_id: int | None
    reading: Reading
    author: str
    sender: Address
    recipients: tuple[Address, ...]
    trust: Trust
    audience: Audience
    at: datetime

    def source(
        self,
        quote: Quote,
        *,
        author: str | None = None,
        at: datetime | None = None,
        role: SenderRole | None = None,
    ) -> int:
        """Stores where a value comes from; forwarded words name their own author and date."""
        place = quote.place
        source = Source(
            kind=self.kind,
            id=self.source_id,
            author=author or self.author,
            at=at or self.at,
            quote=quote.text,
            segment=place.segment if place else "own",
            start=place.start if place else -1,
            end=place.end if place else -1,
            part=place.part if place else "",
            role=role or self.reading.sender_role,
        )
        return save_source(
            self.desk.store, source, reading_id=self.reading_id, version=TEXT_VERSION
        )

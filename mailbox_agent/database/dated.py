"""By their Dates: whether a mail that we have and one that came are of the same moment."""

from datetime import UTC, datetime
from email.parser import BytesHeaderParser
from email.utils import parsedate_to_datetime

from mailbox_agent.database.store import Store
from mailbox_agent.records import Message

HEAD_BYTES = 65_536  # of a raw mail, in which its Date is looked for


def has_other_date(store: Store, raw_sha256: str, message: Message) -> bool:
    """Whether a kept mail says another Date than this one. A device that sends the same words with
    the same Message-ID on another day has sent another mail; a list leaves the Date as it is."""
    row = store.one(
        "SELECT substr(bytes, 1, ?) AS head FROM raw_mail WHERE sha256 = ?", HEAD_BYTES, raw_sha256
    )
    if row is None or raw_sha256 == message.raw_sha256:
        return False  # the raw mail is no longer kept, or it is the very same
    kept = BytesHeaderParser().parsebytes(bytes(row["head"])).get("Date", "")
    return _moment(str(kept)) != _moment(message.header("date"))


def _moment(value: str) -> datetime | str:
    """The moment, or the words themselves where they are none."""
    text = " ".join(value[:300].split())
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError, AttributeError):
        return text
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)

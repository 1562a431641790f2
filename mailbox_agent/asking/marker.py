"""What stands around a sender's words in a question: keyed with the store's secret, so that nobody
can write it into a mail; of the mail, so that asking the same again is the same question."""

import hashlib
import hmac

from mailbox_agent.database.store import Store


def marker_of(store: Store, raw_sha256: str) -> str:
    _, secret = store.instance
    digest = hmac.new(secret, raw_sha256.encode(), hashlib.sha256).hexdigest()
    return f"[[{digest[:16]}]]"

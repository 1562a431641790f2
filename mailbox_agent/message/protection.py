"""Signed or encrypted: what the mail's structure says about S/MIME and PGP.

Belongs here: recognising it. No signature is verified and nothing is decrypted.
"""

from mailbox_agent.message.mime_tree import Part

SMIME = ("application/pkcs7-mime", "application/x-pkcs7-mime")
_ARMOUR = "-----BEGIN PGP MESSAGE-----"


def is_encrypted(root: Part, text: str) -> bool:
    """Whether the mail itself (not one attached to it) is closed to us (RFC 8551, RFC 3156)."""
    for part in _own(root):
        if part.content_type == "multipart/encrypted":
            return True
        if part.content_type in SMIME and not part.children:
            kind = part.params.get("smime-type", "").lower()
            if kind not in ("signed-data", "certs-only", "compressed-data"):
                return True
    at = text.find(_ARMOUR)
    return at >= 0 and len(text[:at].split()) < 60


def is_signed(root: Part, data_says: bool = False) -> bool:
    """multipart/signed, an opaque S/MIME signature, or a PGP clear signature in the text."""
    return data_says or any(
        part.content_type == "multipart/signed"
        or (part.content_type in SMIME and bool(part.children))
        or (
            part.content_type in SMIME
            and part.params.get("smime-type", "").lower() == "signed-data"
        )
        for part in _own(root)
    )


def _own(part: Part) -> list[Part]:
    """The parts of this mail, without those of mails attached to it."""
    found, waiting = [], [part]
    while waiting:
        current = waiting.pop()
        found.append(current)
        if not current.is_message:
            waiting.extend(current.children)
    return found

"""The mail inside an opaque S/MIME signature (application/pkcs7-mime, signed-data).

Belongs here: just enough BER (X.690) to find the content of a CMS SignedData (RFC 5652, 5). No
signature is verified; an enveloped (encrypted) message yields nothing.
"""

SIGNED_DATA = bytes.fromhex("06092a864886f70d010702")
DATA = bytes.fromhex("06092a864886f70d010701")
_MAX_CHUNKS = 100_000


def signed_content(data: bytes) -> bytes | None:
    """The signed MIME entity, or None if these bytes are no SignedData with content."""
    head = data[:200]
    at = head.find(SIGNED_DATA)
    if at < 0 or data[:1] != b"\x30":
        return None
    at = data.find(DATA, at, at + 2_000)
    if at < 0:
        return None
    try:
        return _octets(data, at + len(DATA))
    except (IndexError, ValueError):
        return None


def _octets(data: bytes, position: int) -> bytes | None:
    """The value of [0] EXPLICIT OCTET STRING at position, primitive or in chunks."""
    tag, _, position = _header(data, position)
    if tag != 0xA0:
        return None
    tag, length, position = _header(data, position)
    if tag == 0x04:
        return data[position : position + length]
    if tag != 0x24:
        return None
    end = len(data) if length < 0 else position + length
    chunks: list[bytes] = []
    while position < end and len(chunks) < _MAX_CHUNKS:
        tag, length, position = _header(data, position)
        if tag != 0x04 or length < 0:
            break
        chunks.append(data[position : position + length])
        position += length
    return b"".join(chunks)


def _header(data: bytes, position: int) -> tuple[int, int, int]:
    """(tag, length, start of value); length -1 is the indefinite form."""
    tag, first = data[position], data[position + 1]
    position += 2
    if first < 0x80:
        return tag, first, position
    if first == 0x80:
        return tag, -1, position
    size = first & 0x7F
    if size > 6:
        raise ValueError("not a length")
    return tag, int.from_bytes(data[position : position + size], "big"), position + size

"""What servers and clients put into the head of a mail."""

import base64
from datetime import datetime, timedelta
from random import Random

from conversation import Turn
from mime import Headers, mail_date
from people import OWN_DOMAIN, Person

RELAY = "mx1.vendor.example"


def message_id(rng: Random, client: str, turn: Turn) -> str:
    domain = turn.sender.email.partition("@")[2]
    if client == "outlook":
        host = f"AM{rng.randrange(10)}PR04MB{rng.randrange(10**4):04}"
        return f"<{host}{rng.getrandbits(96):024X}@{host}.eurprd04.prod.outlook.example>"
    if client == "gmail":
        return f"<CA+{base64.urlsafe_b64encode(rng.randbytes(36)).decode()}@mail.gmail.example>"
    mark = f"{rng.getrandbits(128):032X}"
    return f"<{mark[:8]}-{mark[8:12]}-{mark[12:16]}-{mark[16:20]}-{mark[20:]}@{domain}>"


def transport_headers(rng: Random, sender: Person, date: datetime, client: str) -> Headers:
    domain = sender.email.partition("@")[2]
    later = mail_date(date + timedelta(seconds=rng.randint(1, 90)))
    number = rng.randrange(10**6)
    headers = [
        ("Return-Path", f"<{sender.email}>"),
        (
            "Received",
            f"from mail.{domain} (mail.{domain} [198.51.100.{number % 250}])\n"
            f"\tby {RELAY} (Postfix) with ESMTPS id {number:08X}\n\tfor <escalations@{OWN_DOMAIN}>; {later}",
        ),
        (
            "Received",
            f"from [192.0.2.{number % 240}] (port=4{number % 9000:04} helo=client)\n"
            f"\tby mail.{domain} with esmtpsa (TLS1.3) (envelope-from <{sender.email}>);\n\t{later}",
        ),
        (
            "Authentication-Results",
            f"{RELAY};\n\tdkim=pass (2048-bit key) header.d={domain};\n"
            f"\tspf=pass smtp.mailfrom={sender.email};\n\tdmarc=pass header.from={domain}",
        ),
        (
            "DKIM-Signature",
            f"v=1; a=rsa-sha256; c=relaxed/relaxed; d={domain}; s=sel{number % 7};\n"
            f"\th=From:Date:Subject:Message-ID:Content-Type:MIME-Version;\n\tbh={_signed(rng, 32)};\n"
            f"\tb={_signed(rng, 96)}\n\t {_signed(rng, 96)}\n\t {_signed(rng, 64)}",
        ),
    ]
    return headers + (_outlook(rng) if client == "outlook" else [("X-Mailer", f"{client} 1.0")])


def _signed(rng: Random, size: int) -> str:
    return base64.b64encode(rng.randbytes(size)).decode()


def _outlook(rng: Random) -> Headers:
    return [
        ("Thread-Index", _signed(rng, 22)),
        ("Accept-Language", "en-GB, en-US"),
        ("X-MS-Has-Attach", ""),
        ("X-MS-PublicTrafficType", "Email"),
        ("X-MS-Office365-Filtering-Correlation-Id", f"{rng.getrandbits(64):016x}"),
        (
            "X-MS-Exchange-AntiSpam-MessageData-0",
            f"\n\t{_signed(rng, 57)}\n\t{_signed(rng, 57)}\n\t{_signed(rng, 57)}",
        ),
    ]

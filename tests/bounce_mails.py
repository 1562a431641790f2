"""Delivery reports (RFC 3464) as servers write them, and as a stranger forges them."""

from workspaces import SETTINGS

TRUSTED = SETTINGS.replace(
    'path = "mail"', 'path = "mail"\ntrusted_servers = ["mx1.vendor.example"]'
)


def bounce(
    address: str,
    status: str,
    *,
    server: str = "mx.nordhavn.example",
    vouched: bool = True,
    about: str = "",
    number: int = 1,
    at: str = "08:30:00",
) -> bytes:
    """A report of `server` on 11 May 2026 about a mail to `address`. vouched: our own server
    authenticated it. about: the Message-ID of the mail that came back, with angle brackets."""
    report = (
        f"Reporting-MTA: dns; {server}\n\nFinal-Recipient: rfc822; {address}\n"
        f"Action: failed\nStatus: {status}\n"
    )
    result = f"dmarc={'pass' if vouched else 'none'} header.from={server}"
    returned = f"\n--bb\nContent-Type: text/rfc822-headers\n\nMessage-ID: {about}\n"
    return (
        f"Authentication-Results: mx1.vendor.example; {result}\n"
        f"Return-Path: <>\nFrom: Mail Delivery Subsystem <mailer-daemon@{server}>\n"
        "To: escalations@vendor.example\nSubject: Undeliverable: Hello\n"
        f"Date: Mon, 11 May 2026 {at} +0200\nMessage-ID: <b{number}@{server}>\n"
        "MIME-Version: 1.0\n"
        'Content-Type: multipart/report; report-type=delivery-status; boundary="bb"\n\n'
        "--bb\nContent-Type: text/plain\n\nYour message could not be delivered.\n\n"
        f"--bb\nContent-Type: message/delivery-status\n\n{report}"
        f"{returned if about else ''}\n--bb--\n"
    ).encode()

"""Sending over SMTP. RFC 5321; SIZE (1870), SMTPUTF8 (6531).

A mail leaves when the server has answered to its final dot. Before that dot nothing was sent;
between it and the answer nobody can tell, and this says so (`Delivery`).

    MAIL, RCPT ...    who may be written to; nobody gets anything yet
    ready()           the sender notes that it is about to hand the mail over, or takes it back
    DATA ... .        handed over
    the answer        sent, refused, or asked to come again
"""

import re
import smtplib
from collections.abc import Callable, Mapping
from pathlib import Path

from mailbox_agent.errors import MailboxError
from mailbox_agent.mailbox.delivery import (
    Delivery,
    Letter,
    NoWayOut,
    Transport,
    into_sent_folder,
)
from mailbox_agent.mailbox.opening import server_of
from mailbox_agent.mailbox.sign_in import smtp_sign_in
from mailbox_agent.mailbox.smtp_session import (
    SmtpConnection,
    SmtpSession,
    refusal,
    without_addresses,
)
from mailbox_agent.records import Mailbox
from mailbox_agent.settings import MailboxSettings

_LINE_END = re.compile(rb"\r\n|\r|\n")
# A server that takes the sign-in but not the address says so only after the mail: Microsoft 365.
_MAY_NOT_SEND_AS = ("5.7.60", "5.2.252", "sendasdenied")
_TOO_LARGE = ("5.3.4", "5.2.3")


class SmtpTransport:
    """Hands mails to a server; the mailbox's Sent folder tells what it has sent already."""

    doubt = (
        "the connection ended after the whole mail was handed to the server and before its answer;"
        " ask the recipient or the server's administrator whether it arrived"
    )

    def __init__(self, session: SmtpSession, mailbox: Mailbox, sent: str) -> None:
        self._session = session
        self._mailbox = mailbox
        self._sent = sent

    def send(self, letter: Letter, ready: Callable[[], bool]) -> Delivery:
        """`ready` is called once, when nothing but the mail itself is left to say."""
        try:
            with self._session.using() as connection:
                answer = self._envelope(connection, letter)
        except MailboxError as error:
            return Delivery("down", error=error)
        if not isinstance(answer, tuple):
            return answer
        try:
            return self._hand_over(connection, letter, answer) if ready() else Delivery("withheld")
        except BaseException:
            self._session.drop()
            raise

    def was_sent(self, message_id: str, *, begun: bool = False) -> bool | None:
        """`begun`: whether it was handed over, as far as we know. None: nobody can tell."""
        if self._mailbox.find_by_message_id(self._sent, message_id):
            return True
        return None if begun else False

    def close(self) -> None:
        self._session.close()

    def _envelope(
        self, connection: SmtpConnection, letter: Letter
    ) -> Delivery | tuple[tuple[str, str], ...]:
        """Why it can't be sent now, or those who are refused while others are accepted."""
        size, most = len(_on_the_wire(letter.raw)), _size_limit(connection)
        if most and size > most:
            why = f"the mail has {size:,} bytes, and the server takes {most:,} at most"
            return Delivery("refused", why, too_large=True)
        others = [one for one in (letter.sender, *letter.recipients) if not one.isascii()]
        if others and not connection.has_extn("smtputf8"):
            return Delivery("refused", f"{others[0]} needs SMTPUTF8, which the server has not")
        options = [f"SIZE={size}"] if connection.has_extn("size") else []
        options += ["SMTPUTF8"] if others else []
        code, text = connection.mail(letter.sender, options)
        if not 200 <= code < 300:
            return self._sender_refused(letter, code, connection.said(code, text))
        return self._recipients(connection, letter)

    def _sender_refused(self, letter: Letter, code: int, said: str) -> Delivery:
        where = f"mailbox {self._session.name}: {self._session.server}"
        too_large = _is_too_large(code, said)
        if code == 552 or too_large:
            return Delivery("refused", said, too_large=too_large)
        if 500 <= code < 600 and code not in (530, 534, 535, 538):
            return Delivery("down", said, error=_may_not(where, letter.sender, said))
        return Delivery("down", said, error=refusal(where, code, said))

    def _recipients(
        self, connection: SmtpConnection, letter: Letter
    ) -> Delivery | tuple[tuple[str, str], ...]:
        accepted, for_now, for_good = 0, [], []
        for address in letter.recipients:
            code, text = connection.rcpt(address)
            said = connection.said(code, text)
            if code in (421, 530):  # it ends the talk, or wants a sign-in
                where = f"mailbox {self._session.name}: {self._session.server}"
                raise refusal(where, code, said)
            if 200 <= code < 300:
                accepted += 1
            elif 400 <= code < 500:
                for_now.append((address, said))
            else:
                for_good.append((address, said))
        if for_now and (letter.patient or not accepted):
            return Delivery("later", for_now[0][1])
        if not accepted:
            return Delivery("refused", for_good[0][1], tuple(for_good))
        return (*for_good, *for_now)

    def _hand_over(
        self, connection: SmtpConnection, letter: Letter, refused: tuple[tuple[str, str], ...]
    ) -> Delivery:
        connection.ended = False
        try:
            code, text = connection.data(_on_the_wire(letter.raw))
        except smtplib.SMTPDataError as error:  # the answer to DATA, before any of the mail
            said = connection.said(error.smtp_code, error.smtp_error)
            self._session.drop()
            for_good = 500 <= error.smtp_code < 600
            large = _is_too_large(error.smtp_code, said)
            return Delivery("refused" if for_good else "later", said, too_large=large)
        except OSError as error:
            self._session.drop()
            if connection.ended:
                return Delivery("unknown", str(error))
            return Delivery("later", f"the connection broke while the mail was sent ({error})")
        said = connection.said(code, text)
        if 200 <= code < 300:
            return Delivery("sent", said, refused)
        if 400 <= code < 500:
            return Delivery("later", said)
        if any(mark in said.casefold() for mark in _MAY_NOT_SEND_AS):
            where = f"mailbox {self._session.name}: {self._session.server}"
            return Delivery("down", said, error=_may_not(where, letter.sender, said))
        if 500 <= code < 600:
            return Delivery("refused", said, too_large=_is_too_large(code, said))
        self._session.drop()  # no answer that SMTP knows
        return Delivery("unknown", said)


def open_transport(
    box: MailboxSettings, mailbox: Mailbox, environ: Mapping[str, str], root: Path
) -> Transport:
    """How mail leaves this mailbox: by its SMTP server, or a Maildir's Sent folder."""
    if box.smtp is not None:
        return open_smtp(box, mailbox, environ, root)
    if box.kind == "maildir":
        return into_sent_folder(box, mailbox)
    return NoWayOut(box.name)


def open_smtp(
    box: MailboxSettings, mailbox: Mailbox, environ: Mapping[str, str], root: Path
) -> SmtpTransport:
    """The way out that the settings describe; `box.smtp` is there. Nothing is connected yet."""
    settings = box.smtp
    assert settings is not None
    sign_in = None
    if settings.sign_in:
        sign_in = smtp_sign_in(box.name, settings.user, box.sign_in, environ, root)
    return SmtpTransport(SmtpSession(box.name, server_of(settings), sign_in), mailbox, box.sent)


def _size_limit(connection: SmtpConnection) -> int:
    """Bytes that the server takes; 0 if it does not say."""
    said = connection.esmtp_features.get("size", "").strip()
    return int(said) if said.isascii() and said.isdigit() and len(said) < 19 else 0


def _is_too_large(code: int, said: str) -> bool:
    full = code == 552 and "5.2.2" not in said  # that is somebody's quota (RFC 3463)
    return full or any(mark in said for mark in _TOO_LARGE)


def _on_the_wire(raw: bytes) -> bytes:
    return _LINE_END.sub(b"\r\n", raw)


def _may_not(where: str, sender: str, said: str) -> MailboxError:
    return MailboxError(
        f"{where}: the server does not let this account send as {sender}"
        f" ({without_addresses(said)}); give the"
        " account that right, or correct user in [mailbox.smtp]"
    )

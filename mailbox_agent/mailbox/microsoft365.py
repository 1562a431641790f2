"""Tokens for Exchange Online, by msal: for the application itself, or for a person who signed in.

msal is an extra. A new application object for each renewal (once an hour) means that a new secret
or a new sign-in is seen without a restart.
"""

import json
import logging
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from mailbox_agent.errors import MailboxBusy, MailboxError, SettingsError, SignInError
from mailbox_agent.mailbox.private_file import write_private
from mailbox_agent.mailbox.token_service import SECONDS, unreachable
from mailbox_agent.settings import SignInSettings

APP_SCOPES = ("https://outlook.office365.com/.default",)
PERSON_SCOPES = (
    "https://outlook.office.com/IMAP.AccessAsUser.All",
    "https://outlook.office.com/SMTP.Send",
)
log = logging.getLogger(__name__)

_SHARED_TENANTS = frozenset({"common", "organizations", "consumers"})  # of nobody in particular


def app_answer(
    where: str, sign_in: SignInSettings, secret: str, http_client: Any = None
) -> Mapping[str, Any]:
    """Client credentials (RFC 6749, 4.4): Microsoft's answer, a token or an error."""
    msal = the_library()
    if sign_in.tenant.casefold() in _SHARED_TENANTS:
        raise SignInError(f'{where}: tenant must be your directory\'s, not "{sign_in.tenant}"')
    with _failing_in_words(where, sign_in):
        app = msal.ConfidentialClientApplication(
            sign_in.client_id, client_credential=secret, **_common(sign_in, http_client)
        )
        return _answer(app.acquire_token_for_client(_scopes(sign_in, APP_SCOPES)))


def device_answer(
    where: str,
    sign_in: SignInSettings,
    cache_file: Path | None,
    again: str,
    refused: bool = False,
    http_client: Any = None,
) -> Mapping[str, Any]:
    """A token for the person who signed in last. `refused`: not the one that is kept.

    Raises SignInError with `again` where nobody has signed in yet.
    """
    msal = the_library()
    cache = _read(where, msal, cache_file, again)
    with _failing_in_words(where, sign_in):
        app = msal.PublicClientApplication(
            sign_in.client_id, token_cache=cache, **_common(sign_in, http_client)
        )
        accounts = app.get_accounts()
        if not accounts:
            raise SignInError(f"{where}: nobody has signed in for this client_id; {again}")
        answer = app.acquire_token_silent_with_error(
            _scopes(sign_in, PERSON_SCOPES), accounts[0], force_refresh=refused
        )
    if cache.has_state_changed and cache_file is not None:
        try:
            write_private(cache_file, cache.serialize().encode())
        except OSError as error:  # the one that stands there is still good
            log.warning("%s: %s cannot be written: %s", where, cache_file, error.strerror)
    if answer is None:
        raise SignInError(f"{where}: the sign-in does not cover this scope or tenant; {again}")
    return _answer(answer)


def sign_in_by_device(
    where: str,
    sign_in: SignInSettings,
    cache_file: Path,
    show: Callable[[str, str], None],
    http_client: Any = None,
) -> tuple[Mapping[str, Any], str]:
    """RFC 8628: `show(page, code)` once, then waits until a person has entered the code there.

    (Microsoft's answer, who signed in.) Their sign-in replaces the one in `cache_file`.
    """
    msal = the_library()
    cache = msal.SerializableTokenCache()
    with _failing_in_words(where, sign_in):
        app = msal.PublicClientApplication(
            sign_in.client_id, token_cache=cache, **_common(sign_in, http_client)
        )
        flow = app.initiate_device_flow(_scopes(sign_in, PERSON_SCOPES))
        if "user_code" not in flow or "device_code" not in flow:
            return _answer(flow), ""
        show(str(flow.get("verification_uri", "")), str(flow["user_code"]))
        answer = _answer(app.acquire_token_by_device_flow(flow))
        accounts = app.get_accounts()
    if "access_token" not in answer:
        return answer, ""
    try:
        write_private(cache_file, cache.serialize().encode())
    except OSError as error:
        raise SignInError(f"{where}: {cache_file} cannot be written: {error.strerror}") from None
    return answer, str(accounts[0].get("username", "")) if accounts else ""


def the_library() -> Any:
    try:
        import msal
    except ImportError:
        raise SettingsError(
            "mailbox.sign_in.method: Microsoft 365 needs one more library; run:"
            " pip install mailbox-agent[m365]"
        ) from None
    logging.getLogger("msal").setLevel(logging.CRITICAL)  # it logs answers, with tracebacks
    return msal


def _common(sign_in: SignInSettings, http_client: Any) -> dict[str, Any]:
    """`instance_discovery`: one request less; the authority is Microsoft's own anyway."""
    network = {"timeout": SECONDS} if http_client is None else {"http_client": http_client}
    authority = f"{sign_in.authority}/{sign_in.tenant}"
    return {"authority": authority, "instance_discovery": False, **network}


def _scopes(sign_in: SignInSettings, usual: tuple[str, ...]) -> list[str]:
    return sign_in.scope.split() or list(usual)


def _answer(found: object) -> Mapping[str, Any]:
    return found if isinstance(found, dict) else {}


@contextmanager
def _failing_in_words(where: str, sign_in: SignInSettings) -> Iterator[None]:
    """msal lets through what requests and json raise, and has errors of its own."""
    from msal.exceptions import MsalError

    no_sense = f"{where}: the service answers what cannot be understood"
    try:
        yield
    except MailboxError:
        raise
    except json.JSONDecodeError:
        raise MailboxBusy(f"{no_sense}; a proxy in between, or an outage?") from None
    except ValueError as error:
        if "tenant name" in str(error):  # what it says of an authority that is not there
            raise SignInError(
                f"{where}: there is no directory {sign_in.tenant!r}; correct tenant: the"
                " directory's name or id"
            ) from None
        raise MailboxBusy(f"{no_sense} ({type(error).__name__})") from None
    except OSError as error:
        raise unreachable(where, _cause(error)) from None
    except (MsalError, RuntimeError):
        raise MailboxBusy(f"{where}: the service is out of order, for now") from None
    except (KeyError, TypeError, AttributeError, IndexError) as error:
        raise MailboxBusy(f"{no_sense} ({type(error).__name__})") from None


def _cause(error: BaseException) -> BaseException:
    """What requests wraps (its texts name the whole address, and objects)."""
    from ssl import SSLCertVerificationError

    seen: BaseException | None = error
    while seen is not None:
        if isinstance(seen, SSLCertVerificationError | TimeoutError | ConnectionError):
            return seen
        inner = [part for part in seen.args if isinstance(part, BaseException)]
        seen = getattr(seen, "reason", None) if not inner else inner[0]
        if not isinstance(seen, BaseException):
            break
    if "timeout" in type(error).__name__.casefold():
        return TimeoutError()
    return OSError(type(error).__name__)


def _read(where: str, msal: Any, cache_file: Path | None, again: str) -> Any:
    if cache_file is None or not cache_file.exists():
        raise SignInError(f"{where}: nobody has signed in yet; {again}")
    try:
        text = cache_file.read_text("utf-8")
        whole = isinstance(json.loads(text), dict)
    except OSError as error:
        raise SignInError(f"{where}: {cache_file} cannot be read: {error.strerror}") from None
    except ValueError:
        whole = False
    if not whole:
        raise SignInError(f"{where}: {cache_file} is damaged; {again}")
    cache = msal.SerializableTokenCache()
    cache.deserialize(text)
    return cache

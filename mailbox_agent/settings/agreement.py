"""What two settings must not say together: names that nobody has, things that are there twice.

Every check reads the valid tables and yields problems; none of them changes anything.
"""

from collections.abc import Callable, Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from mailbox_agent.free_mail import is_free_mail, is_nobodys
from mailbox_agent.settings.build import calendars_of, place
from mailbox_agent.settings.hosts import is_this_computer
from mailbox_agent.settings.problems import Place, Problem

if TYPE_CHECKING:
    from mailbox_agent.settings.tables import MailboxTable, SettingsFile


_SECRETS = ("password", "client_secret", "refresh_token")  # looked up when somebody signs in


def disagreements(file: "SettingsFile", root: Path) -> list[Problem]:
    """Every disagreement in a file whose single values are all right."""
    checks: tuple[Callable[[SettingsFile, Path], Iterator[Problem]], ...] = (
        _mailboxes,
        _people,
        _rules,
        _customers,
        _domains,
        _calendars,
        _visibility,
        _alerts,
        _model,
    )
    return [problem for check in checks for problem in check(file, root)]


def _mailboxes(file: "SettingsFile", root: Path) -> Iterator[Problem]:
    boxes = file.mailbox
    yield from _twice(((("mailbox", i, "name"), b.name) for i, b in enumerate(boxes)), "mailbox")
    paths = (
        (("mailbox", i, "path"), str(place(root, b.path))) for i, b in enumerate(boxes) if b.path
    )
    yield from _twice(paths, "mailbox")
    accounts = (
        (("mailbox", i, "imap", "user"), f"{b.imap.user or b.address} at {b.imap.host}")
        for i, b in enumerate(boxes)
        if b.imap
    )
    yield from _twice(accounts, "mailbox")
    for i, box in enumerate(boxes):
        yield from _reached(("mailbox", i), box)
    addresses = [(("mailbox", i, "address"), box.address) for i, box in enumerate(boxes)]
    for i, box in enumerate(boxes):
        addresses += [(("mailbox", i, "aliases"), alias) for alias in box.aliases]
    yield from _twice(addresses, "mailbox")
    for i, box in enumerate(boxes):
        if box.drafts == box.sent:
            yield Problem(("mailbox", i, "sent"), "drafts lie in the same folder", box.sent)
        if box.handled_folder in (box.drafts, box.sent) or box.handled_folder.upper() == "INBOX":
            yield Problem(
                ("mailbox", i, "handled_folder"), "handled mail needs a folder of its own",
                box.handled_folder,
            )  # fmt: skip
        for own in {box.drafts, box.sent} & set(box.folders):
            yield Problem(
                ("mailbox", i, "folders"), "the folder for drafts or sent mail is not read", own
            )


def _reached(at: Place, box: "MailboxTable") -> Iterator[Problem]:
    """What a mailbox of its kind needs, and what it has no use for."""
    if box.kind == "maildir":
        if box.path is None:
            yield Problem(_at(at, "path"), "required for a mailbox of the kind maildir")
        if box.imap is not None:
            yield Problem(_at(at, "imap"), 'only a mailbox of the kind "imap" has this table')
    if box.kind == "imap":
        if box.imap is None:
            yield Problem(_at(at, "imap"), "required for a mailbox of the kind imap")
        if box.path is not None:
            yield Problem(_at(at, "path"), 'only a mailbox of the kind "maildir" has one', box.path)
    needed = {
        "password": ("password",),
        "m365_app": ("tenant", "client_id", "client_secret"),
        "m365_device": ("tenant", "client_id"),
        "refresh_token": ("client_id", "token_url", "refresh_token"),
    }[box.sign_in.method]
    if box.imap is None and (box.smtp is None or not box.smtp.sign_in):
        needed = ()
    for name in needed:
        if name not in _SECRETS and not getattr(box.sign_in, name):
            yield Problem((*at, "sign_in", name), f'required for the method "{box.sign_in.method}"')


def _people(file: "SettingsFile", _: Path) -> Iterator[Problem]:
    people = file.team.person
    names = [person.name for person in people]
    places: list[Place] = [("team", "person", i) for i in range(len(people))]
    yield from _twice(zip((_at(p, "name") for p in places), names, strict=True), "person")
    for field in ("addresses", "os_users"):
        entries = [
            (_at(p, field), value)
            for p, person in zip(places, people, strict=True)
            for value in getattr(person, field)
        ]
        yield from _twice(entries, "person")
    shared = {address for box in file.mailbox for address in (box.address, *box.aliases)}
    for at, person in zip(places, people, strict=True):
        if person.deputy and person.deputy not in names:
            yield _nobody(_at(at, "deputy"), person.deputy, names)
        elif person.deputy == person.name:
            yield Problem(_at(at, "deputy"), "nobody is their own deputy", person.deputy)
        for address in shared & set(person.addresses):
            yield Problem(_at(at, "addresses"), "is the address of a shared mailbox", address)


def _rules(file: "SettingsFile", _: Path) -> Iterator[Problem]:
    people = [person.name for person in file.team.person]
    mailboxes = [box.name for box in file.mailbox]
    customers = [customer.name for customer in file.customer]
    everything_fits: int | None = None
    for i, rule in enumerate(file.team.rule):
        at: Place = ("team", "rule", i)
        if everything_fits is not None:
            yield Problem(at, f"never used: rule {everything_fits + 1} above fits every case")
        if rule.manager not in people:
            yield _nobody(_at(at, "manager"), rule.manager, people)
        if rule.mailbox is not None and rule.mailbox not in mailboxes:
            yield Problem(_at(at, "mailbox"), f"mailboxes: {_listed(mailboxes)}", rule.mailbox)
        # Customers may also be found from mail, so only what looks like a slip is refused.
        near = get_close_matches(rule.customer or "", customers, n=1, cutoff=0.8)
        if near and rule.customer not in customers:
            yield Problem(_at(at, "customer"), f"did you mean {near[0]!r}?", rule.customer)
        if (rule.mailbox, rule.customer, rule.area, rule.severity) == (None, None, None, None):
            everything_fits = i if everything_fits is None else everything_fits


def _customers(file: "SettingsFile", _: Path) -> Iterator[Problem]:
    ours, partners = set(file.company.domains), set(file.partners.domains)
    reasons: tuple[tuple[Callable[[str], bool], str], ...] = (
        (ours.__contains__, "is one of our own domains (company.domains)"),
        (partners.__contains__, "is a partner's domain (partners.domains)"),
    )
    names = ((("customer", i, "name"), c.name) for i, c in enumerate(file.customer))
    yield from _twice(names, "customer")
    for field in ("domains", "addresses", "references"):
        entries = [
            (("customer", i, field), value)
            for i, customer in enumerate(file.customer)
            for value in getattr(customer, field)
        ]
        yield from _twice(entries, "customer")
        for at, value in entries if field != "references" else []:
            for holds, reason in reasons:
                if holds(value.rpartition("@")[2]):
                    yield Problem(at, reason, value)


def _domains(file: "SettingsFile", _: Path) -> Iterator[Problem]:
    entries: list[tuple[Place, str]] = [(("company", "domains"), d) for d in file.company.domains]
    entries += [(("partners", "domains"), domain) for domain in file.partners.domains]
    for i, customer in enumerate(file.customer):
        entries += [(("customer", i, "domains"), domain) for domain in customer.domains]
    for at, domain in entries:
        if is_free_mail(domain):
            hint = "; use addresses" if at[0] == "customer" else ""
            yield Problem(at, f"anybody can have an address at this provider{hint}", domain)
        elif is_nobodys(domain):
            yield Problem(at, "names are given to anybody below it; it is no company's own", domain)
    for domain in sorted(set(file.company.domains) & set(file.partners.domains)):
        yield Problem(("partners", "domains"), "is one of our own domains", domain)


def _calendars(file: "SettingsFile", _: Path) -> Iterator[Problem]:
    known = list(calendars_of(file))
    used: list[tuple[Place, str | None]] = [
        (("severity", name, "calendar"), getattr(file.severity, name).calendar)
        for name in type(file.severity).model_fields
    ]
    used += [
        (("team", "person", i, "calendar"), person.calendar)
        for i, person in enumerate(file.team.person)
    ]
    for at, name in used:
        if name and name not in known:
            yield Problem(at, f"no such calendar; there are {_listed(known)}", name)


def _visibility(file: "SettingsFile", _: Path) -> Iterator[Problem]:
    people = [person.name for person in file.team.person]
    severities = (
        (("visibility", i, "severity"), v.severity) for i, v in enumerate(file.visibility)
    )
    yield from _twice(severities, "visibility")
    for i, table in enumerate(file.visibility):
        for leader in table.leaders:
            if leader not in people:
                yield _nobody(("visibility", i, "leaders"), leader, people)


def _alerts(file: "SettingsFile", _: Path) -> Iterator[Problem]:
    """An administrator's mailbox is neither ours to read nor a customer's: what the agent writes
    to its staff must not come back as a case, and no customer may get it."""
    at: Place = ("alerts", "administrators")
    shared = {address for box in file.mailbox for address in (box.address, *box.aliases)}
    customers = {address for customer in file.customer for address in customer.addresses}
    domains = [domain for customer in file.customer for domain in customer.domains]
    for address in file.alerts.administrators:
        domain = address.rpartition("@")[2]
        if address in shared:
            yield Problem(at, "is the address of a shared mailbox", address)
        elif address in customers or any(f".{domain}".endswith(f".{one}") for one in domains):
            yield Problem(at, "is a customer's address", address)


def _twice(entries: Iterable[tuple[Place, str]], noun: str) -> Iterator[Problem]:
    """A problem at every entry whose value, small and capital letters aside, was there before."""
    first: dict[str, Place] = {}
    for at, value in entries:
        earlier = first.setdefault(value.casefold(), at)
        if earlier is not at:
            yield Problem(at, f"is there twice: already said by {noun} {_number(earlier)}", value)


def _number(at: Place) -> int:
    return next(part for part in at if isinstance(part, int)) + 1


def _at(place: Place, name: str) -> Place:
    return (*place, name)


def _nobody(at: Place, name: str, people: list[str]) -> Problem:
    near = get_close_matches(name, people, n=1, cutoff=0.7)
    hint = f"did you mean {near[0]!r}? " if near else ""
    return Problem(at, f"nobody in the team has this name; {hint}people: {_listed(people)}", name)


def _listed(names: list[str]) -> str:
    return ", ".join(names[:12]) + (", ..." if len(names) > 12 else "") if names else "none"


def _model(file: "SettingsFile", _: Path) -> Iterator[Problem]:
    table = file.model
    server = urlsplit(table.base_url)
    if server.scheme == "http" and not (
        is_this_computer(server.hostname or "") or table.own_server
    ):
        yield Problem(
            ("model", "base_url"),
            "mail would go there unencrypted: write https, or own_server = true for a server of"
            " yours in a network of yours",
            table.base_url,
        )
    if table.money_per_day and not (table.prompt_price or table.completion_price):
        yield Problem(
            ("model", "money_per_day"), "needs prompt_price and completion_price (per million)"
        )

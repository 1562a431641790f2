"""What is told back to the writer, in their own words: what is wrong, what it means for them, what
they ask of us and what they take on (practice row empathy). Pure.

Only the addressee's own words: a colleague's sentence under "you wrote" puts words into their
mouth, and so does a sentence that they forwarded.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence

from mailbox_agent.cases.people import display_name
from mailbox_agent.cases.quotes import says_again, shorten
from mailbox_agent.drafts.lead_ins import is_lead_in
from mailbox_agent.drafts.moments import locale_for, moment_words
from mailbox_agent.drafts.not_told import is_in_our_voice, is_our_business, is_sarcasm
from mailbox_agent.drafts.offers import is_offer
from mailbox_agent.drafts.parts import Parts
from mailbox_agent.drafts.pointers import with_what_it_points_at
from mailbox_agent.drafts.wording import quotable
from mailbox_agent.message.language import detect_language
from mailbox_agent.records import CaseMessage, CaseRecord, Finding, Item, Source
from mailbox_agent.redaction import masked, secret_words

MAX_IMPACTS = 2
MAX_REQUESTS = 4  # of the answered mail, and as many of the writer's earlier ones
MIN_LANGUAGE = 40  # letters below which the language of a quote is not asked
NAMED = 100  # characters of a sentence that a finding shows


def what_is_wrong(
    parts: Parts, view: CaseRecord, answer_to: CaseMessage, answers: Collection[int]
) -> Source | None:
    """Puts the complaint and its impact into `parts`; returns where the complaint stands."""
    complaint = view.complaint
    if complaint and not is_own_word(complaint, answer_to, answers):
        complaint = None
    parts.values["trouble"] = _is_trouble(parts, view, answer_to, answers, complaint)
    if not _is_told(parts, answer_to) or (complaint and is_in_our_voice(complaint.quote)):
        complaint = None
    words = quotable(complaint.quote) if complaint else ""
    if complaint and words:
        parts.quote(words, complaint.id)
    elif _is_told(parts, answer_to) and parts.values["trouble"]:
        parts.findings.append(
            Finding(
                "restated",
                "No sentence of the sender's was found that says what is wrong: the draft only "
                "names their e-mail. Restate the issue in their own words.",
            )
        )
    told = [complaint.quote] if complaint else []
    impacts: list[str] = []
    for impact in view.impacts:
        if not (is_own_word(impact.source, answer_to, answers) and _is_told(parts, answer_to)):
            continue
        if answer_to.role in ("sales", "internal") and is_our_business(impact.source.quote):
            continue
        if is_in_our_voice(impact.source.quote):
            continue
        text = _new_quote(impact.source, told)
        if text and len(impacts) < MAX_IMPACTS:
            impacts.append(parts.quote(text, impact.source.id))
    parts.values |= {"complaint": words, "impacts": tuple(impacts)}
    return complaint if words else None


def _is_told(parts: Parts, answer_to: CaseMessage) -> bool:
    """Who has heard from us before is told back a complaint, not the sentences of an update; who
    brings good news is told back none."""
    if parts.values.get("good_news"):
        return False
    return not parts.values.get("followup") or answer_to.kind == "escalation"


def _is_trouble(
    parts: Parts,
    view: CaseRecord,
    answer_to: CaseMessage,
    answers: Collection[int],
    complaint: Source | None,
) -> bool:
    """Whether there is anything to be sorry for: not for a plain question, nor for good news."""
    if parts.values.get("good_news"):
        return False
    harmed = any(is_own_word(one.source, answer_to, answers) for one in view.impacts)
    raised = answer_to.kind in ("escalation", "status_request") and view.case.severity != "low"
    return complaint is not None or harmed or raised


def is_own_word(source: Source, answer_to: CaseMessage, answers: Collection[int]) -> bool:
    """Whether the addressee said this themselves, in a mail that is answered.

    To one of us everything that their mail carries may be told back: it is the matter. Who wrote
    what stands in an attached file, nobody knows.
    """
    if source.kind != "message" or source.id not in answers:
        return False
    if source.segment not in ("forwarded", "attachment") or answer_to.role in ("sales", "internal"):
        return True
    if source.segment == "attachment":
        return False
    sender = answer_to.sender
    own = {name.casefold() for name in (sender.name, sender.email, display_name(sender)) if name}
    return source.author.casefold() in own


def what_they_ask(
    parts: Parts,
    view: CaseRecord,
    answer_to: CaseMessage,
    answers: Collection[int],
    texts: Mapping[int, str],
    zone: str,
    language: str,
) -> None:
    """What the answered mails ask of us, and what their writer takes on, both in their words.

    texts: the whole texts of the answered mails, by message id.
    """
    impacts = parts.values["impacts"]
    told = [str(parts.values["complaint"]), *(impacts if isinstance(impacts, tuple) else ())]
    now: list[str] = []
    earlier: list[str] = []
    theirs: list[str] = []
    left_out: list[str] = []
    dates: dict[str, None] = {}
    for item in _newest_first(view, answer_to, answers):
        is_new = item.source.id == answer_to.id
        if finding := _not_a_request_now(parts, item, is_new=is_new):
            parts.findings.append(finding)
            continue
        if not (text := _told_once(item, told, texts)):
            continue
        group = theirs if is_theirs(item) else now if is_new else earlier
        if len(group) >= MAX_REQUESTS:
            left_out.append(text)
            continue
        group.append(parts.quote(text, item.source.id))
        if group is earlier:
            at = next((m.at for m in view.messages if m.id == item.source.id), item.source.at)
            dates[moment_words(at, zone, language).date] = None
    parts.values |= {
        "requests": tuple(now),
        "from_you": tuple(theirs),
        "earlier_requests": tuple(earlier),
        "earlier_dates": _listed(tuple(dates), language, zone),
    }
    parts.findings += _left_out(left_out)


def _not_a_request_now(parts: Parts, item: Item, *, is_new: bool) -> Finding | None:
    """Why a request is not listed, for the person who decides; None if it is."""
    shown = shorten(quotable(item.source.quote), NAMED)
    if is_sarcasm(item.source.quote):
        why = "This reads like sarcasm, so the draft does not list it as a request."
        return Finding("requests", why, shown)
    if is_in_our_voice(item.source.quote):
        why = (
            "This promises something, or money, in words that could be ours: the draft does not"
            " tell it back."
        )
        return Finding("requests", why, shown)
    if parts.values.get("good_news") and not is_new:
        why = "Asked before their good news, so the draft leaves it out: is it still wanted?"
        return Finding("requests", why, shown)
    return None


def is_theirs(item: Item) -> bool:
    """Whether the writer's side does this, not we."""
    return item.owner_side in ("customer", "partner") or is_offer(item.source.quote)


def _newest_first(
    view: CaseRecord, answer_to: CaseMessage, answers: Collection[int]
) -> Iterator[Item]:
    """The open items of the answered mails: the newest mail's own first, each in its order."""
    for newest in (True, False):
        for item in view.items:
            is_new = item.source.id == answer_to.id
            if is_new is not newest or item.promise or item.state != "open":
                continue
            if is_own_word(item.source, answer_to, {*answers, answer_to.id}):
                yield item


def _told_once(item: Item, told: list[str], texts: Mapping[int, str]) -> str:
    source = item.source
    if is_lead_in(source.quote) or says_again(source.quote, told):
        return ""
    told.append(source.quote)
    text = texts.get(source.id, "")
    words = with_what_it_points_at(quotable(source.quote), text, source.start, source.quote)
    secrets = secret_words(text)
    return masked(words, secrets) if secrets else words


def _new_quote(source: Source, told: list[str]) -> str:
    """The quote, or "" if the draft says it already; remembers it in `told`."""
    if says_again(source.quote, told):
        return ""
    told.append(source.quote)
    return quotable(source.quote)


def _listed(dates: Sequence[str], language: str, zone: str) -> str:
    from babel.lists import format_list

    return format_list(list(dates), locale=locale_for(language, zone)) if dates else ""


def _left_out(requests: Sequence[str]) -> Iterator[Finding]:
    for request in requests[:MAX_REQUESTS]:
        text = "The draft leaves this out, as it lists enough already: is it to be answered?"
        yield Finding("requests", text, shorten(request, NAMED))
    if len(requests) > MAX_REQUESTS:
        more = len(requests) - MAX_REQUESTS
        yield Finding("requests", f"{more} more of their requests are left out.")


def not_said(parts: Parts, body: str) -> Iterator[Finding]:
    """What the template had to tell back and does not: a team's own file may be an older one."""
    for name in ("requests", "earlier_requests"):
        for words in parts.values.get(name, ()) or ():  # type: ignore[union-attr]
            if words not in body:
                text = f"The template has no place for {{{{ {name} }}}}, so this is not said."
                yield Finding("requests", text, shorten(words, NAMED))


def foreign_quotes(parts: Parts, language: str) -> Iterator[Finding]:
    """Quotes that are not in the language of the draft: the reviewer decides how to say them."""
    for words in parts.quoted:
        found = detect_language(words) if sum(map(str.isalpha, words)) >= MIN_LANGUAGE else "und"
        if found not in ("und", language):
            text = (
                f"This quote reads as “{found}”, the draft is “{language}”: keep it or say it so?"
            )
            yield Finding("quotes", text, shorten(words, NAMED))

"""A model's dates, as far as the words of the mail bear them out."""

from datetime import UTC, datetime

import pytest

from mailbox_agent.records import Quote
from mailbox_agent.understanding.model_dates import believed_due

MONDAY = datetime(2026, 6, 1, 10, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("words", "said", "day"),
    [
        ("by Wednesday lunchtime", "2026-06-03", "2026-06-03"),
        ("by Wednesday lunchtime", "2026-06-10", "2026-06-03"),  # a week late
        ("by Wednesday lunchtime", "2026-06-16", "2026-06-03"),  # no Wednesday
        ("by Wednesday lunchtime", "2026-06-01", "2026-06-03"),  # today
        ("before 1 July", "2026-06-30", "2026-06-30"),
        ("by 03/07", "2026-07-03", "2026-07-03"),
        ("right now", "2026-06-01", "2026-06-01"),
        ("by Wednesday next week", "2026-06-10", "2026-06-10"),
        ("by 12 June", "2026-07-12", "2026-06-12"),
        ("soon", "2026-06-05", None),
    ],
)
def test_a_day_is_what_the_words_name(words: str, said: str, day: str | None) -> None:
    quote = Quote(f"Please confirm {words}.", None)
    found = believed_due(said, words, quote, MONDAY, "en").day
    assert (found.isoformat() if found else None) == day


TOLD = "The release is on Friday, 12 June.\n"


@pytest.mark.parametrize(
    ("words", "said", "day"),
    [
        ("before the release", "2026-06-12", "2026-06-12"),
        ("before the release", "2026-06-11", "2026-06-11"),  # the day before it
        ("before the release", "2026-06-19", None),
        ("by then", "2026-06-12", "2026-06-12"),
        ("whenever you like", "2026-06-12", None),  # points at no day
    ],
)
def test_words_that_point_at_a_day_mean_the_one_that_the_mail_writes_out(
    words: str, said: str, day: str | None
) -> None:
    quote = Quote(f"Please check the five rows {words}.", None)
    text = f"{TOLD}{quote.text}"
    for around, named in ((text, ""), ("", text), ("", "2026-06-12")):
        found = believed_due(said, words, quote, MONDAY, "en", around=around, named=named).day
        assert (found.isoformat() if found else None) == day

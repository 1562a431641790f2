"""A number of a text, as the checks of a draft compare it."""

import pytest

from mailbox_agent.drafts.claims import all_numbers, claims_in


def numbers(text: str) -> set[str]:
    return {digits for _, digits in claims_in(text).numbers}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Renewal in January (EUR 1.2m).", {"1.2", "1200000"}),
        ("It costs 2.5k a day.", {"2.5", "2500"}),
        ("Es geht um 1,5 Prozent.", {"1.5"}),
        ("Availability was 99.9 per cent.", {"99.9"}),
        ("Nous perdons 12,50 € par colis.", {"12.5"}),
        ("Son 9k al mes.", {"9", "9000"}),
        ("They lose EUR 1,200,000.", {"1200000"}),
        ("Rund 9.000 Euro am Tag.", {"9000"}),
        ("About 4,200 households.", {"4200"}),
        ("Unas 3.000 cajas al día.", {"3000"}),
    ],
)
def test_a_decimal_point_is_none_of_thousands(text: str, expected: set[str]) -> None:
    assert numbers(text) >= expected
    assert "12" not in numbers(text) and "12000000" not in numbers(text)


def test_either_way_of_writing_it_is_the_same_number() -> None:
    assert numbers("EUR 1.2m") & all_numbers("EUR 1,200,000")
    assert numbers("1,20") == numbers("1.2")

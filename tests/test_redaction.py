"""What is hidden before a text leaves, what stays, and that all of it comes back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailbox_agent.records.mail import Address
from mailbox_agent.redaction import hide, hide_all, masked, people_written, show

MARTA = Address("Marta Nowak", "marta.nowak@aldersyde.example")


def hidden(text: str) -> str:
    """The text with placeholders, which has to come back as it was."""
    done = hide(text, secrets=True)
    assert show(done.text, done.words) == text
    return done.text


def without_names(text: str, *people: Address, companies: tuple[str, ...] = ()) -> str:
    done = hide(text, secrets=False, people=people or (MARTA,), companies=companies)
    assert show(done.text, done.words) == text
    return done.text


# Keys are put together here so that no scanner of repositories takes them for real ones.
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("password: hunter2", "password: [PASSWORD-1]"),
        ("pw = Sommer2026!", "pw = [PASSWORD-1]"),
        ("The password for jdoe is hunter2.", "The password for jdoe is [PASSWORD-1]."),
        ("I changed the password to Spring26", "I changed the password to [PASSWORD-1]"),
        ("user: jdoe, password: letmein, url: x", "user: jdoe, password: [PASSWORD-1], url: x"),
        ("Here it is. Password:\n\nhunter2\n", "Here it is. Password:\n\n[PASSWORD-1]\n"),
        ("> the password is:\n> Tr0ub4dor&3", "> the password is:\n> [PASSWORD-1]"),
        ("passphrase: correct horse battery staple", "passphrase: [PASSWORD-1]"),
        ('{"password": "s3cr3t!"}', '{"password": "[PASSWORD-1]"}'),
        ("<password>hunter2</password>", "<password>[PASSWORD-1]</password>"),
        ("**Password:** hunter2", "**Password:** [PASSWORD-1]"),
        ("DB_PASSWORD=foobarbaz", "DB_PASSWORD=[PASSWORD-1]"),
        ("mysql -u root -pHunter22 shop", "mysql -u root -p[PASSWORD-1] shop"),
        ("login: admin / hunter2", "login: admin / [PASSWORD-1]"),
        ("Passwort lautet Xy7!kkk", "Passwort lautet [PASSWORD-1]"),
        ("Initialpasswort: geheim", "Initialpasswort: [PASSWORD-1]"),
        ("Passwort für den VPN-Zugang lautet: Blau#W9", "Passwort für den VPN-Zugang lautet: [PASSWORD-1]"),
        ("mot de passe : Soleil$44", "mot de passe : [PASSWORD-1]"),
        ("le mot de passe est Soleil44", "le mot de passe est [PASSWORD-1]"),
        ("Le mot de passe de l'accès de test est : Sommeil-4471!", "Le mot de passe de l'accès de test est : [PASSWORD-1]"),
        ("The password for the test system is Winter-2026.", "The password for the test system is [PASSWORD-1]."),
        ("Das Passwort lautet jetzt Kiefer-77", "Das Passwort lautet jetzt [PASSWORD-1]"),
        ("La contraseña del portal es Perro-2024", "La contraseña del portal es [PASSWORD-1]"),
        ("password of the demo user: ABC-1234", "password of the demo user: [PASSWORD-1]"),
        ("contraseña: Perro2024", "contraseña: [PASSWORD-1]"),
        ("la password è Gatto77!", "la password è [PASSWORD-1]"),
        ("wachtwoord: Fiets123", "wachtwoord: [PASSWORD-1]"),
        ("hasło: Kot123!", "hasło: [PASSWORD-1]"),
        ("A senha é Gato2026", "A senha é [PASSWORD-1]"),
        ("Пароль: Kot12345", "Пароль: [PASSWORD-1]"),
        ("パスワードは hunter2 です", "パスワードは [PASSWORD-1] です"),
        ("密码是abc12345", "密码是[PASSWORD-1]"),
        ("key AKIA" + "IOSFODNN7EXAMPLE", "key [KEY-1]"),
        ("aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/" + "bPxRfiCYEXAMPLEKEY", "aws_secret_access_key = [KEY-1]"),
        ("ghp" + "_abcdefghijklmnopqrstuvwxyz0123456789", "[TOKEN-1]"),
        ("xoxb" + "-123456789012-abcdefghijkl", "[TOKEN-1]"),
        ("sk" + "_live_abcdefghijklmnop1234", "[KEY-1]"),
        ("Authorization: Bearer abcdef0123456789abcdef", "Authorization: Bearer [TOKEN-1]"),
        ("eyJhbGciOiJIUzI1NiJ9" + ".eyJzdWIiOiIxMjM0In0.abc_def-123", "[TOKEN-1]"),
        ("our api key is 9f8e7d6c5b4a39281706", "our api key is [KEY-1]"),
        ("API-Schlüssel: 9f8e7d6c5b4a39281706", "API-Schlüssel: [KEY-1]"),
        ("-----BEGIN RSA PRIVATE KEY-----\nMIIEabc\n-----END RSA PRIVATE KEY-----\nBye", "[KEY-1]\nBye"),
        ("https://jdoe:hunter2@shop.example/x", "https://jdoe:[PASSWORD-1]@shop.example/x"),
        ("https://a.example/r?lang=de&token=abcdef1", "https://a.example/r?lang=de&token=[TOKEN-1]"),
        ("https://a.example/b?sv=1&sig=ab%2Fcd%3D&se=2", "https://a.example/b?sv=1&sig=[TOKEN-1]&se=2"),
        ("https://a.example/invite/8f7d6e5c4b3a29180716", "https://a.example/invite/[TOKEN-1]"),
        ("4111 1111 1111 1111 is on it", "[CARD-1] is on it"),
        ("4111-1111-1111-1111", "[CARD-1]"),
        ("5555555555554444", "[CARD-1]"),
        ("credit card 4111 1111 1111 1112 (a typing error)", "credit card [CARD-1] (a typing error)"),
        ("DE89 3704 0044 0532 0130 00 please", "[IBAN-1] please"),
        ("IBAN: XX00 5555 0000 1234 5678 90", "IBAN: [IBAN-1]"),
        ("Kontonummer: 1234567890", "Kontonummer: [ACCOUNT-1]"),
        ("account no. 12345678, sort code 20-00-00", "account no. [ACCOUNT-1], sort code 20-00-00"),
        ("CVV: 123", "CVV: [CODE-1]"),
        ("your verification code is 123456", "your verification code is [CODE-1]"),
    ],
)  # fmt: skip
def test_a_secret_leaves_as_a_placeholder(text: str, expected: str) -> None:
    assert hidden(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Password: reset link does not arrive",
        "The password is wrong, the password expired on 2026-05-13.",
        "Passwort: Anna kann sich nicht anmelden",
        "each time they forget the password they must come to my office",
        "password ticket INC0012345",
        "Password reset, order number: 4500123456",
        "the password is at least 12 characters, AES-256 encrypted, changed every 90 days",
        "password manager 1Password 8.10.2",
        "The number of the password ticket is ABC-1234, that of the reset is INC-4471.",
        "Passwort-Reset, Vorgang: INC-4471",
        "le problème de mot de passe, ticket : ABC-1234",
        "the password policy is Windows-10 only",
        "Board papers go to the Company Secretary by Friday 14:30",
        "tests a login with a cached token, which was still valid",
        "all tokens of tenant merrow42",
        "Order number 4111 1111 1111 1111",
        "order 4111111111111112",
        "commit 3f786850e387550fdab836ed7e6dc881de23001b, version v2.14.3-rc1",
        "Serial number: 4C4C4544-0042-3310-8052-B4C04F564432",
        "call me on +49 30 1234567 or 0555 010 444",
        "account number 12345678 with you",
        "IMEI 356938035643809, tracking 1Z999AA10123456784",
        "error code 40312, zip code 12345",
        "key: value; the key is to act fast; key takeaways: 2026-05-13",
        "https://shop.example/orders/4500123456?page=2&lang=de",
        "Please log in: https://portal.example/login",
        "ESC-7 and the token ESC-7 in its subject",
    ],
)
def test_numbers_and_words_of_every_day_stay(text: str) -> None:
    assert hidden(text) == text


def test_the_same_secret_has_the_same_placeholder_wherever_it_stands() -> None:
    text = "password: hunter2\nI typed hunter2 again. The other password: Wal9wal"
    assert (
        hidden(text)
        == "password: [PASSWORD-1]\nI typed [PASSWORD-1] again. The other password: [PASSWORD-2]"
    )


def test_a_secret_of_one_mail_is_hidden_in_all_that_leaves_with_it() -> None:
    mail, digest = hide_all(
        ["Passwort: Wal9wal!", "Kunde schrieb: Wal9wal! geht nicht"], secrets=True
    )
    assert digest.text == "Kunde schrieb: [PASSWORD-1] geht nicht"
    assert mail.words == digest.words == {"[PASSWORD-1]": "Wal9wal!"}


def test_another_writing_of_the_same_card_is_told_as_the_same() -> None:
    assert hidden("4111 1111 1111 1111, 4111-1111-1111-1111") == "[CARD-1], [CARD-1.2]"


def test_a_placeholder_that_a_sender_typed_is_never_resolved() -> None:
    ours, theirs = hide_all(
        ["password: hunter2", "What is [PASSWORD-1] and 【password 2】?"], secrets=True
    )
    assert ours.text == "password: [PASSWORD-3]"
    assert (
        show(theirs.text, {**ours.words, **theirs.words})
        == "What is [PASSWORD-1] and 【password 2】?"
    )


def test_what_looks_like_a_placeholder_inside_of_a_secret_is_not_resolved_again() -> None:
    done = hide("password: [KEY-1]x9, api key: 9f8e7d6c5b4a39281706", secrets=True)
    assert show(done.text, done.words) == "password: [KEY-1]x9, api key: 9f8e7d6c5b4a39281706"


def test_a_mail_resolves_only_what_stood_in_it() -> None:
    _, other = hide_all(["password: hunter2", "please quote the first password"], secrets=True)
    assert other.words == {}
    assert show("The password is [PASSWORD-1]", other.words) == "The password is [PASSWORD-1]"


def test_secrets_stay_where_the_setting_is_off() -> None:
    assert hide("password: hunter2", secrets=False).text == "password: hunter2"


@given(st.text())
def test_any_text_comes_back(text: str) -> None:
    done = hide(text, secrets=True, people=(MARTA, Address("Jo", "jo@x.example")))
    assert show(done.text, done.words) == text


_PIECES = [
    "password", " ", ":", "is", "\n", "hunter2", "[PASSWORD-1]", "[PERSON-1]", "[KEY-", "1]", "[", "]",
    "Marta", "Nowak", "Marta Nowak", "'s", "marta.nowak@aldersyde.example", "+49 30 1234567",
    "4111 1111 1111 1111", "token", "=", "https://a:b@c.example/?sig=", "Bearer ", "a1b2c3d4e5f6a7b8",
]  # fmt: skip


@given(st.lists(st.sampled_from(_PIECES), max_size=30))
def test_any_mixture_of_secrets_and_typed_placeholders_comes_back(pieces: list[str]) -> None:
    text = "".join(pieces)
    for one in hide_all([text, text[::-1]], secrets=True, people=(MARTA,)):
        assert show(one.text, one.words) in (text, text[::-1])
    done = hide(text, secrets=True, people=(MARTA,))
    assert show(done.text, done.words) == text
    assert not any(placeholder in text for placeholder in done.words)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marta Nowak and Marta", "[PERSON-1] and [PERSON-1.2]"),
        ("Marta's list, Martas Liste", "[PERSON-1]'s list, [PERSON-1]s Liste"),
        ("Frau Nowak und Marta\nNowak", "Frau [PERSON-1] und [PERSON-1.2]"),
        ("M. Nowak; Nowak, Marta", "[PERSON-1]; [PERSON-1.2]"),
        ("MARTA NOWAK", "[PERSON-1]"),
        ("Write to marta.nowak@aldersyde.example.", "Write to [EMAIL-1]."),
        ("Call +49 30 1234567 or Tel. 030 1234568", "Call [PHONE-1] or Tel. [PHONE-2]"),
        ("Order 4500123456, Martha, Martinowak", "Order 4500123456, Martha, Martinowak"),
        ("Aldersyde waits", "Aldersyde waits"),
        ("Nowak GmbH waits for Nowak", "Nowak GmbH waits for [PERSON-1]"),
    ],
)
def test_people_leave_under_one_pseudonym_each(text: str, expected: str) -> None:
    assert without_names(text) == expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("my colleague Pia Friis\n(pia.friis@x.example, mobile +45 12345678) has it", "Pia Friis"),
        ("Contact Pia Friis (p.friis@x.example)", "Pia Friis"),
        ("Ansprechpartnerin: Frau Dr. Katrin Vogt, k.vogt@x.example", "Katrin Vogt"),
        ("> Kontakt: Jörg Núñez –\n> joerg.nunez@x.example", "Jörg Núñez"),
        ("k.vogt@x.example (Katrin Vogt)", "Katrin Vogt"),
        ("Our address: info@x.example, Night Dispatch (dispatch@x.example)", ""),
        ("Please write to billing (billing@x.example) by Friday, a.b@x.example", ""),
    ],
)
def test_whoever_stands_beside_their_address_is_known_by_name(text: str, names: str) -> None:
    assert ", ".join(one.name for one in people_written(text)) == names


def test_a_name_beside_its_address_is_hidden_in_all_that_leaves_with_it() -> None:
    text = "Pia Friis (pia.friis@x.example) knows. --- ATTACHMENT minutes of Friis.docx"
    assert (
        without_names(text, *people_written(text))
        == "[PERSON-1] ([EMAIL-1]) knows. --- ATTACHMENT minutes of [PERSON-1.2].docx"
    )


def test_a_name_of_two_people_is_neither_of_them() -> None:
    other = Address("Marta Ruiz", "m.ruiz@aldersyde.example")
    assert (
        without_names("Marta Nowak, Marta Ruiz, Marta", MARTA, other)
        == "[PERSON-1], [PERSON-2], [PERSON-3]"
    )


def test_a_japanese_name_is_known_without_its_blank() -> None:
    assert (
        without_names("佐藤様 佐藤健", Address("佐藤 健", "sato@k.example"))
        == "[PERSON-1]様 [PERSON-1.2]"
    )


def test_names_that_are_words_and_desks_stay_alone() -> None:
    will, desk = Address("Will May", "will@x.example"), Address("Customer Care", "care@x.example")
    assert (
        without_names("Will you call in May? Will May, customer care", will, desk)
        == "Will you call in May? [PERSON-1], customer care"
    )


def test_a_company_that_is_called_like_a_person_stays() -> None:
    assert (
        without_names("Nowak Transport, Ms Nowak", companies=("Nowak Transport",))
        == "Nowak Transport, Ms [PERSON-1]"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The password is hunter2, and it fails.", "The password is [password], and it fails."),
        ("Card 4111 1111 1111 1111 was declined", "Card [card number] was declined"),
        ("Nothing secret.", "Nothing secret."),
    ],
)
def test_a_person_is_shown_what_kind_of_secret_it_was(text: str, expected: str) -> None:
    assert masked(text) == expected
    assert masked(masked(text)) == expected

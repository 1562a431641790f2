"""A colleague's mail that has only a word of a customer's name: asked of a person, never joined."""

import pytest
from mails import mail
from workspaces import EVERYBODY, Workspace

from mailbox_agent.cases.naming import customer_hinted_at, name_index
from mailbox_agent.database.case_record import load_case_record
from mailbox_agent.database.cases import find_case_named, list_cases
from mailbox_agent.records import Customer

NAMES = ("Grandes Halles Aubertin", "Lindgau Anlagenbau", "Port of Veldhaven", "Aceros Ría Norte")
INDEX = name_index([(at, Customer(name=name, domains=())) for at, name in enumerate(NAMES)])


@pytest.mark.parametrize(
    ("subject", "name"),
    [
        ("Aubertin tills: what happened (internal)", "Grandes Halles Aubertin"),
        ("Rückruf Lindgau", "Lindgau Anlagenbau"),
        ("appel avec Aubertin", "Grandes Halles Aubertin"),
        ("llamada con Aceros", "Aceros Ría Norte"),
        ("Veldhaven - notes", "Port of Veldhaven"),
        ("Aubertin and Lindgau", None),
        ("lunch on Friday", None),
        ("Port closed", None),
        ("the aubertin", None),
        ("Norway trip", None),
        ("Anlage 3 fehlt", None),
    ],
)
def test_a_word_of_one_name_hints_at_it(subject: str, name: str | None) -> None:
    found = customer_hinted_at(subject, INDEX)
    assert (found[1].name if found else None) == name


def test_a_colleagues_mail_with_such_a_word_is_proposed(workspace: Workspace) -> None:
    workspace.deliver(
        mail(
            "Bonjour,\n\nles caisses de 14 magasins sont bloquées depuis ce matin.\n\n"
            "Luc Morel\nDirecteur informatique\nGrandes Halles Aubertin\n",
            sender="Luc Morel <luc@gha.example>",
            subject="Caisses bloquées",
            message_id="<1@gha.example>",
        )
    )
    workspace.work(documents=False)
    workspace.deliver(
        mail(
            "Robin,\n\ninternal only. The terminals hang because release 8 opens a new session for "
            "every payment and the old ones run out of memory.\n\nJo\n",
            sender="Jo Lindgren <jo.lindgren@vendor.example>",
            subject="Aubertin tills - what happened (internal)",
            message_id="<2@vendor.example>",
        )
    )
    workspace.work(documents=False)
    with workspace.store() as store:
        first = load_case_record(store, find_case_named(store, "ESC-1").id)
        assert first.case.customer == "Grandes Halles Aubertin"
        assert [one.id for one in first.messages] == [1]
        assert any("message 2 may belong" in one.text for one in first.findings)
        assert len(list_cases(store, EVERYBODY)) == 2

"""Settings: what a file may say, and that a wrong one is told where and what is allowed."""

import re
import sys
import time as time_module
import tomllib
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from workspaces import SETTINGS

from mailbox_agent.errors import SettingsError
from mailbox_agent.settings import Settings, load_settings, resolve_secret
from mailbox_agent.settings.tables import SettingsFile, scalar_settings
from mailbox_agent.workspace import shipped

LEAST = """\
[company]
name = "Northwind"
domains = ["northwind.example"]

[[mailbox]]
name = "escalations"
address = "escalations@northwind.example"
path = "mail"
"""

TEAM = """
[[team.person]]
name = "Ada Berg"
addresses = ["ada@northwind.example"]
role = "escalation_manager"
deputy = "Bo Lind"

[[team.person]]
name = "Bo Lind"
addresses = ["bo@northwind.example"]
role = "leader"
"""


def read(tmp_path: Path, text: str, **environ: str) -> Settings:
    (tmp_path / "mailbox_agent.toml").write_text(text, encoding="utf-8")
    return load_settings(tmp_path, environ)


def refusal(tmp_path: Path, text: str, **environ: str) -> str:
    with pytest.raises(SettingsError) as refused:
        read(tmp_path, text, **environ)
    return str(refused.value)


def test_a_company_and_a_mailbox_are_enough(tmp_path: Path) -> None:
    settings = read(tmp_path, LEAST)
    (box,) = settings.mailboxes
    assert (box.kind, box.folders, box.token_prefix) == ("maildir", ("INBOX",), "ESC")
    assert box.path == tmp_path / "mail"
    assert box.display_name == "Northwind"
    assert settings.store == tmp_path / "store"
    assert settings.people == ()


def test_the_shipped_settings_are_read() -> None:
    settings = load_settings(shipped(), {})
    assert settings.company.name == "Acme Software"
    assert {person.role for person in settings.people} == {"escalation_manager", "leader", "sales"}


def test_targets_without_any_setting_are_those_of_the_practice_table(tmp_path: Path) -> None:
    targets = read(tmp_path, LEAST).targets
    assert targets["critical"].acknowledge == timedelta(minutes=15)
    assert targets["critical"].calendar.always
    assert targets["high"].acknowledge == timedelta(hours=1)
    assert targets["medium"].acknowledge == timedelta(hours=4)
    assert (targets["low"].acknowledge_days, targets["high"].acknowledge_days) == (1, 0)
    assert not targets["low"].calendar.always


def test_a_calendar_has_its_own_zone_hours_and_holidays(tmp_path: Path) -> None:
    text = LEAST + (
        '[calendar.bavaria]\nzone = "Europe/Berlin"\n'
        'hours = { mon = "09:00-12:30, 13:30-17:30", sat = "20:00-24:00" }\n'
        'holidays = { country = "DE", subdivision = "BY", extra = [2026-12-24] }\n'
        '[severity.high]\nacknowledge = "1h 30m"\ncalendar = "bavaria"\n'
    )
    target = read(tmp_path, text).targets["high"]
    stretches = [(hours.weekday, hours.start, hours.end) for hours in target.calendar.hours]
    assert stretches == [
        (0, time(9), time(12, 30)),
        (0, time(13, 30), time(17, 30)),
        (5, time(20), time.max),
    ]
    # Epiphany is free in Bavaria and not in Berlin.
    assert {date(2026, 1, 6), date(2026, 12, 24)} <= target.calendar.holidays
    assert target.acknowledge == timedelta(minutes=90)


def test_days_may_wrap_around_the_week(tmp_path: Path) -> None:
    text = LEAST + '[calendar.dubai]\ndays = "sun-thu"\nhours = "08:00-16:00"\n'
    week = read(tmp_path, text).calendars["dubai"].hours
    assert [hours.weekday for hours in week] == [0, 1, 2, 3, 6]


def test_people_take_zone_and_language_of_the_company(tmp_path: Path) -> None:
    text = LEAST.replace("[[mailbox]]", 'zone = "Asia/Tokyo"\nlanguage = "ja"\n[[mailbox]]') + TEAM
    ada = read(tmp_path, text).people[0]
    assert (ada.zone, ada.languages, ada.deputy) == ("Asia/Tokyo", ("ja",), "Bo Lind")


def test_addresses_and_domains_are_kept_in_small_letters(tmp_path: Path) -> None:
    text = (LEAST + TEAM).replace("northwind.example", "NorthWind.Example")
    settings = read(tmp_path, text)
    assert settings.company.domains == ("northwind.example",)
    assert settings.people[0].addresses == ("ada@northwind.example",)


def test_a_variable_wins_over_the_file(tmp_path: Path) -> None:
    settings = read(
        tmp_path,
        LEAST,
        MAILBOX_AGENT_COMPANY_ZONE="America/Lima",
        MAILBOX_AGENT_JOINING_WEAK_THRESHOLD="0.9",
        MAILBOX_AGENT_SEVERITY_CRITICAL_ACKNOWLEDGE="5m",
        MAILBOX_AGENT_STORE_FOLDER="",
        MAILBOX_AGENT_MODEL_TOKENS_PER_DAY="250000",
        MAILBOX_AGENT_MODEL_PSEUDONYMS="true",
        MAILBOX_AGENT_MODEL_ALLOWED="local",
        MAILBOX_AGENT_WORKSPACE="/elsewhere",
        MAILBOX_AGENT_PASSWORD="not ours to judge",
    )
    assert settings.default_zone == "America/Lima"
    assert settings.weak_join_threshold == 0.9
    assert settings.targets["critical"].acknowledge == timedelta(minutes=5)
    assert settings.store == tmp_path / "store"
    model = settings.model
    assert (model.tokens_per_day, model.pseudonyms, model.allowed) == (250_000, True, "local")


def test_a_wrong_variable_is_named_and_not_the_file(tmp_path: Path) -> None:
    said = refusal(
        tmp_path,
        LEAST,
        MAILBOX_AGENT_COMPANY_ZONE="Europe/Berln",
        MAILBOX_AGENT_STORE_FOLDR="secret-looking",
        MAILBOX_AGENT_MODEL_REDACT="perhaps",
        MAILBOX_AGENT_MODEL_PARALLEL_CALLS="two",
    )
    assert "MAILBOX_AGENT_MODEL_REDACT" in said and "MAILBOX_AGENT_MODEL_PARALLEL_CALLS" in said
    assert "environment variable MAILBOX_AGENT_COMPANY_ZONE" in said
    assert "did you mean Europe/Berlin?" in said
    assert "MAILBOX_AGENT_STORE_FOLDR: unknown; did you mean MAILBOX_AGENT_STORE_FOLDER?" in said
    assert "secret-looking" not in said
    assert "mailbox_agent.toml" not in said


def test_several_problems_are_told_at_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    text = LEAST.replace('path = "mail"', 'path = "mail"\nmax_message_bytes = 5') + (
        TEAM.replace('"leader"', '"boss"') + '[joining]\nweak_threshold = "much"\n'
    )
    lines = refusal(tmp_path, text).splitlines()
    assert [re.match(r"mailbox_agent\.toml line (\d+): (.*?) =", line)[2] for line in lines] == [
        "[[mailbox]] 1, max_message_bytes",
        "[[team.person]] 2, role",
        "joining.weak_threshold",
    ]
    assert "line 9:" in lines[0] and "at least 65536" in lines[0]
    assert '"escalation_manager" or "leader"' in lines[1]


def test_a_mailbox_lacks_what_its_kind_needs(tmp_path: Path) -> None:
    said = refusal(tmp_path, LEAST + 'kind = "imap"\n')
    assert "imap: required for a mailbox of the kind imap" in said
    assert 'only a mailbox of the kind "maildir" has one' in said
    bare = LEAST.replace('path = "mail"\n', "")
    assert "path: required for a mailbox of the kind maildir" in refusal(tmp_path, bare)


IMAP = LEAST.replace('path = "mail"', 'kind = "imap"') + '[mailbox.imap]\nhost = "imap.example"\n'


def test_an_imap_mailbox_has_the_usual_ports_and_the_mailboxs_user(tmp_path: Path) -> None:
    (tmp_path / "mailbox_agent.toml").write_text(IMAP + '[mailbox.smtp]\nhost = "smtp.example"\n')
    (box,) = load_settings(tmp_path, {}).mailboxes
    assert box.imap is not None and box.smtp is not None
    assert (box.imap.port, box.imap.security, box.imap.user) == (993, "tls", box.address)
    assert (box.smtp.port, box.smtp.security, box.sign_in.method) == (465, "tls", "password")


def test_a_sign_in_lacks_what_its_method_needs(tmp_path: Path) -> None:
    said = refusal(tmp_path, IMAP + '[mailbox.sign_in]\nmethod = "m365_app"\ntenant = "t"\n')
    assert 'client_id: required for the method "m365_app"' in said and "tenant" not in said


def test_a_password_in_the_file_is_refused_and_not_shown(tmp_path: Path) -> None:
    said = refusal(tmp_path, IMAP + '[mailbox.sign_in]\npassword = "tops3cret"\n')
    assert "password" in said and "tops3cret" not in said


def test_an_unknown_setting_is_refused_with_its_nearest_name(tmp_path: Path) -> None:
    said = refusal(tmp_path, LEAST + 'alias = ["x@northwind.example"]\n')
    assert "line 9" in said and "did you mean aliases?" in said
    assert "did you mean partners?" in refusal(tmp_path, LEAST + "[partner]\ndomains = []\n")


def test_the_value_of_an_unknown_setting_is_not_shown(tmp_path: Path) -> None:
    said = refusal(tmp_path, LEAST + 'password = "hunter2"\n')
    assert "password: unknown" in said
    assert "hunter2" not in said


def test_a_setting_can_not_be_made_to_trust_unproven_senders(tmp_path: Path) -> None:
    assert "unknown" in refusal(tmp_path, LEAST + "trust_unless_failed = true\n")


def test_one_bracket_instead_of_two_is_explained(tmp_path: Path) -> None:
    assert "write [[mailbox]], with two brackets" in refusal(
        tmp_path, LEAST.replace("[[mailbox]]", "[mailbox]")
    )


def test_broken_toml_is_told_with_its_line(tmp_path: Path) -> None:
    said = refusal(tmp_path, LEAST.replace('path = "mail"', 'path = "mail'))
    assert said.startswith("mailbox_agent.toml line 8, column ")
    assert "not valid TOML" in refusal(tmp_path, "a = " + "[" * 5000)


def test_a_file_that_is_not_there_or_not_utf8_is_told(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"cannot read .*mailbox_agent.toml"):
        load_settings(tmp_path, {})
    (tmp_path / "mailbox_agent.toml").write_bytes(LEAST.encode("utf-16"))
    with pytest.raises(SettingsError, match="save it as UTF-8"):
        load_settings(tmp_path, {})


def test_a_byte_order_mark_is_no_mistake(tmp_path: Path) -> None:
    (tmp_path / "mailbox_agent.toml").write_bytes(b"\xef\xbb\xbf" + LEAST.encode())
    assert load_settings(tmp_path, {}).company.name == "Northwind"


CUSTOMER = '[[customer]]\nname = "Reeds"\ndomains = ["reeds.example"]\n'


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (TEAM.replace("bo@", "ADA@"), "already said by person 1"),
        (TEAM.replace('"Bo Lind"\naddr', '"Ada Berg"\naddr'), "already said by person 1"),
        (TEAM.replace("bo@", "escalations@"), "is the address of a shared mailbox"),
        (TEAM.replace('deputy = "Bo Lind"', 'deputy = "Bo"'), "nobody in the team has this name"),
        (TEAM.replace('deputy = "Bo Lind"', 'deputy = "Ada Berg"'), "nobody is their own deputy"),
        (TEAM.replace("deputy", 'calendar = "offices"\ndeputy'), "no such calendar"),
        (TEAM + '[[team.rule]]\nmanager = "Adda Berg"\n', "did you mean 'Ada Berg'?"),
        (TEAM + '[[team.rule]]\nmanager = "Ada Berg"\nmailbox = "x"\n', "mailboxes: escalations"),
        (TEAM + '[[team.rule]]\nmanager = "Ada Berg"\n' * 2, "rule 1 above fits every case"),
        (
            CUSTOMER + TEAM + '[[team.rule]]\nmanager = "Ada Berg"\ncustomer = "Reed"\n',
            "did you mean 'Reeds'?",
        ),
        ('[[visibility]]\nseverity = "high"\nleaders = ["Cy"]\n', "nobody in the team"),
        (TEAM + '[[visibility]]\nseverity = "high"\nleaders = ["Bo Lind"]\n' * 2, "twice"),
        ('[severity.low]\ncalendar = "night"\n', "there are always, office"),
        (CUSTOMER.replace("reeds.", "northwind."), "one of our own domains"),
        (CUSTOMER.replace("reeds.example", "gmail.com"), "at this provider; use addresses"),
        (CUSTOMER + '[partners]\ndomains = ["reeds.example"]\n', "a partner's domain"),
        (CUSTOMER * 2, "already said by customer 1"),
        (LEAST[LEAST.index("[[") :], "already said by mailbox 1"),
        ('[partners]\ndomains = ["gmx.de"]\n', "anybody can have an address"),
    ],
)
def test_settings_that_do_not_agree_are_refused(tmp_path: Path, wrong: str, said: str) -> None:
    assert said in refusal(tmp_path, LEAST + wrong)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ('name = "Nord\\nwind"', "a text of one line"),
        ('language = "german"', 'a two-letter language code like "en"'),
        ('domains = ["@northwind.example"]', "without @"),
        ("domains = []", "at least one"),
        ('domains = "northwind.example"', "write a list"),
    ],
)
def test_a_wrong_value_of_the_company_is_told(tmp_path: Path, wrong: str, said: str) -> None:
    name = wrong.split(" ")[0]
    text = re.sub(rf"^{name} = .*\n", "", LEAST.split("[[")[0], flags=re.M) + wrong + "\n"
    assert said in refusal(tmp_path, text + LEAST[LEAST.index("[[") :])


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ('hours = "17:00-09:00"', "ends before it starts"),
        ('hours = "09:00-12:00, 11:00-13:00"', "overlap at 11:00"),
        ('hours = "9 to 5"', "write stretches"),
        ('hours = "09:00-25:00"', "write stretches"),
        ('hours = { monday = "09:00-17:00" }', "is none of mon, tue"),
        ("hours = 8", "write stretches"),
        ("", "write hours, or always = true"),
        ('always = true\nhours = "09:00-17:00"', "leaves no room"),
        ('days = "mon-funday"\nhours = "09:00-17:00"', 'write days like "mon-fri"'),
        ('hours = "09:00-17:00"\nholidays = { country = "XX" }', "country code"),
        (
            'hours = "09:00-17:00"\nholidays = { country = "DE", subdivision = "Q" }',
            "subdivision of DE: BB, BE",
        ),
        ('hours = "09:00-17:00"\nholidays = { subdivision = "BY" }', "needs its country"),
    ],
)
def test_a_wrong_calendar_is_told(tmp_path: Path, lines: str, said: str) -> None:
    assert said in refusal(tmp_path, f"{LEAST}[calendar.office]\n{lines}\n")


@pytest.mark.parametrize("words", ["", "0m", "1 day", "soon", "-1h", "1.5h", "0 business days"])
def test_a_duration_that_could_mean_two_things_is_refused(tmp_path: Path, words: str) -> None:
    said = refusal(tmp_path, f'{LEAST}[severity.high]\nacknowledge = "{words}"\n')
    assert 'write "15m", "4h", "1h 30m" or "2 business days"' in said


def test_a_models_address_without_https_is_told_once(tmp_path: Path) -> None:
    said = refusal(tmp_path, f'{LEAST}[model]\nbase_url = "127.0.0.1:8700/v1"\n')
    assert (
        said.count("model.base_url") == 1 and 'model.base_url = "127.0.0.1:8700/v1": write' in said
    )


@pytest.mark.parametrize(
    "address",
    [
        "http://key@models.example/v1",
        "http://evil.example\\@localhost/v1",
        "localhost:11434/v1",
        "ftp://localhost/v1",
        "http:///v1",
    ],
)
def test_an_address_of_a_model_that_can_be_read_in_two_ways_is_refused(
    tmp_path: Path, address: str
) -> None:
    said = refusal(tmp_path, f"{LEAST}[model]\nbase_url = '{address}'\n")
    assert "base_url" in said and "write an address like" in said


def test_an_endless_value_is_told_shortly(tmp_path: Path) -> None:
    said = refusal(tmp_path, LEAST.replace("[[mailbox]]", f'zone = "{"x" * 100_000}"\n[[mailbox]]'))
    assert "write a time zone" in said and len(said) < 400


def test_every_setting_is_explained_in_the_shipped_file() -> None:
    text = shipped("mailbox_agent.toml").read_text(encoding="utf-8")
    written = set(re.findall(r"^#?\s*([a-z_0-9]+) = ", text, flags=re.M))
    inline = {"country", "subdivision", "extra"}  # in holidays = { ... }
    asked = set(re.findall(r"(?<=[ `(])(mailbox|customer|severity|area|manager)(?=[ `])", text))
    for name in _all_names(SettingsFile):
        assert name in written | inline | asked, f"{name} is not in the shipped settings"


def _all_names(table: type) -> set[str]:
    names: set[str] = set()
    for name, field in table.model_fields.items():  # type: ignore[attr-defined]
        inner = field.annotation
        while parts := [one for one in getattr(inner, "__args__", ()) if one is not type(None)]:
            inner = parts[-1]
        names |= _all_names(inner) if hasattr(inner, "model_fields") else {name}
    return names


def test_the_shipped_file_shows_the_defaults_where_it_says_so() -> None:
    """Each single value in a plain table of the shipped file is the default of the program."""
    data = tomllib.loads(shipped("mailbox_agent.toml").read_text(encoding="utf-8"))
    least = {**tomllib.loads(LEAST), "company": data["company"]}
    bare = SettingsFile.model_validate(least)
    for section, *rest in scalar_settings():
        if section in ("company", "severity") or rest[0].startswith("api_key"):
            continue
        written = data[section][rest[0]]
        assert written == getattr(getattr(bare, section), rest[0]), (section, rest)


def test_a_secret_comes_from_a_variable_a_file_or_a_command(tmp_path: Path) -> None:
    (tmp_path / "word").write_bytes(b"from file\r\nsecond line\n")
    command = [sys.executable, "-c", "print('from command'); print('more')"]
    assert resolve_secret({}, "password", {}, tmp_path) is None
    assert resolve_secret({"password_file": "word"}, "password", {}, tmp_path) == "from file"
    assert resolve_secret({"password_command": command}, "password", {}, tmp_path) == "from command"
    environ = {"MAILBOX_AGENT_PASSWORD": "from variable", "OTHER": "named"}
    table = {"password_file": "word"}
    assert resolve_secret(table, "password", environ, tmp_path) == "from variable"
    table = {"password_env": "OTHER", "password_file": "word"}
    assert resolve_secret(table, "password", environ, tmp_path) == "named"


def test_a_command_line_is_split_but_never_given_to_a_shell(tmp_path: Path) -> None:
    table = {"password_command": f"{sys.executable} -c 'print(\"a b; $HOME\")'"}
    assert resolve_secret(table, "password", {}, tmp_path) == "a b; $HOME"
    table = {"password_command": f"{sys.executable} -c 'print(1)' > stolen"}
    assert resolve_secret(table, "password", {}, tmp_path) == "1"
    assert not (tmp_path / "stolen").exists()


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ({"password": "hunter2"}, "does not belong into the settings file"),
        ({"password_env": "NOT_THERE"}, "no variable 'NOT_THERE'"),
        ({"password_file": "nowhere"}, "cannot read"),
        ({"password_file": "empty"}, "first line is empty"),
        ({"password_file": "binary"}, "not UTF-8"),
        ({"password_command": ["no-such-program-here"]}, "cannot run"),
        ({"password_command": [sys.executable, "-c", "print('hunter2'); exit(3)"]}, "exit code 3"),
        ({"password_command": [sys.executable, "-c", ""]}, "first line is empty"),
        ({"password_command": "'unclosed"}, "password_command"),
        ({"password_command": 7}, "write a command"),
    ],
)
def test_a_secret_that_cannot_be_had_is_told_without_telling_it(
    tmp_path: Path, table: dict[str, object], said: str
) -> None:
    (tmp_path / "empty").write_text("\n")
    (tmp_path / "binary").write_bytes(b"\xff\xfe")
    with pytest.raises(SettingsError) as refused:
        resolve_secret(table, "password", {}, tmp_path)
    assert said in str(refused.value)
    assert "hunter2" not in str(refused.value)


def test_a_password_command_that_hangs_is_ended_with_its_children(tmp_path: Path) -> None:
    script = (
        "import os, subprocess, sys, time\n"
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])\n"
        "open('child', 'w').write(str(child.pid))\n"
        "time.sleep(60)\n"
    )
    table = {"password_command": [sys.executable, "-c", script]}
    with pytest.raises(SettingsError, match="gave no answer in 2 seconds"):
        resolve_secret(table, "password", {}, tmp_path, seconds=2)
    child = Path("/proc") / (tmp_path / "child").read_text() / "status"
    for _ in range(100):
        if not child.exists() or "State:\tZ" in child.read_text():
            break
        time_module.sleep(0.05)  # a killed process takes a moment to go
    else:
        pytest.fail("the child of the password command is still running")


@pytest.mark.parametrize("address", ["login.example.us", "http://login.example.us", "https://a/b"])
def test_an_authority_is_the_address_of_a_host(tmp_path: Path, address: str) -> None:
    box = f'[[mailbox]]\nname = "e"\naddress = "e@acme.example"\npath = "mail"\n[mailbox.sign_in]\nauthority = "{address}"\n'
    (tmp_path / "mailbox_agent.toml").write_text(
        f'[company]\nname = "Acme"\ndomains = ["acme.example"]\n\n{box}'
    )
    with pytest.raises(SettingsError, match=r"authority = .*: write https:// and a host"):
        load_settings(tmp_path, {})


def test_a_name_among_the_administrators_is_named_in_their_list(tmp_path: Path) -> None:
    text = SETTINGS + '\n[alerts]\nadministrators = ["it@vendor.example", "Robin Meyer"]\n'
    (tmp_path / "mailbox_agent.toml").write_text(text)
    with pytest.raises(SettingsError) as refused:
        load_settings(tmp_path, {})
    said = str(refused.value)
    assert 'alerts.administrators, entry 2 = "Robin Meyer": write one bare address' in said
    assert "[[" not in said

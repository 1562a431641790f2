"""Fills the slots of sentence templates: names, products, dates, numbers, error texts."""

from datetime import datetime, timedelta
from random import Random

from names import PRODUCTS

MODULES = "Invoice Module,Shipment Tracking,Stock Transfer,Customer Portal,Price Import,Payroll Run,Archive Search,EDI Gateway,Label Printing,Batch Scheduler,Data Warehouse,Mobile App,Approval Workflow,Document Store".split(
    ","
)
ERRORS = "HTTP 503 Service Unavailable|ORA-01555: snapshot too old|Error 0x80070057|Connection timed out|java.lang.NullPointerException|ERR_CERT_DATE_INVALID|Deadlock found when trying to get lock|Out of memory|Access denied for user|504 Gateway Time-out|Invalid token|Disk quota exceeded|E-4711 licence not found|Unexpected end of file".split(
    "|"
)
SITES = "Leeds Hamburg Lyon Sevilla Torino Osaka Gdansk Rotterdam Dublin Porto Graz Malmö Austin Denver Nantes Cork Basel Ghent Turku Ostrava Bilbao Parma Nagoya Kiel".split()
TEAMS = "logistics,finance,warehouse,operations,platform,network,database,billing,integration,support".split(
    ","
)
CAUSES = "an expired certificate,a full disk on the primary node,a race in the scheduler,a wrong index after the migration,a lock that was never released,a change of the firewall rules,a bug in the import of time zones,a missing rollback after the failed deployment,a memory leak in the cache,an outdated driver,a misconfigured load balancer,a limit of 2000 rows in the interface".split(
    ","
)
WEEKDAYS = {
    "en": "Monday Tuesday Wednesday Thursday Friday".split(),
    "de": "Montag Dienstag Mittwoch Donnerstag Freitag".split(),
    "fr": "lundi mardi mercredi jeudi vendredi".split(),
    "es": "lunes martes miércoles jueves viernes".split(),
    "it": "lunedì martedì mercoledì giovedì venerdì".split(),
    "ja": "月曜 火曜 水曜 木曜 金曜".split(),
}
DATES = {
    "en": ("%d %B", "%B %d", "%d %B %Y", "%d/%m/%Y", "%Y-%m-%d"),
    "de": ("%d.%m.%Y", "%d.%m."),
    "fr": ("%d/%m/%Y", "%d/%m"),
    "es": ("%d/%m/%Y",),
    "it": ("%d/%m/%Y", "%d.%m.%Y"),
    "ja": ("%Y年%m月%d日", "%m月%d日"),
}


class Slots(dict[str, str]):
    """For `str.format_map`: every occurrence of a slot is drawn anew; `fixed` ones are not."""

    def __init__(self, rng: Random, language: str, now: datetime, fixed: dict[str, str]) -> None:
        super().__init__(fixed)
        self.rng, self.language, self.now = rng, language, now

    def __missing__(self, slot: str) -> str:
        rng = self.rng
        if slot in TABLES:
            return rng.choice(TABLES[slot])
        if slot == "day":
            return rng.choice(WEEKDAYS[self.language])
        if slot in DAYS_FROM_NOW:
            moment = self.now + timedelta(days=rng.randint(*DAYS_FROM_NOW[slot]))
            return moment.strftime(rng.choice(DATES[self.language]))
        return NUMBERS[slot](rng)


DAYS_FROM_NOW = {"date": (1, 21), "past": (-21, 0)}
TABLES = {
    "product": PRODUCTS,
    "module": MODULES,
    "error": ERRORS,
    "site": SITES,
    "team": TEAMS,
    "cause": CAUSES,
}
NUMBERS = {
    "time": lambda r: f"{r.randint(6, 21)}:{r.choice((0, 15, 30, 45, 10, 50)):02}",
    "n": lambda r: str(r.choice((2, 3, 4, 5, 6, 8, 12, 14, 24, 30, 48, 120, 250, 400, 1_200))),
    "few": lambda r: str(r.randint(2, 14)),
    "pct": lambda r: str(r.randint(2, 80)),
    "money": lambda r: f"{r.choice(('EUR', 'USD', 'GBP'))} {r.randint(2, 900)},000",
    "ticket": lambda r: f"{r.choice(('#', 'INC', 'CS-', 'REQ'))}{r.randint(10_000, 999_999)}",
    "version": lambda r: f"{r.randint(3, 12)}.{r.randint(0, 9)}.{r.randint(0, 20)}",
    "host": lambda r: (
        f"{r.choice(('app', 'db', 'srv', 'gw'))}-{r.choice(('prod', 'eu', 'us'))}-{r.randint(1, 40):02}"
    ),
}

"""The form in which a model says what it has read: what is asked for, and what is accepted.

Flat, every value one of a short list or words of the mail. There is no field by which a mail could
choose a recipient, send, change a state or see another case.
"""

import json
from functools import lru_cache
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

MOST_FOUND = 60  # items, causes ... of one mail; a model that lists more has lost its way
MOST_DIGITS = 12  # of an item's number
_WORDS_AT_MOST = 4_000


def _listed(value: Any) -> Any:
    return [] if value is None else value


def _lower(value: Any) -> Any:
    return value.strip().lower().replace(" ", "_").replace("-", "_") if isinstance(
        value, str
    ) else value  # fmt: skip


def _nothing(value: Any) -> Any:
    """What models write where they mean null."""
    plain = value.strip() if isinstance(value, str) else value
    return None if plain in ("", "null", "None", "none", "N/A", "n/a", "unknown") else plain


def _lower_or_nothing(value: Any) -> Any:
    return _lower(_nothing(value))


def _lower_or_neutral(value: Any) -> Any:
    """Of a machine's or a stranger's mail many say no mood at all."""
    return _lower_or_nothing(value) or "neutral"


def _words_or_none(value: Any) -> Any:
    return "" if value is None else value


def _number_or_none(value: Any) -> Any:
    """A model that names no number names no item: nothing to ask again for."""
    plain = value.strip() if isinstance(value, str) else value
    if isinstance(plain, str):
        return int(plain) if plain.isdecimal() and len(plain) < MOST_DIGITS else None
    return plain if type(plain) is int else None


def _number_or_no_item(value: Any) -> Any:
    """No item has the number 0: what names none costs the rest of the answer nothing."""
    return _number_or_none(value) or 0


def _as_quotes(value: Any) -> Any:
    """["..."] for [{"quote": "..."}]."""
    found = _listed(value)
    if not isinstance(found, list):
        return found
    return [{"quote": one} if isinstance(one, str) else one for one in found]


Words = Annotated[str, Field(max_length=_WORDS_AT_MOST)]
SomeWords = Annotated[Words, BeforeValidator(_words_or_none)]
MaybeWords = Annotated[Words | None, BeforeValidator(_nothing)]
Area = Literal[
    "timeline", "functionality", "integration", "performance", "people", "commercial", "other"
]
Severity = Literal["critical", "high", "medium", "low"]


class _Part(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)


class ReadItem(_Part):
    quote: Words
    what: Words
    owner: MaybeWords = None
    due: MaybeWords = None
    due_words: MaybeWords = None
    promise: bool = False
    known_item: Annotated[int | None, BeforeValidator(_number_or_none)] = None


class ReadCause(_Part):
    quote: Words
    what: Words
    status: Annotated[Literal["suspected", "confirmed", "ruled_out"], BeforeValidator(_lower)]


class ReadImpact(_Part):
    quote: Words


class ReadUpdate(_Part):
    item: Annotated[int, BeforeValidator(_number_or_no_item)]
    new_status: Annotated[Literal["done", "moved", "dropped"], BeforeValidator(_lower)]
    new_due: MaybeWords = None
    due_words: MaybeWords = None
    quote: Words


class ReadMail(_Part):
    """What a model says of one mail."""

    kind: Annotated[
        Literal["escalation", "update", "status_request", "resolution", "automatic", "unrelated"],
        BeforeValidator(_lower),
    ]
    area: Annotated[Area | None, BeforeValidator(_lower_or_nothing)] = None
    severity: Annotated[Severity | None, BeforeValidator(_lower_or_nothing)] = None
    severity_quote: MaybeWords = None
    sender_role: Annotated[
        Literal["customer", "sales", "internal", "partner", "machine", "stranger"],
        BeforeValidator(_lower),
    ]
    customer: MaybeWords = None
    sentiment: Annotated[
        Literal["angry", "frustrated", "neutral", "positive"], BeforeValidator(_lower_or_neutral)
    ]
    language: SomeWords
    needs_ack: bool
    summary: SomeWords
    complaint: MaybeWords = None
    same_matter_as: MaybeWords = None
    references: Annotated[list[Words], BeforeValidator(_listed), Field(max_length=MOST_FOUND)] = []
    action_items: Annotated[
        list[ReadItem], BeforeValidator(_listed), Field(max_length=MOST_FOUND)
    ] = []
    root_causes: Annotated[
        list[ReadCause], BeforeValidator(_listed), Field(max_length=MOST_FOUND)
    ] = []
    impact: Annotated[
        list[ReadImpact], BeforeValidator(_as_quotes), Field(max_length=MOST_FOUND)
    ] = []
    updates_to_items: Annotated[
        list[ReadUpdate], BeforeValidator(_listed), Field(max_length=MOST_FOUND)
    ] = []


def what_is_wrong(data: Any) -> str:
    """In one line a model can act on; "" if the answer has the form."""
    try:
        ReadMail.model_validate(data)
    except ValidationError as error:
        found = error.errors(include_url=False, include_input=False)
        said = [f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in found[:6]]
        return "; ".join(said)[:600]
    return ""


@lru_cache(maxsize=1)
def answer_schema() -> dict[str, Any]:
    """Its JSON schema as servers take it best: nothing by reference, every key required, null where
    nothing was found."""
    schema = ReadMail.model_json_schema()
    return _flat(schema, schema.get("$defs", {}))  # type: ignore[no-any-return]


def _flat(node: Any, named: dict[str, Any]) -> Any:
    if isinstance(node, list):
        return [_flat(one, named) for one in node]
    if not isinstance(node, dict):
        return node
    if "$ref" in node:
        return _flat(named[str(node["$ref"]).rpartition("/")[2]], named)
    dropped = ("title", "default", "$defs", "description", "maxLength", "maxItems")
    flat = {key: _flat(value, named) for key, value in node.items() if key not in dropped}
    if "properties" in node:  # a property may be called like one of these words
        flat["properties"] = {name: _flat(one, named) for name, one in node["properties"].items()}
        flat["required"] = list(node["properties"])
        flat["additionalProperties"] = False
    if "anyOf" in flat:
        flat = _one_of(flat)
    return flat


def _one_of(flat: dict[str, Any]) -> dict[str, Any]:
    """ "enum or null", "text or null" without anyOf, which not every server takes."""
    first, *others = flat["anyOf"]
    if others == [{"type": "null"}] and "type" in first:
        nullable = {**first, "type": [first["type"], "null"]}
        if "enum" in first:
            nullable["enum"] = [*first["enum"], None]
        return nullable
    return flat


def written(data: Any) -> str:
    """An answer as its text, the same every time."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True)

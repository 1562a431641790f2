"""The form in which a model hands back the sentences of a letter."""

from functools import lru_cache
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

MOST_SENTENCES = 80


def _listed(value: Any) -> Any:
    return [] if value is None else value


class WrittenSentence(BaseModel):
    """What stands in place of one numbered sentence of the draft; "" leaves it out."""

    model_config = ConfigDict(extra="ignore", frozen=True)
    n: int
    text: Annotated[str, Field(max_length=1_000)]
    facts: Annotated[list[str], BeforeValidator(_listed), Field(max_length=20)] = []


class WrittenLetter(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)
    sentences: Annotated[list[WrittenSentence], Field(max_length=MOST_SENTENCES)]


def what_is_wrong(data: Any) -> str:
    """In one line a model can act on; "" if the answer has the form."""
    try:
        WrittenLetter.model_validate(data)
    except ValidationError as error:
        found = error.errors(include_url=False, include_input=False)
        return "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in found[:6])[:600]
    return ""


@lru_cache(maxsize=1)
def answer_schema() -> dict[str, Any]:
    sentence = {
        "type": "object",
        "properties": {
            "n": {"type": "integer"},
            "text": {"type": "string"},
            "facts": {"type": "array", "items": {"type": "string"}},
        },
        "required": ["n", "text", "facts"],
        "additionalProperties": False,
    }
    return {
        "type": "object",
        "properties": {"sentences": {"type": "array", "items": sentence}},
        "required": ["sentences"],
        "additionalProperties": False,
    }

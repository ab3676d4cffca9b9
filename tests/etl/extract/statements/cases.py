"""Sentences with the statements they hold, and how these are read from them.

A case is a sentence and, below it, a line «> speaker | what was said» for each
statement. A person is marked [[name|office]] where the text names him first.
"""

import re

from etl.extract import countries
from etl.extract.statements import find_statements
from etl.lexicon import load_lexicon
from etl.lexicon.scan import Scan
from etl.records import Person, Statement

_MARKED = re.compile(r"\[\[([^|\]]+)\|([^\]]*)\]\]")


def parse_cases(table: str) -> list[tuple[str, list[str]]]:
    """Return each sentence of a table with its expected lines."""
    cases = []
    for block in table.strip().split("\n\n"):
        text, *expected = [line.strip() for line in block.splitlines()]
        cases.append((text, [line.removeprefix("> ") for line in expected]))
    return cases


def read(marked: str) -> tuple[Scan, list[Statement]]:
    """Return the scan and the statements of a text with marked persons."""
    text, people, end = "", [], 0
    for match in _MARKED.finditer(marked):
        text += marked[end : match.start()]
        people.append((len(text), match[1], match[2]))
        text += match[1]
        end = match.end()
    text += marked[end:]
    scan = Scan(text, load_lexicon())
    persons = [
        Person(
            f"p{number}", name, name, role or None, None,
            scan.folded.at(start), scan.folded.at(start + len(name)),
        )
        for number, (start, name, role) in enumerate(people)
    ]  # fmt: skip
    return scan, find_statements(scan, countries.find_mentions(scan), persons)


def lines(marked: str) -> list[str]:
    """Return the statements of a text as the tables write them."""
    scan, statements = read(marked)
    return [
        f"{one.speaker} | {scan.original(one.span_start, one.span_end)}"
        for one in statements
    ]


def only(marked: str) -> Statement:
    """Return the one statement of a text."""
    _, (statement,) = read(marked)
    return statement

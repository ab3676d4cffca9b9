"""Which states whole sentences name: a table of sport, markets, crime, traps."""

import csv
from pathlib import Path

from etl.extract.countries import find

TABLE = Path(__file__).with_name("state_sentences.csv")


def test_sentences_name_the_states_of_the_table():
    with TABLE.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(line for line in lines if line[0] != "#"))
    assert len(rows) > 450
    wrong = []
    for row in rows:
        states = " ".join(sorted({one.iso3 or "" for one in find(row["sentence"])}))
        if states != row["states"]:
            wrong.append((row["sentence"], row["states"], states))
    assert wrong == []

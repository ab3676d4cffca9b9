"""The sentences behind a fact: quoted, dated, copied."""

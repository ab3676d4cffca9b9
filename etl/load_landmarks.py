"""The table `landmarks`: the public events that dates rest on."""

from etl.edtf import parse_edtf
from etl.lexicon import Lexicon, load_lexicon
from etl.load import Rows, date_columns


def landmark_rows(lexicon: Lexicon | None = None) -> Rows:
    """Return the rows of `landmarks`, in the order of the lexicon file."""
    lexicon = lexicon or load_lexicon()
    return Rows(
        "landmarks",
        [
            {
                "landmark": row["landmark"],
                "name_ar": row["name_ar"],
                "name_en": row["name_en"],
                **date_columns("date", parse_edtf(row["date"])),
                "source": row["source"],
                "government_of": row["government_of"] or None,
            }
            for row in lexicon.tables["landmarks"]
        ],
    )

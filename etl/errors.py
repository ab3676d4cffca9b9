"""The errors Tahaluf raises on purpose.

TahalufError
├── SeedError          an input page cannot be used
├── LexiconError       a row of data/lexicon is wrong
├── ReferenceDataError a row of data/reference is wrong
├── DataQualityError   a finished snapshot fails its checks
└── WarehouseError     the warehouse cannot be read or written

Each message is one line: what is wrong, where, and what to do about it.
"""


class TahalufError(Exception):
    """Root of every error a user is meant to read."""


class SeedError(TahalufError):
    """An input page cannot be read or holds nothing to read.

    Attributes:
        reason: short machine-readable fault, as stored in `rejects.reason`.
    """

    def __init__(self, message: str, *, reason: str) -> None:
        super().__init__(message)
        self.reason = reason


class LexiconError(TahalufError):
    """A row of a lexicon file is missing a field or breaks its rule."""


class ReferenceDataError(TahalufError):
    """A row of a reference roster is missing a field or breaks its rule."""


class DataQualityError(TahalufError):
    """A snapshot that was just built breaks the table contract."""


class WarehouseError(TahalufError):
    """The warehouse folder cannot be read or written."""

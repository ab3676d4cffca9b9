"""Stories are told by the seeds, as the dashboard reads them."""

from tests.dashboard.conftest import seeds

__all__ = ["seeds"]

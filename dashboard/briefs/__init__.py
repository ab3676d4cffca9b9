"""A brief: what a reader collected, as one page and as one document."""

from dashboard.briefs.contents import (
    Account,
    Brief,
    Excerpt,
    Exhibit,
    Remark,
    Source,
)

__all__ = ["Account", "Brief", "Excerpt", "Exhibit", "Remark", "Source"]

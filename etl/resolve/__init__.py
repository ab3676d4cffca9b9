"""What can only be told across articles: which alliance a name means, which event."""

from etl.resolve.alliances import Resolved, resolve_alliances
from etl.resolve.event_groups import group_events

__all__ = ["Resolved", "group_events", "resolve_alliances"]

"""What marks in time are read against: the texts held, and the landmarks."""

import pandas as pd

from dashboard import warehouse
from dashboard.queries.conditions import parameters, shown_rows
from dashboard.selection import Filters

_TEXTS_HELD = """
select
    article_id,
    title,
    coalesce(publisher, republisher) as publisher,
    section,
    published_edtf as at_edtf,
    published_from as at_from,
    published_to as at_to,
    published_basis,
    possibly_known
from shown_articles
order by at_from nulls last, article_id
"""

_LANDMARKS = """
with uses as (
    select published_landmark as landmark from shown_articles
    union all
    select date_landmark from shown_events
)
select landmarks.*, count(*) as uses
from landmarks
join uses using (landmark)
where date_from is not null
group by all
order by date_from, landmark
"""


@warehouse.cached
def texts_held(filters: Filters) -> pd.DataFrame:
    """Return one row per article shown, undated ones last."""
    return shown_rows(_TEXTS_HELD, parameters(filters))


@warehouse.cached
def landmarks_in_use(filters: Filters) -> pd.DataFrame:
    """Return the landmarks that date something shown, with how much they date."""
    return shown_rows(_LANDMARKS, parameters(filters))

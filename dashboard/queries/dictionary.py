"""What the snapshot's schema says of itself."""

import pandas as pd

from dashboard import warehouse

# A comment holds the English sentence and the Arabic one, a bar between them.
_TABLES = """
with parts as (
    select table_name as name, 'table' as kind, comment, estimated_size as row_count
    from duckdb_tables()
    where not internal
    union all
    select view_name, 'view', comment, null
    from duckdb_views()
    where not internal
)
select
    name,
    kind,
    split_part(comment, ' | ', 1) as said_en,
    split_part(comment, ' | ', 2) as said_ar,
    row_count
from parts
order by kind, name
"""

_COLUMNS = """
select
    table_name,
    column_name,
    lower(data_type) as data_type,
    not is_nullable as is_required,
    split_part(comment, ' | ', 1) as said_en,
    split_part(comment, ' | ', 2) as said_ar
from duckdb_columns()
where not internal and table_name = $table
order by column_index
"""


@warehouse.cached
def tables() -> pd.DataFrame:
    """Return the tables and derived views of the snapshot, tables first."""
    return warehouse.rows(_TABLES)


@warehouse.cached
def columns(table: str) -> pd.DataFrame:
    """Return the columns of one table, in their order."""
    return warehouse.rows(_COLUMNS, {"table": table})

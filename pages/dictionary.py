"""Which tables are there, and what does each column mean?"""

from dashboard import cards, downloads
from dashboard.filters import current_filters, look
from dashboard.views.dictionary import view as dictionary

filters, seen = current_filters(), look()
cards.question("dictionary", filters)

downloads.snapshot_button("dictionary")
cards.table("tables", **dictionary.tables(filters, seen))
table = dictionary.chosen(filters)
cards.table("columns", **dictionary.columns(table, filters, seen))

"""What has been collected, and how is it taken away?"""

from dashboard import basket, brief, cards
from dashboard.filters import current_filters, look

filters, seen = current_filters(), look()
cards.question("brief", filters)

which = brief.chosen(seen)
if basket.basket(which).items:
    brief.head(which, seen)
    brief.files(which, seen)
else:
    brief.nothing(which, seen)
brief.items(which, seen)
brief.keeping(which, seen)

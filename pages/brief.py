"""What has been collected, and how is it taken away?"""

from dashboard import cards
from dashboard.briefs import basket
from dashboard.briefs import page as brief
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

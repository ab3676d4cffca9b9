"""What has been collected, and how is it taken away?"""

from dashboard import cards
from dashboard.briefs import basket, files, items, page
from dashboard.filters import current_filters, look

filters, seen = current_filters(), look()
cards.question("brief", filters)

which = page.chosen(seen)
if basket.basket(which).items:
    page.head(which, seen)
    files.draw(which, seen)
else:
    page.nothing(which, seen)
items.draw(which, seen)
page.keeping(which, seen)

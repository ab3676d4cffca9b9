"""Where quotation marks open and close, on pages that use them loosely."""

from etl.arabic import Folded

_OPENING = "“«„‟"
_CLOSING = "”»"
# So many quotations of a paragraph that nothing closes are told apart.
_MOST_UNCLOSED = 20


def find_quotations(folded: Folded) -> list[tuple[int, int]]:
    """Return the folded spans between outermost quotation marks, in text order.

    A mark opens or closes by the blanks around it, and where these do not tell,
    by its shape; straight marks within a quotation are read as nested ones. A
    quotation ends within its paragraph; one that nothing closes ends with one
    nested in it, or is none.
    """
    found: list[tuple[int, int]] = []
    start = 0
    for paragraph in folded.text.split("\n"):
        found += _in_paragraph(folded, start, start + len(paragraph))
        start += len(paragraph) + 1
    return found


def _in_paragraph(folded: Folded, start: int, end: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for _ in range(_MOST_UNCLOSED):
        closed, unclosed = _read_on(folded, start, end)
        found += closed
        if unclosed is None:
            break
        found.append(unclosed)
        start = unclosed[1] + 1
    return found


def _read_on(
    folded: Folded, start: int, end: int
) -> tuple[list[tuple[int, int]], tuple[int, int] | None]:
    """Return the quotations from here on, and the first that nothing closes."""
    found: list[tuple[int, int]] = []
    stack: list[int] = []
    nested_end = -1
    text = folded.text
    offset = text.find('"', start, end)
    while offset >= 0:
        if _opens(folded, offset, is_inside=bool(stack)):
            stack.append(offset + 1)
        elif stack:
            opened = stack.pop()
            if not stack:
                found.append((opened, offset))
                nested_end = -1
            elif nested_end < 0 or text[nested_end + 1 : nested_end + 2].isspace():
                # A nested end before a comma or stop may well end both.
                nested_end = offset
        offset = text.find('"', offset + 1, end)
    unclosed = (stack[0], nested_end) if stack and nested_end > stack[0] else None
    return found, unclosed


def _opens(folded: Folded, offset: int, *, is_inside: bool) -> bool:
    text = folded.text
    before = text[offset - 1] if offset else " "
    after = text[offset + 1] if offset + 1 < len(text) else " "
    word_before = before.isalnum() or before in ".!?؟%"
    word_after = after.isalnum()
    if word_after and not word_before:
        return True
    if word_before and not word_after:
        return False
    original = folded.original[folded.index[offset] if folded.index else offset]
    if is_inside and original not in _OPENING:
        return False
    return not is_inside or original not in _CLOSING

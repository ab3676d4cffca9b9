"""Where quotation marks open and close, on pages that use them loosely."""

from etl.arabic import Folded

_OPENING = "“«„‟"
_CLOSING = "”»"


def find_quotations(folded: Folded) -> list[tuple[int, int]]:
    """Return the folded spans between outermost quotation marks, in text order.

    A mark opens or closes by the blanks around it, and where these do not tell,
    by its shape; straight marks within a quotation are read as nested ones. A
    quotation ends within its paragraph; one that nothing closes ends with the
    last one nested in it, or is none.
    """
    found: list[tuple[int, int]] = []
    stack: list[int] = []
    nested_end = -1
    text = folded.text
    for offset, character in enumerate(text):
        if character == "\n":
            found += _unclosed(stack, nested_end)
            stack, nested_end = [], -1
        if character != '"':
            continue
        if _opens(folded, offset, is_inside=bool(stack)):
            stack.append(offset + 1)
        elif stack:
            start = stack.pop()
            if not stack:
                found.append((start, offset))
                nested_end = -1
            elif nested_end < 0 or text[nested_end + 1 : nested_end + 2].isspace():
                # A nested end before a comma or stop may well end both.
                nested_end = offset
    found += _unclosed(stack, nested_end)
    return found


def _unclosed(stack: list[int], nested_end: int) -> list[tuple[int, int]]:
    return [(stack[0], nested_end)] if stack and nested_end > stack[0] else []


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

"""An act as its clause tells it, before place and date are asked for."""

from dataclasses import dataclass

from etl.extract.events.frames import Frame
from etl.extract.events.words import Span
from etl.records import DateMention


@dataclass(frozen=True, slots=True)
class Draft:
    """An act as read, before place and date.

    Attributes:
        span: its evidence. denied: it is said not to have been.
        again: it is spoken of as known: «الاجتماع» (the meeting).
        ongoing: a word says that it goes on: «هناك تعاون» (there is cooperation).
        apart: it was before or after what its sentence tells: «بعد تصويت».
        setting: another act was done there: «خلال اجتماع» (during a meeting).
        aside: it took place beside another: «على هامش القمة» (on its margins).
        mention: the date that is its own, where the reading knows it.
        by_itself: a verb with its own subject tells it.
        beside: it was at that time: «تزامنا مع مشاورات» (along with talks).
    """

    frame: Frame
    span: Span
    denied: bool = False
    again: bool = False
    ongoing: bool = False
    apart: bool = False
    beside: bool = False
    by_itself: bool = False
    setting: bool = False
    aside: bool = False
    mention: DateMention | None = None

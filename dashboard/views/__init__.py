"""The views: a room each, with what fills its cards."""

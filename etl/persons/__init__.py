"""How persons are read: where a name ends, which office belongs to it, who is who."""

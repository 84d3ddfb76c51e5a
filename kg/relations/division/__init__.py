"""Divisions of labour: which leader is in charge of, assists with and answers for what."""

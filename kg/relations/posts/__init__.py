"""People and posts: who is appointed and removed, and who holds which post."""

"""Documents: what cites, carries, forwards, approves, replaces and explains what, and since when."""

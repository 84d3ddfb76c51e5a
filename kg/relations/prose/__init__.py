"""Facts in running prose: newspapers, briefings, reports."""

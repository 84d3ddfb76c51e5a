"""Who answers for what, and by when: tasks with their units."""

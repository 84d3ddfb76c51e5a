"""Leading groups and their like: who heads them, who belongs to them."""

"""The ground floor: what the field's words mean. Frozen values and pure functions; no clock, no file, no network."""

"""Pieces that several screens use. They know the domain's values, never the desk."""

"""The forms of Venn diagrams."""

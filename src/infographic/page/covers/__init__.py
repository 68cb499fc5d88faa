"""The kinds of covers, one module each; `layout/covers.py` says what a module holds."""

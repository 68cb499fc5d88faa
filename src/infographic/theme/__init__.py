"""How things look: roles to colours, faces, sizes and shapes; one YAML file is one theme.

In: the name of a theme, a width.  Out: a `Theme`, a `Scale` of sizes, a `Palette` on a ground.
Imports `spec`, `text`, `graphics`, `errors`.
"""

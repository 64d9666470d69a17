"""The README's table of settings: ``python -m tests.repo.settings_table`` prints it."""

import sys

from bot import settings


def markdown() -> str:
    """Return every setting, its default and its purpose as a Markdown table, without a newline at the end."""
    rows = (f"| `{name}` | {purpose} | {default} |" for name, default, purpose in settings.table())
    return "\n".join(("| setting | what it is for | default |", "|---|---|---|", *rows))


if __name__ == "__main__":
    sys.stdout.write(f"{markdown()}\n")

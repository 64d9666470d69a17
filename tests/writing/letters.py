"""The letters and scripts in every situation, to be read: ``python -m tests.writing.letters`` writes them."""

from pathlib import Path

from tests.writing.situations import TYPED, Words, letters


def golden(words: Words) -> Path:
    """Return where the letters of a language are kept."""
    return Path(__file__).with_name(f"letters_{words.language}.txt")


def written(words: Words) -> str:
    """Return every letter of a language, each under its situation."""
    parts = []
    for title, draft in letters(words):
        gaps = f" · missing: {', '.join(draft.gaps)}" if draft.gaps else ""
        left = f" · left out: {', '.join(draft.left_out)}" if draft.left_out else ""
        head = f"=== {title} · {draft.words} words{gaps}{left} ==="
        subject = f"Subject: {draft.subject}\n\n" if draft.subject else ""
        parts.append(f"{head}\n{subject}{draft.body}\n")
    return "\n\n".join(parts).replace("\N{NO-BREAK SPACE}", " ")


if __name__ == "__main__":
    for typed in TYPED:
        golden(typed).write_text(written(typed))

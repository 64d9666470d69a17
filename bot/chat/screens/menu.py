"""The commands menu and what Telegram shows of the bot before it is started."""

from bot.chat.screens.speech import Speech


def commands(speech: Speech) -> tuple[tuple[str, str], ...]:
    """Return the commands of a private chat with their descriptions, in the order of the menu."""
    return (
        (speech.label_in("command", "new"), speech.label("Record an interview")),
        (speech.label_in("command", "today"), speech.label("What is open now")),
        (speech.label_in("command", "next"), speech.label("What comes next")),
        (speech.label_in("command", "interviews"), speech.label("All my interviews")),
        (speech.label_in("command", "debrief"), speech.label("Tell how an interview went")),
        (speech.label_in("command", "practice"), speech.label("Practise the eight questions")),
        (speech.label_in("command", "pause"), speech.label("A week or more without messages")),
        (speech.label_in("command", "settings"), speech.label("Language, zone, quiet hours, rhythm")),
        (speech.label_in("command", "privacy"), speech.label("What is kept, and why")),
        (speech.label_in("command", "forget"), speech.label("Erase everything")),
        (speech.label_in("command", "help"), speech.label("What I can do")),
    )


def in_groups(speech: Speech) -> tuple[tuple[str, str], ...]:
    """Return the only command of a group: what is typed there is public."""
    return ((speech.label_in("command", "help"), speech.label("What I can do")),)


def description(speech: Speech) -> str:
    """Return what an empty chat shows: at most 512 characters."""
    return speech.label(
        "I follow up your job interviews, at the right moment: what to look at on the evening before, a "
        "note to each "
        "person within a day, your references, and when to ask for news.\n\n"
        "You tell me a company and a date; I do the remembering. Everything stays between us, and one "
        "command erases it."
    )


def short_description(speech: Speech) -> str:
    """Return the line of the bot's profile: at most 120 characters."""
    return speech.label("Follows up your job interviews: the right prompt at the right moment.")

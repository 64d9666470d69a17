from tests.repo import sources

#: lines at which a module is looked at, and lines that it never has
LOOKED_AT, NEVER = 300, 400

#: modules over 300 lines, each with the reason why it is one
LONG = {
    "bot/store/tables/candidates.py": "the schema of a candidate stands on one page",
    "bot/store/migrations/versions/v0001_first.py": "the whole schema, written once",
    "tests/chat/test_recording.py": "the stories of one dialogue",
    "tests/chat/test_reminders_screens.py": "every screen of the reminders over the same facts",
    "tests/services/test_any_life.py": "one machine: all that can happen in a life",
    "tests/store/test_queue.py": "every promise of the queue, one test each",
    "tests/writing/test_letters.py": "every letter over the same facts",
}


def lengths() -> dict[str, int]:
    return {
        sources.name(path): len(path.read_text().splitlines()) for path in sources.modules("bot", "tests")
    }


def test_no_module_is_too_long_to_be_read() -> None:
    assert {name: lines for name, lines in lengths().items() if lines > NEVER} == {}


def test_the_long_modules_are_those_that_have_a_reason() -> None:
    assert {name for name, lines in lengths().items() if lines > LOOKED_AT} == LONG.keys()

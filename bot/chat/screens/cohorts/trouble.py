"""What a coach is told when the group can't be written to as before."""

from collections.abc import Mapping
from typing import Final

from bot.chat.screens.cohorts.item import Item, MailWords
from bot.chat.screens.cohorts.news import see
from bot.chat.screens.screen import Screen, paragraphs
from bot.chat.screens.speech import Html
from bot.domain.cohorts import Group, MailKind
from bot.services.groups import Trouble


def _trouble(item: Item) -> Trouble:
    return Trouble(item.mail.words["trouble"].reveal())


def _section(item: Item) -> Screen:
    return Screen(paragraphs(_title(item), _what_to_do(item)), ((see(item),),))


def _title(item: Item) -> Html:
    match _trouble(item):
        case Trouble.LOST:
            return item.speech.say(
                "<b>{name}</b>: I can no longer write in the group.", name=item.word("name")
            )
        case Trouble.TOPIC:
            return item.speech.say(
                "<b>{name}</b>: the topic for my messages is closed or gone.", name=item.word("name")
            )


def _what_to_do(item: Item) -> Html:
    match _trouble(item):
        case Trouble.LOST:
            return item.speech.say(
                "I was removed, or I am no longer allowed to write there. Once I am back in the group, or "
                "allowed to write again, the board and the Friday round go on by themselves. Each member’s "
                "private follow-up goes on in the meantime."
            )
        case Trouble.TOPIC:
            return item.speech.say(
                "My messages now go to the group itself, outside topics. To choose another topic, use the "
                "link that adds me to the group once more, from that topic."
            )


def _over(item: Item) -> Html | None:
    if _trouble(item) is Trouble.TOPIC:
        return None
    group = _group(item)
    if group is not None and group.lost_at is not None:
        return None
    return item.speech.say("<b>{name}</b>: this is settled.", name=item.word("name"))


def _group(item: Item) -> Group | None:
    chairs = item.view.facts.chairs
    return next((it.cohort.group for it in chairs if it.cohort.id == item.mail.cohort_id), None)


MAILED: Final[Mapping[MailKind, MailWords]] = {
    MailKind.GROUP_TROUBLE: MailWords(
        section=_section,
        title=_title,
        opening=lambda speech: speech.label("See what to do"),
        over=_over,
    ),
}

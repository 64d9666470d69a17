"""A cohort of candidates on file, each with a company, somebody met, a reference of their own."""

from dataclasses import dataclass, field, replace
from typing import Any, Final

from bot.domain.cohorts import Cohort, Mail, MailKind, Membership
from bot.domain.people import Civility, Personal
from bot.domain.preparation import Ally
from bot.domain.timeline import Interviewer, Opportunity, Reference
from bot.services import opportunities
from bot.services.ports import Begin
from tests.builders import PARIS, moment
from tests.services import life

#: a Monday morning
MONDAY: Final = moment(life.MONDAY)

#: what a member has a word for, that nobody else may read
_NAMES: Final = (
    *("societe", "poste", "jury", "role", "adresse"),
    *("motif", "caution", "appui", "carriere"),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Members:
    """A cohort's id, and its members' by their place."""

    cohort_id: int
    ids: tuple[int, ...]
    #: words of each member that no other may ever read
    canaries: tuple[frozenset[str], ...] = field(default=())


def gathered(begin: Begin, count: int, **changes: Any) -> Members:
    """Store a cohort of so many members who want rounds and practice, aliases "Lynx 1", "Lynx 2" …."""
    ids = tuple(life.join(begin, chat_id=1000 + nth) for nth in range(1, count + 1))
    cohort = Cohort(
        id=0,
        name=Personal("Les mardis"),
        language="fr",
        zone=PARIS,
        territory="FR",
        seats=100,
        opened_at=MONDAY,
    )
    with begin() as work:
        cohort = work.cohorts.add(replace(cohort, **changes))
        for nth, member_id in enumerate(ids, 1):
            place = Membership(
                cohort=cohort,
                member_id=member_id,
                alias=Personal(f"Lynx {nth}"),
                joined_at=MONDAY,
                rounds=True,
                practice=True,
            )
            work.cohorts.enrol(place)
    return Members(cohort_id=cohort.id, ids=ids)


def with_canaries(begin: Begin, count: int) -> Members:
    """Store members whose every word about their search is one that nobody else may read."""
    members = gathered(begin, count)
    canaries = []
    for nth, member_id in enumerate(members.ids, 1):
        words = {name: f"{name}{'abcdefghij'[nth]}canari" for name in _NAMES}
        _search(begin, member_id, words)
        canaries.append(frozenset(words.values()))
    return replace(members, canaries=tuple(canaries))


def _search(begin: Begin, member_id: int, words: dict[str, str]) -> None:
    said = {name: Personal(word) for name, word in words.items()}
    opened = opportunities.start(
        begin, member_id, company=said["societe"], starts=moment(life.TUESDAY), zone=PARIS, now=MONDAY
    )
    with begin() as work:
        candidate = work.candidates.get(member_id)
        work.candidates.save(replace(candidate, career=said["carriere"], portfolio=said["adresse"]))
        reference = Reference(id=0, name=said["caution"], civility=Civility.MADAM, address=said["adresse"])
        reference = work.opportunities.save_reference(member_id, reference)
        role: Opportunity = work.facts(member_id).opportunity(opened.opportunity_id)
        asked = Interviewer(id=0, name=said["jury"], role=said["role"], address=said["adresse"])
        full = replace(
            role,
            role=said["poste"],
            motive=said["motif"],
            interviewers=(asked,),
            reference_ids=(reference.id,),
            allies=(Ally(id=0, name=said["appui"], address=said["adresse"]),),
        )
        work.opportunities.save(member_id, full)


def change(begin: Begin, members: Members, nth: int, **changes: Any) -> None:
    """Change the place of a member."""
    with begin() as work:
        place = work.cohorts.membership(members.cohort_id, members.ids[nth])
        work.cohorts.enrol(replace(place, **changes))


def mail(begin: Begin, member_id: int, *kinds: MailKind) -> list[Mail]:
    """Read somebody's mail (of these kinds, if named), oldest first."""
    with begin() as work:
        return [it for it in work.mailbox.of(member_id) if not kinds or it.kind in kinds]


def only(begin: Begin, member_id: int, kind: MailKind) -> Mail:
    """Read the one piece of mail of a kind that somebody has."""
    (found,) = mail(begin, member_id, kind)
    return found


def revealed(found: Mail) -> dict[str, str]:
    """Return the words of mail."""
    return {name: word.reveal() for name, word in found.words.items()}

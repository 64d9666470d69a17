"""Coaches in private chats: two of them, handing over, absence with a stand-in, what each learns."""

from bot.domain.cohorts import Level
from tests.builders import moment
from tests.journeys import circle
from tests.journeys.conftest import FactsOf, Newcomer
from tests.journeys.phone import Phone
from tests.journeys.scenes import fr


async def takes_the_chair(claire: Phone, paul: Phone, name: str = "Paul") -> str:
    """Let somebody become a coach by a link; return what the link carried."""
    await circle.screen(claire)
    await claire.tap("Coachs")
    shown = await claire.tap("Inviter un coach")
    carried = circle.carries(shown)
    await paul.say(f"/start {carried}")
    await paul.tap("Continuer")
    await paul.say(name)
    return carried


async def test_a_group_is_handed_over_and_each_member_decides_anew(
    newcomer: Newcomer, facts_of: FactsOf
) -> None:
    claire = await circle.opened(newcomer)
    sam = await circle.arrived(newcomer, "Sam")
    await circle.join(sam, await circle.link(claire))
    await sam.tap("Ce que lit le coach")
    await sam.tap("Avancement")
    paul = await circle.arrived(newcomer, "Paul")
    await takes_the_chair(claire, paul)
    (old,), (new,) = facts_of(claire).chairs, facts_of(paul).chairs
    assert facts_of(sam).memberships[0].level_for(new.coach_id) is Level.NOTHING
    told = await claire.last()
    assert "Paul accompagne désormais" in told.text
    await claire.tap("Leur confier", told)
    await claire.tap("Oui, leur confier")
    assert facts_of(claire).chairs == ()
    assert facts_of(sam).memberships[0].levels == {}
    (told,) = [it for it in await sam.until("2026-11-23 18:30") if "Paul" in it.text]
    assert "Claire n’accompagne plus" in told.text
    asked = await sam.tap(told.labels[-1], told)
    assert asked.labels == ("Rien", "Dates", "Avancement", "Retour")
    answered = await sam.tap("Dates", asked)
    assert "✓ Lecture par Paul" in answered.text
    assert "ne lit plus rien à votre sujet" in (await sam.tap("Lire", answered)).text
    levels = dict(facts_of(sam).memberships[0].levels)
    assert levels == {new.coach_id: Level.DATES}
    assert old.coach_id not in levels


async def test_a_link_to_become_a_coach_that_went_astray_is_withdrawn(
    newcomer: Newcomer, facts_of: FactsOf
) -> None:
    claire = await circle.opened(newcomer)
    carried = await circle.link(claire)
    shown = await claire.tap("Coachs", await circle.screen(claire))
    shown = await claire.tap("Inviter un coach", shown)
    astray = circle.carries(shown)
    claire.canaries.add(astray)
    shown = await claire.tap("Retirer les liens", shown)
    assert "Plus aucun lien" in shown.text
    paul, sam = await circle.arrived(newcomer, "Paul"), await circle.arrived(newcomer, "Sam")
    assert (await paul.say(f"/start {astray}")).text.startswith("Cette invitation ne peut pas servir")
    await circle.join(sam, carried)
    assert facts_of(sam).memberships
    assert "Faire un autre lien" in shown.labels


async def test_two_coaches_are_granted_what_each_member_chose_for_each(
    newcomer: Newcomer, facts_of: FactsOf
) -> None:
    claire = await circle.opened(newcomer)
    paul = await circle.arrived(newcomer, "Paul")
    carried = await takes_the_chair(claire, paul)
    sam = await circle.arrived(newcomer, "Sam")
    await circle.join(sam, await circle.link(claire))
    levels = await sam.tap("Ce que lit le coach")
    assert "1. Claire" in levels.text
    assert "2. Paul" in levels.text
    await sam.tap("2. Dates", levels)
    (first,), (second,) = facts_of(claire).chairs, facts_of(paul).chairs
    membership = facts_of(sam).memberships[0]
    assert membership.level_for(first.coach_id) is Level.NOTHING
    assert membership.level_for(second.coach_id) is Level.DATES
    assert (await sam.say(f"/start {carried}")).text.startswith("Cette invitation ne peut pas servir")


async def test_the_last_coach_closes_the_group_and_the_members_are_told(
    newcomer: Newcomer, facts_of: FactsOf
) -> None:
    claire = await circle.opened(newcomer)
    sam = await circle.arrived(newcomer, "Sam")
    carried = await circle.link(claire)
    await circle.join(sam, carried)
    await circle.screen(claire)
    await claire.tap("Fermer ou quitter")
    await claire.tap("Fermer le groupe")
    await claire.tap("Oui, fermer")
    assert (facts_of(claire).chairs, facts_of(sam).memberships) == ((), ())
    assert "Vous n’êtes dans aucun groupe" in (await circle.place(sam)).text
    (told,) = [it for it in await sam.until("2026-11-23 18:30") if circle.GROUP in it.text]
    assert "le groupe est fermé" in told.text
    eve = await circle.arrived(newcomer, "Eve")
    assert (await eve.say(f"/start {carried}")).text.startswith("Cette invitation ne peut pas servir")


async def test_an_absence_has_a_stand_in_and_members_read_it(newcomer: Newcomer, facts_of: FactsOf) -> None:
    claire = await circle.opened(newcomer)
    sam, paul = await circle.arrived(newcomer, "Sam"), await circle.arrived(newcomer, "Paul")
    await circle.join(sam, await circle.link(claire))
    await takes_the_chair(claire, paul)
    await circle.screen(claire)
    await claire.tap("Mon absence")
    assert fr("It ends on a day to come. Which one?") in (await claire.say("aujourd’hui")).text
    await claire.say("vendredi 4 décembre")
    shown = await claire.tap("Paul")
    assert "retour le vendredi 4 décembre" in shown.text
    (second,) = facts_of(paul).chairs
    assert facts_of(claire).chairs[0].stand_in == second.coach_id
    place = await circle.place(sam)
    assert "retour le vendredi 4 décembre" in place.text
    await circle.screen(claire)
    away = await claire.tap("Mon absence")
    await claire.tap("Je suis de retour", away)
    assert facts_of(claire).chairs[0].away_until is None


async def test_days_seats_language_and_a_break_are_changed_where_they_stand(
    newcomer: Newcomer, facts_of: FactsOf
) -> None:
    claire = await circle.opened(newcomer)
    shown = await claire.tap("Jours de travail")
    await claire.tap("✓ lundi", shown)
    await claire.tap("3 jours", shown)
    await claire.tap("Retour", shown)
    await claire.tap("Nom, places, heure", shown)
    await claire.tap("12", shown)
    await claire.tap("English", shown)
    await claire.tap("Retour", shown)
    await claire.tap("Pause du groupe", shown)
    await claire.tap("Une semaine", shown)
    chair = facts_of(claire).chairs[0]
    assert (chair.weekdays, chair.reply_days) == (frozenset({1, 2, 3, 4}), 3)
    assert (chair.cohort.seats, chair.cohort.language) == (12, "en")
    assert chair.cohort.holiday is not None
    await claire.tap("Pause du groupe", shown)
    await claire.tap("Finir la pause", shown)
    assert facts_of(claire).chairs[0].cohort.holiday is None


async def test_a_group_is_renamed_and_set_to_another_clock(newcomer: Newcomer, facts_of: FactsOf) -> None:
    claire = await circle.opened(newcomer)
    sam = await circle.arrived(newcomer, "Sam")
    await circle.join(sam, await circle.link(claire))
    await circle.screen(claire)
    await claire.tap("Nom, places, heure")
    asked = await claire.tap("Un autre nom")
    assert "s’appelle-t-il désormais" in asked.text
    assert (
        fr("I could not read a name in that. A few letters are enough.") in (await claire.say("\u200b")).text
    )
    shown = await claire.say("Les Lucioles", canary=True)
    assert shown.text.startswith("Les Lucioles")
    await claire.tap("Autre fuseau horaire", shown)
    shown = await claire.say("Montréal")
    assert "Montréal" in shown.text
    cohort = facts_of(sam).memberships[0].cohort
    assert (cohort.name.reveal(), cohort.zone, cohort.territory) == (
        "Les Lucioles",
        "America/Montreal",
        "CA",
    )
    await claire.tap("Un autre nom", shown)
    assert (await claire.tap("Arrêter ici")).text.startswith("Les Lucioles")


async def test_a_day_at_work_pressed_twice_is_changed_once(newcomer: Newcomer, facts_of: FactsOf) -> None:
    claire = await circle.opened(newcomer)
    shown = await claire.tap("Jours de travail")
    monday = shown.button("✓ lundi")
    assert monday is not None
    assert monday.data is not None
    for _ in range(2):
        await claire.press(shown.id, monday.data)
        assert facts_of(claire).chairs[0].weekdays == frozenset({1, 2, 3, 4})
    for day in ("mardi", "mercredi", "jeudi", "vendredi"):
        await claire.tap(f"✓ {day}", shown)
    assert claire.toast == "Un jour au moins."
    assert facts_of(claire).chairs[0].weekdays == frozenset({4})


async def test_a_coach_learns_why_some_could_not_join_and_no_name(newcomer: Newcomer) -> None:
    claire = await circle.opened(newcomer)
    await claire.tap("Nom, places, heure")
    carried = await circle.link(claire)
    for name in ("Un", "Deux"):
        late = await circle.arrived(newcomer, name)
        if name == "Un":
            await late.later(days=7, minutes=1)
        await late.say(f"/start {carried}")
    (told,) = [it for it in await claire.later(hours=14) if "des personnes n’ont pas pu entrer" in it.text]
    assert "2 essais" in told.text
    assert "trop ancien" in told.text


async def test_what_a_coach_taps_does_nothing_for_a_member_or_a_coach_of_another_group(
    newcomer: Newcomer, facts_of: FactsOf
) -> None:
    claire = await circle.opened(newcomer)
    sam = await circle.arrived(newcomer, "Sam")
    await circle.join(sam, await circle.link(claire))
    paul = await circle.opened(newcomer, "Paul")
    for label in ("Coachs", "Inviter un coach", "Retour", "M’ajouter au groupe", "Retour"):
        await claire.tap(label)
    for label in ("Jours de travail", "Retour", "Nom, places, heure", "Retour", "Fermer ou quitter"):
        await claire.tap(label)
    await claire.tap("Fermer le groupe")
    before = facts_of(claire).chairs
    own = {it.id: await it.last() for it in (sam, paul)}
    verbs = {"cr", "ce", "ci", "cq", "ca", "cb", "ck"}
    theirs = sorted(it for it in claire.carried if it.split(":")[1] in verbs)
    assert {it.split(":")[1] for it in theirs} == verbs
    closing = [it.replace(":close", ":closed") for it in theirs if it.endswith(":close")]
    toasts = set()
    for other in (sam, paul):
        for data in (*theirs, *closing):
            answer = await other.act("press", message_id=own[other.id].id, data=data)
            toasts.add(answer["text"])
    await sam.settle()
    assert toasts == {fr("This is no longer on file. /interviews shows what is.")}
    assert facts_of(claire).chairs == before
    assert len(facts_of(sam).memberships) == 1
    assert [it.cohort.closed_at for it in facts_of(paul).chairs] == [None]


async def test_a_day_of_absence_or_break_is_a_day_of_the_groups_calendar(
    newcomer: Newcomer, facts_of: FactsOf
) -> None:
    claire = await arrived_far(newcomer)
    shown = await claire.tap("Mon absence")
    await claire.say("vendredi 4 décembre")
    chair = facts_of(claire).chairs[0]
    assert chair.away_until == moment("2026-12-04 00:00", "Pacific/Auckland")
    shown = await circle.screen(claire)
    assert "retour le vendredi 4 décembre" in shown.text
    await claire.tap("Pause du groupe", shown)
    paused = await claire.say("vendredi 4 décembre")
    assert "reprend le vendredi 4 décembre" in paused.text


async def arrived_far(newcomer: Newcomer) -> Phone:
    """Return a coach in Paris whose group lives by the clock of Auckland; its screen is the newest."""
    coach = await circle.arrived(newcomer, "Claire")
    await coach.say("/coach")
    await coach.say(circle.GROUP, canary=True)
    await coach.tap("8")
    await coach.say("Claire")
    await coach.tap("Autre fuseau horaire")
    await coach.say("Auckland")
    await coach.tap("Ouvrir le groupe")
    return coach

"""A coach and members with phones: the Monday, a hundred members, words, help, a workshop, an interview."""

from bot.domain.cohorts import Level
from bot.wiring.playground import Playing
from tests.journeys import coached, scenes, stories
from tests.journeys.coached import Circle
from tests.journeys.conftest import FactsOf, Newcomer
from tests.journeys.phone import Message, Phone

#: what a coach must never read of Sam
SECRETS = ("Zéphyrine", "Vaudrenne", "migration")


async def gathered(newcomer: Newcomer, town: Playing, level: Level) -> tuple[Circle, Phone]:
    """Return a group with Sam in it, who has an interview on Tuesday and shows so much of it."""
    claire, sam = await newcomer("Claire"), await newcomer("Sam")
    await stories.arrive(claire)
    await stories.arrive(sam)
    await scenes.add(sam, stories.ACME, scenes.WHEN, "Mme Claire Vaudrenne")
    here = coached.circle(town, claire)
    here.joins(sam, "Samovar", level)
    return here, sam


def knows_nothing_of(coach: Phone) -> None:
    told = "\n".join(it.text for it in coach.heard)
    assert not [it for it in SECRETS if it in told]


async def test_a_monday_begins_with_one_message_and_names_nobody_before_the_tap(
    newcomer: Newcomer, town: Playing
) -> None:
    here, sam = await gathered(newcomer, town, Level.PROGRESS)
    await scenes.debriefed(sam)
    await sam.say("/entretiens")
    monday = await here.coach.until("2026-11-30 09:00")
    assert scenes.heads(monday) == ["Mon 30 Nov 08:30 Une nouvelle semaine avec Les Éclaireurs"]
    assert "Samovar" not in monday[0].text
    assert here.looks("Samovar") == []
    seen = await here.coach.tap("Voir ma semaine", monday[0])
    assert "Rien ne vous attend ici cette semaine" in seen.text
    assert here.looks("Samovar") == [("2026-11-30", Level.PROGRESS)]
    members = await here.coach.tap("Les Éclaireurs", seen)
    member = await here.coach.tap("Samovar", members)
    assert "Candidature 1\N{NO-BREAK SPACE}: en attente d’une réponse" in member.text
    assert "bilan noté" in member.text
    assert "mots envoyés dans la journée\N{NO-BREAK SPACE}: 0 sur 1" in member.text
    knows_nothing_of(here.coach)


async def test_each_level_shows_what_it_says_and_a_level_taken_back_shows_nothing_at_the_next_tap(
    newcomer: Newcomer, town: Playing
) -> None:
    here, sam = await gathered(newcomer, town, Level.DATES)
    seen = await coached.week(here.coach)
    assert "Samovar\N{NO-BREAK SPACE}: mar. 24 nov. à 14" in seen.text
    member = await here.coach.tap("Samovar", await here.coach.tap("Les Éclaireurs", seen))
    assert "Candidature" not in member.text
    here.joins(sam, "Samovar", Level.NOTHING)
    members = await here.coach.tap("Retour", member)
    assert "mar. 24 nov." not in members.text
    assert "Rien à voir ici" in (await here.coach.tap("Samovar", members)).text
    assert "Rien ne vous attend" in (await coached.week(here.coach)).text
    knows_nothing_of(here.coach)


async def test_a_coach_of_a_hundred_finds_everyone_by_page_by_filter_and_by_name(
    newcomer: Newcomer, town: Playing
) -> None:
    here, _ = await gathered(newcomer, town, Level.DATES)
    for nth in range(99):
        here.stands_in(f"Membre {nth:02}", 90_000 + nth, (Level.NOTHING, Level.PROGRESS)[nth % 2])
    seen = await here.coach.tap("Les Éclaireurs", await coached.week(here.coach))
    assert "100 membres" in seen.text
    named = [it for it in seen.labels if it.startswith("Membre")]
    assert named == [f"Membre {nth:02}" for nth in range(8)]
    assert "‹ Avant" not in seen.labels
    seen = await here.coach.tap("Suite ›", seen)
    assert "Membre 08" in seen.labels
    for _ in range(11):
        seen = await here.coach.tap("Suite ›", seen)
    assert "Samovar" in seen.labels
    assert "Suite ›" not in seen.labels
    only = await here.coach.tap("Entretien à venir", seen)
    assert "1 membre" in only.text
    assert "Samovar" in only.labels
    await here.coach.tap("Chercher un membre", only)
    assert "Aucun membre" in (await here.coach.say("zébulon")).text
    found = await here.coach.say("MEMBRE 7")
    assert [it for it in found.labels if it.startswith("Membre")] == [f"Membre 7{nth}" for nth in range(8)]
    member = await here.coach.tap("Membre 73", found)
    assert "Membre 73" in member.text
    second = await here.coach.tap("Suite ›", await here.coach.tap("Retour", member))
    second = await here.coach.tap("Retour", await here.coach.tap("Membre 08", second))
    assert "Membre 08" in second.labels


async def test_a_word_and_a_task_come_with_the_round_up_and_the_answer_stays_with_the_member(
    newcomer: Newcomer, town: Playing
) -> None:
    here, sam = await gathered(newcomer, town, Level.NOTHING)
    member = await _open(here, "Samovar")
    choices = await here.coach.tap("Envoyer un mot", member)
    assert "Si un échange peut vous aider, je suis là." in choices.text
    member = await here.coach.tap("4", choices)
    assert "En route vers Samovar" in member.text
    await here.coach.tap("Proposer une tâche", member)
    check = await here.coach.say("Relire votre présentation\nà voix haute")
    assert "Samovar lira" in check.text
    assert "Relire votre présentation\nà voix haute" in check.text
    await here.coach.tap("Envoyer", check)
    before = len(here.coach.heard)

    (evening, *_) = await sam.until("2026-11-23 18:00")
    assert "Claire vous écrit" in evening.text
    read = await sam.tap("Lire ce mot", evening)
    assert "Si un échange peut vous aider, je suis là." in read.text
    evening = await sam.tap("Retour", read)
    task = await sam.tap("Voir l’idée", evening)
    assert "Claire ne saura pas ce que vous choisissez" in task.text
    after = await sam.tap("Je m’en charge", task)
    assert "Vous vous en chargez\N{NO-BREAK SPACE}: Relire votre présentation" in after.text
    assert len(here.coach.heard) == before

    (asked,) = [it for it in await sam.until("2026-11-27 12:00") if "de vous en charger" in it.text]
    assert f"{asked.date:%d %H:%M}" == "26 18:00"
    done = await sam.tap("C’est fait", asked)
    assert "✓ Fait\N{NO-BREAK SPACE}: Relire votre présentation" in done.text


async def _open(here: Circle, alias: str) -> Message:
    members = await here.coach.tap("Les Éclaireurs", await coached.week(here.coach))
    return await here.coach.tap(alias, members)


async def test_help_is_asked_with_a_preview_of_exactly_what_the_coach_reads(
    newcomer: Newcomer, town: Playing
) -> None:
    here, sam = await gathered(newcomer, town, Level.NOTHING)
    card = await stories.open_card(sam, stories.ACME)
    asked = await sam.tap("J’ai besoin d’aide", card)
    asked = await sam.last()
    assert "Claire répond en général sous 2 jours ouvrés" in asked.text
    assert "du lundi au vendredi" in asked.text
    preview = await sam.say("Comment parler du salaire\N{NO-BREAK SPACE}?")
    assert "Voici tout ce qui sera lu par Claire" in preview.text
    assert "Prochain entretien" not in preview.text
    preview = await sam.tap("Ajouter ma date", preview)
    shown = preview.text.split("par Claire\N{NO-BREAK SPACE}:")[1].split("Claire répond")[0].strip()
    assert "mar. 24 nov." in shown
    sent = await sam.tap("Envoyer", preview)
    assert "C’est envoyé à Claire" in sent.text

    request = await here.coach.last()
    assert request.text.removeprefix("Les Éclaireurs").strip() == shown
    assert "vous demande de l’aide" in request.text
    assert "Samovar" in (await coached.week(here.coach)).text
    await here.coach.tap("Répondre", request)
    check = await here.coach.say("Parlons-en jeudi à midi.")
    assert "Samovar lira" in check.text
    await here.coach.tap("Envoyer", check)
    closed = next(it for it in await here.coach.messages() if it.id == request.id)
    assert closed.text == "✓ Vous avez répondu à Samovar."
    assert not closed.rows
    answer = await sam.last()
    assert "Claire vous répond" in answer.text
    assert "Parlons-en jeudi à midi." in answer.text
    knows_nothing_of(here.coach)


async def test_that_a_request_was_read_is_told_and_help_stands_under_why_and_in_help_too(
    newcomer: Newcomer, town: Playing
) -> None:
    here, sam = await gathered(newcomer, town, Level.NOTHING)
    assert "J’ai besoin d’aide" in (await sam.say("/aide")).labels
    assert "J’ai besoin d’aide" not in (await here.coach.say("/aide")).labels
    came = await sam.until("2026-11-23 18:00")
    evening = next(it for it in came if it.button("Pourquoi maintenant"))
    why = await sam.tap("Pourquoi maintenant", evening)
    assert "J’ai besoin d’aide" in why.labels
    await sam.tap("J’ai besoin d’aide", why)
    await sam.tap("Envoyer", await sam.say("Un conseil pour demain"))
    request = await here.coach.last()
    closed = await here.coach.tap("C’est lu", request)
    assert "Samovar sait que vous l’avez lu" in closed.text
    assert "Claire a lu votre message" in (await sam.last()).text


async def test_a_workshop_warns_of_a_clash_in_private_and_tells_the_coach_only_who_comes(
    newcomer: Newcomer, town: Playing
) -> None:
    here, sam = await gathered(newcomer, town, Level.NOTHING)
    kim = await newcomer("Kim")
    await stories.arrive(kim)
    here.joins(kim, "Kiwi")
    members = await here.coach.tap("Les Éclaireurs", await coached.week(here.coach))
    await here.coach.tap("En annoncer un", await here.coach.tap("Ateliers", members))
    await here.coach.say("Parler de soi en deux minutes")
    await here.coach.say("Salle Quillivant, 12 rue du Lac")
    await here.coach.say("mardi 24 novembre à 15h")
    await here.coach.tap("Oui, enregistrer")
    preview = await here.coach.tap("1 h 30")
    assert "Chaque membre du groupe lira" in preview.text
    told = await here.coach.tap("L’annoncer", preview)
    assert "Pas encore de réponse\N{NO-BREAK SPACE}: 2" in told.text

    (evening, *_) = await sam.until("2026-11-23 18:00")
    asked = await sam.tap("Voir l’atelier", evening)
    assert "Vous avez un entretien à ce moment-là" in asked.text
    assert "Salle Quillivant" in asked.text
    said = await sam.tap("Je ne peux pas", asked)
    evening = next(it for it in await kim.messages() if "Parler de soi" in it.text)
    shown = await kim.tap("Je viens", evening)
    assert "entretien" not in shown.text
    assert "✓ Je viens" in shown.labels

    seen = await here.coach.tap("Parler de soi", await here.coach.tap("Ateliers", told))
    assert "Présences (1)\N{NO-BREAK SPACE}: Kiwi" in seen.text
    assert "Absences\N{NO-BREAK SPACE}: 1" in seen.text
    assert "Samovar" not in seen.text
    assert said.rows
    await here.coach.tap("Oui, y renoncer", await here.coach.tap("Y renoncer", seen))
    off = [it for it in await kim.until("2026-11-24 09:00") if "n’aura pas lieu" in it.text]
    assert len(off) == 1
    assert not [it for it in sam.heard if "n’aura pas lieu" in it.text]
    knows_nothing_of(here.coach)


async def test_a_proposed_interview_stands_among_the_member_s_own_once_taken_and_the_coach_learns_nothing(
    newcomer: Newcomer, town: Playing, facts_of: FactsOf
) -> None:
    here, sam = await gathered(newcomer, town, Level.NOTHING)
    await here.coach.tap("Fiche d’entretien", await _open(here, "Samovar"))
    await here.coach.say("Maison Orvaline")
    await here.coach.say("Chef de projet")
    await here.coach.say("jeudi 3 décembre à 10h")
    member = await here.coach.tap("Oui, enregistrer")
    assert "En route vers Samovar" in member.text
    before = len(here.coach.heard)
    (evening, *_) = await sam.until("2026-11-23 18:00")
    offered = await sam.tap("Voir cet entretien", evening)
    assert "Maison Orvaline" in offered.text
    assert "Chef de projet" in offered.text
    await sam.tap("Ajouter l’entretien", offered)
    assert "C’est enregistré" in (await sam.last()).text
    roles = {it.company.reveal(): it.role and it.role.reveal() for it in facts_of(sam).opportunities}
    assert roles["Maison Orvaline"] == "Chef de projet"
    assert len(here.coach.heard) == before


async def test_a_place_and_a_group_lead_to_help_to_the_members_and_to_what_may_be_told_outside(
    newcomer: Newcomer, town: Playing
) -> None:
    here, sam = await gathered(newcomer, town, Level.PROGRESS)
    assert "J’ai besoin d’aide" in (await sam.say("/groupe")).labels
    group = await here.coach.tap("Les Éclaireurs", await here.coach.say("/groupe"))
    assert "Ma semaine" in group.labels
    members = await here.coach.tap("Membres", group)
    await here.coach.tap("Chiffres du groupe", members)
    report = await here.coach.last()
    assert "Aucun tableau n’a encore été fait" in report.text
    assert "Samovar" not in report.text
    assert not report.rows


async def test_abuse_12_a_coach_s_buttons_pressed_by_anybody_else_tell_and_change_nothing(
    newcomer: Newcomer, town: Playing, facts_of: FactsOf
) -> None:
    here, sam = await gathered(newcomer, town, Level.PROGRESS)
    stranger = await newcomer("Alix")
    await stories.arrive(stranger)
    await sam.tap("J’ai besoin d’aide", await sam.say("/aide"))
    await sam.tap("Envoyer", await sam.say("Un conseil"))
    request = await here.coach.last()
    member = await _open(here, "Samovar")
    await here.coach.tap("Envoyer un mot", member)
    await here.coach.tap("Ateliers", await here.coach.tap("Les Éclaireurs", await coached.week(here.coach)))
    looks, before = here.looks("Samovar"), {it.id: facts_of(it) for it in (here.coach, sam)}
    buttons = sorted(it for it in here.coach.carried if it.split(":")[1][0] in "xz")
    assert len(buttons) > 15
    for nobody in (stranger, sam):
        shown = await nobody.last()
        for data in buttons:
            if data.split(":")[1] not in {"xw", "zh"}:
                await nobody.press(shown.id, data)
                assert nobody.toast, data
                assert "Samovar" not in nobody.toast
    assert here.looks("Samovar") == looks
    assert {it.id: facts_of(it).mail for it in (here.coach, sam)} == {
        chat_id: known.mail for chat_id, known in before.items()
    }
    assert request.rows

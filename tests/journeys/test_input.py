"""Whatever is typed or sent: a clear line, and nothing is lost."""

from tests.journeys import scenes, stories
from tests.journeys.conftest import FactsOf, Newcomer
from tests.journeys.phone import Phone
from tests.journeys.scenes import fr

UNREAD = fr("I could not read a date in that. “Tuesday 14:30” or “24/11” works, and so do the buttons.")
IMPOSSIBLE = fr("That day is not in the calendar. Which day is it?")
DISAGREE = fr("The weekday and the date do not agree. Which one is right?")
TOO_FAR = fr("That date is more than two years ahead. Is the year right?")
TOO_OLD = fr("That date is more than three months ago: nothing is left to follow up. Another date?")
TOO_LONG = fr("That is long for a date. Only the day and the time, please: “Tuesday 14:30”.")
TOO_EARLY = fr("That day comes before the interview. On which day after it do you expect the reply?")
ONLY_WORDS = fr("I only read words and buttons. /help shows what I can do.")
EDITED = fr("I go by what was written first. The card of an interview changes every detail: /interviews")
BEGUN = fr("You had begun something here: {name}.")
NOTHING_ASKED = fr("I am not waiting for an answer just now. What would you like to do?")
CANCELLED = fr("Nothing more is recorded. /today shows what is open.")
CONSENT_FIRST = fr("Before anything else, please read what I keep and why: /start")


async def asked_when(newcomer: Newcomer) -> Phone:
    """Return somebody who has named a company and is asked for the date."""
    camille = await newcomer()
    await stories.arrive(camille)
    await camille.say("/nouveau")
    assert stories.ACME in (await camille.say(stories.ACME, canary=True)).text
    return camille


async def goes_on(camille: Phone, facts_of: FactsOf) -> None:
    """Answer the question about the date as if nothing had been: the company is still known."""
    await camille.say("demain 14h30")
    await camille.tap("Oui, enregistrer")
    (opportunity,) = facts_of(camille).opportunities
    assert opportunity.company.reveal() == stories.ACME


NO_DATES = (
    ("31 février à 10h", IMPOSSIBLE),
    ("mardi 25 novembre 10h", DISAGREE),
    ("29/03/2027 à 2h30 et demie", UNREAD),
    ("bientôt, je crois", UNREAD),
    ("12 mars 2031 10h", TOO_FAR),
    ("2 janvier 2026 10h", TOO_OLD),
    ("demain " * 60, TOO_LONG),
    ("🙂", UNREAD),
)


async def test_a_date_that_is_none_gets_a_line_and_nothing_is_lost(
    newcomer: Newcomer, facts_of: FactsOf
) -> None:
    camille = await asked_when(newcomer)
    for words, line in NO_DATES:
        told = await camille.say(words)
        assert line in told.text, words
        assert "Étape 2 sur 5" in told.text
        with_ways_out = [it for it in await camille.messages() if fr("Cancel") in it.labels]
        assert with_ways_out == [told], "the old keyboard is taken away"
    await goes_on(camille, facts_of)


async def test_a_sticker_or_a_voice_message_is_told_kindly_and_the_question_is_offered_again(
    newcomer: Newcomer, facts_of: FactsOf
) -> None:
    camille = await asked_when(newcomer)
    for what in ("stickers", "voice"):
        told = await camille.send(what)
        assert ONLY_WORDS in told.text
        assert told.labels[-2:] == (fr("Resume"), fr("Start afresh"))
        await camille.tap(fr("Resume"), told)
    await goes_on(camille, facts_of)


async def test_an_edited_message_changes_nothing_and_says_so(newcomer: Newcomer, facts_of: FactsOf) -> None:
    camille = await asked_when(newcomer)
    told = await camille.rewrite("Société Zéphyrine et Fils")
    assert EDITED in told.text
    await goes_on(camille, facts_of)


async def test_a_command_in_the_middle_offers_the_question_again(
    newcomer: Newcomer, facts_of: FactsOf
) -> None:
    camille = await asked_when(newcomer)
    for command in ("/aide", "/entretiens", "/reglages", "/inconnue", "/start", "/bilan"):
        told = await camille.say(command)
        assert BEGUN in told.text, command
        again = await camille.tap(fr("Resume"), told)
        assert stories.ACME in again.text
        assert "Étape 2 sur 5" in again.text
    await goes_on(camille, facts_of)


async def test_the_same_command_in_the_middle_may_start_afresh(newcomer: Newcomer) -> None:
    camille = await asked_when(newcomer)
    told = await camille.say("/nouveau")
    assert told.labels == (fr("Resume"), fr("Start afresh"))
    afresh = await camille.tap(fr("Start afresh"), told)
    assert "Étape 1 sur 5" in afresh.text


async def test_back_leads_to_the_company_and_cancel_out_of_the_form(
    newcomer: Newcomer, facts_of: FactsOf
) -> None:
    camille = await asked_when(newcomer)
    assert "Étape 1 sur 5" in (await camille.tap("Retour")).text
    assert "Ateliers Quillivant" in (await camille.say(stories.BOREAL, canary=True)).text
    await camille.say("demain 14h30")
    assert "Étape 2 sur 5" in (await camille.tap("Un autre jour")).text
    over = await camille.tap(fr("Cancel"))
    assert over.text == CANCELLED
    assert not over.rows
    assert NOTHING_ASKED in (await camille.say("demain 15h")).text
    assert facts_of(camille).opportunities == ()


async def test_a_reply_day_before_the_interview_is_refused_with_the_reason(
    newcomer: Newcomer, facts_of: FactsOf
) -> None:
    camille = await newcomer()
    await stories.arrive(camille)
    await stories.record(camille, stories.ACME, scenes.WHEN, "Mme Claire Vaudrenne")
    await camille.tap("Pas cette fois")
    refused = await camille.say("aujourd’hui")
    assert TOO_EARLY in refused.text
    assert "Étape 5 sur 5" in refused.text
    await camille.say("vendredi 4 décembre")
    saved = await camille.tap("Oui, enregistrer")
    assert "vendredi 4 décembre" in saved.text
    assert [it.name.reveal() for it in facts_of(camille).opportunities[0].interviewers] == [
        "Claire Vaudrenne"
    ]


async def test_a_name_of_five_thousand_characters_is_cut_and_nothing_breaks(
    newcomer: Newcomer, facts_of: FactsOf
) -> None:
    camille = await newcomer()
    await stories.arrive(camille)
    await camille.say("/nouveau")
    name = "Zorblaxie " * 500
    camille.canaries.add("Zorblaxie")
    asked = await camille.say(name[:4000])
    assert "Étape 2 sur 5" in asked.text
    assert len(asked.text) < 400
    told = await camille.say(name[4000:])  # Telegram cuts what is longer than 4,096 characters in two
    assert TOO_LONG in told.text
    await camille.say("demain 14h30")
    await camille.tap("Oui, enregistrer")
    await camille.say(f"Mme {'Vorquevelle' * 90}", canary=True)
    saved = await camille.tap("Plus tard")
    assert saved.text.startswith("C’est enregistré.")
    (opportunity,) = facts_of(camille).opportunities
    assert len(opportunity.company.reveal()) <= 120
    assert all(len(it) <= 40 for it in (await stories.open_card(camille, "Zorblaxie")).labels)
    assert len(await camille.until("2026-11-24 16:05")) == 3


async def test_markup_and_text_turned_round_in_names_are_shown_as_they_are(
    newcomer: Newcomer, facts_of: FactsOf
) -> None:
    camille = await newcomer()
    await stories.arrive(camille)
    company = "<b>Quirlandais</b> & <script>Fils</script> {day} &amp;"
    camille.canaries.update({"Quirlandais", "Torvaldine"})
    await camille.say("/nouveau")
    asked = await camille.say(f"\u202e{company}\u2066\u200b")
    assert f"l’entretien avec {company}\N{NO-BREAK SPACE}?" in asked.text
    await camille.say("demain 14h30")
    await camille.tap("Oui, enregistrer")
    await camille.say("Mme Zoé <i>Torvaldine</i>\u202e\u202d")
    saved = await camille.tap("Plus tard")
    assert company in saved.text
    assert "<i>Torvaldine</i>" in saved.text
    sent = await camille.until(scenes.OVER)
    assert [company in it.text for it in sent] == [True, True, True]
    await stories.debrief(camille, None, ("<u>la refonte</u> & co",), None)
    await camille.tap("Mot : ")
    letter = (await camille.last()).text
    assert "<u>la refonte</u> & co" in letter
    said = " ".join(it.text for it in await camille.messages() if it.by == "bot")
    assert not {"\u202e", "\u202d", "\u2066", "\u200b"} & set(said)
    assert facts_of(camille).opportunities[0].company.reveal() == company


async def test_words_when_nothing_is_asked_get_a_helpful_line(newcomer: Newcomer) -> None:
    camille = await newcomer()
    assert "D’accord, commençons" in (await camille.say("Bonjour")).labels
    assert CONSENT_FIRST in (await camille.say("/entretiens")).text
    await stories.arrive(camille)
    told = await camille.say("merci beaucoup")
    assert NOTHING_ASKED in told.text
    assert told.labels == ("Nouvel entretien", "À faire", "Accueil")


async def test_forged_buttons_get_a_kind_toast_and_change_nothing(
    newcomer: Newcomer, facts_of: FactsOf
) -> None:
    camille = await scenes.recorded(newcomer)
    card = await camille.last()
    before = facts_of(camille), await camille.messages()
    for data in (
        *("x", "1:", "1:zz", "0:td:1:1", "1:td", "1:td:-1:0", "1:td:99999999999999999999:0", "1:td:abc:0"),
        *(
            "1:ic:4242",
            "1:dk:1:yes",
            "1:dk:1:perhaps",
            "1:tz:1:1:x",
            "1:f:000000:who:ok",
            "1:pv:quiet:9999-0",
        ),
        *("1:pv:language:xx", "1:ip:1:zzz", "1:ie:zzz:1:0", "1:ix:zz:1:0", "1:gg:7", "1:tt:q:1:0"),
    ):
        await camille.press(card.id, data)
        assert camille.toast, data
        assert (facts_of(camille), await camille.messages()) == before, data

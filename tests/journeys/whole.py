"""The longest story: from the first note to the accepted offer, with all that helps on the way."""

from tests.journeys import stories
from tests.journeys.phone import Message, Phone

#: what each of the eight questions is called, and an answer to it
ANSWERS = (
    ("Le plus difficile", "tenir le calendrier"),
    ("Pourquoi ce poste", "construire avec une petite équipe"),
    ("Pourquoi vous", "six migrations menées à bien"),
    ("Votre parcours", "dix ans, trois secteurs"),
    ("Pourquoi chez eux", "leur atelier de Lyon"),
    ("Vos idées", "un essai à blanc chaque mois"),
    ("Ce que vous savez", "deux nouveaux marchés cette année"),
    ("Le salaire", "45 000, selon l’ensemble"),
)


async def to_the_accepted_offer(phone: Phone) -> None:
    """Prepare, meet and thank; a second round with its eight questions; an offer, in writing, accepted."""
    await _prepare(phone)
    await _first_round(phone)
    await _second_round(phone)
    await _decide(phone)


async def _prepare(phone: Phone) -> None:
    await stories.arrive(phone)
    people = "Mme Claire Vaudrenne et M. Paul Estignard"
    await stories.record(phone, stories.ACME, "mercredi 2 décembre 14h30", people)
    await phone.say("Mme Sophie Landrevaux", canary=True)
    await phone.tap("Plus tard")
    await phone.tap("Confirmer ma venue")
    await phone.tap("M’écrire juste avant")
    await phone.tap("C’est envoyé", await phone.last())
    (week,) = await phone.until("2026-11-25 08:30")
    await phone.tap("Relire l’annonce", week)
    await phone.tap("Pourquoi maintenant ?", week)
    await phone.tap("Retour", week)
    await phone.tap("Relire l’annonce", week)
    await phone.tap("Noter leurs attentes", week)
    await phone.say("Diriger l’équipe polyvalente", canary=True)
    await phone.tap("Plus tard")
    await phone.tap("Chercher un contact", week)
    await phone.tap("Ajouter un contact", week)
    await phone.say("M. Hugo Brémontier", canary=True)
    await phone.tap("Contact direct")
    inside = await phone.tap("Pas cette fois")
    await phone.tap("Lire le mot", inside)
    await phone.tap("Fermer", await phone.last())
    (saturday,) = await phone.until("2026-11-28 09:30")
    await phone.tap("Voir mes exemples", saturday)
    await phone.tap("Noter mes exemples", saturday)
    for words in ("Six personnes chez Brumaire", "Zéro départ en un an", "Le même suivi ici"):
        await phone.say(words, canary=True)
    await phone.tap("Voir mon contact", saturday)
    await phone.tap("Parlé", saturday)
    (sunday,) = await phone.until("2026-11-29 09:30")
    for line in ("Voir mes références", "Écrire à mon contact"):
        await phone.tap(line, sunday)
        await phone.tap("Mot : ", sunday)
        await phone.tap("C’est envoyé", await phone.last())
    (monday,) = await phone.until("2026-11-30 08:30")
    await phone.tap("Noter mes questions", monday)
    await phone.say("Quel défi cette année ? Qui décide ? Quels outils ?")


async def _first_round(phone: Phone) -> None:
    (brief,) = await phone.until("2026-12-01 18:00")
    await phone.tap("Oui, vraiment", brief)
    await phone.tap("Écrire mes raisons", brief)
    await phone.say("Pour bâtir quelque chose de durable", canary=True)
    await phone.say("Diriger un site dans cinq ans", canary=True)
    await phone.tap("Garder ma réponse")
    await phone.until("2026-12-02 16:05")
    details = ("la migration ; la fiabilité", "les équipes à distance ; la clarté")
    promised = "vendredi 11 décembre"
    await stories.debrief(phone, promised, details, "mon anglais à l’oral", "la directrice décide")
    last = await phone.last()
    await phone.tap("Noter le reste")
    await _note(phone, "Point d’accord", "avancer par petites étapes")
    await phone.tap("Le poste et moi")
    await phone.tap("En partie")
    await phone.tap("Voir d’autres choix", last)
    await phone.tap("Pourquoi maintenant ?", last)
    last = await phone.tap("Retour", last)
    for name in ("Vaudr", "Estig"):
        await phone.tap("Mot : ", last, beside=name)
        await phone.tap("C’est envoyé", await phone.last())
    (references,) = await phone.until("2026-12-02 18:35")
    await phone.tap("Mot : ", references)
    await phone.tap("C’est envoyé", await phone.last())
    await phone.until("2026-12-03 08:35")
    await phone.tap("Ouvrir mes notes")
    for field, words in (
        ("Leur défi", "la migration sans coupure"),
        ("Exemple demandé", "le plan de la migration"),
        ("Reste à dire", "mon année à Lisbonne"),
        ("Leurs questions", "Pourquoi nous ? J’ai parlé de leurs clients."),
        ("Le salaire", "42 000 euros"),
        ("Ce qui a marché", "mes exemples"),
        ("Moins à l’aise", "le silence du début"),
        ("Faire autrement", "parler moins vite"),
    ):
        await _note(phone, field, words)
    await phone.tap("Mon ressenti")
    await phone.tap("3")
    await phone.tap("Retour")
    await phone.tap("Terminer")


async def _second_round(phone: Phone) -> None:
    await phone.until("2026-12-07 12:00")
    await phone.say("/aujourdhui")
    await phone.until("2026-12-11 18:00")
    await phone.tap("Noter leur réponse")
    await phone.tap("Tour suivant")
    await phone.tap("Indiquer la date")
    await phone.say("mardi 22 décembre à 10h")
    await phone.tap("Oui, enregistrer")
    saved = await phone.say("Mme Irène Dostrelle", canary=True)
    await phone.tap("Les huit questions", saved)
    for question, words in ANSWERS:
        await phone.tap(question)
        await phone.say(words, canary=True)
    await phone.until("2026-12-17 12:00")
    await phone.say("/aujourdhui")
    await phone.until("2026-12-22 11:35")
    await stories.debrief(phone, None, ("la suite du projet",), None)
    await phone.tap("C’est envoyé", beside="Dostr")
    await phone.tap("Noter le reste")
    await _note(phone, "Ce qui a marché", "mes trois exemples")
    await _note(phone, "Faire autrement", "Parler encore moins vite")
    await phone.tap("Terminer")
    await phone.tap("Voir mon chemin")


async def _decide(phone: Phone) -> None:
    await phone.until("2026-12-23 15:00")
    await stories.open_card(phone, stories.ACME)
    await phone.tap("Noter leur réponse")
    await phone.tap("Proposition reçue")
    await phone.say("lundi 4 janvier")
    await phone.tap("Oui, enregistrer")
    await phone.until("2027-01-04 10:00")
    await stories.open_card(phone, stories.ACME)
    await phone.tap("Dire ma décision")
    await phone.tap("Je l’ai acceptée")
    await phone.tap("Pas encore")
    await phone.tap("Elle est écrite")
    await phone.tap("Dire ma décision")
    await phone.tap("Je l’ai acceptée")
    await phone.tap("Oui, acceptée")


async def _note(phone: Phone, field: str, words: str) -> Message:
    await phone.tap(field)
    return await phone.say(words, canary=True)

"""The stories that are told from end to end, as a candidate lives them; the transcript is made of them."""

from tests.journeys.phone import Message, Phone

ACME = "Société Zéphyrine"
BOREAL = "Ateliers Quillivant"


async def arrive(phone: Phone) -> None:
    """Press start, agree, keep the zone."""
    await phone.say("/start")
    await phone.tap("D’accord, commençons")
    await phone.tap("Oui, la même")


async def record(phone: Phone, company: str, when: str, people: str) -> None:
    """Save an interview and who will be there; references and the reply date can wait."""
    await phone.say("/nouveau")
    await phone.say(company, canary=True)
    await phone.say(when)
    await phone.tap("Oui, enregistrer")
    await phone.say(people, canary=True)


async def debrief(
    phone: Phone,
    promised: str | None,
    details: tuple[str, ...],
    concern: str | None,
    following: str | None = None,
) -> None:
    """Answer the debrief: it took place, the reply date, what comes next, a line per person, one concern."""
    await phone.tap("Il a eu lieu")
    if promised is None:
        await phone.tap("Aucune date")
    else:
        await phone.say(promised)
        await phone.tap("Oui, enregistrer")
    if following is None:
        await phone.tap("Pas cette fois")
    else:
        await phone.say(following, canary=True)
        await phone.tap("Pas encore")
    for detail in details:
        await phone.say(detail, canary=True)
    if concern is None:
        await phone.tap("Pas cette fois")
    else:
        await phone.say(concern, canary=True)


async def with_a_promised_day(phone: Phone) -> None:
    """Three interviewers, two references, a promised day, no news, a status contact, the second round."""
    await arrive(phone)
    await record(phone, ACME, "demain 14h30", "Mme Claire Vaudrenne, M. Paul Estignard et Jean Querbois")
    await phone.tap("M.")
    await phone.say("Mme Sophie Landrevaux, M. Karim Bouzelloc", canary=True)
    await phone.tap("Plus tard")
    await phone.until("2026-11-24 16:05")
    await debrief(
        phone,
        "vendredi 4 décembre",
        ("la migration des données clients", "le travail avec les équipes à distance", "les délais"),
        "mon expérience encore courte de la gestion d’équipe",
    )
    for name in ("Vaudrenne", "Estignard", "Querbois"):
        await phone.tap("Mot : ", beside=name[:6])
        await phone.tap("C’est envoyé", message=await phone.last())
    await phone.until("2026-11-24 18:00")
    for name in ("Landrevaux", "Bouzelloc"):
        await phone.tap("C’est envoyé", beside=name[:6])
    await phone.until("2026-11-26 10:00")
    await ask_the_guard(phone, ACME)
    await phone.until("2026-12-04 18:00")
    await phone.tap("Rien pour l’instant")
    await phone.until("2026-12-07 14:05")
    await phone.tap("Écrire un message")
    await phone.tap("J’ai demandé")
    await phone.until("2026-12-10 11:00")
    await open_card(phone, ACME)
    await phone.tap("Noter leur réponse")
    await phone.tap("Tour suivant")
    await phone.tap("Indiquer la date")
    await phone.say("mardi 15 décembre à 10h")
    await phone.tap("Oui, enregistrer")


async def without_a_date(phone: Phone) -> None:
    """No date given: red, amber, the call after two weeks; then a negative answer, and the reply next day."""
    await arrive(phone)
    await record(phone, BOREAL, "mercredi 25 novembre à 10h", "Mme Inès Trouvadec")
    await phone.tap("Pas cette fois")
    await phone.tap("Plus tard")
    await phone.until("2026-11-25 11:35")
    await debrief(phone, None, ("l’ouverture du second atelier",), None)
    await phone.tap("C’est envoyé", beside="Trouva")
    await phone.until("2026-11-27 10:00")
    await ask_the_guard(phone, BOREAL)
    await phone.until("2026-12-01 10:00")
    await ask_the_guard(phone, BOREAL)
    await phone.until("2026-12-09 10:05")
    await phone.tap("Les appeler")
    await phone.tap("J’ai demandé")
    await phone.until("2026-12-10 15:00")
    await open_card(phone, BOREAL)
    await phone.tap("Noter leur réponse")
    await phone.tap("Réponse négative")
    await phone.tap("Oui")
    await phone.until("2026-12-11 18:05")
    await phone.tap("Lire le mot")
    await phone.tap("C’est envoyé", message=await phone.last())
    await phone.until("2026-12-12 10:00")
    await phone.tap("L’écrire")
    await phone.say("préparer deux exemples chiffrés", canary=True)


async def open_card(phone: Phone, company: str) -> Message:
    """Open the card of an opportunity from the list."""
    await phone.say("/entretiens")
    return await phone.tap(company[:12])


async def ask_the_guard(phone: Phone, company: str) -> Message:
    """Ask whether the employer may be asked now."""
    await open_card(phone, company)
    return await phone.tap("Demander des nouvelles")

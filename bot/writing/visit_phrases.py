"""The sentences of the joint letter, of a new date and of an agency, in French and in English."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from bot.domain.people import Civility
from bot.writing.phrases import Phrasings


@dataclass(frozen=True, kw_only=True, slots=True)
class Joint:
    """One thank-you to several: ``{day}``, ``{people}``; with a line to each: ``{person}``, ``{detail}``."""

    greeting: str
    #: how one of them is spoken to: ``{surname}``
    spoken_to: Mapping[Civility, str]
    subject: str
    thanks: str
    point: Phrasings
    #: to someone whose name is not known
    point_nameless: str
    helps: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Dates:
    """Fixing a new date: ``{day}`` the old one, ``{post}``, ``{dates}``."""

    subject: str
    about: str
    #: the candidate could not be there
    sorry: str
    interest: str
    proposal: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Agency:
    """Through a consultant: ``{company}``, ``{day}``, ``{post}``, ``{person}`` and the gaps of a call."""

    relay: str
    relay_all: str
    subject: str
    opening_post: str
    opening: str
    asking: str
    thanks: str
    who: str
    polite: str
    how: str
    next: str
    reason: str
    close: str


@dataclass(frozen=True, kw_only=True, slots=True)
class VisitPhrases:
    """Everything one language brings for a visit."""

    joint: Joint
    dates: Dates
    agency: Agency


FRENCH: Final = VisitPhrases(
    joint=Joint(
        greeting="Bonjour {people},",
        spoken_to={Civility.MADAM: "Madame {surname}", Civility.SIR: "Monsieur {surname}"},
        subject="Merci pour notre échange du {day}",
        thanks="Ce mot s’adresse à chaque personne présente : merci pour le temps que "
        "vous m’avez accordé le {day}.",
        point=(
            "{person}, je retiens en particulier ce point de notre conversation : {detail}.",
            "{person}, ce sujet m’est resté en tête : {detail}.",
            "{person}, je repense à ce que nous avons évoqué ensemble : {detail}.",
        ),
        point_nameless="Je repense aussi à ce point de notre échange : {detail}.",
        helps="J’aimerais avancer sur ces sujets avec vous, et vous faciliter le travail.",
    ),
    dates=Dates(
        subject="Une nouvelle date pour notre entretien",
        about="Je reviens vers vous au sujet de notre entretien, prévu initialement le {day}.",
        sorry="Je n’ai pas pu être là, et je vous prie de m’en excuser.",
        interest="{post} m’intéresse toujours autant. Merci du temps que vous m’accordez.",
        proposal="Voici des moments qui me conviendraient : {dates}. Si un autre vous convient mieux, je "
        "m’adapterai volontiers.",
    ),
    agency=Agency(
        relay="Pourriez-vous transmettre ces quelques lignes à {person} ? Merci de votre aide.",
        relay_all="Pourriez-vous transmettre ces quelques lignes aux personnes que j’ai rencontrées ? "
        "Merci de votre aide.",
        subject="Mon entretien du {day} avec {company}",
        opening_post="Je vous écris au sujet de mon entretien du {day} avec {company}, pour {post}, qui "
        "m’intéresse toujours autant.",
        opening="Je vous écris au sujet de mon entretien du {day} avec {company} ; le poste m’intéresse "
        "toujours autant.",
        asking="Un tel choix demande du temps, je le sais. Auriez-vous eu un retour de leur part ?",
        thanks="Quelle que soit leur réponse, merci de votre aide. Je reste disponible pour un nouvel "
        "échange.",
        who="Bonjour, {signature} à l’appareil, au sujet de mon entretien du {day} avec {company}.",
        polite="Est-ce que je vous dérange ? J’en ai pour deux minutes, et je peux rappeler quand cela vous "
        "convient.",
        how="Voici comment cela s’est passé pour moi : {impression}. Ce poste m’intéresse.",
        next="Savez-vous ce qui vient ensuite, et vers quelle date ils pensent répondre ?",
        reason="Je vous appelle simplement pour savoir si vous avez eu un retour de leur part.",
        close="Merci de votre aide, quelle que soit l’issue.",
    ),
)

ENGLISH: Final = VisitPhrases(
    joint=Joint(
        greeting="Dear {people},",
        spoken_to={Civility.MADAM: "Ms {surname}", Civility.SIR: "Mr {surname}"},
        subject="Thank you for our conversation on {day}",
        thanks="I am writing to you together, with each of you in mind: thank you for the time you gave me "
        "on {day}.",
        point=(
            "{person}, one point of our conversation stays with me in particular: {detail}.",
            "{person}, this subject has stayed on my mind: {detail}.",
            "{person}, I have been thinking again about what we discussed: {detail}.",
        ),
        point_nameless="I have also been thinking about this point of our conversation: {detail}.",
        helps="I would like to move these subjects forward with you, and to make your own work easier.",
    ),
    dates=Dates(
        subject="A new date for our interview",
        about="I am coming back to you about our interview, first planned for {day}.",
        sorry="I was not able to be there, and I apologise.",
        interest="I am as interested in {post} as ever, and thank you for making the time.",
        proposal="These moments would suit me: {dates}. If another one is better for you, I will gladly "
        "adapt.",
    ),
    agency=Agency(
        relay="Could you kindly pass these few lines on to {person}? Thank you for your help.",
        relay_all="Could you kindly pass these few lines on to the people I met? Thank you for your help.",
        subject="My interview on {day}: {company}",
        opening_post="I am writing about my interview on {day} ({company}) for {post}, in which I am as "
        "interested as ever.",
        opening="I am writing about my interview on {day} ({company}); I am as interested in the position as "
        "ever.",
        asking="I know that such a choice takes time. Have you heard anything from them?",
        thanks="Whatever their answer, thank you for your help. I remain available to talk again.",
        who="Hello, this is {signature}, about my interview on {day} ({company}).",
        polite="Is this a good moment? It will take two minutes, and I can call back whenever suits you.",
        how="This is how it went for me: {impression}. I am interested in the position.",
        next="Do you know what comes next, and by when they mean to answer?",
        reason="I would simply like to know whether you have heard from them.",
        close="Thank you for your help, whatever comes of it.",
    ),
)

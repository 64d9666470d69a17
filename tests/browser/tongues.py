"""What stands on the buttons of the story, in French and in English."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, kw_only=True, slots=True)
class Tongue:
    """The story's words in one language: what is tapped, what is typed, what is read."""

    person: str
    # the page's own
    start: str
    message: str
    unfold: str
    moving: str
    to_next: str
    to_date: str
    go: str
    # joining
    welcome: str
    agree: str
    zone: str
    same: str
    ready: str
    # a new interview
    new: str
    which_company: str
    company: str
    when: str
    calendar: str
    month: str
    day: str
    what_time: str
    hour: str
    echo: str
    save: str
    who: str
    people: str
    references: str
    reference: str
    reply: str
    later: str
    saved: str
    # reminders
    brief: str
    pocket: str
    took_place: str
    it_did: str
    reply_words: str
    reply_echo: str
    following: str
    following_words: str
    certain: str
    not_yet: str
    detail: str
    details: tuple[str, str]
    concern: str
    not_this_time: str
    thanks: str
    letter: str
    letter_head: str
    copied: str
    sent: str
    sent_line: str
    undo: str
    other_letter: str
    other_sent_line: str
    # afterwards
    today: str
    today_head: str
    news: str


FRENCH: Final = Tongue(
    person="Camille",
    start="Démarrer",
    message="Message",
    unfold="Ouvrir les réglages du bac à sable",
    moving="L’horloge avance…",
    to_next="Au prochain rappel",
    to_date="À une date",
    go="Aller",
    welcome="Tant que vous n’avez pas donné votre accord, je ne garde rien.",
    agree="D’accord, commençons",
    zone="Votre téléphone affiche lundi 23 novembre 2026 à 09:00",
    same="Oui, la même",
    ready="Commençons par un entretien",
    new="Nouvel entretien",
    which_company="Avec quelle entreprise",
    company="Boréal Énergie",
    when="l’entretien avec Boréal Énergie",
    calendar="Ouvrir le calendrier",
    month="nov. 2026",
    day="24",
    what_time="À quelle heure",
    hour="14h30",
    echo="Mardi 24 novembre 2026 à 14\N{NO-BREAK SPACE}h\N{NO-BREAK SPACE}30",
    save="Oui, enregistrer",
    who="Qui allez-vous rencontrer",
    people="Mme Dupont et M. Martin",
    references="Quelles références",
    reference="Jeanne Roy",
    reply="Pour quand la réponse est-elle annoncée",
    later="Plus tard",
    saved="C’est enregistré",
    brief="Avant l’entretien · Boréal Énergie",
    pocket="Votre aide-mémoire · Boréal Énergie",
    took_place="L’entretien a-t-il eu lieu",
    it_did="Il a eu lieu",
    reply_words="vendredi 4 décembre",
    reply_echo="vendredi 4 décembre 2026",
    following="Quelle est la prochaine étape, et qui décide",
    following_words="un second entretien avec la directrice",
    certain="Cette étape est-elle certaine",
    not_yet="Pas encore",
    detail="puis ce qui compte le plus pour cette personne",
    details=("la refonte du site client", "vos essais de batteries"),
    concern="À leurs yeux, reste-t-il un point à éclairer",
    not_this_time="Pas cette fois",
    thanks="Mots de remerciement · Boréal Énergie",
    letter="Mot : Mme Dupont",
    letter_head="Bonjour Madame Dupont",
    copied="Copié",
    sent="C’est envoyé",
    sent_line="Mot envoyé à Mme Dupont · mar. 24 nov.",
    undo="Revenir en arrière",
    other_letter="Mot : M. Martin",
    other_sent_line="Mot envoyé à M. Martin · mar. 24 nov.",
    today="/aujourdhui",
    today_head="À faire en ce moment",
    news="Avez-vous des nouvelles",
)

ENGLISH: Final = Tongue(
    person="Sam",
    start="Start",
    message="Message",
    unfold="Open the playground’s settings",
    moving="The clock is moving…",
    to_next="To the next reminder",
    to_date="To a date",
    go="Go",
    welcome="Until you agree, I keep nothing.",
    agree="I agree, let us begin",
    zone="Your phone shows Monday, November 23, 2026 at 9:00",
    same="Yes, the same",
    ready="Let us start with one interview",
    new="New interview",
    which_company="Which company",
    company="Northlight",
    when="the interview with Northlight",
    calendar="Open the calendar",
    month="Nov 2026",
    day="24",
    what_time="At what time",
    hour="14:30",
    echo="Tuesday 24 November 2026 at 14:30",
    save="Yes, save it",
    who="Who will you meet",
    people="Ms Dupont and Mr Martin",
    references="Which references",
    reference="Jane Roy",
    reply="When did they say they would reply",
    later="Later",
    saved="It is saved",
    brief="Before the interview · Northlight",
    pocket="Your pocket card · Northlight",
    took_place="Did the interview take place",
    it_did="It took place",
    reply_words="Friday 4 December",
    reply_echo="Friday 4 December 2026",
    following="What comes next, and who decides",
    following_words="a second interview with the director",
    certain="Is this next step certain",
    not_yet="Not yet",
    detail="one thing you spoke about, then what matters most to them",
    details=("the new customer site", "your battery tests"),
    concern="Did one question come up",
    not_this_time="Not this time",
    thanks="Thank-you notes · Northlight",
    letter="Note: Ms Dupont",
    letter_head="Dear Ms Dupont",
    copied="Copied",
    sent="It’s sent",
    sent_line="Note sent to Ms Dupont · Tue 24 Nov",
    undo="Undo",
    other_letter="Note: Mr Martin",
    other_sent_line="Note sent to Mr Martin · Tue 24 Nov",
    today="/today",
    today_head="Open now",
    news="Any news?",
)

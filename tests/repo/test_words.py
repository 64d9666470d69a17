"""Words that hurt, mislead or guess a gender never reach a screen or a letter."""

import re
from dataclasses import dataclass

import pytest

from tests.repo.texts import english, french


@dataclass(frozen=True, kw_only=True, slots=True)
class Rule:
    """Words that are never said, why, and a sentence that says one of them."""

    why: str
    pattern: str
    bad: tuple[str, ...]

    def broken_by(self, words: str) -> bool:
        return re.search(self.pattern, words) is not None


def rule(why: str, pattern: str, *bad: str) -> Rule:
    return Rule(why=why, pattern=pattern, bad=bad)


FRENCH = (
    rule(
        "être remercié means to be dismissed",
        r"(?i)\bremerciée?s?\b",
        "3 personnes remerciées",
        "Vous avez remercié M. Martin",
    ),
    rule("brackets and dots guess nobody's gender", r"\((?:e|s|es|ne|ve)\)", "Vous êtes prêt(e)", "ami(es)"),
    rule(
        "brackets and dots guess nobody's gender", r"\w[·.-]e(?:\.?s|·s)?\b", "les candidat·es", "un·e ami·e"
    ),
    rule(
        "it would tell the candidate's gender",
        r"(?i)\b(?:ravi|convaincu|motivé|intéressé|désolé|enchanté|déçu)e?\b|(?<!\by )\bprête?s?\b",
        "Je suis ravie de cet échange",
        "Je reste très intéressé par ce poste",
        "Convaincue par ce projet, je reste à votre disposition",
        "Je me sens prêt",
        "Motivé, je vous écris",
    ),
    rule(
        "it would tell the candidate's gender",
        r"(?i)\b(?:heureux|heureuse|candidats?|candidates?)\b",
        "Je serais heureux de vous revoir",
        "Le candidat répond",
    ),
    rule(
        "it would tell the candidate's gender",
        r"(?i)\bm[’']avoir (?:reçu|accueilli|invité|écouté)e?\b",
        "Merci de m’avoir reçue",
        "Merci de m’avoir accueilli",
    ),
    rule(
        "it would tell the candidate's gender",
        r"(?i)\b(?:invité|refusé|retenu|recalé)e?\b",
        "Invité au tour suivant",
        "Refusée",
        "Retenu",
    ),
    rule("a name without civility sounds like a mailing", r"\bBonjour \{", "Bonjour {name},"),
    rule(
        "one passes an interview; skipping is « Pas cette fois »", r"\bPasser\b", "Passer", "Passer l’étape"
    ),
    rule(
        "it would cancel the interview; undoing is « Revenir en arrière »",
        r"(?i)\bannuler\b",
        "Annuler",
        "On peut annuler",
    ),
    rule(
        "it reads as the employer's yes",
        r"(?i)\bfeux? verts?\b|\bbonnes? nouvelles?\b",
        "Feu vert",
        "Une bonne nouvelle",
    ),
    rule(
        "no congratulations before an offer",
        r"(?i)\bfélicit\w*|\bbravo\b",
        "Félicitations",
        "Bravo, c’est noté",
    ),
    rule(
        "it presses or reproaches",
        r"(?i)\bdernières? chances?\b|\burgen(?:t|te|ts|tes|ce)\b|\btoujours pas\b|\btardi(?:f|ve)s?\b",
        "Dernière chance pour M. Martin",
        "C’est urgent",
        "Vous n’avez toujours pas répondu",
        "Un mot tardif",
    ),
    rule(
        "it presses or reproaches",
        r"(?i)\babandonné\w*|\b(?:non|pas) prévenue?s?\b|\boublié\w*",
        "C’est abandonné",
        "2 références non prévenues",
        "Vous avez oublié un mot",
    ),
    rule(
        "failure and elimination frighten",
        r"(?i)\béchecs?\b|\béchou\w*|\bpoints? faibles?\b|\bautocritique\b|\bélimin\w*|\braté\w*",
        "Un échec",
        "Votre point faible",
        "Une autocritique",
        "Deux réponses éliminent d’office",
    ),
    rule(
        "jargon",
        r"(?i)\bd[ée]brief\w*|\bfeedbacks?\b|\btempo\b|\bcohortes?\b|\bdigests?\b",
        "Votre débrief",
        "Donner un feedback",
        "Votre tempo",
        "La cohorte",
        "Le digest du matin",
    ),
    rule(
        "it counts a humiliation",
        r"(?i)\bsilencieu(?:x|ses?)\b|\bsans réponse depuis\b",
        "Un employeur silencieux",
        "Sans réponse depuis 34 jours",
    ),
    rule(
        "a group has more than one gender",
        r"(?i)\bch(?:ers|ères)\b|\b(?:bonjour|merci|bienvenue) à (?:tous|toutes)\b",
        "Chers membres",
        "Bonjour à tous",
    ),
    rule(
        "the participle would tell the candidate's gender",
        r"(?i)\bvous (?:êtes|étiez|serez|seriez) (?:très |bien |déjà |encore |enfin )?"
        r"(?!(?:ici|ainsi|aussi|réservé)\b)\w+(?:é|i|u)e?s?\b",
        "Vous êtes invité à un second entretien",
        "Vous serez bien préparée",
        "Vous étiez attendu",
    ),
    rule(
        "a status contact is a question, not a chase",
        r"(?i)\brelanc(?:e[rz]?|es|é|ée|ons)\b|\bharcel\w*|\bréclame[rz]? (?:des nouvelles|votre)",
        "Relancer l’entreprise",
        "Une relance est prévue",
    ),
    rule(
        "days of silence are not counted out",
        r"(?i)\bsans (?:nouvelles?|réponse) depuis\b|\bvous ignor\w*|\bn[’']ont pas daigné",
        "Sans nouvelles depuis trois semaines",
        "Ils vous ignorent",
    ),
    rule(
        "it guesses who reads",
        r"(?i)\bcher\b|\bchère\b|\bbonjour,? (?:tous|toutes)\b",
        "Cher ami",
        "Bonjour, tous",
    ),
    rule(
        "the bot says « vous »",
        r"(?i)(?<![’'-])\b(?:tu|toi|tes)\b(?![’'])",
        "Tu peux répondre",
        "Raconte tes entretiens",
    ),
    rule(
        "no statistic is promised, no text message suggested",
        r"(?i)\d\s?%|\bSMS\b|\btextos?\b",
        "Huit fois sur dix, soit 80\u00a0%",
        "Envoyez un SMS",
    ),
    rule(
        "it orders or scolds",
        r"(?i)\bveuillez\b|\bvous devez\b|\bvous auriez dû\b|\bil faut absolument\b|\bobligatoirement\b",
        "Veuillez saisir une date",
        "Vous devez répondre",
        "Vous auriez dû noter les noms",
    ),
    rule("it is not everyone's feast", r"(?i)\bjoyeux no[ëe]l\b|\bpâques\b", "Joyeux Noël"),
    rule("a calm voice needs no exclamation mark", r"!", "C’est fait\u00a0!"),
)

ENGLISH = (
    rule(
        "it would guess a gender",
        r"(?i)\b(?:he|she|him|her|his|hers|himself|herself|s/he|guys|chairman|salesman|businessman)\b",
        "Ask him what he thinks",
        "Thank her for her time",
        "Hello guys",
    ),
    rule("it would guess a gender", r"(?i)\bdear (?:sirs?|madam)\b", "Dear Sir or Madam,"),
    rule("a name without civility sounds like a mailing", r"\b(?:Dear|Hello) \{", "Dear {name},"),
    rule(
        "it presses or reproaches",
        r"(?i)\burgent\b|\blast chance\b|\bstill not\b",
        "Your last chance",
        "Urgent",
    ),
    rule("no congratulations before an offer", r"(?i)\bcongratulat\w*|\bwell done\b", "Congratulations"),
    rule(
        "it is a refusal of a person; an answer is no",
        r"(?i)\breject(?:ed|ion|ions)?\b|\bunsuccessful\w*|\bghost(?:ed|ing)\b|\beliminat\w*",
        "You were rejected",
        "Your application was unsuccessful",
    ),
    rule(
        "a status contact is a question, not a chase",
        r"(?i)\bchas(?:e[ds]?|ing)\b|\bnag(?:s|ged|ging)?\b|\bno (?:answer|reply) for \w+ days\b",
        "Chase the company",
        "No answer for 34 days",
    ),
    rule(
        "no statistic is promised, no text message suggested",
        r"(?i)\d\s?%|\bSMS\b|\btext them\b",
        "80% of teams",
        "Send an SMS",
    ),
    rule("it orders or scolds", r"(?i)\byou must\b|\byou should have\b", "You must answer"),
    rule("failure frightens", r"(?i)\bfail(?:ed|ure)s?\b|\bweak(?:ness(?:es)?| points?)\b", "Your weakness"),
    rule("a calm voice needs no exclamation mark", r"!", "Done!"),
)


@pytest.mark.parametrize("rule", FRENCH, ids=lambda it: it.pattern)
def test_no_french_screen_or_letter_says_it(rule: Rule) -> None:
    assert [(it.where, it.words) for it in french() if rule.broken_by(it.words)] == [], rule.why


@pytest.mark.parametrize("rule", ENGLISH, ids=lambda it: it.pattern)
def test_no_english_screen_or_letter_says_it(rule: Rule) -> None:
    assert [(it.where, it.words) for it in english() if rule.broken_by(it.words)] == [], rule.why


@pytest.mark.parametrize(("rule", "words"), [(it, words) for it in (*FRENCH, *ENGLISH) for words in it.bad])
def test_a_sentence_that_says_it_is_found(rule: Rule, words: str) -> None:
    assert rule.broken_by(words)


@pytest.mark.parametrize(
    "words",
    [
        "Je vous remercie de notre entretien du {day}.",
        "Merci pour le temps que vous m’avez accordé. Ce poste m’intéresse.",
        "Mot envoyé à Mme Dupont · mar. 24 nov.",
        "Entretien annulé par l’entreprise",
        "Une question peut passer pour une pression.",
        "Vous pouvez demander des nouvelles.",
        "Réponse négative",
        "Si un exemple s’y prête, ajoutez son lien.",
        "Tous les rappels la suivent, week-end compris.",
        "Candidature retirée. La réponse est à chaud, le bilan aussi.",
        "Où vous en êtes. Vous n’êtes pas au bout, et vous serez en avance.",
        "Dites-le à voix haute\u00a0; l’attente repart de cette réponse.",
        "Bonjour Madame {surname},",
    ],
)
def test_a_careful_french_sentence_passes(words: str) -> None:
    assert [rule.why for rule in FRENCH if rule.broken_by(words)] == []


@pytest.mark.parametrize(
    "words", ["Dear Ms {surname},", "Here is the note: thank each person, then share this with others."]
)
def test_a_careful_english_sentence_passes(words: str) -> None:
    assert [rule.why for rule in ENGLISH if rule.broken_by(words)] == []

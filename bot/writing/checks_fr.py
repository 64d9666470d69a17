"""The checks of a letter in French, where nearly every adjective tells who writes."""

import re
from typing import Final

from bot.domain.people import Civility
from bot.writing.checks_words import CheckWords, any_of, words

#: adjectives and participles of one form for everybody, or that agree with something else
_OPEN: Final = words(
    "capable disponible libre sensible responsable autonome apte utile fidèle honnête sincère rapide "
    "efficace fiable habile jeune calme agréable joignable favorable curriculaire enthousiaste "
    "optimiste pragmatique dynamique adepte fan bénévole propriétaire titulaire collègue"
)
#: little words that end like a participle or an adjective, and are none
_LITTLE: Final = words(
    "ici aussi ainsi parmi midi lundi mardi mercredi jeudi vendredi samedi au du ou où peu plus tout "
    "très bien en de à là sur un et si vu dès vous lui eu tu nu avant durant pendant maintenant autant "
    "souvent cependant pourtant devant fort trop toujours encore déjà toutefois chez sous entendu "
    "quelqu jusqu hier presque sans tous donné avec "
    "dans mieux moins assez particulièrement le la les l d que qui ce cela celui quelqu’un "
    "personnellement"
)
#: how a word ends that has a gender
_ENDINGS: Final = re.compile(
    r"(?:é|ée|i|ie|u|ue|is|ise|it|ite|ert|erte|ein|eine|eint|einte|oint|ointe"
    r"|eux|euse|if|ive|er|ère|el|elle|al|ale|ain|aine|eur|eure|rice|ant|ante|ent|ente|et|ète|êt|ête|ûr|ûre|eul|eule"
    r"|at|ate|ien|ienne|ot|ote|eau|elle|ouvel|ouvelle|ous|oute|on|onne|in|ine|ret|rète|uit|uite|aît|ort|orte)$"
)
_ADVERBS: Final = (
    r"(?:(?:très|bien|toujours|encore|plus|vraiment|tout à fait|tout|aussi|déjà|particulièrement|vivement|"
    r"sincèrement|réellement|fort|si|donc|pleinement|d’autant plus|\w+ment) )*"
)


def _tells(word: str) -> bool:
    said = word.casefold()
    if said in _OPEN or said in _LITTLE or said.endswith(("ment", "able", "ible", "iste", "ique")):
        return False
    return _ENDINGS.search(said) is not None


FRENCH: Final = CheckWords(
    thanks=any_of(
        r"\bmerci\b", r"\bremerci(?:e|er|ements?)\b", r"\breconnaissan(?:t|te|ce)\b", r"\bgratitude\b"
    ),
    group=any_of(
        r"\b(?:bonjour|bonsoir|merci),? (?:à )?(?:tous|toutes|vous tous|l’équipe|chacun|vous deux)\b",
        r"\bch(?:ers|ères)\b",
        r"\b(?:mesdames|messieurs)\b",
        r"\b(?:madame, monsieur|madame ou monsieur|à qui de droit)\b",
    ),
    pressing=any_of(
        r"\b(?:dès|aussitôt|aussi vite) que possible\b",
        r"\bau plus (?:vite|tôt)\b",
        r"\b(?:dans les plus brefs|dans les meilleurs) délais\b",
        r"\b(?:réponse|retour|décision) rapides?\b",
        r"\brapidement\b",
        r"\burgen(?:t|te|ts|tes|ce|mment)\b",
        r"\b(?:réponse|décision) immédiate\b",
        r"\btoujours (?:pas|rien|aucune?)\b",
        r"\bsans (?:nouvelles?|réponse|retour) (?:de votre part|depuis)\b",
        r"\b(?:je|j’ai|me permets de) (?:vous )?relanc\w+",
        r"\brelanc(?:e|er)\b",
        r"\bimpatien\w+",
        r"\bj’(?:attends|exige) (?:toujours |encore )?(?:une|votre) (?:réponse|décision)\b",
        r"\bil me faut\b",
        r"\bdernière chance\b",
        r"\b(?:répon\w+|décid\w+|revenir vers moi) (?:\w+ ){0,3}sans (?:plus )?tarder\b",
    ),
    said_of_me=any_of(
        r"\b(?:étant|(?:et|mais|donc) suis|je (?:suis|serais|serai|reste|resterais|resterai|"
        r"demeure|me sens|me sentirais|me tiens|me dis)|j’(?:étais|ai été|aurais été|avais été)) "
        + _ADVERBS
        + r"(?P<word>[\wéèêëàâîïôûùçœ-]+)",
    ),
    tells=_tells,
    gendered=any_of(
        r"\w+\((?:e|s|es|ne|ve|trice)\)",
        r"\w+[·•.-]e(?:[·•.-]?s)?\b(?![\w@])",
        r"\bm’av(?:oir|ez) (?:si bien |bien )?"
        r"(?:reçue?|accueillie?|invitée?|écoutée?|convaincue?|conviée?)\b",
        r"(?:^|(?<=[.!?…,] ))(?:très |vivement |toujours )?(?:ravie?|enchantée?|convaincue?|motivée?|"
        r"intéressée?|heureux|heureuse|désolée?|passionnée?|persuadée?|impatiente?|confiante?)\b",
        r"\bune? (?:candidate?|passionnée?|professionnelle?)\b",
    ),
    civility={
        Civility.MADAM: any_of(r"\bmadame\b", r"\bmme\b", r"\bmademoiselle\b"),
        Civility.SIR: any_of(r"\bmonsieur\b", r"\bM\."),
    },
    first_names=False,
)

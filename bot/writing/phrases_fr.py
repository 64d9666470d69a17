"""The letters in French. No-break spaces stand before ``: ; ? !`` and inside « »."""

from typing import Final

from bot.domain.people import Civility
from bot.writing import partings_fr
from bot.writing.before_fr import ANNOUNCING, APPROACHING, CONFIRMING
from bot.writing.draft import Gap
from bot.writing.phrases import Call, Gracious, Phrases, Sample, Status, Thanks, Update, uncapped

_ELIDED: Final = tuple("aeiouàâäéèêëîïôöùûüœæ")
#: beginnings of posts with a silent h
_SILENT: Final = (
    "héberg",
    "hémato",
    "herbor",
    "histor",
    "horlog",
    "hortic",
    "hospit",
    "hôte",
    "huissi",
    "hydr",
    "hygi",
    "hypno",
)
#: words whose capital goes after a colon; all others may be names
_SMALL: Final = frozenset(
    (
        *("le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "ce", "cet", "cette", "ces"),
        *("mon", "ma", "mes", "notre", "nos", "votre", "vos", "leur", "leurs", "son", "sa", "ses"),
        *("comment", "pourquoi", "quand", "quel", "quelle", "quels", "quelles", "que", "qu"),
        *("il", "elle", "on", "nous", "vous", "je", "j", "ils", "elles"),
    )
)


def _of(noun: str) -> str:
    first = noun.lower()
    return f"d’{noun}" if first.startswith((*_ELIDED, *_SILENT)) else f"de {noun}"


def _post(role: str) -> str:
    return f"le poste {_of(_small(role))}"


def _small(role: str) -> str:
    """Take the capital off a common word ("Directrice technique"), not off a short form ("RH", "DevOps")."""
    first = role.split(maxsplit=1)[0]
    return role[0].lower() + role[1:] if first[1:].islower() and len(first) > 2 else role


def _detail(words: str) -> str:
    return uncapped(words, _SMALL)


PHRASES: Final = Phrases(
    greeting={Civility.MADAM: "Bonjour Madame {surname},", Civility.SIR: "Bonjour Monsieur {surname},"},
    greeting_plain="Bonjour,",
    civility={Civility.MADAM: "Mme {name}", Civility.SIR: "M. {name}"},
    person_role="{person} ({role})",
    also=" et ",
    close="Bien cordialement,",
    gap="[ {words} ]",
    missing={
        Gap.SIGNATURE: "votre prénom et votre nom",
        Gap.DETAIL: "un point précis de votre échange",
        Gap.UNTIL: "le jour qui vous convient",
        Gap.PEOPLE: "les personnes rencontrées",
        Gap.DATES: "deux ou trois dates, avec l’heure",
        Gap.IMPRESSION: "votre impression, en une phrase",
        Gap.LINK: "le lien, ou le nom du fichier joint",
    },
    post=_post,
    this_post="ce poste",
    detail=_detail,
    role=_small,
    thanks=Thanks(
        subject=(
            "Merci pour notre échange du {day}",
            "Suite à notre entretien du {day}",
            "Notre conversation du {day}",
        ),
        thanks=(
            "Merci pour le temps que vous m’avez accordé le {day}.",
            "Je vous remercie pour notre entretien du {day}.",
            "Avant toute chose, merci pour notre conversation du {day}.",
            "Merci pour notre échange du {day}, et pour l’attention portée à mon parcours.",
            "Je tiens à vous dire merci pour l’entretien du {day}.",
        ),
        interest=(
            "Notre échange a renforcé mon intérêt pour {post}.",
            "J’en garde une envie plus nette de vous rejoindre : {post} m’intéresse vraiment.",
            "Je vous confirme tout mon intérêt pour {post}.",
            "Plus j’y repense, plus {post} m’intéresse.",
        ),
        point=(
            "Je retiens en particulier un point de notre conversation : {detail}.",
            "Parmi les sujets abordés, celui-ci m’est resté en tête : {detail}.",
            "Je repense notamment à un sujet que nous avons évoqué : {detail}.",
            "Un moment de notre échange m’a spécialement parlé : {detail}.",
            "De tout ce que nous avons vu, je garde surtout ceci : {detail}.",
        ),
        helps_role=(
            (
                "Ce sujet touche sans doute à votre fonction ({role}) ; j’aimerais avancer là-dessus avec "
                "vous et vous faire gagner du temps."
            ),
            (
                "Vu votre fonction ({role}), nous pourrions bien travailler ensemble là-dessus ; j’aimerais "
                "que mon travail facilite le vôtre."
            ),
            (
                "Je vois mieux ce que nous pourrions y faire ensemble, et comment mon travail pourrait "
                "vous aider dans votre fonction ({role})."
            ),
        ),
        helps=(
            (
                "C’est un sujet sur lequel j’aimerais avancer avec vous, et où je pense pouvoir vous faire "
                "gagner du temps."
            ),
            (
                "Là-dessus, nous pourrions bien travailler ensemble ; j’aimerais que mon travail facilite "
                "le vôtre."
            ),
            (
                "Je vois mieux ce que nous pourrions y faire ensemble, et comment mon travail pourrait "
                "vous aider au quotidien."
            ),
        ),
        matters=(
            (
                "Vous m’avez dit ce qui compte le plus pour vous : {matters}. C’est là que j’aimerais que "
                "mon travail facilite le vôtre."
            ),
            (
                "J’ai bien noté votre priorité : {matters}. Nous pourrions bien travailler ensemble "
                "là-dessus, et j’aimerais vous faire gagner du temps."
            ),
            (
                "Je garde aussi en tête ce qui importe à vos yeux : {matters}. Je vois mieux comment mon "
                "travail pourrait vous y aider."
            ),
        ),
        agree=(
            "Je partage votre point de vue sur ceci : {agree}.",
            "Il y a un point sur lequel je suis tout à fait d’accord : {agree}.",
            "Votre avis rejoint le mien sur un sujet : {agree}.",
        ),
        forgot=(
            "J’ajoute une chose que je n’ai pas eu le temps de vous dire : {forgot}.",
            "Un mot sur ce que je n’ai pas évoqué ce jour-là : {forgot}.",
            "Voici un complément à ce que je vous ai dit : {forgot}.",
        ),
        fits=(
            "Il correspond pleinement à ce que je cherche.",
            "C’est tout à fait ce que je souhaite faire.",
            "J’y retrouve ce que je cherche pour la suite.",
        ),
        other_post=(
            (
                "Si un autre poste de votre entreprise correspondait mieux à mon profil, j’en parlerais "
                "volontiers."
            ),
            "Si vous pensez à un autre poste chez vous, il pourrait m’intéresser aussi.",
            "Je découvrirais aussi avec intérêt un autre poste dans votre entreprise.",
        ),
        available=(
            "Je reste disponible pour un nouvel entretien ou pour toute précision.",
            "Si un autre entretien vous semble utile, je me rendrai disponible.",
            "Je suis à votre disposition pour une nouvelle rencontre, au moment qui vous conviendra.",
            "Je me libérerai volontiers pour un autre entretien, avec vous ou avec vos collègues.",
        ),
        hear=(
            "J’espère avoir de vos nouvelles lorsque votre choix sera fait.",
            "Lorsque votre décision sera prise, un mot de votre part me fera plaisir.",
            "J’attends votre réponse avec intérêt, et j’espère poursuivre avec vous.",
        ),
        hear_by=(
            "J’espère avoir de vos nouvelles d’ici au {promised}, comme prévu.",
            "J’ai bien noté votre réponse pour le {promised}, et j’espère poursuivre avec vous.",
            "J’attends avec intérêt votre réponse, prévue pour le {promised}.",
        ),
        close=("Bien cordialement,", "Avec mes meilleures salutations,", "Cordialement,"),
    ),
    update=Update(
        subject="Des nouvelles de mon entretien avec {company}",
        held_post="Mon entretien avec {company}, pour {post}, a eu lieu le {day}. On vous appellera "
        "peut-être bientôt à mon sujet : je tenais à vous en parler avant.",
        held="Mon entretien avec {company} a eu lieu le {day}. On vous appellera peut-être bientôt à mon "
        "sujet : je tenais à vous en parler avant.",
        met_one="J’ai parlé avec {people}. Si vous connaissez cette personne, dites-le-moi ; et si "
        "l’envie vous venait de lui glisser un mot, cela m’aiderait.",
        met_several="J’ai parlé avec {people}. Si vous connaissez l’une de ces personnes, dites-le-moi ; et "
        "si l’envie vous venait de lui glisser un mot, cela m’aiderait.",
        concern="Un point reste sans doute à éclairer pour eux : {concern}. Si l’on vous en parle, "
        "accepteriez-vous de dire que vous me faites confiance là-dessus ?",
        thanks="Merci beaucoup de votre soutien.",
    ),
    status=Status(
        subject="Notre entretien du {day}",
        opening_post="Je vous écris au sujet de notre entretien du {day} pour {post}, qui m’intéresse "
        "toujours autant.",
        opening="Je vous écris au sujet de notre entretien du {day} ; le poste m’intéresse toujours autant.",
        asking="Je sais qu’un tel choix demande du temps. Pourriez-vous me dire où en est votre décision ?",
        asking_by="Vous pensiez répondre pour le {promised}, et je sais qu’un tel choix demande parfois plus "
        "de temps. Pourriez-vous me dire où en est votre décision ?",
        thanks="Quelle que soit votre réponse, merci pour le temps que vous m’avez accordé. "
        "Je reste disponible pour un nouvel échange.",
    ),
    call=Call(
        who_post="Bonjour, {signature} à l’appareil. J’ai eu un entretien chez vous le {day}, pour {post}.",
        who="Bonjour, {signature} à l’appareil. J’ai eu un entretien chez vous le {day}.",
        polite="Est-ce que je vous dérange ? J’en ai pour une minute, et je peux rappeler quand cela vous "
        "convient.",
        reason="Je vous appelle simplement pour savoir où en est votre décision.",
        reason_by="Une réponse était annoncée pour le {promised} : je vous appelle simplement pour savoir où "
        "en est votre décision.",
        thanks="Merci de me l’avoir dit, et merci encore pour notre échange. Quelle que soit l’issue, je "
        "garderai volontiers le contact.",
    ),
    gracious=Gracious(
        subject="Merci de votre réponse",
        thanks="Merci de m’avoir répondu, et merci encore pour notre entretien du {day}.",
        hope="J’espérais une autre issue, mais cette conversation m’a été utile.",
        door="Votre entreprise m’intéresse toujours. Si votre choix venait à changer, ou si un autre poste "
        "s’ouvrait, je reprendrais volontiers notre échange.",
        close="Je vous souhaite, ainsi qu’à votre équipe, une bonne continuation.",
    ),
    sample=Sample(
        subject="Un exemple de mon travail",
        asked="Lors de notre entretien du {day}, vous avez souhaité voir ceci : {samples}.",
        challenge="Lors de notre entretien du {day}, nous avons parlé d’un défi du poste : {challenge}. "
        "J’y ai repensé, et j’aimerais vous montrer un exemple de mon travail.",
        offered="Lors de notre entretien du {day}, je vous ai proposé de voir un exemple de mon travail.",
        here="Le voici : {link}",
        hope="J’espère qu’il vous donnera une idée concrète de ma façon de travailler. Je vous en parlerai "
        "volontiers de vive voix.",
        thanks="Merci encore pour notre échange.",
    ),
    partings=partings_fr.PARTINGS,
    confirming=CONFIRMING,
    announcing=ANNOUNCING,
    approaching=APPROACHING,
)

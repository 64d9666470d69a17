"""The letters in French. No-break spaces stand before ``: ; ? !`` and inside « »."""

from typing import Final

from bot.domain.people import Civility
from bot.writing.draft import Gap
from bot.writing.phrases import Call, Gracious, Phrases, Status, Thanks, Update

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


def _of(noun: str) -> str:
    first = noun.lower()
    return f"d’{noun}" if first.startswith((*_ELIDED, *_SILENT)) else f"de {noun}"


def _post(role: str) -> str:
    return f"le poste {_of(_small(role))}"


def _small(role: str) -> str:
    """Take the capital off a common word ("Directrice technique"), not off a short form ("RH", "DevOps")."""
    first = role.split(maxsplit=1)[0]
    return role[0].lower() + role[1:] if first[1:].islower() and len(first) > 2 else role


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
        Gap.PEOPLE: "les personnes rencontrées",
    },
    post=_post,
    this_post="ce poste",
    role=_small,
    thanks=Thanks(
        subject=(
            "Merci pour notre échange du {day}",
            "Suite à notre entretien du {day}",
            "Notre conversation du {day}",
        ),
        thanks=(
            "Merci pour le temps que vous m’avez accordé le {day}.",
            "Je vous remercie de notre entretien du {day}.",
            "Avant toute chose, merci pour notre conversation du {day}.",
            "Merci de cet échange du {day} et de l’attention portée à mon parcours.",
            "Je tiens à vous remercier pour cet entretien du {day}.",
        ),
        interest=(
            "Notre échange a renforcé mon intérêt pour {post}.",
            "Cette rencontre me donne une envie plus nette encore de vous rejoindre pour {post}.",
            "Je vous confirme tout mon intérêt pour {post}.",
            "Ce que nous nous sommes dit me donne encore plus envie de rejoindre votre équipe pour {post}.",
        ),
        point=(
            "Je retiens en particulier un point de notre conversation : {detail}.",
            "Parmi les sujets abordés, celui-ci m’est resté en tête : {detail}.",
            "Je repense notamment à ce que nous avons évoqué ensemble : {detail}.",
            "Un passage de notre échange m’a spécialement parlé : {detail}.",
            "De tout ce que nous avons vu ensemble, je garde surtout ceci : {detail}.",
        ),
        helps_role=(
            (
                "J’ai pensé à votre fonction ({role}) : bien tenu, ce poste peut vous faire gagner du temps, "
                "et c’est ainsi que je souhaite travailler avec vous."
            ),
            (
                "Comme {role}, vous devez pouvoir compter sur la personne qui tient ce poste ; "
                "j’aimerais que mon travail facilite le vôtre."
            ),
            (
                "Votre rôle ({role}) et ce poste sont liés : travailler ensemble aurait du sens, "
                "et je veillerais à ce que mes résultats vous servent directement."
            ),
        ),
        helps=(
            (
                "Bien tenu, ce poste peut vous faire gagner du temps, et c’est ainsi que je souhaite "
                "travailler avec vous."
            ),
            (
                "Vous devez pouvoir compter sur la personne qui tient ce poste ; "
                "j’aimerais que mon travail facilite le vôtre."
            ),
            (
                "Travailler ensemble aurait du sens : je veillerais à ce que mes résultats "
                "vous servent directement."
            ),
        ),
        available=(
            "Je reste disponible pour un nouvel entretien ou pour toute précision.",
            "Si une nouvelle rencontre vous est utile, je me rendrai disponible.",
            "Je suis à votre disposition pour un autre entretien, au moment qui vous conviendra.",
            "Je peux me libérer pour un autre entretien, avec vous ou avec vos collègues.",
        ),
        hear=(
            "J’espère avoir de vos nouvelles lorsque votre choix sera fait.",
            "Lorsque votre décision sera prise, j’aurai plaisir à vous lire.",
            "Je lirai votre réponse avec attention, en espérant poursuivre avec vous.",
        ),
        hear_by=(
            "J’espère avoir de vos nouvelles le {promised}, comme vous l’avez annoncé.",
            "Vous avez annoncé une réponse pour le {promised} : j’aurai plaisir à vous lire.",
            "Je lirai avec attention votre réponse, prévue pour le {promised}.",
        ),
        close=("Bien cordialement,", "Avec mes salutations les meilleures,", "Cordialement,"),
    ),
    update=Update(
        subject="Des nouvelles de mon entretien : {company}",
        held_post="Mon entretien pour {post} ({company}) a eu lieu le {day}. On vous appellera peut-être "
        "bientôt "
        "à mon sujet, et je tenais à vous en reparler avant.",
        held="Mon entretien ({company}) a eu lieu le {day}. On vous appellera peut-être bientôt "
        "à mon sujet, et je tenais à vous en reparler avant.",
        met_one="J’ai parlé avec {people}. Si vous connaissez cette personne, dites-le-moi ; "
        "et si vous aviez envie de lui glisser un mot, simplement, cela m’aiderait.",
        met_several="J’ai parlé avec {people}. Si vous connaissez l’une de ces personnes, "
        "dites-le-moi ; et si vous aviez envie de lui glisser un mot, simplement, cela m’aiderait.",
        concern="Une interrogation est apparue pendant l’échange : {concern}. Si l’on vous en parle, "
        "accepteriez-vous de dire que vous me faites confiance sur ce point ?",
        thanks="Merci beaucoup de votre soutien.",
    ),
    status=Status(
        subject="Notre entretien du {day}",
        opening_post="Je vous écris au sujet de notre entretien du {day} pour {post}, qui m’intéresse "
        "toujours autant.",
        opening="Je vous écris au sujet de notre entretien du {day} ; le poste m’intéresse toujours autant.",
        asking="Je sais qu’un tel choix demande du temps. Pourriez-vous me dire où en est votre décision ?",
        asking_by="Vous aviez annoncé une réponse pour le {promised}, et je sais qu’un tel choix demande "
        "parfois "
        "plus de temps. Pourriez-vous me dire où en est votre décision ?",
        thanks="Quelle que soit votre réponse, merci pour le temps que vous m’avez accordé. "
        "Je reste disponible pour un nouvel échange.",
    ),
    call=Call(
        who_post="Bonjour, {signature} à l’appareil : nous avons parlé le {day}, pour {post}.",
        who="Bonjour, {signature} à l’appareil : nous avons parlé le {day}, en entretien.",
        polite="Est-ce que je vous dérange ? J’en ai pour une minute, "
        "et je peux rappeler quand cela vous convient.",
        reason="J’aimerais simplement savoir où en est votre décision.",
        reason_by="Vous aviez annoncé une réponse pour le {promised} : j’aimerais simplement savoir "
        "où en est votre décision.",
        thanks="Merci de me l’avoir dit, et merci encore de notre échange ; même si la réponse est "
        "négative, je garderai volontiers le contact.",
    ),
    gracious=Gracious(
        subject="Merci de votre réponse",
        thanks="Merci de m’avoir répondu, et merci encore pour notre entretien du {day}.",
        hope="J’espérais une autre suite, et cette conversation m’a été utile.",
        door="Mon intérêt pour votre entreprise reste le même. Si votre choix venait à changer, ou si un "
        "autre poste "
        "s’ouvrait, je reprendrais cet échange avec plaisir.",
        close="Je vous souhaite, ainsi qu’à votre équipe, une belle réussite.",
    ),
)

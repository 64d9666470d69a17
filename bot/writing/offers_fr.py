"""The letters of an offer, in French."""

from typing import Final

from bot.writing.partings_fr import APPLICATION, DOOR, THANKS
from bot.writing.partings_phrases import Offers, Short
from bot.writing.phrasings import Phrasings

_OFFER: Final = ("{offer}",)
_CARE: Final = (
    "Je souhaite y répondre avec tout le soin qu’elle mérite.",
    "Avant d’y répondre, j’aimerais prendre le temps d’y réfléchir.",
)
_OFFER_SUBJECT: Final = ("Votre proposition", "Au sujet de votre proposition")
_ANSWER_SUBJECT: Final = ("Ma réponse à votre proposition", "Votre proposition : ma réponse")
_INTEREST: Final = ("{Post} m’intéresse toujours.", "De mon côté, {post} m’intéresse toujours.")
_MEANWHILE: Final = (
    (
        "Si vous pouvez me dire d’ici là où en est le choix, j’en tiendrai volontiers compte ; si ce n’est "
        "pas possible, je le comprendrai très bien."
    ),
    (
        "Pourriez-vous me dire d’ici là où en est le choix ? S’il demande plus de temps, je le comprendrai "
        "très bien."
    ),
)


def _elsewhere(owed: Phrasings) -> Short:
    return Short(subject=APPLICATION, body=((owed,), (_INTEREST, _MEANWHILE, THANKS)))


OFFERS: Final = Offers(
    offer=(
        "Merci pour votre proposition et pour votre confiance.",
        "Un grand merci pour votre proposition, qui m’a fait plaisir.",
        "Votre proposition m’est bien parvenue, et je vous en remercie.",
    ),
    offer_brought=(
        "Merci de m’avoir transmis cette proposition, et merci de votre aide.",
        "La proposition que vous m’avez transmise m’est bien parvenue, et je vous en remercie.",
    ),
    time=Short(
        subject=_OFFER_SUBJECT,
        body=(
            (_OFFER, _CARE),
            (
                (
                    (
                        "Serait-il possible de vous donner ma réponse d’ici au {until} ? Si cette date vous "
                        "gêne, dites-moi celle qui vous convient."
                    ),
                    (
                        "Pourrais-je vous donner ma réponse d’ici au {until} ? Dites-moi simplement si un "
                        "autre jour vous conviendrait mieux."
                    ),
                ),
            ),
        ),
    ),
    time_by=Short(
        subject=_OFFER_SUBJECT,
        body=(
            (_OFFER, _CARE),
            (
                (
                    (
                        "Vous attendez ma réponse pour le {reply_by}. Serait-il possible de vous la donner "
                        "d’ici au {until} ? Si ce délai vous gêne, dites-le-moi simplement."
                    ),
                    (
                        "Ma réponse est attendue pour le {reply_by} ; pourrais-je vous la donner d’ici au "
                        "{until} ? Si ce n’est pas possible, je le comprendrai."
                    ),
                ),
            ),
        ),
    ),
    in_writing=Short(
        subject=_OFFER_SUBJECT,
        body=(
            (_OFFER,),
            (
                (
                    (
                        "Pourriez-vous me l’envoyer par écrit, avec le contenu du poste, le salaire, le "
                        "lieu, la date de début et la durée de la période d’essai ? Je pourrai ainsi vous "
                        "répondre en connaissance de cause."
                    ),
                    (
                        "Avant de vous répondre, j’aimerais la lire par écrit : contenu du poste, salaire, "
                        "lieu, date de début et période d’essai. Pourriez-vous me l’envoyer quand elle sera "
                        "rédigée ?"
                    ),
                ),
            ),
        ),
    ),
    accept=Short(
        subject=_ANSWER_SUBJECT,
        body=(
            (
                (
                    "La proposition écrite m’est bien parvenue, et je l’accepte avec plaisir.",
                    "C’est avec plaisir que j’accepte la proposition écrite qui m’a été adressée.",
                ),
                ("Merci de votre confiance.", "Un grand merci pour votre confiance."),
            ),
            (
                (
                    (
                        "Pourriez-vous me dire ce que vous attendez de moi avant mon arrivée : documents, "
                        "signature, premier jour ?"
                    ),
                    (
                        "Dites-moi ce qu’il vous faut de ma part avant mon arrivée : documents, signature, "
                        "premier jour."
                    ),
                ),
            ),
        ),
    ),
    decline=Short(
        subject=_ANSWER_SUBJECT,
        body=(
            (
                _OFFER,
                (
                    "Après réflexion, je ne vais pas y donner suite.",
                    "J’y ai bien réfléchi, et je préfère ne pas y donner suite.",
                ),
            ),
            (
                (
                    "Ce choix ne retire rien à la qualité de nos échanges.",
                    "Cela n’enlève rien à l’intérêt de nos échanges.",
                ),
                THANKS,
                DOOR,
            ),
        ),
    ),
    elsewhere=_elsewhere(
        (
            (
                "Je vous écris par souci de clarté : une autre entreprise m’a fait une proposition, et je "
                "lui dois bientôt une réponse."
            ),
            (
                "En toute transparence : une autre entreprise m’a fait une proposition, à laquelle je dois "
                "bientôt répondre."
            ),
            (
                "Une autre entreprise m’a fait une proposition, et je préfère vous le dire : je lui dois "
                "bientôt une réponse."
            ),
        )
    ),
    elsewhere_by=_elsewhere(
        (
            (
                "Je vous écris par souci de clarté : une autre entreprise m’a fait une proposition, et je "
                "lui dois une réponse d’ici au {reply_by}."
            ),
            (
                "En toute transparence : une autre entreprise m’a fait une proposition, à laquelle je dois "
                "répondre d’ici au {reply_by}."
            ),
            (
                "Une autre entreprise m’a fait une proposition, et je préfère vous le dire : je lui dois une "
                "réponse d’ici au {reply_by}."
            ),
        )
    ),
)

"""The letters of an offer, in French."""

from typing import Final

from bot.writing.partings_fr import APPLICATION, DOOR, THANKS
from bot.writing.partings_phrases import Offers, Short
from bot.writing.phrasings import Phrasings

_OFFER: Final = ("{offer}",)
_CARE: Final = (
    "J’aimerais prendre le temps d’y réfléchir sérieusement.",
    "Avant de vous répondre, j’aimerais prendre le temps d’y réfléchir.",
)
_OFFER_SUBJECT: Final = ("Votre proposition", "Au sujet de votre proposition")
_ANSWER_SUBJECT: Final = ("Ma réponse à votre proposition", "Votre proposition : ma réponse")
_INTEREST: Final = (
    "{Post} m’intéresse toujours.",
    "Cela ne change rien à mon intérêt pour {post}.",
)
_MEANWHILE: Final = (
    (
        "Si vous pouvez me dire d’ici là où en est le recrutement, j’en tiendrai compte avant de répondre ; "
        "sinon, je le comprendrai très bien."
    ),
    (
        "Pourriez-vous me dire d’ici là où en est le recrutement ? S’il demande plus de temps, je le "
        "comprendrai très bien."
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
                        "Serait-il possible de vous donner ma réponse d’ici au {until} ? Si ce délai vous "
                        "pose problème, dites-le-moi simplement."
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
                        "d’ici au {until} ? Si ce délai vous pose problème, dites-le-moi simplement."
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
                        "Pourriez-vous me l’envoyer par écrit, avec les missions, le salaire, le lieu de "
                        "travail, la date de début et la durée de la période d’essai ? Je pourrai ainsi vous "
                        "répondre en connaissance de cause."
                    ),
                    (
                        "Avant de vous répondre, j’aimerais la lire par écrit : missions, salaire, lieu de "
                        "travail, date de début et période d’essai. Pourriez-vous me l’envoyer quand elle "
                        "sera rédigée ?"
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
                    "La proposition écrite m’est bien parvenue, et je l’accepte avec grand plaisir.",
                    "C’est avec grand plaisir que j’accepte la proposition écrite.",
                ),
                ("Merci de votre confiance.", "Un grand merci pour votre confiance."),
            ),
            (
                (
                    (
                        "Pourriez-vous me dire ce qu’il vous faut avant mon arrivée (documents, signature) "
                        "et comment se passera le premier jour ?"
                    ),
                    (
                        "Dites-moi ce que je dois préparer avant mon arrivée : documents, signature, "
                        "organisation du premier jour."
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
                    "Après réflexion, j’ai décidé de ne pas y donner suite.",
                    "J’y ai bien réfléchi, et je préfère ne pas y donner suite.",
                ),
            ),
            (
                (
                    "Ce choix n’enlève rien à la qualité de nos échanges.",
                    "Cela n’enlève rien au plaisir que j’ai eu à échanger avec vous.",
                ),
                THANKS,
                DOOR,
            ),
        ),
    ),
    elsewhere=_elsewhere(
        (
            (
                "Je préfère vous le dire simplement : une autre entreprise m’a fait une proposition, et je "
                "dois bientôt lui répondre."
            ),
            (
                "En toute transparence : une autre entreprise m’a fait une proposition, à laquelle je dois "
                "bientôt répondre."
            ),
            (
                "Une autre entreprise m’a fait une proposition, et il me semble juste de vous en informer : "
                "je dois bientôt lui répondre."
            ),
        )
    ),
    elsewhere_by=_elsewhere(
        (
            (
                "Je préfère vous le dire simplement : une autre entreprise m’a fait une proposition, et je "
                "dois lui répondre d’ici au {reply_by}."
            ),
            (
                "En toute transparence : une autre entreprise m’a fait une proposition, à laquelle je dois "
                "répondre d’ici au {reply_by}."
            ),
            (
                "Une autre entreprise m’a fait une proposition, et il me semble juste de vous en informer : "
                "j’ai jusqu’au {reply_by} pour lui répondre."
            ),
        )
    ),
)

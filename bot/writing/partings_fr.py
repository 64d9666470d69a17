"""The letters of an ending, in French."""

from typing import Final

from bot.writing.partings_phrases import Partings, Short

#: said as the letter's addressee asks for: by the company, by a consultant between, before any interview
THANKS: Final = ("{thanks}",)

DOOR: Final = (
    "Je garderai volontiers le contact avec vous.",
    "Au plaisir de nous croiser à nouveau.",
    "Restons en contact, si vous le voulez bien.",
)
APPLICATION: Final = ("Ma candidature", "Au sujet de ma candidature")
_TAKEN_UP: Final = (
    "Si ce projet reprenait, ou si un autre poste s’ouvrait, je reprendrais volontiers notre échange.",
    (
        "Pour un autre poste, ou le jour où ce projet reprendrait, un message suffira : j’y répondrai avec "
        "plaisir."
    ),
)
_CHANGED: Final = (
    (
        "Si votre choix venait à changer, ou si un autre poste s’ouvrait, je reprendrais volontiers notre "
        "échange : votre entreprise m’intéresse toujours."
    ),
    (
        "Votre entreprise m’intéresse toujours ; pour un autre poste, ou si la situation évoluait, un "
        "message suffirait."
    ),
    "Pour un autre poste, ou si votre choix venait à changer, j’échangerais volontiers avec vous à nouveau.",
)
_WISHES: Final = (
    "Je vous souhaite, ainsi qu’à votre équipe, une bonne continuation.",
    "Bonne continuation à vous et à votre équipe.",
    "Tous mes vœux de réussite, à vous et à votre équipe.",
)
_OUTCOME: Final = ("La suite de mon entretien avec {company}", "Mon entretien avec {company} : la suite")
_NO: Final = (
    "Après mon entretien avec {company}, la réponse est négative ; je tenais à vous le dire.",
    "Je viens d’avoir la réponse après mon entretien avec {company} : elle est négative.",
    "La réponse qui a suivi mon entretien avec {company} est négative, et je voulais vous en informer.",
)
_YES: Final = (
    "J’ai accepté la proposition qui a suivi mon entretien avec {company}, et je tenais à vous le dire.",
    "Après mon entretien avec {company}, une proposition m’a été faite : je viens de l’accepter.",
)
_HELPED: Final = (
    "Merci beaucoup de votre aide et du temps que vous m’avez accordé.",
    "Un grand merci pour votre aide et pour votre temps.",
)


PARTINGS: Final = Partings(
    thanks_held=(
        "Merci encore pour notre entretien du {day}.",
        "Encore merci pour le temps que vous m’avez accordé lors de notre entretien du {day}.",
    ),
    thanks_brought=(
        "Merci encore de votre aide autour de mon entretien du {day}.",
        "Encore merci de votre aide, avant et après mon entretien du {day}.",
    ),
    thanks=(
        "Merci de l’attention portée à ma candidature.",
        "Merci d’avoir pris le temps de lire ma candidature.",
    ),
    withdraw=Short(
        subject=APPLICATION,
        body=(
            (
                (
                    (
                        "Après réflexion, je souhaite retirer ma candidature pour {post}. Mieux vaut vous le "
                        "dire sans attendre, pour ne pas vous prendre plus de temps."
                    ),
                    (
                        "Je retire ma candidature pour {post}, et je tenais à vous le dire sans attendre, "
                        "par respect pour votre temps."
                    ),
                ),
            ),
            (THANKS, DOOR),
        ),
    ),
    withdraw_taken=Short(
        subject=APPLICATION,
        body=(
            (
                (
                    (
                        "J’ai accepté une autre proposition, et je retire donc ma candidature pour {post}. "
                        "Vous le dire sans attendre me semblait important."
                    ),
                    (
                        "Ayant accepté une autre proposition, je retire ma candidature pour {post} ; je "
                        "tenais à vous le dire sans attendre."
                    ),
                ),
            ),
            (THANKS, DOOR),
        ),
    ),
    frozen=Short(
        subject=("Votre message", "Suite à votre message"),
        body=(
            (
                (
                    "Vous m’avez dit que le recrutement pour {post} est suspendu, et je vous en remercie.",
                    "J’ai bien noté que le recrutement pour {post} est suspendu ; merci de me l’avoir dit.",
                ),
                THANKS,
            ),
            (_TAKEN_UP,),
        ),
    ),
    offer_gone=Short(
        subject=("Votre message", "Suite à votre message"),
        body=(
            (
                (
                    (
                        "J’ai bien noté que la proposition n’est plus d’actualité, et je vous remercie de me "
                        "l’avoir dit. Une autre issue m’aurait fait plaisir."
                    ),
                    (
                        "La proposition n’est plus d’actualité : merci de me l’avoir dit. J’espérais une "
                        "autre issue."
                    ),
                ),
                THANKS,
            ),
            (_TAKEN_UP,),
        ),
    ),
    gracious=Short(
        subject=("Merci de votre réponse", "Votre réponse", "Suite à votre réponse"),
        body=(
            (
                (
                    "Merci de m’avoir répondu, et merci encore pour notre entretien du {day}.",
                    "Un grand merci pour votre réponse, et pour notre entretien du {day}.",
                    (
                        "Votre réponse m’est bien parvenue : merci, et merci encore pour notre entretien du "
                        "{day}."
                    ),
                ),
            ),
            (
                (
                    "J’espérais une autre issue, mais cette conversation m’a été utile.",
                    (
                        "Une autre issue m’aurait fait plaisir, bien sûr ; notre conversation m’a été utile "
                        "malgré tout."
                    ),
                    "Même si j’espérais une autre issue, cette conversation m’a été utile.",
                ),
                _CHANGED,
            ),
            (_WISHES,),
        ),
    ),
    gracious_several=Short(
        subject=("Merci de votre réponse", "Votre réponse", "Suite à votre réponse"),
        body=(
            (
                (
                    "Merci de m’avoir répondu, et merci pour nos entretiens, du {first} au {day}.",
                    (
                        "Un grand merci pour votre réponse, et pour le temps accordé à chacun de nos "
                        "entretiens, du {first} au {day}."
                    ),
                    (
                        "Votre réponse m’est bien parvenue : merci, et merci pour le temps que vous m’avez "
                        "accordé à chaque étape, du {first} au {day}."
                    ),
                ),
            ),
            (
                (
                    (
                        "J’espérais une autre issue, bien sûr ; ces conversations m’ont été utiles, et j’en "
                        "garde un bon souvenir."
                    ),
                    (
                        "Après ces étapes, j’espérais une autre issue. Ces conversations m’ont permis de "
                        "mieux connaître votre entreprise, et j’en garde un bon souvenir."
                    ),
                    (
                        "Même si j’espérais une autre issue, je garde un bon souvenir de ces conversations, "
                        "qui m’ont été utiles."
                    ),
                ),
                _CHANGED,
            ),
            (_WISHES,),
        ),
    ),
    reference_no=Short(
        subject=_OUTCOME,
        body=(
            (
                _NO,
                (
                    "Vous n’avez donc plus d’appel à attendre à ce sujet.",
                    "Plus aucun appel n’est donc à attendre de leur part.",
                ),
            ),
            (
                (
                    "Merci beaucoup de votre soutien : pouvoir compter sur vous a été précieux.",
                    "Votre soutien m’a été précieux, et je vous en remercie.",
                    "Un grand merci pour votre soutien, qui compte toujours autant.",
                ),
            ),
        ),
    ),
    reference_yes=Short(
        subject=_OUTCOME,
        body=(
            (_YES,),
            (
                (
                    "Votre soutien a compté dans ce parcours.",
                    "Vous y êtes pour quelque chose : votre soutien a compté.",
                ),
                (
                    "Merci beaucoup, et au plaisir de vous en parler de vive voix.",
                    "Un grand merci ; je vous en parlerai volontiers de vive voix.",
                ),
            ),
        ),
    ),
    ally_no=Short(subject=_OUTCOME, body=((_NO,), (_HELPED, DOOR))),
    ally_yes=Short(
        subject=_OUTCOME,
        body=(
            (_YES,),
            (
                _HELPED,
                ("Au plaisir de vous croiser bientôt.", "J’espère vous croiser bientôt sur place."),
            ),
        ),
    ),
)

"""The letters of an ending, in French."""

from typing import Final

from bot.writing.partings_phrases import Partings, Short

#: said as the letter's addressee asks for: by the company, by a consultant between, before any interview
THANKS: Final = ("{thanks}",)

DOOR: Final = (
    "J’aurai plaisir à rester en contact avec vous.",
    "Au plaisir d’échanger à nouveau avec vous.",
    "Restons en contact, si vous le voulez bien.",
)
APPLICATION: Final = ("Ma candidature", "Au sujet de ma candidature")
_TAKEN_UP: Final = (
    "Si le recrutement reprenait, ou si un autre poste s’ouvrait, j’aurais plaisir à en reparler avec vous.",
    (
        "Pour un autre poste, ou si le recrutement reprend un jour, n’hésitez pas à m’écrire : je vous "
        "répondrai avec plaisir."
    ),
)
_CHANGED: Final = (
    (
        "Si un autre poste s’ouvrait, ou si la situation changeait, j’aurais plaisir à en reparler : votre "
        "entreprise m’intéresse toujours."
    ),
    (
        "Votre entreprise m’intéresse toujours ; pour un autre poste, ou si la situation évoluait, un simple "
        "message suffira."
    ),
    "Pour un autre poste, ou si les choses évoluaient, j’échangerais volontiers avec vous à nouveau.",
)
_WISHES: Final = (
    "Je vous souhaite, ainsi qu’à votre équipe, une bonne continuation.",
    "Bonne continuation à vous et à votre équipe.",
    "Tous mes vœux à vous et à votre équipe pour la suite.",
)
_OUTCOME: Final = ("La suite de mon entretien avec {company}", "Mon entretien avec {company} : la suite")
_NO: Final = (
    "Après mon entretien avec {company}, la réponse est négative ; je tenais à vous le dire.",
    "J’ai eu la réponse après mon entretien avec {company} : elle est négative.",
    "Un mot pour vous donner la suite de mon entretien avec {company} : la réponse est négative.",
)
_YES: Final = (
    "J’ai accepté la proposition qui a suivi mon entretien avec {company}, et je tenais à vous le dire.",
    "Mon entretien avec {company} a débouché sur une proposition, et je viens de l’accepter.",
)
_HELPED: Final = (
    "Merci beaucoup de votre aide et du temps que vous m’avez accordé.",
    "Merci encore pour votre aide et pour votre temps.",
)


PARTINGS: Final = Partings(
    thanks_held=(
        "Merci encore pour notre entretien du {day}.",
        "Encore merci pour le temps que vous m’avez accordé lors de notre entretien du {day}.",
    ),
    thanks_brought=(
        "Merci encore de votre aide pour mon entretien du {day}.",
        "Encore merci pour votre suivi après mon entretien du {day}.",
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
                        "Après réflexion, je souhaite retirer ma candidature pour {post}. Je préfère vous le "
                        "dire sans attendre, pour ne pas vous prendre plus de temps."
                    ),
                    (
                        "J’ai décidé de retirer ma candidature pour {post}, et je tenais à vous en informer "
                        "sans attendre, par respect pour votre temps."
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
                        "J’ai accepté une autre proposition : je retire donc ma candidature pour {post}, et "
                        "je tenais à vous le dire sans attendre."
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
                    (
                        "J’ai bien noté que le recrutement pour {post} est suspendu, et je vous remercie de "
                        "me l’avoir dit."
                    ),
                    (
                        "Le recrutement pour {post} est suspendu : c’est bien noté, et je vous remercie "
                        "de votre message."
                    ),
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
                        "J’ai bien noté que la proposition n’est plus d’actualité. Bien sûr, j’espérais une "
                        "autre issue, mais je vous remercie de me l’avoir dit."
                    ),
                    (
                        "La proposition n’est donc plus d’actualité : merci de me l’avoir dit. J’espérais "
                        "une autre issue, bien sûr."
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
                    "Merci pour votre réponse, et pour le temps que vous m’avez accordé le {day}.",
                    "Votre réponse m’est bien parvenue ; merci encore pour notre entretien du {day}.",
                ),
            ),
            (
                (
                    "J’espérais une autre issue, bien sûr, mais j’ai eu plaisir à échanger avec vous.",
                    (
                        "Bien sûr, j’espérais une autre issue ; cela n’enlève rien à l’intérêt de notre "
                        "conversation."
                    ),
                    "Même si j’espérais une autre issue, je garde un bon souvenir de notre conversation.",
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
                        "Merci pour votre réponse, et pour le temps consacré à nos entretiens, du {first} au "
                        "{day}."
                    ),
                    (
                        "Votre réponse m’est bien parvenue ; merci pour le temps que vous m’avez accordé à "
                        "chaque étape, du {first} au {day}."
                    ),
                ),
            ),
            (
                (
                    (
                        "J’espérais une autre issue, bien sûr, mais j’ai eu plaisir à échanger avec vous et "
                        "j’en garde un bon souvenir."
                    ),
                    (
                        "Après ces échanges, j’espérais une autre issue. Ils m’ont permis de mieux connaître "
                        "votre entreprise, et j’en garde un bon souvenir."
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
                    "Vous ne devriez donc plus recevoir d’appel de leur part.",
                ),
            ),
            (
                (
                    "Merci beaucoup de votre soutien : pouvoir compter sur vous a été précieux.",
                    "Votre soutien m’a été précieux, et je vous en remercie.",
                    "Un grand merci pour votre soutien, qui compte toujours autant pour moi.",
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

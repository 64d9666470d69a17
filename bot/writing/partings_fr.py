"""The letters of an offer and of an ending, in French."""

from typing import Final

from bot.writing.phrases import Partings, Short

_THANKS: Final = "Merci pour votre proposition et pour votre confiance."

PARTINGS: Final = Partings(
    thanks_held="Merci encore pour notre entretien du {day}.",
    thanks="Merci de l’attention portée à ma candidature.",
    door="Je garderai volontiers le contact avec vous.",
    time=Short(
        subject="Votre proposition",
        body=(
            f"{_THANKS} Je souhaite y répondre avec tout le soin qu’elle mérite.",
            (
                "Serait-il possible de vous donner ma réponse d’ici au {until} ? Si cette date vous gêne, "
                "dites-moi celle qui vous convient."
            ),
        ),
    ),
    time_by=Short(
        subject="Votre proposition",
        body=(
            f"{_THANKS} Je souhaite y répondre avec tout le soin qu’elle mérite.",
            (
                "Vous attendez ma réponse pour le {reply_by}. Serait-il possible de vous la donner d’ici au "
                "{until} ? Si ce délai vous gêne, dites-le-moi simplement."
            ),
        ),
    ),
    in_writing=Short(
        subject="Votre proposition",
        body=(
            f"{_THANKS}",
            (
                "Pourriez-vous me l’envoyer par écrit, avec le contenu du poste, le salaire, le lieu, la "
                "date de début et la durée de la période d’essai ? Je pourrai ainsi vous répondre en "
                "connaissance de cause."
            ),
        ),
    ),
    accept=Short(
        subject="Ma réponse à votre proposition",
        body=(
            (
                "Votre proposition écrite m’est bien parvenue, et je l’accepte avec plaisir. Merci de votre "
                "confiance."
            ),
            (
                "Pourriez-vous me dire ce que vous attendez de moi avant mon arrivée : documents, signature, "
                "premier jour ?"
            ),
        ),
    ),
    decline=Short(
        subject="Ma réponse à votre proposition",
        body=(
            f"{_THANKS} Après réflexion, je ne vais pas y donner suite.",
            "Ce choix ne retire rien à la qualité de nos échanges. {thanks} {door}",
        ),
    ),
    elsewhere=Short(
        subject="Ma candidature",
        body=(
            (
                "Je vous écris par souci de clarté : une autre entreprise m’a fait une proposition, et je "
                "lui dois bientôt une réponse."
            ),
            (
                "{post_capital} m’intéresse toujours. Si vous pouvez me dire votre choix d’ici là, j’en "
                "tiendrai volontiers compte ; si ce n’est pas possible, je le comprendrai très bien. {thanks}"
            ),
        ),
    ),
    elsewhere_by=Short(
        subject="Ma candidature",
        body=(
            (
                "Je vous écris par souci de clarté : une autre entreprise m’a fait une proposition, et je "
                "lui dois une réponse d’ici au {reply_by}."
            ),
            (
                "{post_capital} m’intéresse toujours. Si vous pouvez me dire votre choix d’ici là, j’en "
                "tiendrai volontiers compte ; si ce n’est pas possible, je le comprendrai très bien. {thanks}"
            ),
        ),
    ),
    withdraw=Short(
        subject="Ma candidature",
        body=(
            (
                "Je souhaite retirer ma candidature pour {post}. Je préfère vous le dire sans "
                "attendre, pour ne pas vous prendre plus de temps."
            ),
            "{thanks} {door}",
        ),
    ),
    withdraw_taken=Short(
        subject="Ma candidature",
        body=(
            (
                "J’ai accepté une autre proposition, et je retire donc ma candidature pour {post}. Je "
                "préfère vous le dire sans attendre."
            ),
            "{thanks} {door}",
        ),
    ),
    frozen=Short(
        subject="Votre message",
        body=(
            "Merci de m’avoir dit que le recrutement pour {post} est suspendu. {thanks}",
            (
                "Si ce projet reprenait, ou si un autre poste s’ouvrait, je reprendrais volontiers notre "
                "échange."
            ),
        ),
    ),
    offer_gone=Short(
        subject="Votre message",
        body=(
            (
                "J’ai bien noté que votre proposition n’est plus d’actualité. J’espérais une autre issue. "
                "{thanks}"
            ),
            (
                "Si la situation changeait, ou si un autre poste s’ouvrait, je reprendrais volontiers notre "
                "échange."
            ),
        ),
    ),
    reference_no=Short(
        subject="La suite de mon entretien avec {company}",
        body=(
            (
                "Après mon entretien avec {company}, la réponse est négative ; je tenais à vous le dire. "
                "Vous n’avez donc plus d’appel à attendre à ce sujet."
            ),
            "Merci beaucoup de votre soutien : pouvoir compter sur vous a été précieux.",
        ),
    ),
    reference_yes=Short(
        subject="La suite de mon entretien avec {company}",
        body=(
            (
                "J’ai accepté la proposition qui a suivi mon entretien avec {company}, et je tenais à vous "
                "le dire."
            ),
            (
                "Votre soutien a compté dans ce parcours. Merci beaucoup, et au plaisir de vous en parler "
                "de vive voix."
            ),
        ),
    ),
    ally_no=Short(
        subject="La suite de mon entretien avec {company}",
        body=(
            "Après mon entretien avec {company}, la réponse est négative ; je tenais à vous le dire.",
            "Merci beaucoup de votre aide et du temps que vous m’avez accordé. {door}",
        ),
    ),
    ally_yes=Short(
        subject="La suite de mon entretien avec {company}",
        body=(
            (
                "J’ai accepté la proposition qui a suivi mon entretien avec {company}, et je tenais à vous "
                "le dire."
            ),
            (
                "Merci beaucoup de votre aide et du temps que vous m’avez accordé. Au plaisir de vous "
                "croiser bientôt."
            ),
        ),
    ),
)

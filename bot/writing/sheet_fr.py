"""The sheet for the room, in French."""

from typing import Final

from bot.writing.sheet_phrases import Phrases

PHRASES: Final = Phrases(
    lead="Un groupe accompagné par {coaches}, avec un bot Telegram qui assure le suivi de vos entretiens.",
    steps_title="Trois étapes pour rejoindre le groupe",
    steps=(
        "Visez le code avec l’appareil photo du téléphone, ou tapez le lien\u00a0: Telegram s’ouvre.",
        "Lancez le bot, lisez ce qui est conservé, et donnez votre accord si cela vous convient.",
        "Donnez un nom, le vôtre ou un autre. Rien n’est partagé tant que vous n’en décidez pas.",
    ),
    seen_title="Ce qui se voit",
    seen=(
        "Pour le groupe\u00a0: le nom que vous donnez, et ce que vous y dites vous-même.",
        "Pour {coaches}\u00a0: ce que vous choisissez, dates ou avancement\u00a0; vous voyez qui a lu quand.",
        "Des chiffres d’ensemble, en fourchettes, si vous acceptez d’y compter.",
    ),
    unseen_title="Ce que personne ne voit",
    unseen=(
        "Les entreprises, les personnes que vous rencontrez, vos notes et vos lettres.",
        "Qui a choisi de ne rien partager. On peut quitter le groupe à tout moment.",
        "Un employeur, ou l’organisme qui finance l’accompagnement, ne voit jamais rien de vous.",
    ),
    runs="Ce bot est tenu par {name}. Les données sont conservées ici\u00a0: {place}.",
    runs_here="Ce bot fonctionne sur l’ordinateur de la personne qui vous accompagne.",
    good_until="Le lien peut servir jusqu’au {day}.",
)

"""The thank-you letters in French, to one person and to several."""

from typing import Final

from bot.domain.people import Civility
from bot.writing.thanks_phrases import Joint, Thanks

THANKS: Final = Thanks(
    subject=(
        "Merci pour notre échange du {day}",
        "Suite à notre entretien du {day}",
        "Notre conversation du {day}",
        "Merci pour le temps accordé le {day}",
        "Après notre entretien du {day}",
    ),
    thanks=(
        "Merci pour le temps que vous m’avez accordé le {day}.",
        "Avant toute chose, merci pour notre conversation du {day}.",
        "Merci pour notre entretien du {day} et pour l’attention portée à mon parcours.",
        "Tout d’abord, un grand merci pour notre entretien du {day}.",
        "Merci encore pour notre échange du {day} : j’ai eu plaisir à vous parler.",
    ),
    late=(
        "Avec un peu de recul, je tiens à vous remercier de notre entretien du {day}.",
        "Merci encore pour notre échange du {day} : j’ai voulu y repenser avant de vous écrire.",
        "Même un peu plus tard que je ne l’aurais voulu, un grand merci pour notre entretien du {day}.",
        "Après y avoir repensé, je tiens à vous remercier de notre conversation du {day}.",
        "Merci pour le temps que vous m’avez accordé le {day} : je voulais vous l’écrire à tête reposée.",
    ),
    interest=(
        "Ce que vous m’avez dit du travail confirme mon intérêt pour {post}.",
        "Plus j’y pense, plus {post} me fait envie.",
        "Depuis que nous nous sommes parlé, {post} m’intéresse encore davantage.",
        "{Post} m’intéresse vraiment, et l’idée de rejoindre votre équipe me plaît.",
        "L’idée de travailler avec vous me plaît de plus en plus, et {post} m’intéresse vraiment.",
    ),
    point=(
        "Il y a un point auquel j’ai beaucoup repensé : {detail}.",
        "Parmi tout ce que nous avons évoqué, j’ai gardé ceci en tête : {detail}.",
        "Nous avons notamment évoqué ceci, et j’y repense depuis : {detail}.",
        "Voici ce qui m’a le plus parlé : {detail}.",
        "Un point m’a donné à réfléchir : {detail}.",
    ),
    helps_role=(
        "C’est un sujet sur lequel j’aimerais avancer avec vous, et alléger un peu votre travail {of_role}.",
        (
            "Si nous y travaillions ensemble, je pourrais vous faire gagner du temps dans vos fonctions "
            "{of_role}."
        ),
        (
            "Là-dessus, je pense pouvoir vous être utile dans votre travail {of_role}, et y contribuer me "
            "plairait."
        ),
        "Ensemble, nous pourrions bien avancer, et votre travail {of_role} en serait plus simple.",
        "À ce sujet, mon expérience pourrait vous servir, je crois, dans vos fonctions {of_role}.",
    ),
    helps=(
        "C’est un sujet sur lequel j’aimerais avancer avec vous, et vous faire gagner du temps.",
        "Là-dessus, nous pourrions bien travailler ensemble, et je vous serais utile, je crois.",
        "Ensemble, nous pourrions y avancer : c’est là, je pense, que mon aide vous servirait le plus.",
        "À ce sujet, mon expérience peut vous servir, et j’aurais plaisir à y travailler avec vous.",
        "Travailler avec vous là-dessus me plairait, et je pourrais vous y faire gagner du temps.",
    ),
    point_told=(
        "Un moment de notre échange me reste en mémoire : {detail}.",
        "Il y a un moment auquel je repense volontiers : {detail}.",
        "De notre conversation, je garde un moment en particulier : {detail}.",
        "Voici un moment dont je garde un bon souvenir : {detail}.",
        "Parmi les moments de notre conversation, celui-ci me reste : {detail}.",
    ),
    helps_apart=(
        "Travailler ensemble me semblerait une bonne idée : mon travail pourrait faciliter le vôtre.",
        "Ensemble, nous pourrions faire du bon travail, et vous y gagneriez du temps.",
        "C’est à ce poste, je crois, que je pourrais le mieux vous être utile et travailler avec vous.",
        "Dans ce poste, mon expérience pourrait vous servir, et j’aimerais travailler avec vous.",
        "Mon travail pourrait faciliter le vôtre, et j’aurais plaisir à avancer avec vous.",
    ),
    matters=(
        (
            "Vous m’avez dit ce qui compte le plus pour vous : {matters}. C’est là que mon travail pourrait "
            "faciliter le vôtre."
        ),
        "Votre priorité est claire : {matters}. Travailler dans ce sens avec vous me plairait.",
        (
            "Ce qui compte à vos yeux, je l’ai bien entendu : {matters}. Y contribuer avec vous me plairait "
            "beaucoup."
        ),
        (
            "Pour vous, l’essentiel est là : {matters}. Nous pourrions y travailler ensemble, et vous y "
            "gagneriez du temps."
        ),
        "L’essentiel, vous me l’avez dit : {matters}. Là-dessus, nous pourrions bien travailler ensemble.",
    ),
    agree=(
        "Il y a un point sur lequel je partage tout à fait votre avis : {agree}.",
        "Votre avis rejoint le mien sur un point : {agree}.",
        "Comme vous, je tiens à ceci : {agree}.",
        "Autre point sur lequel nous nous rejoignons : {agree}.",
        "Et je suis bien d’accord avec vous sur ceci : {agree}.",
    ),
    forgot=(
        "Une chose encore, que je n’ai pas eu le temps de vous dire : {forgot}.",
        "Ceci complète ce que je vous ai dit : {forgot}.",
        "En y repensant, j’aurais aimé vous dire aussi ceci : {forgot}.",
        "Permettez-moi d’ajouter un point que je n’ai pas évoqué : {forgot}.",
        "Encore un mot, pour compléter mes réponses : {forgot}.",
    ),
    fits=(
        "C’est tout à fait ce que je souhaite faire.",
        "Voilà exactement ce que je cherche.",
        "Les missions correspondent pleinement à ce que je cherche.",
        "Tout y correspond à ce que je souhaite.",
        "Cela rejoint ce que je souhaite pour la suite.",
    ),
    other_post=(
        "Si un autre poste de votre entreprise correspondait mieux à mon profil, il m’intéresserait aussi.",
        "Un autre poste chez vous pourrait m’intéresser aussi, si vous y pensez.",
        "Chez vous, d’autres postes pourraient m’intéresser, si celui-ci ne convenait pas tout à fait.",
        "Au-delà de ce poste, d’autres fonctions dans votre entreprise pourraient m’intéresser.",
        "Tout autre poste qui vous semblerait mieux correspondre à mon profil m’intéresserait également.",
    ),
    available=(
        "Je reste disponible pour un nouvel entretien ou pour toute précision.",
        "S’il est utile de nous reparler, je me rendrai volontiers disponible.",
        "Je me tiens volontiers à votre disposition pour un autre entretien.",
        "Quand vous le souhaiterez, j’en reparlerai volontiers lors d’un nouvel entretien.",
        "Pour un nouvel entretien, je m’adapterai volontiers à votre calendrier.",
    ),
    hear=(
        "Dans l’attente de votre décision, j’aurai plaisir à vous lire.",
        "Votre réponse, le moment venu, sera la bienvenue.",
        "Lorsque votre choix sera fait, un mot de votre part me fera plaisir.",
        "C’est avec intérêt que je lirai votre réponse, le moment venu.",
        "Une fois votre décision prise, j’aurai plaisir à avoir de vos nouvelles.",
    ),
    hear_by=(
        "Vous pensiez répondre d’ici au {promised} : j’aurai plaisir à vous lire.",
        "Votre réponse, prévue d’ici au {promised}, sera la bienvenue.",
        "Rien ne presse de mon côté : vous m’aviez indiqué le {promised} pour votre réponse.",
        "La date indiquée pour votre réponse, le {promised}, me convient très bien.",
        "Entendu pour une réponse d’ici au {promised} ; j’aurai plaisir à la lire.",
    ),
    close=(
        "Bien cordialement,",
        "Cordialement,",
        "Très cordialement,",
        "Avec mes sincères salutations,",
        "Sincères salutations,",
    ),
)

JOINT: Final = Joint(
    spoken_to={Civility.MADAM: "Madame {surname}", Civility.SIR: "Monsieur {surname}"},
    thanks=(
        "Un grand merci à vous pour nos échanges du {day}.",
        "Merci pour le temps que vous m’avez accordé le {day}, et pour vos questions.",
        "Avant toute chose, merci pour nos conversations du {day}, et pour votre attention.",
    ),
    point=(
        "{person}, je retiens surtout ceci de notre conversation : {detail}.",
        "Avec vous, {person}, j’ai eu plaisir à parler de ceci : {detail}.",
        "{person}, nous avons évoqué un point auquel je repense : {detail}.",
        "De notre échange, {person}, je garde surtout ceci : {detail}.",
        "{person}, j’ai repensé depuis à ce point de notre échange : {detail}.",
    ),
    point_of=(
        "Avec {person}, j’ai eu plaisir à parler de ceci : {detail}.",
        "De l’échange avec {person}, je garde surtout ceci : {detail}.",
        "Un point de la conversation avec {person} m’a donné à réfléchir : {detail}.",
    ),
    point_nameless=(
        "Un point de nos échanges m’a donné à réfléchir : {detail}.",
        "À un moment, nous avons évoqué ceci, que je garde en tête : {detail}.",
        "De la conversation, j’ai noté ceci : {detail}.",
    ),
    helps=(
        "Voilà des sujets sur lesquels j’aimerais avancer avec vous, et vous faciliter le travail.",
        "Sur ces sujets, nous pourrions bien travailler ensemble, et mon travail faciliterait le vôtre.",
        "Ce sont des sujets sur lesquels j’aimerais avancer avec vous et vous faire gagner du temps.",
    ),
)

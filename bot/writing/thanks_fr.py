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
        "Avant toute chose, je vous remercie de notre conversation du {day}.",
        "Merci pour notre entretien du {day} et pour l’attention portée à mon parcours.",
        "Tout d’abord, un grand merci pour notre entretien du {day}.",
        "Merci encore pour notre échange du {day}, et pour votre temps.",
    ),
    late=(
        "Avec un peu de recul, je tiens à vous remercier de notre entretien du {day}.",
        "Merci encore pour notre échange du {day} : j’ai voulu y repenser avant de vous écrire.",
        "Même un peu plus tard que prévu, un merci sincère pour notre entretien du {day}.",
        "Ayant pris le temps d’y repenser, je tiens à vous remercier de notre conversation du {day}.",
        "Merci pour le temps accordé le {day} : je voulais vous l’écrire après réflexion.",
    ),
    interest=(
        "Ce que vous m’avez dit du travail renforce mon intérêt pour {post}.",
        "Plus j’y repense, plus {post} m’intéresse et me motive.",
        "Depuis, {post} m’attire encore davantage, et l’équipe aussi.",
        "{Post} m’intéresse vraiment, et l’idée de rejoindre votre équipe me plaît.",
        "Mon envie de vous rejoindre s’est confirmée, et {post} m’intéresse vraiment.",
    ),
    point=(
        "Je retiens en particulier un point de notre conversation : {detail}.",
        "Parmi les sujets abordés, celui-ci m’est resté en tête : {detail}.",
        "Je repense notamment à ce que nous avons évoqué : {detail}.",
        "De tout ce que nous avons vu, je garde surtout ceci : {detail}.",
        "L’un des sujets que nous avons abordés me fait encore réfléchir : {detail}.",
    ),
    helps_role=(
        "C’est un sujet où mon travail pourrait vous faire gagner du temps, dans votre rôle {of_role}.",
        "Nous pourrions y travailler ensemble : dans votre rôle {of_role}, ce serait autant de temps gagné.",
        (
            "Là-dessus, votre rôle {of_role} et ce poste se rejoignent : mon travail pourrait faciliter le "
            "vôtre."
        ),
        "Ensemble, nous pourrions y avancer : ce poste peut venir en appui de votre rôle {of_role}.",
        "Sur ce point, j’aimerais vous épauler dans votre rôle {of_role}, et y travailler avec vous.",
    ),
    helps=(
        "C’est un sujet où j’aimerais avancer avec vous et vous faire gagner du temps.",
        "Là-dessus, nous pourrions bien travailler ensemble, et mon travail faciliterait le vôtre.",
        "Nous pourrions y travailler ensemble : c’est là, je crois, que je vous serais le plus utile.",
        "Sur ce point, mon expérience peut vous servir, et j’aurais plaisir à y travailler avec vous.",
        "Travailler ensemble là-dessus aurait du sens : ce serait pour vous autant de temps gagné.",
    ),
    matters=(
        (
            "Vous m’avez dit ce qui compte le plus pour vous : {matters}. C’est là que mon travail pourrait "
            "faciliter le vôtre."
        ),
        (
            "Votre priorité, je l’ai bien notée : {matters}. Travailler ensemble dans ce sens vous ferait "
            "gagner du temps."
        ),
        (
            "Ce qui importe à vos yeux m’est resté aussi : {matters}. Y contribuer avec vous me plairait "
            "beaucoup."
        ),
        (
            "Pour vous, l’essentiel est là : {matters}. Nous pourrions y travailler ensemble, et vous y "
            "gagneriez du temps."
        ),
        (
            "Quant à votre première attente, je l’ai bien notée : {matters}. Sur ce terrain, nous pourrions "
            "bien travailler ensemble."
        ),
    ),
    agree=(
        "Il y a un point sur lequel je partage tout à fait votre avis : {agree}.",
        "Votre avis rejoint le mien sur un sujet : {agree}.",
        "Comme vous, je tiens à ceci : {agree}.",
        "Autre point sur lequel nous nous rejoignons : {agree}.",
        "Nos vues sont les mêmes sur ceci : {agree}.",
    ),
    forgot=(
        "Une chose encore, que je n’ai pas eu le temps de vous dire : {forgot}.",
        "Voici un complément à ce que je vous ai dit : {forgot}.",
        "À ce que je vous ai dit, j’ajouterais volontiers ceci : {forgot}.",
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
        "Si un autre poste de votre entreprise correspondait mieux à mon profil, j’en parlerais volontiers.",
        "Un autre poste chez vous pourrait m’intéresser aussi, si vous y pensez.",
        "Chez vous, d’autres postes pourraient m’intéresser, si celui-ci ne convenait pas tout à fait.",
        "Au-delà de ce poste, d’autres fonctions dans votre entreprise pourraient m’intéresser.",
        "Tout autre poste qui vous semblerait mieux correspondre à mon profil m’intéresserait également.",
    ),
    available=(
        "Je reste disponible pour un nouvel entretien ou pour toute précision.",
        "S’il est utile de nous reparler, je me rendrai volontiers disponible.",
        "Je me tiens volontiers à votre disposition pour un autre entretien.",
        "Quand vous le souhaitez, nous pouvons en reparler lors d’un nouvel entretien.",
        "Pour un nouvel entretien, je m’adapterai volontiers à votre calendrier.",
    ),
    hear=(
        "Dans l’attente de votre décision, j’aurai plaisir à vous lire.",
        "Votre réponse sera la bienvenue lorsque votre choix sera fait.",
        "Lorsque vous aurez choisi, j’aurai plaisir à connaître votre réponse.",
        "C’est avec intérêt que je lirai votre réponse, le moment venu.",
        "Une réponse de votre part, une fois votre choix fait, me fera plaisir.",
    ),
    hear_by=(
        "Vous pensiez répondre d’ici au {promised} : j’aurai plaisir à vous lire.",
        "Votre réponse, prévue d’ici au {promised}, sera la bienvenue.",
        "Comme convenu, j’attendrai votre réponse d’ici au {promised}.",
        "La date indiquée pour votre réponse, le {promised}, me convient très bien.",
        "Entendu pour une réponse d’ici au {promised} ; j’aurai plaisir à la lire.",
    ),
    close=(
        "Bien cordialement,",
        "Cordialement,",
        "Bien à vous,",
        "Avec mes sincères salutations,",
        "Sincères salutations,",
    ),
)

JOINT: Final = Joint(
    spoken_to={Civility.MADAM: "Madame {surname}", Civility.SIR: "Monsieur {surname}"},
    thanks=(
        "Un grand merci à vous pour nos échanges du {day}.",
        "Merci pour le temps que vous m’avez accordé le {day}, et pour vos questions.",
        (
            "Avant toute chose, je vous remercie de nos conversations du {day} et de l’attention que vous "
            "m’avez accordée."
        ),
    ),
    point=(
        "{person}, je retiens en particulier ce point de notre conversation : {detail}.",
        "{person}, ce sujet m’est resté en tête : {detail}.",
        "{person}, je repense à ce que nous avons évoqué : {detail}.",
        "{person}, de nos échanges je garde surtout ceci : {detail}.",
        "{person}, un sujet m’occupe encore l’esprit : {detail}.",
    ),
    point_nameless=(
        "Je repense aussi à ce point de notre échange : {detail}.",
        "Un autre sujet m’est resté en tête : {detail}.",
        "De la conversation, je garde également ceci : {detail}.",
    ),
    helps=(
        "Avancer sur ces sujets avec vous, et vous faciliter le travail : voilà ce que j’aimerais faire.",
        "Sur ces sujets, nous pourrions bien travailler ensemble, et mon travail faciliterait le vôtre.",
        "Ce sont des sujets sur lesquels j’aimerais avancer avec vous et vous faire gagner du temps.",
    ),
)

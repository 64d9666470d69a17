"""Samples, new dates and what goes through an agency, in French."""

from typing import Final

from bot.writing.waiting_phrases import Agency, Dates, Sample

SAMPLE: Final = Sample(
    subject=("Un exemple de mon travail", "Après notre entretien, un exemple de mon travail"),
    asked=(
        "Lors de notre entretien du {day}, vous avez souhaité voir ceci : {samples}.",
        "Vous aviez souhaité, le {day}, que je vous montre ceci : {samples}.",
        (
            "Comme vous me l’aviez demandé lors de notre entretien du {day}, voici de quoi vous faire une "
            "idée : {samples}."
        ),
    ),
    challenge=(
        (
            "Lors de notre entretien du {day}, nous avons parlé d’un défi du poste : {challenge}. J’y ai "
            "repensé, et j’aimerais vous montrer un exemple de mon travail."
        ),
        (
            "Nous avions évoqué, le {day}, l’un des défis du poste : {challenge}. Un exemple de mon travail "
            "vous donnera une idée de ce que je peux y apporter."
        ),
        (
            "Depuis notre entretien du {day}, je repense à ce défi dont nous avons parlé : {challenge}. Un "
            "exemple de mon travail en dira plus que mes réponses."
        ),
    ),
    offered=(
        "Suite à notre entretien du {day}, j’aimerais vous montrer un exemple de mon travail.",
        "Pour compléter notre entretien du {day}, voici un exemple concret de mon travail.",
        "Notre entretien du {day} m’a donné envie de vous montrer un exemple de mon travail.",
    ),
    here="À voir ici : {link}",
    hope=(
        (
            "Cela vous donnera, je l’espère, une idée concrète de ma façon de travailler. Je vous en "
            "parlerai volontiers de vive voix."
        ),
        (
            "Vous y verrez, je l’espère, ma façon de travailler. Si vous avez une question, j’y répondrai "
            "volontiers."
        ),
        "Rien ne presse : regardez-le quand vous le souhaitez. Je répondrai avec plaisir à vos questions.",
    ),
    thanks=(
        "Merci encore pour notre échange.",
        "Merci pour le temps que vous y consacrerez.",
        "Encore merci pour cette conversation.",
    ),
)

DATES: Final = Dates(
    subject=("Une nouvelle date pour notre entretien", "Notre entretien : une nouvelle date"),
    about=(
        "Je reviens vers vous au sujet de notre entretien, prévu initialement le {day}.",
        "Notre entretien était prévu le {day}, et j’aimerais convenir avec vous d’une nouvelle date.",
        "Au sujet de notre entretien, prévu au départ le {day}, je vous propose de fixer une autre date.",
    ),
    sorry=(
        "Il m’a été impossible de venir ce jour-là, et je vous prie de m’en excuser.",
        "Un empêchement m’a fait manquer ce rendez-vous : je vous prie de m’en excuser.",
    ),
    interest=(
        "{Post} m’intéresse toujours autant. Merci du temps que vous m’accordez.",
        "Merci d’avance pour votre temps ; {post} m’intéresse toujours autant.",
    ),
    proposal=(
        (
            "Voici des moments qui me conviendraient : {dates}. Si un autre vous convient mieux, je "
            "m’adapterai volontiers."
        ),
        (
            "Pourrions-nous nous parler à l’un de ces moments : {dates} ? Si aucun ne vous convient, "
            "proposez-m’en un autre."
        ),
        (
            "Je peux me rendre disponible à l’un de ces moments : {dates}. Si une autre date vous arrange, "
            "dites-le-moi simplement."
        ),
    ),
)

AGENCY: Final = Agency(
    relay=(
        "Pourriez-vous transmettre ces quelques lignes à {person} ? Merci de votre aide.",
        "Auriez-vous la gentillesse de faire suivre ces quelques lignes à {person} ? Merci d’avance.",
        (
            "Je me permets de passer par vous pour ces quelques lignes, qui s’adressent à {person}. Merci de "
            "votre aide."
        ),
    ),
    relay_all=(
        (
            "Pourriez-vous transmettre ces quelques lignes aux personnes que j’ai rencontrées ? Merci de "
            "votre aide."
        ),
        (
            "Auriez-vous la gentillesse de faire suivre ces quelques lignes aux personnes rencontrées ? "
            "Merci d’avance."
        ),
        (
            "Je me permets de passer par vous pour ces quelques lignes, qui s’adressent aux personnes "
            "rencontrées. Merci de votre aide."
        ),
    ),
    subject=("Mon entretien du {day} avec {company}", "Après mon entretien avec {company}"),
    opening=(
        (
            "Je me permets de vous écrire au sujet de mon entretien du {day} avec {company} ; {post} "
            "m’intéresse toujours autant."
        ),
        "Depuis mon entretien du {day} avec {company}, mon intérêt pour {post} n’a pas changé.",
        (
            "Mon entretien du {day} avec {company} m’a donné envie d’aller plus loin, et {post} m’intéresse "
            "toujours."
        ),
    ),
    asking=(
        "Un tel choix demande du temps, je le sais. Auriez-vous eu un retour de leur part ?",
        "Avez-vous pu leur parler depuis ? Tout élément sur la suite me serait utile.",
        "Si vous avez eu un retour de leur part, j’aimerais le connaître, quel qu’il soit.",
    ),
    thanks=(
        "Quelle que soit leur réponse, merci de votre aide. Je reste disponible pour un nouvel échange.",
        "Merci de votre aide, quelle que soit l’issue. Je reste joignable si vous souhaitez en parler.",
        (
            "Dans tous les cas, merci pour votre suivi. Je reste à votre disposition si une précision leur "
            "est utile."
        ),
    ),
    opening_again=(
        (
            "Je me permets un second mot au sujet de mon entretien du {day} avec {company} ; {post} "
            "m’intéresse toujours."
        ),
        (
            "Mon premier message est peut-être arrivé au mauvais moment : il portait sur mon entretien du "
            "{day} avec {company}, et {post} m’intéresse toujours."
        ),
    ),
    asking_again=(
        (
            "Auriez-vous eu un retour de leur part depuis ? Même négative, leur réponse m’aiderait à y voir "
            "clair."
        ),
        (
            "Si leur choix s’est porté sur une autre personne, dites-le-moi simplement : je le comprendrai "
            "très bien."
        ),
    ),
    who=(
        "Bonjour, {signature} à l’appareil, au sujet de mon entretien du {day} avec {company}.",
        "Bonjour, c’est {signature}. Je vous appelle après mon entretien du {day} avec {company}.",
    ),
    polite=(
        "Est-ce que je vous dérange ? Deux minutes suffisent, et je peux rappeler quand cela vous convient.",
        "Avez-vous deux minutes, ou préférez-vous que je rappelle à un autre moment ?",
    ),
    how=(
        "Voici comment cela s’est passé pour moi : {impression}. Ce poste m’intéresse.",
        "En deux mots, voici mon impression : {impression}. Le poste m’intéresse.",
    ),
    next=(
        "Savez-vous ce qui vient ensuite, et vers quelle date ils pensent répondre ?",
        "Quelle est l’étape suivante, et quand pensent-ils donner leur réponse ?",
    ),
    reason=(
        "Je vous appelle simplement pour savoir si vous avez eu un retour de leur part.",
        "Auriez-vous eu de leurs nouvelles depuis ? Ce poste m’intéresse toujours.",
    ),
    close=(
        "Merci de votre aide, quelle que soit l’issue.",
        "Un grand merci pour votre aide, et restons en contact, quelle que soit leur réponse.",
    ),
)

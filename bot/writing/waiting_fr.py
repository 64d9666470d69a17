"""The letters and scripts between an interview and its answer, in French."""

from typing import Final

from bot.writing.waiting_phrases import Call, Status, Update

UPDATE: Final = Update(
    subject=(
        "Des nouvelles de mon entretien avec {company}",
        "Mon entretien avec {company}",
        "Après mon entretien avec {company}",
    ),
    held_post=(
        (
            "Mon entretien avec {company}, pour {post}, a eu lieu le {day}. On vous appellera peut-être "
            "bientôt à mon sujet : je tenais à vous en parler avant."
        ),
        (
            "Le {day}, j’ai eu mon entretien avec {company}, pour {post}. Il se peut que l’on vous appelle ; "
            "voici donc où j’en suis."
        ),
        (
            "Voici des nouvelles de mon entretien du {day} avec {company}, pour {post}. Un appel à mon sujet "
            "est possible ces prochains jours."
        ),
    ),
    held=(
        (
            "Mon entretien avec {company} a eu lieu le {day}. On vous appellera peut-être bientôt à mon "
            "sujet : je tenais à vous en parler avant."
        ),
        (
            "Le {day}, j’ai eu mon entretien avec {company}. Il se peut que l’on vous appelle ; voici donc "
            "où j’en suis."
        ),
        (
            "Voici des nouvelles de mon entretien du {day} avec {company}. Un appel à mon sujet est possible "
            "ces prochains jours."
        ),
    ),
    met_one=(
        (
            "J’ai échangé avec {people}. Si vous vous connaissez, dites-le-moi ; et si l’envie vous venait "
            "de lui glisser un mot, cela m’aiderait."
        ),
        (
            "L’entretien s’est déroulé avec {people}. Peut-être vous connaissez-vous ? Un mot de votre part, "
            "si cela vous semble naturel, compterait beaucoup."
        ),
        (
            "La conversation a eu lieu avec {people}. Si ce nom vous est familier, dites-le-moi ; un mot "
            "informel de votre part me rendrait service."
        ),
    ),
    met_several=(
        (
            "J’ai échangé avec {people}. Si vous connaissez l’une de ces personnes, dites-le-moi ; et si "
            "l’envie vous venait de lui glisser un mot, cela m’aiderait."
        ),
        (
            "L’entretien s’est déroulé avec {people}. Peut-être connaissez-vous l’une de ces personnes ? Un "
            "mot de votre part, si cela vous semble naturel, compterait beaucoup."
        ),
        (
            "La conversation a eu lieu avec {people}. Si l’un de ces noms vous est familier, dites-le-moi ; "
            "un mot informel de votre part me rendrait service."
        ),
    ),
    concern=(
        (
            "Il reste sans doute un point à éclairer pour eux : {concern}. Si l’on vous en parle, "
            "accepteriez-vous de dire que vous me faites confiance là-dessus ?"
        ),
        (
            "Une question s’est posée pendant l’entretien : {concern}. Accepteriez-vous, si elle revient, de "
            "dire ce que vous en avez vu, et que vous me faites confiance ?"
        ),
        (
            "Sur un point, votre avis les aiderait peut-être : {concern}. Accepteriez-vous de leur dire, si "
            "l’occasion se présente, que l’on peut compter sur moi à ce sujet ?"
        ),
    ),
    thanks=(
        "Merci beaucoup de votre soutien.",
        "Votre soutien m’est précieux : merci.",
        "Encore merci pour votre soutien.",
    ),
)

STATUS: Final = Status(
    subject=(
        "Notre entretien du {day}",
        "Suite à notre entretien du {day}",
        "Après notre échange du {day}",
    ),
    opening=(
        (
            "Je me permets de vous écrire au sujet de notre entretien du {day} ; {post} m’intéresse toujours "
            "autant."
        ),
        "Depuis notre entretien du {day}, mon intérêt pour {post} n’a pas changé.",
        "Notre entretien du {day} m’a laissé un très bon souvenir, et {post} m’intéresse toujours.",
    ),
    asking=(
        "Un tel choix demande du temps, je le sais. Pourriez-vous me dire où en est votre décision ?",
        "Auriez-vous une idée du calendrier ? Une ligne suffira, quand vous aurez un moment.",
        "Si vous pouvez me dire où en est votre décision, même en une ligne, cela m’aidera.",
    ),
    asking_by=(
        (
            "Vous pensiez répondre pour le {promised}, et je sais qu’un tel choix demande parfois plus de "
            "temps que prévu. Pourriez-vous me dire où en est votre décision ?"
        ),
        (
            "Vous m’aviez parlé d’une réponse pour le {promised} ; un calendrier peut bouger, je le "
            "comprends bien. Auriez-vous une idée de la suite ?"
        ),
        (
            "Vous aviez évoqué le {promised} : puis-je vous demander où en est votre décision ? Une ligne "
            "suffira."
        ),
    ),
    thanks=(
        (
            "Quelle que soit votre réponse, merci pour le temps que vous m’avez accordé. Je reste disponible "
            "pour un nouvel échange."
        ),
        (
            "Merci encore pour notre conversation, quelle que soit votre décision. Je reste disponible si "
            "vous souhaitez en reparler."
        ),
        (
            "Dans tous les cas, merci de votre attention. Je reste à votre disposition si une précision vous "
            "est utile."
        ),
    ),
    opening_again=(
        "Je me permets un second mot au sujet de notre entretien du {day} ; {post} m’intéresse toujours.",
        (
            "Mon premier message est peut-être arrivé au mauvais moment : il portait sur notre entretien du "
            "{day}, et {post} m’intéresse toujours."
        ),
        (
            "Vos journées sont sans doute bien remplies ; ce mot sera bref. Notre entretien du {day} m’a "
            "plu, et {post} m’intéresse toujours."
        ),
    ),
    asking_again=(
        "Si vous pouvez me dire où en est votre décision, une ligne suffira, même pour une réponse négative.",
        (
            "Pourriez-vous me dire où vous en êtes ? Si votre choix s’est porté sur une autre personne, je "
            "le comprendrai très bien."
        ),
        "Auriez-vous une idée de la suite ? Même négative, votre réponse m’aiderait à y voir clair.",
    ),
    thanks_again=(
        (
            "Quoi qu’il en soit, merci encore pour le temps que vous m’avez accordé. Je vous laisse revenir "
            "vers moi quand cela vous conviendra."
        ),
        "Merci encore pour notre conversation. Je vous laisse la main, et j’aurai plaisir à vous lire.",
        "Dans tous les cas, merci pour notre échange. Je garderai volontiers le contact avec vous.",
    ),
)

CALL: Final = Call(
    who_post=(
        "Bonjour, {signature} à l’appareil. J’ai eu un entretien chez vous le {day}, pour {post}.",
        "Bonjour, ici {signature}. Nous nous sommes parlé le {day}, pour {post}.",
        "Bonjour, c’est {signature}, à la suite de notre entretien du {day}, pour {post}.",
    ),
    who=(
        "Bonjour, {signature} à l’appareil. J’ai eu un entretien chez vous le {day}.",
        "Bonjour, ici {signature}. Nous nous sommes parlé le {day}, lors de mon entretien.",
        "Bonjour, c’est {signature}, à la suite de notre entretien du {day}.",
    ),
    polite=(
        "Est-ce que je vous dérange ? Une minute suffit, et je peux rappeler quand cela vous convient.",
        "Avez-vous une minute, ou préférez-vous que je rappelle à un autre moment ?",
        "Est-ce un bon moment ? Une minute suffira, et je peux aussi rappeler plus tard.",
    ),
    reason=(
        "Je vous appelle simplement pour savoir où en est votre décision.",
        "J’aimerais savoir, si vous pouvez me le dire, où vous en êtes.",
        "Ce poste m’intéresse toujours, et j’aimerais savoir où en est votre décision.",
    ),
    reason_by=(
        (
            "Vous pensiez répondre pour le {promised} : je vous appelle simplement pour savoir où en est "
            "votre décision."
        ),
        "Vous aviez évoqué le {promised} : pouvez-vous me dire où vous en êtes ?",
        "Comme une réponse était envisagée pour le {promised}, j’aimerais savoir où en est votre décision.",
    ),
    thanks=(
        (
            "Merci de me l’avoir dit, et merci encore pour notre échange. Que ce soit oui ou non, je "
            "garderai volontiers le contact."
        ),
        "Merci d’avoir pris le temps de me répondre. Même si c’est non, j’aurai plaisir à garder le contact.",
        "Merci pour ces nouvelles, et pour votre temps. Quelle que soit la réponse, restons en contact.",
    ),
)

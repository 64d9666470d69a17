"""The letters before an interview, in French."""

from typing import Final

from bot.writing.before_phrases import Announcing, Approaching, Confirming, Thread

CONFIRMING: Final = Confirming(
    subject=("Confirmation de notre entretien du {day}", "Notre entretien du {day} : confirmation"),
    thanks=(
        "Merci de votre invitation.",
        "Merci beaucoup pour votre invitation.",
    ),
    visit=(
        "Je vous confirme ma présence à notre entretien {at}{about}.",
        "C’est noté pour notre entretien {at}{about} : vous pouvez compter sur ma présence.",
    ),
    video=(
        "Je vous confirme ma présence à notre entretien en visioconférence {at}{about}.",
        "C’est noté pour notre entretien en visioconférence {at}{about}.",
    ),
    phone=(
        "Je vous confirme notre entretien téléphonique {at}{about}.",
        "C’est noté pour notre entretien par téléphone {at}{about}.",
    ),
    expected_call=(
        "Je vous confirme que j’attendrai votre appel {at}{about}.",
        "C’est noté : j’attendrai votre appel {at}{about}.",
    ),
    at="du {day} à {clock}",
    at_unknown="du {day}",
    at_between="le {day}, entre {clock} et {end}",
    at_some_time="le {day}",
    about=", concernant {post}",
    number=(
        "Vous pouvez me joindre au {number}.",
        "Voici le numéro où me joindre : {number}.",
    ),
    asking=(
        "Pour bien préparer notre échange, pourriez-vous me préciser {asked} ?",
        "Pourriez-vous me préciser {asked} ? Cela m’aidera à bien m’y préparer.",
    ),
    hour="l’heure exacte",
    place="l’adresse exacte",
    link="le lien de connexion",
    people="les personnes que je rencontrerai (nom et fonction)",
    course="le déroulement prévu (durée, format)",
    hope=(
        "Je me réjouis de cet échange.",
        "Au plaisir d’échanger avec vous.",
    ),
)

ANNOUNCING: Final = Announcing(
    subject=("Un appel possible à mon sujet", "Un entretien, et peut-être un appel pour vous"),
    coming_post=(
        "J’ai un entretien avec {company} le {day}, pour {post}.",
        "Le {day}, j’ai un entretien avec {company}, pour {post}.",
        "Une nouvelle, d’abord : j’ai un entretien avec {company} le {day}, pour {post}.",
    ),
    coming=(
        "J’ai un entretien avec {company} le {day}.",
        "Le {day}, j’ai un entretien avec {company}.",
        "Une nouvelle, d’abord : j’ai un entretien avec {company} le {day}.",
    ),
    call=(
        "Il se peut que l’on vous appelle à mon sujet : je tenais à vous en parler avant.",
        "Peut-être vous appellera-t-on à mon sujet, et je préfère vous en parler avant.",
        "Un appel à mon sujet est possible, d’où ce mot.",
    ),
    asked=(
        (
            "On vous demandera sans doute ce que nous avons fait ensemble, ce que vous en avez apprécié et "
            "comment je travaille en équipe."
        ),
        (
            "Vous parlerez sans doute de ce que nous avons fait ensemble, des résultats et de ma façon de "
            "travailler avec les autres."
        ),
    ),
    requirements=(
        (
            "Ce qui compte pour ce poste : {requirements}. Un exemple, s’il vous en vient un à l’esprit, "
            "m’aiderait beaucoup."
        ),
        (
            "Pour ce poste, l’essentiel est ceci : {requirements}. Un exemple vécu, si vous en avez un, "
            "serait précieux."
        ),
    ),
    free=(
        "Si vous préférez ne pas recevoir un tel appel cette fois, dites-le-moi simplement.",
        "Dites-moi simplement si vous préférez ne pas recevoir un tel appel cette fois.",
    ),
    thanks=(
        "Merci beaucoup de votre soutien.",
        "Un grand merci pour votre soutien.",
        "Votre soutien m’est précieux : merci.",
    ),
)

THREAD: Final = Thread(
    coming=(
        "J’ai aussi un entretien avec {company} le {day} : on vous appellera peut-être à ce sujet également.",
        (
            "Par ailleurs, j’ai un entretien avec {company} le {day} ; un appel à ce sujet est possible "
            "également."
        ),
    ),
    coming_post=(
        (
            "J’ai aussi un entretien avec {company} le {day}, pour {post} : on vous appellera peut-être à ce "
            "sujet également."
        ),
        (
            "Par ailleurs, j’ai un entretien avec {company} le {day}, pour {post} ; un appel à ce sujet est "
            "possible également."
        ),
    ),
    held=(
        "J’ai aussi eu un entretien avec {company} le {day}.",
        "Par ailleurs, j’ai eu un entretien avec {company} le {day}.",
    ),
    held_post=(
        "J’ai aussi eu un entretien avec {company} le {day}, pour {post}.",
        "Par ailleurs, j’ai eu un entretien avec {company} le {day}, pour {post}.",
    ),
    subject=("Nouvelle date pour mon entretien", "Mon entretien : la date a changé"),
    moved=(
        (
            "La date de mon entretien avec {company} a changé : il aura lieu le {day}. Un éventuel appel à "
            "mon sujet viendra donc plutôt à ce moment-là."
        ),
        (
            "Mon entretien avec {company} aura finalement lieu le {day}. Si l’on vous appelle, ce sera donc "
            "plutôt autour de cette date."
        ),
    ),
    thanks=("Merci encore de votre soutien.", "Encore merci pour votre soutien."),
)

APPROACHING: Final = Approaching(
    subject=(
        "Mon entretien avec {company}",
        "Un entretien avec {company}, et une question",
    ),
    coming_post=(
        "À la suite de ma candidature pour {post}, j’ai un entretien avec {company} le {day}.",
        "Le {day}, j’ai un entretien avec {company} : ma candidature porte sur {post}.",
    ),
    coming=(
        "À la suite de ma candidature, j’ai un entretien avec {company} le {day}.",
        "Le {day}, j’ai un entretien avec {company}, à la suite de ma candidature.",
    ),
    thought=(
        "Comme vous y travaillez, votre nom m’est tout de suite venu à l’esprit.",
        "C’est à vous que j’ai tout de suite pensé.",
    ),
    meeting=(
        (
            "Auriez-vous un quart d’heure d’ici là pour me parler de l’équipe et de ce qui compte chez "
            "vous ? Un café, un appel, ou quelques mots sur place le jour même : ce qui vous arrange."
        ),
        (
            "Pourriez-vous m’accorder un quart d’heure d’ici là, autour d’un café ou par téléphone ? "
            "J’aimerais mieux comprendre comment l’équipe travaille et ce qui compte chez vous ; quelques "
            "mots sur place le jour même m’aideraient déjà."
        ),
    ),
    thanks=(
        "Merci d’avance, et à bientôt.",
        "D’avance, un grand merci.",
    ),
    introducing_subject=(
        "Une mise en relation avant mon entretien ?",
        "Mon entretien avec {company} : une demande",
    ),
    introducing=(
        (
            "Vous connaissez, je crois, {name}, qui travaille dans cette entreprise. Accepteriez-vous de "
            "nous mettre en relation ?"
        ),
        (
            "Il me semble que vous connaissez {name}, qui travaille dans cette entreprise. Accepteriez-vous "
            "de nous mettre en contact ?"
        ),
    ),
    introducing_why=(
        (
            "Quelques minutes suffiraient : j’aimerais mieux comprendre l’entreprise et l’équipe avant cette "
            "rencontre."
        ),
        (
            "Un appel de dix minutes suffirait, pour mieux comprendre l’entreprise et l’équipe avant cette "
            "rencontre."
        ),
    ),
    introducing_free=(
        "Si cela vous gêne, dites-le-moi sans hésiter.",
        "Rien ne vous y oblige, bien sûr.",
    ),
    thanking_subject=("Merci pour notre échange", "Merci pour votre accueil"),
    thanking=(
        (
            "Merci pour le temps que vous m’avez accordé. Ce que vous m’avez dit sur {company} me donne une "
            "idée bien plus juste du travail et de l’équipe."
        ),
        (
            "Un grand merci pour notre conversation. Grâce à vous, je comprends bien mieux {company}, le "
            "travail et l’équipe."
        ),
    ),
    thanking_support=(
        (
            "Le poste m’intéresse d’autant plus. Si l’on vous parle de ma candidature, un mot de votre part "
            "m’aiderait beaucoup."
        ),
        (
            "Cela me donne encore plus envie de rejoindre l’équipe. Un mot de votre part, si l’on vous parle "
            "de ma candidature, m’aiderait beaucoup."
        ),
    ),
    thanking_news=(
        "Je vous tiendrai au courant de la suite. Dites-moi surtout si je peux vous être utile à mon tour.",
        "Bien sûr, je vous dirai la suite. Et si je peux vous être utile à mon tour, dites-le-moi.",
    ),
)

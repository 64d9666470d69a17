"""The letters before an interview, in French."""

from typing import Final

from bot.writing.phrases import Announcing, Approaching, Confirming

CONFIRMING: Final = Confirming(
    subject="Confirmation de notre entretien du {day}",
    coming_post="Merci pour votre invitation. Je vous confirme ma présence à notre entretien du {day} à "
    "{clock}, pour {post}.",
    coming="Merci pour votre invitation. Je vous confirme ma présence à notre entretien du {day} à {clock}.",
    coming_day="Merci pour votre invitation. Je vous confirme ma présence à notre entretien du {day}.",
    asking="Pour bien m’y préparer, pourriez-vous me préciser {asked} ?",
    hour="l’heure exacte",
    place="l’adresse exacte",
    link="le lien de connexion",
    people="les personnes que je rencontrerai (avec leur fonction)",
    course="le déroulement prévu (durée, format)",
    hope="Je me réjouis de cet échange.",
)

ANNOUNCING: Final = Announcing(
    subject="Un appel possible à mon sujet",
    coming_post="J’ai un entretien avec {company} le {day}, pour {post}. Il se peut que l’on vous appelle à "
    "mon sujet : je tenais à vous en parler avant.",
    coming="J’ai un entretien avec {company} le {day}. Il se peut que l’on vous appelle à mon sujet : je "
    "tenais à vous en parler avant.",
    asked="On vous demandera sans doute ce que nous avons fait ensemble, ce que vous en avez apprécié et "
    "comment je travaille en équipe.",
    requirements="Ce qui compte pour ce poste : {requirements}. Si un exemple vous revient à ce sujet, "
    "il m’aiderait beaucoup.",
    free="Si vous préférez ne pas recevoir un tel appel cette fois, dites-le-moi simplement.",
    thanks="Merci beaucoup de votre soutien.",
)

APPROACHING: Final = Approaching(
    subject="Mon entretien chez {company}",
    coming_post="J’ai posé ma candidature chez {company}, pour {post}, et j’y ai un entretien le {day}.",
    coming="J’ai posé ma candidature chez {company}, et j’y ai un entretien le {day}.",
    thought="J’ai tout de suite pensé à vous.",
    meeting="Auriez-vous un quart d’heure avant cette date pour me parler de l’équipe et de ce qui compte "
    "chez vous ? Un café, un appel, ou quelques mots sur place le jour même : ce qui vous convient le mieux.",
    thanks="Merci d’avance, et à bientôt.",
    introducing_subject="Une mise en relation chez {company} ?",
    introducing="Vous connaissez, je crois, {name}, qui travaille chez {company}. Accepteriez-vous de nous "
    "mettre en relation ?",
    introducing_why="Quelques minutes suffiraient : j’aimerais mieux comprendre l’entreprise et l’équipe "
    "avant cette rencontre. Si cela vous gêne, dites-le-moi sans hésiter.",
    thanking_subject="Merci pour notre échange",
    thanking="Merci pour le temps que vous m’avez accordé. Ce que vous m’avez dit sur {company} m’a donné "
    "une idée bien plus juste du travail et de l’équipe.",
    thanking_support="Ce poste m’intéresse d’autant plus. Si l’on vous parle de ma candidature, un mot de "
    "votre part compterait beaucoup.",
    thanking_news="Je vous donnerai des nouvelles. N’hésitez pas à me dire si je peux vous être utile à mon "
    "tour.",
)

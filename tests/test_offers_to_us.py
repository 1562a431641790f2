"""Services offered to us are no matter of ours; customers who speak of the same things are."""

import pytest
from readings import read

OFFERS = [
    ("rankings", "I was browsing your site and saw that you do not rank on page one for your main "
     "product. We got 30 firms more organic traffic in three months. Free for a 20 minute call?"),
    ("your blog", "We would like to publish an article on your blog, with a dofollow link to our "
     "client. What do you charge for a sponsored post?"),
    ("Quick one", "We fill your pipeline with qualified leads; you only pay for meetings that take "
     "place. Would Tuesday suit for a quick chat?"),
    ("developers", "Do you need to hire React developers? Our dedicated engineers start within a "
     "week, from 25 USD per hour. Shall I send profiles?"),
    ("Website", "I reviewed your website and found several errors on your site. We can redesign "
     "your website so that it loads faster."),
    ("Ihre Sichtbarkeit", "ich habe mir Ihre Website angesehen: Auf Seite 1 bei Google sind Sie "
     "nicht zu finden. Mit Suchmaschinenoptimierung ändern wir das. Haben Sie 15 Minuten Zeit?"),
    ("Neukundengewinnung", "wir liefern Ihnen jeden Monat qualifizierte Termine. Bei Interesse "
     "rufen wir Sie gern an."),
    ("votre site", "en visitant votre site, j'ai vu qu'il n'est pas en première page de Google. "
     "Notre agence SEO peut améliorer votre référencement naturel."),
    ("Prospects", "nous vous apportons des prospects qualifiés chaque semaine, sans engagement."),
    ("posicionamiento", "he visto su página y no aparece en la primera página de Google. Somos una "
     "agencia de posicionamiento web; ¿tendría 15 minutos?"),
    ("desarrolladores", "ponemos a su disposición desarrolladores dedicados para su proyecto. "
     "Le ofrecemos un mes de prueba sin compromiso."),
]  # fmt: skip

CUSTOMERS = [
    "Our organic traffic has dropped by half since your update of the shop on Tuesday.",
    "I was on your website and can't find where to report that the gateway is down.",
    "We don't rank on page one any more: your sitemap export writes empty files since last week.",
    "The lead import creates every qualified lead twice. 300 prospects got two mails from us.",
    "Your developers promised a fix by Friday and nobody has called. Are you free for a 15 minute "
    "call?",
    "Seit gestern zeigt Ihr Portal unsere Website nicht an, wir stehen bei Google auf Seite 4.",
    "Le module de référencement de votre logiciel ne publie plus nos fiches depuis lundi.",
    "El posicionamiento web de nuestra tienda cayó porque su sistema devuelve errores 500.",
    "The new website that you built for us has errors on every second page.",
    "Could you have somebody look at the link between our account and the ERP?",
    "We reviewed your report of the outage and do not agree with it.",
]


@pytest.mark.parametrize(("subject", "text"), OFFERS)
def test_an_offer_of_services_is_set_aside(subject: str, text: str) -> None:
    reading = read(text + "\n", subject=subject, sender="kim@growmore.example")
    assert (reading.kind, reading.sender_role) == ("unrelated", "stranger")
    assert not reading.needs_ack


@pytest.mark.parametrize("text", CUSTOMERS)
def test_a_customer_who_speaks_of_such_things_stays_one(text: str) -> None:
    reading = read(text + "\n", subject="Question", sender="kim@portside.example")
    assert reading.kind not in ("unrelated", "automatic")
    assert reading.customer == "Portside"

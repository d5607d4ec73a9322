"""Invented people: names as they meet at a Round Table, none of them a real person on purpose."""

from random import Random

from rundertisch_tui.domain.names import Salutation


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


WOMEN = _words(
    "Änne Beate Elif Małgorzata Francesca Hodan Jasmin Katarzyna Leyla Mirjam Nadja Olga Petra Rukiye Sabine Şeyma "
    "Tatjana Ulrike Yasemin Zehra Amina Birgit Chanelle Dilek Esra Fatma Gisela Hannah İpek Joanna Karin Lidija "
    "Monika Nermin Oksana Rahel Silke Teresa Ümmühan Wiebke Ayşe Claudia Edyta Gül Ivana Lena Maryam Snežana"
)
MEN = _words(
    "Bernd Cem Edin Jörg Jiří Deniz Ahmad Bartosz Çağrı Dimitrios Emre Farid Goran Hüseyin Igor Jürgen Khaled Łukasz "
    "Mehmet Nikola Ömer Pavel Rüdiger Stefan Tomasz Uğur Volker Wolfgang Yusuf Zoran Ali Björn Dragan Erol Günter "
    "Hakan Ilja Karl-Heinz Luca Mustafa Norbert Oleksandr Reza Selim Thorsten Vasile Werner Michał"
)
FAMILIES = _words(
    "Öztürk Kern Ramić Şahin Sahlmann Krüger Aydın Bończyk Černý Abdi Yıldız Müller Kovačević Brandenburger İnönü "
    "Weiß Demir Schäfer Großmann Novák Łukaszewicz Đorđević Petrović Haddad Al-Masri Benali Okonkwo Tesfaye Nguyen "
    "Rossi Papadopoulos Ivanova Schröder Köhler Lüdtke Bäcker Jäger Günther Fröhlich Döring Strauß Preuß Voß Yılmaz "
    "Kaya Çelik Doğan Kılıç Aslan Güneş Koç Özdemir Şimşek Polat Kowalska Wiśniewski Zieliński Szymańska Dąbrowski "
    "Horváth Szabó Popescu Ionescu Marković Jovanović Nikolić Hadžić Begić Omerović Shevchenko Kovalenko Bondarenko "
    "Rahimi Ahmadi Karimi Hosseini Nazari Tadesse Mbaye Diallo Fofana Costa Ferreira Moreno Bianchi Meier Schulz "
    "Hoffmann Becker Wagner Richter Klein Wolf Neumann Schwarz Zimmermann Braun Hofmann Hartmann Lange Krause Lehmann"
)
PARTICLES = ("von", "von der", "van den", "de")
ONE_WORD = ("Suharto", "Zewde", "Sukarno", "Nasrin")
TITLES = ("Dr.", "Prof. Dr.")


class NamePool:
    """Draws names, none twice, from a seeded source of chance."""

    def __init__(self, random: Random) -> None:
        """Draw with `random`."""
        self._random = random
        self._taken: set[tuple[str, str, str]] = set()

    def draw(self) -> tuple[Salutation, str, str, str, str]:
        """Salutation, title, given name, particle, family name."""
        while True:
            drawn = self._candidate()
            if drawn[2:] not in self._taken:
                self._taken.add(drawn[2:])
                return drawn

    def _candidate(self) -> tuple[Salutation, str, str, str, str]:
        chance = self._random
        woman = chance.random() < 0.55
        salutation = Salutation.FRAU if woman else Salutation.HERR
        if chance.random() < 0.01:
            return Salutation.NONE, "", "", "", chance.choice(ONE_WORD)
        given = chance.choice(WOMEN if woman else MEN)
        if chance.random() < 0.15:
            given = f"{given} {chance.choice(WOMEN if woman else MEN)}"
        family = chance.choice(FAMILIES)
        if chance.random() < 0.12:
            family = f"{family}-{chance.choice(FAMILIES)}"
        particle = chance.choice(PARTICLES) if chance.random() < 0.03 else ""
        title = chance.choice(TITLES) if chance.random() < 0.06 else ""
        return salutation, title, given, particle, family

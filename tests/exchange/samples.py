"""Address files after the real formats, invented people only."""

OUTLOOK = [
    "Anrede",
    "Vorname",
    "Weitere Vornamen",
    "Nachname",
    "Suffix",
    "Firma",
    "Abteilung",
    "Position",
    "Straße geschäftlich",
    "Straße geschäftlich 2",
    "Straße geschäftlich 3",
    "Ort geschäftlich",
    "Region geschäftlich",
    "Postleitzahl geschäftlich",
    "Land/Region geschäftlich",
    "Straße privat",
    "Straße privat 2",
    "Straße privat 3",
    "Ort privat",
    "Bundesland/Kanton privat",
    "Postleitzahl privat",
    "Land/Region privat",
    "Weitere Straße",
    "Weitere Straße 2",
    "Weitere Straße 3",
    "Weiterer Ort",
    "Weiteres/r Bundesland/Kanton",
    "Weitere Postleitzahl",
    "Weiteres/e Land/Region",
    "Telefon Assistent",
    "Fax geschäftlich",
    "Telefon geschäftlich",
    "Telefon geschäftlich 2",
    "Rückmeldung",
    "Autotelefon",
    "Telefon Firma",
    "Fax privat",
    "Telefon (privat)",
    "Telefon (privat 2)",
    "ISDN",
    "Mobiltelefon",
    "Weiteres Fax",
    "Weiteres Telefon",
    "Pager",
    "Haupttelefon",
    "Mobiltelefon 2",
    "Telefon für Hörbehinderte",
    "Telex",
    "Abrechnungsinformation",
    "Benutzer 1",
    "Benutzer 2",
    "Benutzer 3",
    "Benutzer 4",
    "Beruf",
    "Büro",
    "E-Mail-Adresse",
    "E-Mail-Typ",
    "E-Mail: Angezeigter Name",
    "E-Mail 2: Adresse",
    "E-Mail 2: Typ",
    "E-Mail 2: Angezeigter Name",
    "E-Mail 3: Adresse",
    "E-Mail 3: Typ",
    "E-Mail 3: Angezeigter Name",
    "Empfohlen von",
    "Geburtstag",
    "Geschlecht",
    "Hobby",
    "Initialen",
    "Internet Frei/Gebucht",
    "Jahrestag",
    "Kategorien",
    "Kinder",
    "Konto",
    "Name Assistent",
    "Name des/der Vorgesetzten",
    "Notizen",
    "Organisationsnr.",
    "Ort",
    "Partner",
    "Postfach",
    "Priorität",
    "Privat",
    "Regierungsnr.",
    "Reisekilometer",
    "Sprache",
    "Stichwörter",
    "Vertraulichkeit",
    "Verzeichnisserver",
    "Webseite",
    "Weiteres Postfach",
    "Postfach privat",
]


def outlook(*people: dict[str, str]) -> bytes:
    """As Outlook's German export writes it: cp1252, comma, every cell quoted, CRLF."""
    lines = [",".join(f'"{name}"' for name in OUTLOOK)]
    lines += [",".join(f'"{person.get(name, "")}"' for name in OUTLOOK) for person in people]
    return ("\r\n".join(lines) + "\r\n").encode("cp1252")


ANNE = {
    "Anrede": "Frau Dr.",
    "Vorname": "Änne",
    "Nachname": "Öztürk-Weiß",
    "Firma": "Volkshochschule",
    "Position": "Leiterin",
    "Straße geschäftlich": "Wilhelmshöher Allee 19",
    "Ort geschäftlich": "Kassel",
    "Postleitzahl geschäftlich": "34117",
    "Land/Region geschäftlich": "Deutschland",
    "Straße privat": "Geheimweg 1",
    "Telefon geschäftlich": "0561 100-1",
    "Telefon (privat)": "0561 999",
    "E-Mail-Adresse": "aenne.oeztuerk@vhs.example.de",
    "Ort": "Besprechungsraum",
    "Geburtstag": "0.0.00",
}
EXCEL = (
    "Nachname;Vorname;Organisation;E-Mail;Telefon\r\nŞahin;Ayşe;Ausländerbeirat;a.sahin@beirat.example.de;+49 561 2\r\n"
)
GOOGLE_OLD = (
    "Name,Given Name,Additional Name,Family Name,E-mail 1 - Type,E-mail 1 - Value,Organization 1 - Name,"
    "Organization 1 - Title\nBeate Kern,Beate,,Kern,* Work,b.kern@amt.example.de ::: x@y.example.de,Jugendamt,Leitung\n"
)
GOOGLE_NEW = (
    "First Name,Middle Name,Last Name,Organization Name,Organization Title,E-mail 1 - Label,E-mail 1 - Value\n"
    "Beate,,Kern,Jugendamt,Leitung,Work,b.kern@amt.example.de\n"
)
THUNDERBIRD_DE = (
    "Vorname,Nachname,Anzeigename,Primäre E-Mail-Adresse,Tel. dienstlich,Organisation\n"
    "Łucja,von der Heide,Łucja von der Heide,l.heide@verein.example.de,0561 3,Verein\n"
)
THUNDERBIRD_EN = (
    "First Name,Last Name,Display Name,Primary Email,Work Phone,Organization\n"
    "Łucja,von der Heide,Łucja von der Heide,l.heide@verein.example.de,0561 3,Verein\n"
)
CARDS = (
    b"BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller;=C4nne;;Dr.\r\n"
    b"FN;CHARSET=Windows-1252;ENCODING=QUOTED-PRINTABLE:Dr. =C4nne M=\r\n=FCller\r\nORG:VHS, Kassel;Region Nord\r\n"
    b"TEL;WORK;VOICE:0561 1\r\nTEL;HOME:2\r\nADR;WORK;PREF:;;Weg 1;Kassel;;34117;Deutschland\r\n"
    b"EMAIL;PREF;INTERNET:a@vhs.example.de\r\nEND:VCARD\r\n"
    b"BEGIN:VCARD\r\nVERSION:3.0\r\nN:\xc5\x9eahin;Ay\r\n \xc5\x9fe;;;\r\nFN:Ay\xc5\x9fe \xc5\x9eahin\r\n"
    b"EMAIL;TYPE=INTERNET,WORK:s@beirat.example.de\r\nPHOTO;ENCODING=b:AAAA\r\n AAAA\r\nEND:VCARD\r\n"
    b"BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Beate Kern\r\nitem1.EMAIL;TYPE=work;PREF=1:k@amt.example.de\r\n"
    b'TEL;VALUE=uri;TYPE="voice,work":tel:+49-561-3\r\nEND:VCARD\r\n'
    b"BEGIN:VCARD\r\nVERSION:3.0\r\nN:Abgeschnitten;Adam\r\n"
)

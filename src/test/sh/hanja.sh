#!/usr/bin/env bash
# Writes hanja.tsv, the Korean sounds of Chinese characters, from the Unihan files of Debian's package unicode-data: needs that
# package and python3. In the project's folder: src/test/sh/hanja.sh
set -euo pipefail
python3 - src/main/resources/throughline/names/hanja.tsv <<'PYTHON'
import bz2, collections, sys

def fields(name, *wanted):
    found = collections.defaultdict(dict)
    for line in bz2.open('/usr/share/unicode/Unihan_%s.txt.bz2' % name, 'rt', encoding='utf-8'):
        cells = line.rstrip('\n').split('\t')
        if len(cells) == 3 and cells[1] in wanted:
            found[cells[1]][cells[0]] = cells[2]
    return found

char = lambda code: chr(int(code.split('<')[0][2:], 16))
sounds = {char(code): [s.split(':')[0] for s in value.split()]
          for code, value in fields('Readings', 'kHangul')['kHangul'].items()}
variants = fields('Variants', 'kSimplifiedVariant', 'kTraditionalVariant', 'kSemanticVariant', 'kSpecializedSemanticVariant', 'kZVariant')
# the simplified shape sounds as the traditional one; so does the Japanese one, which Unihan calls a variant in either direction
same = collections.defaultdict(list)
for code, values in variants['kSimplifiedVariant'].items():
    for value in values.split():
        same[char(value)].append(char(code))
for code, values in variants['kTraditionalVariant'].items():
    same[char(code)].extend(char(value) for value in values.split())
joyo = {char(code) for code in fields('OtherMappings', 'kJoyoKanji')['kJoyoKanji']}
for kind in ('kZVariant', 'kSemanticVariant', 'kSpecializedSemanticVariant'):
    for code, values in variants[kind].items():
        for value in values.split():
            for new, old in ((char(code), char(value)), (char(value), char(code))):
                if new in joyo and old in sounds and not same[new]:
                    same[new].append(old)
for pair in '沢澤 斎齋 桜櫻 浜濱 辺邊 鉄鐵 済濟 応應 塩鹽 気氣 経經 継繼 県縣 権權 検檢 厳嚴 戦戰 荘莊 乗乘 図圖 粋粹 酔醉 数數 関關 観觀 勲勳 薫薰 恒恆 豊豐 恵惠 栄榮 広廣 学學 円圓 寿壽 徳德 静靜 顕顯 実實 総總 仏佛 竜龍 滝瀧 斉齊 悦悅 鋭銳 禄祿 緑綠 祥祥 郷鄕 鎮鎭 真眞'.split():
    if pair[0] not in sounds and pair[1] in sounds:
        same[pair[0]] = [pair[1]]
plain = dict(sounds)
for new, olds in list(same.items()):
    if new not in plain:
        heard = [s for old in olds for s in plain.get(old, [])]
        if heard:
            sounds[new] = list(dict.fromkeys(heard))
by_sound = collections.defaultdict(list)
for c, heard in sounds.items():
    for s in heard:
        if len(s) == 1 and ord(c) < 0x10000:
            by_sound[s].append(c)
with open(sys.argv[1], 'w', encoding='utf-8') as out:
    out.write('# The Korean sounds of Chinese characters: a sound, then all characters that have it, in traditional, simplified and Japanese shapes.\n')
    out.write('# From the Unicode Han Database 15.0 (kHangul and the variants), written by src/test/sh/hanja.sh.\n')
    out.write('# Copyright 2022 Unicode, Inc., Unicode License v3, https://www.unicode.org/license.txt\n')
    for s in sorted(by_sound):
        out.write('%s\t%s\n' % (s, ''.join(sorted(by_sound[s]))))
PYTHON

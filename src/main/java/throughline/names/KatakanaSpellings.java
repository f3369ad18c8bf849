package throughline.names;

/**
 * Korean syllables in katakana, as Japanese newspapers print them (キム・ジョンウン, リ・イルギュ). Kana have one sign where Korean has two or
 * three sounds: ㅓ and ㅗ, ㄴ and ㅇ at the end, plain and tense consonants.
 */
final class KatakanaSpellings {

    private static final String CODAS = "-ㄱㄴㄹㅁㅂㅇㅅ";
    /** Sounds that share kana, and their kana before a, i, u, e, o; /-parted for the kana of two signs. */
    private static final String[][] ONSETS = {
        {"ㄱㅋㄲ", "カ/キ/ク/ケ/コ"},
        {"ㄱ", "ガ/ギ/グ/ゲ/ゴ"},
        {"ㄴ", "ナ/ニ/ヌ/ネ/ノ"},
        {"ㄷㅌㄸ", "タ/ティ/トゥ/テ/ト"},
        {"ㄷㅌ", "タ/チ/ツ/テ/ト"},
        {"ㄷ", "ダ/ディ/ドゥ/デ/ド"},
        {"ㄹ", "ラ/リ/ル/レ/ロ"},
        {"ㅁ", "マ/ミ/ム/メ/モ"},
        {"ㅂㅍㅃ", "パ/ピ/プ/ペ/ポ"},
        {"ㅂ", "バ/ビ/ブ/ベ/ボ"},
        {"ㅅㅆ", "サ/シ/ス/セ/ソ"},
        {"ㅇ", "ア/イ/ウ/エ/オ"},
        {"ㅈㅊㅉ", "チャ/チ/チュ/チェ/チョ"},
        {"ㅈ", "ジャ/ジ/ジュ/ジェ/ジョ"},
        {"ㅎ", "ハ/ヒ/フ/ヘ/ホ"},
    };

    private KatakanaSpellings() {}

    static SyllableSpellings all() {
        SyllableSpellings spellings = new SyllableSpellings('ァ', 'ー');
        for (String[] onset : ONSETS) {
            String[] row = onset[1].split("/", -1);
            for (int i = 0; i < onset[0].length(); i++) {
                for (int j = 0; j < Hangul.NUCLEI.length(); j++) {
                    char nucleus = Hangul.NUCLEI.charAt(j);
                    for (String open : open(row, onset[0].charAt(i), nucleus).split("/", -1)) {
                        close(spellings, open, onset[0].charAt(i), nucleus);
                    }
                }
            }
        }
        return spellings;
    }

    /** The kana of an open syllable, /-parted where there is more than one way. */
    private static String open(String[] row, char onset, char nucleus) {
        boolean vowel = onset == 'ㅇ';
        boolean affricate = row[0].length() > 1;
        return switch (nucleus) {
            case 'ㅏ' -> row[0];
            case 'ㅐ', 'ㅔ' -> row[3];
            case 'ㅓ', 'ㅗ' -> row[4];
            case 'ㅜ', 'ㅡ' -> row[2];
            case 'ㅣ' -> row[1];
            case 'ㅑ' -> vowel ? "ヤ" : affricate ? row[0] : row[1] + "ャ";
            case 'ㅕ', 'ㅛ' -> vowel ? "ヨ" : affricate ? row[4] : row[1] + "ョ";
            case 'ㅠ' -> vowel ? "ユ" : affricate ? row[2] : row[1] + "ュ";
            case 'ㅒ', 'ㅖ' -> vowel ? "イェ/エ/イエ" : row[3];
            case 'ㅘ' -> vowel ? "ワ" : row[2] + "ァ/" + row[2] + "ヮ";
            case 'ㅙ', 'ㅚ', 'ㅞ' -> vowel ? "ウェ/ウエ" : row[2] + "ェ/" + row[3];
            case 'ㅝ' -> vowel ? "ウォ" : row[2] + "ォ";
            case 'ㅟ' -> vowel ? "ウィ/ウイ" : row[2] + "ィ";
            case 'ㅢ' -> vowel ? "ウィ/イ/ウイ" : row[1];
            default -> throw new IllegalArgumentException("No vowel: " + nucleus);
        };
    }

    private static void close(SyllableSpellings spellings, String open, char onset, char nucleus) {
        for (int i = 0; i < CODAS.length(); i++) {
            char coda = CODAS.charAt(i);
            for (String end : coda(coda).split("/", -1)) {
                spellings.add(open + end, Hangul.syllable(onset, nucleus, coda));
            }
        }
    }

    private static String coda(char coda) {
        return switch (coda) {
            case 'ㄱ' -> "ク/ッ";
            case 'ㄴ', 'ㅇ' -> "ン";
            case 'ㄹ' -> "ル";
            case 'ㅁ' -> "ム/ン";
            case 'ㅂ' -> "プ/ッ";
            case 'ㅅ' -> "ッ/ト";
            default -> "";
        };
    }
}

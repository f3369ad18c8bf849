package throughline.stories;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * Reads the words of a text for {@link CopyTraits}, in one pass and without an object for each. Words count by their first letters,
 * without marks, so that other spellings and endings leave most runs whole; scripts without spaces are read in pairs of characters;
 * numbers written out count as figures.
 */
final class CopyWords {

    private static final int LETTERS_OF_A_WORD = 4;
    private static final int SYLLABLES_OF_A_WORD = 3;
    private static final int MOST_WORDS = 1500;
    private static final int MOST_TITLE_WORDS = 40;
    private static final int DIGITS_OF_A_LONG_NUMBER = 5;
    private static final int FEW_WORDS = 12;
    private static final int LONGEST_WORD = 60;
    private static final String SENTENCE_ENDS = ".!?:\n\"\u201C\u3002\u2026";

    private static final byte OTHER = 0;
    private static final byte LETTER = 1;
    private static final byte DIGIT = 2;
    private static final byte HANGUL = 3;
    private static final byte UNSPACED = 4;
    private static final byte MARK = 5;
    private static final byte APOSTROPHE = 6;
    private static final byte[] KINDS = kinds();
    private static final char[] PLAIN = plain();

    private static final String[] WRITTEN_OUT = {
        "two 2",
        "three 3",
        "four 4",
        "five 5",
        "six 6",
        "seven 7",
        "eight 8",
        "nine 9",
        "ten 10",
        "eleven 11",
        "twelve 12",
        "thirteen 13",
        "fourteen 14",
        "fifteen 15",
        "sixteen 16",
        "seventeen 17",
        "eighteen 18",
        "nineteen 19",
        "twenty 20",
        "thirty 30",
        "forty 40",
        "fifty 50",
        "sixty 60",
        "seventy 70",
        "eighty 80",
        "ninety 90"
    };
    private static final int[] NUMBER_WORDS = new int[256];
    private static final char[] NUMBERS = new char[256];

    static {
        for (String word : WRITTEN_OUT) {
            int space = word.indexOf(' ');
            int hash = hash(word.substring(0, space));
            int slot = hash & 255;
            while (NUMBER_WORDS[slot] != 0) {
                slot = (slot + 1) & 255;
            }
            NUMBER_WORDS[slot] = hash;
            NUMBERS[slot] = CopyTraits.figure(hash(word.substring(space + 1)));
        }
    }

    private char[] words = new char[512];
    private char[] figures = new char[32];
    private int[] capitals = new int[64];
    private int[] places = new int[64];
    private int[] smalls = new int[512];
    private int size;
    private int figureCount;
    private int capitalCount;
    private int smallCount;

    private CopyWords() {}

    static CopyTraits read(String language, String headline, String text) {
        CopyWords reading = new CopyWords();
        reading.add(headline, MOST_TITLE_WORDS);
        int title = reading.size;
        boolean shouted = reading.capitalCount > reading.smallCount;
        if (shouted) {
            // a headline in capitals names nobody by them
            reading.capitalCount = 0;
        }
        reading.smallCount = 0;
        reading.add(text, MOST_WORDS);
        char[] propers = reading.propers();
        char[] titleWords = Arrays.copyOf(reading.words, title);
        int from = reading.size - title < FEW_WORDS ? 0 : title;
        return new CopyTraits(
                Report.primary(language),
                Arrays.copyOfRange(reading.words, from, reading.size),
                titleWords,
                CopyTraits.set(reading.figures, reading.figureCount),
                propers);
    }

    private void add(String raw, int most) {
        String text = composed(Mojibake.repaired(raw));
        int length = text.length();
        int end = size + most;
        boolean opens = true;
        int at = 0;
        while (at < length && size < end) {
            char c = text.charAt(at);
            switch (KINDS[c]) {
                case LETTER -> {
                    at = letters(text, at, opens);
                    opens = false;
                }
                case DIGIT -> {
                    at = number(text, at);
                    opens = false;
                }
                case HANGUL -> {
                    at = hangul(text, at);
                    opens = false;
                }
                case UNSPACED -> {
                    at = pairs(text, at, end);
                    opens = false;
                }
                default -> {
                    opens |= SENTENCE_ENDS.indexOf(c) >= 0;
                    at++;
                }
            }
        }
    }

    /** Syllables that are spelt letter by letter, as some systems write file and headline, are put together. */
    private static String composed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\u1100' && c <= '\u11FF') {
                return Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
    }

    private int letters(String text, int start, boolean opens) {
        int length = text.length();
        int at = start;
        int hash = 7;
        int begin = 7;
        int count = 0;
        boolean capital = Character.isUpperCase(text.charAt(start));
        while (at < length) {
            char c = text.charAt(at);
            byte kind = KINDS[c];
            if (kind == LETTER || (kind == DIGIT && count > 0)) {
                hash = hash * 31 + PLAIN[c];
                count++;
                if (count <= LETTERS_OF_A_WORD) {
                    begin = hash;
                }
                at++;
            } else if (kind == MARK) {
                at++;
            } else if (kind == APOSTROPHE && at + 1 < length && KINDS[text.charAt(at + 1)] == LETTER) {
                if (PLAIN[text.charAt(at + 1)] == 's' && (at + 2 >= length || KINDS[text.charAt(at + 2)] != LETTER)) {
                    at += 2;
                    break;
                }
                at++;
            } else {
                break;
            }
        }
        if (count > LONGEST_WORD) {
            return at;
        }
        char number = numberOf(hash);
        if (number != 0) {
            addFigure(number);
            addWord(number);
            return at;
        }
        addWord(CopyTraits.word(begin));
        if (capital && !opens && count > 1) {
            if (capitalCount == capitals.length) {
                capitals = Arrays.copyOf(capitals, capitalCount * 2);
                places = Arrays.copyOf(places, capitalCount * 2);
            }
            places[capitalCount] = size - 1;
            capitals[capitalCount++] = hash;
        } else if (!capital) {
            if (smallCount == smalls.length) {
                smalls = Arrays.copyOf(smalls, smallCount * 2);
            }
            smalls[smallCount++] = hash;
        }
        return at;
    }

    private int number(String text, int start) {
        int length = text.length();
        int digits = 0;
        int at = start;
        int hash = 7;
        while (at < length) {
            char c = text.charAt(at);
            if (KINDS[c] == DIGIT) {
                hash = hash * 31 + PLAIN[c];
                digits++;
            } else if ((c != ',' && c != '.') || at + 1 >= length || KINDS[text.charAt(at + 1)] != DIGIT) {
                break;
            } else if (c == '.') {
                hash = hash * 31 + c;
            }
            at++;
        }
        char figure = digits < DIGITS_OF_A_LONG_NUMBER ? CopyTraits.figure(hash) : CopyTraits.longFigure(hash);
        addFigure(figure);
        addWord(figure);
        return at;
    }

    private int hangul(String text, int start) {
        int at = start;
        int hash = 7;
        while (at < text.length() && KINDS[text.charAt(at)] == HANGUL) {
            if (at - start < SYLLABLES_OF_A_WORD) {
                hash = hash * 31 + text.charAt(at);
            }
            at++;
        }
        addWord(CopyTraits.word(hash));
        return at;
    }

    private int pairs(String text, int start, int end) {
        int at = start + 1;
        while (at < text.length() && KINDS[text.charAt(at)] == UNSPACED && size < end) {
            addWord(CopyTraits.word((7 * 31 + text.charAt(at - 1)) * 31 + text.charAt(at)));
            at++;
        }
        if (at == start + 1) {
            addWord(CopyTraits.word(7 * 31 + text.charAt(start)));
        }
        return at;
    }

    private void addWord(char word) {
        if (size == words.length) {
            words = Arrays.copyOf(words, size * 2);
        }
        words[size++] = word;
    }

    private void addFigure(char figure) {
        if (figureCount == figures.length) {
            figures = Arrays.copyOf(figures, figureCount * 2);
        }
        figures[figureCount++] = figure;
    }

    /** Marks the words with a capital where none is due, and never without one, and tells them, each once. */
    private char[] propers() {
        Arrays.sort(smalls, 0, smallCount);
        char[] propers = new char[capitalCount];
        int kept = 0;
        for (int i = 0; i < capitalCount; i++) {
            if (Arrays.binarySearch(smalls, 0, smallCount, capitals[i]) < 0) {
                propers[kept++] = CopyTraits.word(capitals[i]);
                words[places[i]] = CopyTraits.proper(words[places[i]]);
            }
        }
        return CopyTraits.set(propers, kept);
    }

    private static char numberOf(int hash) {
        int slot = hash & 255;
        while (NUMBER_WORDS[slot] != 0) {
            if (NUMBER_WORDS[slot] == hash) {
                return NUMBERS[slot];
            }
            slot = (slot + 1) & 255;
        }
        return 0;
    }

    private static int hash(String plain) {
        int hash = 7;
        for (int i = 0; i < plain.length(); i++) {
            hash = hash * 31 + plain.charAt(i);
        }
        return hash;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[1 << 16];
        for (int c = 0; c < kinds.length; c++) {
            kinds[c] = kind((char) c);
        }
        return kinds;
    }

    private static byte kind(char c) {
        if (c == '\'' || c == '\u2019' || c == '\u2018' || c == '\u02BC' || c == '`') {
            return APOSTROPHE;
        }
        if (Character.isDigit(c)) {
            return DIGIT;
        }
        if (Character.isSurrogate(c)) {
            return OTHER;
        }
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || c == '\u00AD') {
            return MARK;
        }
        if (!Character.isLetter(c) && type != Character.COMBINING_SPACING_MARK) {
            return OTHER;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HANGUL -> HANGUL;
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> UNSPACED;
            default -> c == '\u30FC' ? UNSPACED : LETTER;
        };
    }

    /** Lower case without diacritics; digits of all scripts as our own. */
    private static char[] plain() {
        char[] plain = new char[1 << 16];
        for (int c = 0; c < plain.length; c++) {
            plain[c] = Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : Character.toLowerCase((char) c);
            if (c >= 0xC0 && c < 0x2500 && Character.isLetter(c)) {
                plain[c] = Normalizer.normalize(String.valueOf(plain[c]), Normalizer.Form.NFKD)
                        .charAt(0);
            } else if (c >= 0xFF21 && c <= 0xFF5A && Character.isLetter(c)) {
                plain[c] = (char) (plain[c] - 0xFEE0);
            }
        }
        return plain;
    }
}

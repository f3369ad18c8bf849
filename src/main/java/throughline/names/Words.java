package throughline.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of a text in order. Hangul is cut at spaces, Han and kana (which have none) into overlapping pairs of characters; figures
 * are their own words, with 3만4000 and "thirty" read as numbers, so that they can be compared across languages.
 */
public final class Words {

    /**
     * One word.
     *
     * @param text in lower case without marks and inner apostrophes; digits for a number
     * @param shown as it stands in the text
     * @param capital whether it began with a capital letter
     * @param opens whether it is the first of a sentence or heading, where a capital says nothing
     * @param hyphened whether a hyphen joins it to the word before
     * @param broken whether something other than one space or hyphen parts it from the word before
     */
    public record Word(
            String text, String shown, Kind kind, boolean capital, boolean opens, boolean hyphened, boolean broken) {

        public boolean isNumber() {
            return kind == Kind.NUMBER;
        }
    }

    /** What a word is written in. */
    public enum Kind {
        LETTERS,
        NUMBER,
        HANGUL,
        HAN
    }

    private static final Map<String, String> NUMBER_WORDS = Map.ofEntries(
            Map.entry("ten", "10"),
            Map.entry("eleven", "11"),
            Map.entry("twelve", "12"),
            Map.entry("thirteen", "13"),
            Map.entry("fourteen", "14"),
            Map.entry("fifteen", "15"),
            Map.entry("sixteen", "16"),
            Map.entry("seventeen", "17"),
            Map.entry("eighteen", "18"),
            Map.entry("nineteen", "19"),
            Map.entry("twenty", "20"),
            Map.entry("thirty", "30"),
            Map.entry("forty", "40"),
            Map.entry("fifty", "50"),
            Map.entry("sixty", "60"),
            Map.entry("seventy", "70"),
            Map.entry("eighty", "80"),
            Map.entry("ninety", "90"));
    private static final String SENTENCE_ENDS = ".!?:\n\"“。…";
    private static final int LONGEST_WORD = 60;

    private final String text;
    private final List<Word> words = new ArrayList<>();
    private int at;
    private boolean opens = true;
    private boolean hyphened;
    private boolean broken = true;

    private Words(String text) {
        this.text = text;
    }

    public static List<Word> of(String text) {
        Words words = new Words(isPlain(text) ? text : Normalizer.normalize(repaired(text), Normalizer.Form.NFKC));
        words.read();
        return words.words;
    }

    /** UTF-8 read as Windows-1252 turns quotation marks into letters; they would become words. */
    private static String repaired(String text) {
        if (text.indexOf('â') < 0 && text.indexOf('Â') < 0 && text.indexOf('Ã') < 0) {
            return text;
        }
        return text.replace("â€™", "'")
                .replace("â€˜", "'")
                .replace("â€œ", "\"")
                .replace("â€", "\"")
                .replace("Â", " ");
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private void read() {
        int gap = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            Kind kind = kindOf(c);
            if (kind != null) {
                gap = 0;
                switch (kind) {
                    case NUMBER -> number();
                    case HAN -> pairs();
                    default -> letters(kind);
                }
                opens = false;
                hyphened = false;
                broken = false;
                continue;
            }
            gap++;
            at += Character.charCount(c);
            boolean dash = Character.getType(c) == Character.DASH_PUNCTUATION;
            hyphened = dash && gap == 1;
            broken |= gap > 1 || !(dash || Character.isWhitespace(c));
            opens |= SENTENCE_ENDS.indexOf(c) >= 0;
        }
    }

    private void letters(Kind kind) {
        int start = at;
        boolean capital = Character.isUpperCase(text.codePointAt(at));
        boolean small = true;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c >= 128 || !isPlainLetter(c)) {
                break;
            }
            small &= c >= 'a';
            at++;
        }
        char end = at < text.length() ? text.charAt(at) : ' ';
        if (end >= 128 || (end >= '0' && end <= '9') || isApostrophe(end) || kind == Kind.HANGUL) {
            at = start;
            marked(kind, capital);
            return;
        }
        String shown = text.substring(start, at);
        add(small ? shown : shown.toLowerCase(Locale.ROOT), shown, kind, capital);
    }

    private static boolean isPlainLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** A word of letters beyond ASCII, with figures or with an apostrophe in it. */
    private void marked(Kind kind, boolean capital) {
        StringBuilder word = new StringBuilder();
        int possessive = -1;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            Kind next = kindOf(c);
            if (next == kind || (kind == Kind.LETTERS && (next == Kind.NUMBER || isMark(c)))) {
                word.appendCodePoint(c);
                at += Character.charCount(c);
            } else if (isApostrophe(c) && at + 1 < text.length() && kindOf(text.codePointAt(at + 1)) == kind) {
                possessive = word.length();
                at++;
            } else {
                break;
            }
        }
        if (possessive > 0
                && word.length() == possessive + 1
                && Character.toLowerCase(word.charAt(possessive)) == 's') {
            word.setLength(possessive);
        }
        String shown = word.toString();
        String plain = kind == Kind.LETTERS ? plain(shown) : shown;
        if (!plain.isEmpty()) {
            add(plain, shown, kind, capital);
        }
    }

    private void number() {
        StringBuilder digits = new StringBuilder();
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (kindOf(c) == Kind.NUMBER) {
                digits.append((char) ('0' + Math.max(0, Character.digit(c, 10))));
            } else if ((c != ',' && c != '.')
                    || at + 1 >= text.length()
                    || kindOf(text.codePointAt(at + 1)) != Kind.NUMBER) {
                break;
            } else if (c == '.') {
                digits.append('.');
            }
            at += Character.charCount(c);
        }
        if (at < text.length() && text.charAt(at) == '만' && digits.length() < 6 && digits.indexOf(".") < 0) {
            at++;
            int start = at;
            while (at < text.length() && kindOf(text.charAt(at)) == Kind.NUMBER) {
                at++;
            }
            String rest = text.substring(start, at);
            digits.append("0".repeat(Math.max(0, 4 - rest.length()))).append(rest);
        }
        add(digits.toString(), digits.toString(), Kind.NUMBER, false);
    }

    private void pairs() {
        int start = at;
        while (at < text.length() && kindOf(text.codePointAt(at)) == Kind.HAN) {
            at += Character.charCount(text.codePointAt(at));
        }
        int[] run = text.substring(start, at).codePoints().toArray();
        for (int i = 0; i < Math.max(1, run.length - 1); i++) {
            String pair = new String(run, i, Math.min(2, run.length));
            add(pair, pair, Kind.HAN, false);
        }
    }

    private void add(String word, String shown, Kind kind, boolean capital) {
        if (word.length() <= LONGEST_WORD) {
            String number = kind == Kind.LETTERS ? numberWord(word) : null;
            words.add(new Word(
                    number == null ? word : number,
                    shown,
                    number == null ? kind : Kind.NUMBER,
                    capital,
                    opens,
                    hyphened,
                    broken));
        }
        hyphened = false;
        broken = false;
    }

    private static @Nullable String numberWord(String word) {
        char first = word.charAt(0);
        boolean may = word.length() >= 3
                && word.length() <= 9
                && (first == 't' || first == 'f' || first == 's' || first == 'e' || first == 'n');
        return may ? NUMBER_WORDS.get(word) : null;
    }

    /** Lower case without diacritics: Müller and Muller meet. */
    private static String plain(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (isPlain(lower)) {
            return lower;
        }
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(lower, Normalizer.Form.NFKD)
                .codePoints()
                .filter(c -> !isMark(c))
                .forEach(plain::appendCodePoint);
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    private static boolean isMark(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '’' || c == '‘' || c == 'ʼ' || c == '`';
    }

    private static @Nullable Kind kindOf(int c) {
        if (c < 128) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
                    ? Kind.LETTERS
                    : c >= '0' && c <= '9' ? Kind.NUMBER : null;
        }
        if (Hangul.isHangul(c)) {
            return Kind.HANGUL;
        }
        // most of what news is written in, told without a search through the tables of scripts
        if ((c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3041 && c <= 0x30FE)) {
            return Character.isLetter(c) ? Kind.HAN : null;
        }
        if (Character.isDigit(c)) {
            return Kind.NUMBER;
        }
        if (!Character.isLetter(c)) {
            return null;
        }
        if (c < 0x0E00) {
            return Kind.LETTERS;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> Kind.HAN;
            default -> Kind.LETTERS;
        };
    }
}

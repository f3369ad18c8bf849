package throughline.relevance;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A piece of text as the lexicon looks at it: whole words of letters, numbers, and each character of Chinese, Japanese and Korean by
 * itself, in small letters, accents and width folded, Chinese in its simplified signs.
 */
final class Tokens {

    /**
     * One token.
     *
     * @param marked whether a capital begins it, or, of a Chinese, Japanese or Korean character, whether no other stands right before
     * @param last whether no other character of the same script stands right behind
     */
    record Token(String text, boolean wide, boolean marked, boolean last, int from, int to) {
        boolean isNumber() {
            return text.charAt(0) >= '0' && text.charAt(0) <= '9';
        }
    }

    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    private static final Map<Integer, String> SIMPLE = new ConcurrentHashMap<>();

    private Tokens() {}

    /** The tokens of a text; their places count in {@code text} once it is NFC. */
    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>(text.length() / 4 + 4);
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            if (isWide(c)) {
                boolean first = at == 0 || !sameScript(text.codePointBefore(at), c);
                boolean last = next >= text.length() || !sameScript(text.codePointAt(next), c);
                tokens.add(new Token(simple(c), true, first, last, at, next));
                at = next;
            } else if (Character.isLetterOrDigit(c)) {
                at = word(text, at, tokens);
            } else {
                at = next;
            }
        }
        return tokens;
    }

    private static int word(String text, int from, List<Token> tokens) {
        boolean number = Character.isDigit(text.codePointAt(from));
        int at = from;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            boolean goesOn = number
                    ? Character.isDigit(c) || ((c == ',' || c == '.') && isDigitAt(text, at + 1))
                    : (Character.isLetter(c) && !isWide(c))
                            || Character.getType(c) == Character.NON_SPACING_MARK
                            || Character.isDigit(c);
            if (!goesOn) {
                break;
            }
            at += Character.charCount(c);
        }
        String shown = text.substring(from, at);
        if (number) {
            tokens.add(new Token(shown.replace(",", ""), false, true, true, from, at));
        } else {
            boolean capital = Character.isUpperCase(shown.codePointAt(0));
            tokens.add(new Token(folded(shown), false, capital, true, from, at));
        }
        return at;
    }

    private static boolean isDigitAt(String text, int at) {
        return at < text.length() && Character.isDigit(text.charAt(at));
    }

    /** Small letters without accents. */
    static String folded(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < small.length(); i++) {
            if (small.charAt(i) > 127) {
                return Normalizer.normalize(small.replace("ß", "ss").replace("ё", "е"), Normalizer.Form.NFKD)
                        .replaceAll("\\p{Mn}", "");
            }
        }
        return small;
    }

    static boolean isWide(int c) {
        if (c < 0x1100) {
            return false;
        }
        if (c >= 0xAC00 && c <= 0xD7A3) {
            return true;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
            default -> c == 'ー';
        };
    }

    private static boolean sameScript(int one, int other) {
        return isWide(one) && isHangul(one) == isHangul(other);
    }

    private static boolean isHangul(int c) {
        return c >= 0xAC00 && c <= 0xD7A3;
    }

    private static String simple(int c) {
        if (isHangul(c)) {
            return String.valueOf((char) c);
        }
        return SIMPLE.computeIfAbsent(c, one -> {
            String written = Normalizer.normalize(Character.toString(one), Normalizer.Form.NFKC);
            return SIMPLIFIED.transliterate(written);
        });
    }
}

package throughline.relevance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * How a text of any language is cut into words: by Unicode's word borders, in small letters, width and accents folded, English
 * plurals and possessives taken off. Han, Hangul and kana become pairs of neighbouring characters, so that a Korean word is found
 * under the particle or ending that it carries, without a dictionary.
 */
final class TextWords extends Analyzer {

    private static final TextWords ANY_LANGUAGE = new TextWords();

    private TextWords() {}

    /** Hears of each word in the order of the text. */
    interface Listener {
        void word(String word, int step, int start);
    }

    /** Reads a text that is {@link #composed} and {@link #spaced}; the words come as they are written, without {@link #stem}. */
    static void read(String text, Listener listener) {
        try (TokenStream words = ANY_LANGUAGE.tokenStream("", text)) {
            CharTermAttribute word = words.getAttribute(CharTermAttribute.class);
            PositionIncrementAttribute step = words.getAttribute(PositionIncrementAttribute.class);
            OffsetAttribute offset = words.getAttribute(OffsetAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                listener.word(word.toString(), step.getPositionIncrement(), offset.startOffset());
            }
            words.end();
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing is read from a disk here.", e);
        }
    }

    /** The words of a query, a name or another short piece, without endings. */
    static List<String> of(String text) {
        List<String> all = new ArrayList<>();
        read(spaced(composed(text)), (word, _, _) -> all.add(stem(word)));
        return List.copyOf(all);
    }

    /** A word with a wildcard in it, folded as the words of texts are. */
    static String pattern(String written) {
        return ANY_LANGUAGE.normalize("", written).utf8ToString();
    }

    /**
     * The singular of an English plural; other words mostly as they are. (Harman's S-stemmer, as Lucene has it too, but refugees and
     * escapees become single as well.)
     */
    static String stem(String word) {
        int length = word.length();
        if (length < 3 || word.charAt(length - 1) != 's') {
            return word;
        }
        char last = word.charAt(length - 2);
        char before = word.charAt(length - 3);
        if (last == 'u' || last == 's') {
            return word;
        }
        if (last == 'e') {
            if (length > 3 && before == 'i' && word.charAt(length - 4) != 'a' && word.charAt(length - 4) != 'e') {
                return word.substring(0, length - 3) + "y";
            }
            if (before == 'i' || before == 'a' || before == 'o' || (before == 'e' && length < 6)) {
                return word;
            }
        }
        return word.substring(0, length - 1);
    }

    /** Korean hangs its particles and counters on figures and on Latin words ("196명", "KBS는"), where Unicode sees one word. */
    static String spaced(String text) {
        StringBuilder spaced = null;
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char here = text.charAt(i);
            if ((isHangul(here) && isLatin(before)) || (isLatin(here) && isHangul(before))) {
                spaced = spaced == null ? new StringBuilder(text.length() + 16).append(text, 0, i) : spaced;
                spaced.append(' ');
            }
            if (spaced != null) {
                spaced.append(here);
            }
            before = here;
        }
        return spaced == null ? text : spaced.toString();
    }

    private static boolean isHangul(char character) {
        return character >= '\uAC00' && character <= '\uD7A3';
    }

    private static boolean isLatin(char character) {
        return (character >= '0' && character <= '9')
                || (character >= 'A' && character <= 'Z')
                || (character >= 'a' && character <= 'z');
    }

    /** Hangul may come taken apart into its letters. */
    static String composed(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer tokenizer = new StandardTokenizer();
        return new TokenStreamComponents(
                tokenizer, new EnglishPossessiveFilter(new CJKBigramFilter(folded(tokenizer))));
    }

    /** What happens to a word with a wildcard in it. */
    @Override
    protected TokenStream normalize(String field, TokenStream words) {
        return folded(words);
    }

    private static TokenStream folded(TokenStream words) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(new CJKWidthFilter(words)));
    }
}

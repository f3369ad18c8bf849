package throughline.relevance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * How a text of any language is cut into words: by Unicode's word borders, in small letters, width and accents folded, English
 * plurals and possessives taken off. Han, Hangul and kana become pairs of neighbouring characters, so that a Korean word is found
 * under the particle or ending that it carries, without a dictionary.
 */
final class TextWords extends Analyzer {

    /** Cuts what is searched: keeps each word also as it is written, so that {@code word*} finds what the reader sees. */
    static final TextWords OF_TEXTS = new TextWords(true);

    /** Cuts what is searched for. */
    static final TextWords OF_QUERIES = new TextWords(false);

    private final boolean alsoAsWritten;

    private TextWords(boolean alsoAsWritten) {
        this.alsoAsWritten = alsoAsWritten;
    }

    /** Hears of each word in the order of the text. */
    interface Listener {
        /**
         * Takes the next word.
         *
         * @param step 0 when the word is another form of the one before
         */
        void word(String word, int step, int start);
    }

    /** Reads a text that is {@link #composed} and {@link #spaced}. */
    void read(String text, Listener listener) {
        try (TokenStream words = tokenStream("", text)) {
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

    /** The words of a query, a name or another short piece. */
    static List<String> of(String text) {
        List<String> all = new ArrayList<>();
        OF_QUERIES.read(spaced(composed(text)), (word, _, _) -> all.add(word));
        return List.copyOf(all);
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
        TokenStream words = new EnglishPossessiveFilter(new CJKBigramFilter(folded(tokenizer)));
        if (alsoAsWritten) {
            words = new KeywordRepeatFilter(words);
        }
        words = new PluralOfEe(new EnglishMinimalStemFilter(words));
        return new TokenStreamComponents(tokenizer, alsoAsWritten ? new RemoveDuplicatesTokenFilter(words) : words);
    }

    /** What happens to a word with a wildcard in it. */
    @Override
    protected TokenStream normalize(String field, TokenStream words) {
        return folded(words);
    }

    private static TokenStream folded(TokenStream words) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(new CJKWidthFilter(words)));
    }

    /** Refugees and escapees, whom Lucene's light stemmer leaves in the plural. */
    private static final class PluralOfEe extends TokenFilter {
        private final CharTermAttribute word = addAttribute(CharTermAttribute.class);
        private final KeywordAttribute asWritten = addAttribute(KeywordAttribute.class);

        PluralOfEe(TokenStream words) {
            super(words);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            int length = word.length();
            if (!asWritten.isKeyword()
                    && length > 5
                    && word.subSequence(length - 3, length).toString().equals("ees")) {
                word.setLength(length - 1);
            }
            return true;
        }
    }
}

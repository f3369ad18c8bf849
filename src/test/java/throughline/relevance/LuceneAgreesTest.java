package throughline.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.Query;
import org.junit.jupiter.api.Test;

/** Stored queries are evaluated by our own clauses; whatever is asked of a whole text, Lucene has to answer alike. */
class LuceneAgreesTest {

    private static final List<String> WORDS = List.of(
            "boat", "boats", "border", "bored", "river", "rivers", "guide", "guided", "north", "탈북민이", "북한", "外交官が",
            "réfugié", "kyu", "gyu");
    private static final List<String> PATTERNS =
            List.of("boa*", "b?at", "riv*s", "kyu~1", "gui*", "bor*d~", "refug*", "guide~2");

    @Test
    void randomQueriesGetLucenesAnswerOnRandomTexts() throws ParseException {
        Random random = new Random(20240717);
        record Both(String written, QueryText text, MemoryIndex index) {}
        List<Both> texts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String headline = text(random, 1 + random.nextInt(4));
            List<String> paragraphs = List.of(text(random, 1 + random.nextInt(9)), text(random, 1 + random.nextInt(5)));
            texts.add(new Both(
                    headline + " | " + paragraphs,
                    new QueryText(headline, paragraphs, "", "en"),
                    index(headline, paragraphs)));
        }
        int met = 0;
        for (int i = 0; i < 200; i++) {
            String query = group(random, 0);
            StoredQuery stored = StoredQuery.parse(query);
            Query lucene = parse(query);
            for (Both both : texts) {
                boolean expected = both.index.search(lucene) > 0;
                assertThat(stored.matches(both.text))
                        .as("%s asked of %s", query, both.written)
                        .isEqualTo(expected);
                met += expected ? 1 : 0;
            }
        }
        assertThat(met).isBetween(600, 3_400);
    }

    private static final Analyzer OF_TEXTS = new Words(true);
    private static final Analyzer OF_QUERIES = new Words(false);

    /** The same cutting into words, put together from Lucene's own filters. */
    private static final class Words extends Analyzer {
        private final boolean alsoAsWritten;

        Words(boolean alsoAsWritten) {
            this.alsoAsWritten = alsoAsWritten;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer tokenizer = new StandardTokenizer();
            TokenStream words = new EnglishPossessiveFilter(new CJKBigramFilter(normalize(field, tokenizer)));
            words = new EnglishMinimalStemFilter(alsoAsWritten ? new KeywordRepeatFilter(words) : words);
            return new TokenStreamComponents(tokenizer, new RemoveDuplicatesTokenFilter(words));
        }

        @Override
        protected TokenStream normalize(String field, TokenStream words) {
            return new ASCIIFoldingFilter(new LowerCaseFilter(new CJKWidthFilter(words)));
        }
    }

    private static MemoryIndex index(String headline, List<String> paragraphs) {
        MemoryIndex index = new MemoryIndex();
        index.addField("all", OF_TEXTS.tokenStream("", headline), QueryText.GAP);
        index.addField("headline", OF_TEXTS.tokenStream("", headline));
        for (String paragraph : paragraphs) {
            index.addField("all", OF_TEXTS.tokenStream("", paragraph), QueryText.GAP);
            index.addField("text", OF_TEXTS.tokenStream("", paragraph), QueryText.GAP);
        }
        return index;
    }

    private static Query parse(String query) throws ParseException {
        QueryParser parser = new QueryParser("all", OF_QUERIES);
        parser.setSplitOnWhitespace(true);
        parser.setAutoGeneratePhraseQueries(true);
        parser.setFuzzyPrefixLength(1);
        return parser.parse(query);
    }

    private static String group(Random random, int depth) {
        int size = 1 + random.nextInt(3);
        String joined = random.nextBoolean() ? " AND " : " OR ";
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String not = i > 0 && random.nextInt(5) == 0 ? "NOT " : "";
            parts.add(
                    not + (depth < 2 && random.nextInt(3) == 0 ? "(" + group(random, depth + 1) + ")" : leaf(random)));
        }
        return String.join(joined, parts);
    }

    private static String leaf(Random random) {
        String field = List.of("", "", "", "headline:", "text:").get(random.nextInt(5));
        return field
                + switch (random.nextInt(4)) {
                    case 0 -> "\"" + text(random, 2 + random.nextInt(2)) + "\"";
                    case 1 -> "\"" + distinct(random) + "\"~" + (1 + random.nextInt(6));
                    case 2 -> PATTERNS.get(random.nextInt(PATTERNS.size()));
                    default -> word(random);
                };
    }

    /** Lucene itself is of two minds on sloppy phrases that hold one word twice. */
    private static String distinct(Random random) {
        int first = random.nextInt(7);
        return WORDS.get(first * 2) + " " + WORDS.get((first * 2 + 2 + 2 * random.nextInt(5)) % 14);
    }

    private static String text(Random random, int words) {
        List<String> text = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            text.add(word(random));
        }
        return String.join(" ", text);
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}

package throughline.relevance;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;

/**
 * A stored query taken apart. A clause is asked about a range of positions, so that one reading of a text answers for the whole,
 * its headline and each paragraph; Lucene's own evaluation would need an index for each of them. The tests hold the answers for the
 * whole text against Lucene's.
 */
sealed interface Clause {

    enum Field {
        ANYWHERE,
        HEADLINE,
        TEXT
    }

    boolean holds(Asked asked, int from, int to);

    /** Clauses put together. Without required ones, one of the optional has to hold, as in Lucene. */
    record Group(List<Clause> required, List<Clause> optional, List<Clause> forbidden) implements Clause {
        @Override
        public boolean holds(Asked asked, int from, int to) {
            for (Clause clause : required) {
                if (!clause.holds(asked, from, to)) {
                    return false;
                }
            }
            for (Clause clause : forbidden) {
                if (clause.holds(asked, from, to)) {
                    return false;
                }
            }
            if (!required.isEmpty()) {
                return true;
            }
            for (Clause clause : optional) {
                if (clause.holds(asked, from, to)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Something written in the query that can be looked up in a text. */
    sealed interface Leaf extends Clause {
        int number();

        String written();
    }

    /** Every text. */
    record Everything(int number) implements Leaf {
        @Override
        public String written() {
            return "*:*";
        }

        @Override
        public boolean holds(Asked asked, int from, int to) {
            return true;
        }
    }

    /** The text's language; {@code en} is met by {@code en-GB} too. */
    record Language(int number, String written, String tag) implements Leaf {
        @Override
        public boolean holds(Asked asked, int from, int to) {
            String language = asked.text().language();
            return language.equals(tag) || language.startsWith(tag + "-");
        }
    }

    /** Who publishes the text: {@code words} in a row in the outlet's name. */
    record Outlet(int number, String written, List<String> words) implements Leaf {
        @Override
        public boolean holds(Asked asked, int from, int to) {
            return Phrase.of(asked.text().outlet(), words);
        }
    }

    /** Something that stands at positions of the text. */
    sealed interface Placed extends Leaf {
        Field field();

        int[] places(QueryText text);

        @Override
        default boolean holds(Asked asked, int from, int to) {
            int[] places = asked.places(this);
            if (places.length == 0) {
                return false;
            }
            int headlineEnd = asked.text().headline().to();
            int first = field() == Field.TEXT ? Math.max(from, headlineEnd) : from;
            int last = field() == Field.HEADLINE ? Math.min(to, headlineEnd) : to;
            int at = Arrays.binarySearch(places, first);
            int next = at < 0 ? -at - 1 : at;
            return next < places.length && places[next] < last;
        }
    }

    /** One word, or words in a row that may be {@code slop} moves apart. */
    record Words(int number, String written, Field field, List<String> words, int slop) implements Placed {
        @Override
        public int[] places(QueryText text) {
            int[][] places = new int[words.size()][];
            for (int i = 0; i < places.length; i++) {
                places[i] = text.positions(words.get(i));
                if (places[i].length == 0) {
                    return places[i];
                }
            }
            return places.length == 1 ? places[0] : Phrase.places(places, slop);
        }
    }

    /** Any word of a pattern: a wildcard or a likeness of spelling. {@code beginning} is shared by all that it can meet. */
    record Pattern(int number, String written, Field field, String beginning, CharacterRunAutomaton pattern)
            implements Placed {
        @Override
        public int[] places(QueryText text) {
            return text.wordsFrom(beginning).stream()
                    .filter(pattern::run)
                    .flatMapToInt(word -> IntStream.of(text.positions(word)))
                    .sorted()
                    .toArray();
        }
    }

    /** A question to one text: remembers what was looked up. Not for two threads. */
    final class Asked {
        private final QueryText text;
        private final int[][] places;

        Asked(QueryText text, int leaves) {
            this.text = text;
            this.places = new int[leaves][];
        }

        QueryText text() {
            return text;
        }

        int[] places(Placed leaf) {
            int[] known = places[leaf.number()];
            if (known == null) {
                known = leaf.places(text);
                places[leaf.number()] = known;
            }
            return known;
        }
    }

    static String tag(String written) {
        return written.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

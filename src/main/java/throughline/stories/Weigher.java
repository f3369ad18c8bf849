package throughline.stories;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import throughline.names.Fact;
import throughline.names.Fact.Kind;

/** Weighs words and facts by how rare they are among the reports of the active window (Spärck Jones, 1972). */
final class Weigher {

    /** Counts as if so many more reports had been seen, so that the first reports of a stream do not find every word rare. */
    private static final double SEEN_BEFORE = 30;

    private static final double WITHOUT = .7;
    private static final int MOST_WORDS = 150;

    private final Memory memory;

    Weigher(Memory memory) {
        this.memory = memory;
    }

    Weighed weigh(Traits traits, Instant since) {
        List<Fact> facts = traits.facts().list();
        short[] weights = new short[facts.size()];
        Set<String> countries = wordsOfCountries(facts);
        for (int i = 0; i < weights.length; i++) {
            Fact fact = facts.get(i);
            weights[i] = isPartOfACountry(fact, countries) ? 0 : Weighed.factWeight(weight(fact));
        }
        return new Weighed(
                since,
                false,
                vector(traits.words(), traits.counts(), traits.language()).heaviest(MOST_WORDS),
                vector(traits.title(), null, traits.language()),
                vector(traits.lead(), null, traits.language()),
                weights);
    }

    private static Set<String> wordsOfCountries(List<Fact> facts) {
        Set<String> words = new HashSet<>();
        for (Fact fact : facts) {
            if (fact.kind() == Kind.COUNTRY) {
                words.addAll(List.of(fact.label().toLowerCase(Locale.ROOT).split(" ", -1)));
            }
        }
        return words;
    }

    /** "North" and "Korean" say nothing beside "North Korean", though no other report may have named them yet. */
    private static boolean isPartOfACountry(Fact fact, Set<String> countries) {
        return (fact.kind() == Kind.NAME || fact.kind() == Kind.ROMANIZED)
                && countries.contains(fact.label().toLowerCase(Locale.ROOT));
    }

    private TermVector vector(int[] terms, float @org.jspecify.annotations.Nullable [] counts, String language) {
        double[] weights = new double[terms.length];
        for (int i = 0; i < terms.length; i++) {
            weights[i] = (counts == null ? 1 : counts[i]) * rarity(terms[i], language);
        }
        return TermVector.of(terms, weights);
    }

    double rarity(int word, String language) {
        return Math.log((memory.size(language) + SEEN_BEFORE) / (memory.words().count(word) + WITHOUT));
    }

    /** What a fact weighs: by its kind, and the less the more reports name it. */
    private double weight(Fact fact) {
        int most = 0;
        for (int i = 0; i < fact.keys().size(); i++) {
            most = Math.max(most, memory.facts().count(fact.keys().get(i)));
        }
        return fact.kind().weight * Math.log((memory.size() + SEEN_BEFORE) / (most + 1.0)) / 4;
    }
}

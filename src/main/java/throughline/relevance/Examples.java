package throughline.relevance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import throughline.beats.Beat;
import throughline.beats.Marked;
import throughline.beats.Seed;

/**
 * What readers say by example: counter-seeds, and articles marked as belonging or not. A text is like an example by its sentences, or,
 * in any language, by the concepts that it holds.
 */
final class Examples {

    /** The example that a text is most like; {@code likeness} 0 where there is none. */
    record Nearest(boolean belongs, String headline, boolean counterSeed, double likeness) {}

    /** From here on an example decides about a text that is not more like one that says the contrary. */
    static final double DECIDES = 0.6;

    /** Texts on the same matter share so many concepts; what both share with the whole beat says nothing. */
    private static final double SAME_MATTER = 0.8;

    private record Example(
            boolean belongs,
            String headline,
            boolean counterSeed,
            SeedPassages passages,
            Map<String, Double> concepts) {}

    private final List<Example> examples = new ArrayList<>();
    private final Features features;
    private final Signs signs;
    private final Aspects aspects;

    Examples(Beat beat, Features features, Signs signs, Aspects aspects, Lexicon lexicon) {
        this.features = features;
        this.signs = signs;
        this.aspects = aspects;
        for (Seed seed : beat.counterSeeds()) {
            add(false, true, seed, lexicon);
        }
        for (Marked marked : beat.marks()) {
            Seed seed =
                    new Seed("", "", marked.headline(), "", null, false, marked.language(), null, marked.passages());
            add(marked.belongs(), false, seed, lexicon);
        }
    }

    private void add(boolean belongs, boolean counterSeed, Seed seed, Lexicon lexicon) {
        QueryText text = new QueryText(seed.headline(), seed.passages(), seed.outlet(), seed.language());
        Map<String, Double> concepts = concepts(ConceptReading.of(text, lexicon));
        examples.add(new Example(
                belongs, seed.headline(), counterSeed, new SeedPassages(List.of(seed), features), concepts));
    }

    boolean isEmpty() {
        return examples.isEmpty();
    }

    Stream<String> vocabulary() {
        return examples.stream().flatMap(example -> example.passages.features().stream());
    }

    /** The nearest example that says so. */
    Nearest nearest(boolean belongs, QueryText text, List<Features.Sentence> sentences, ConceptReading reading) {
        Nearest nearest = new Nearest(belongs, "", false, 0);
        Map<String, Double> own = concepts(reading);
        for (Example example : examples) {
            if (example.belongs != belongs) {
                continue;
            }
            SeedPassages.Likeness likeness = example.passages.compare(text, sentences);
            double shared = cosine(own, example.concepts);
            double like = Math.max(likeness.breadth(), shared < SAME_MATTER ? 0 : shared * 0.9 - 0.1);
            if (like > nearest.likeness()) {
                nearest = new Nearest(belongs, example.headline, example.counterSeed, like);
            }
        }
        return nearest;
    }

    private Map<String, Double> concepts(ConceptReading reading) {
        Map<String, Double> own = new HashMap<>();
        signs.concepts(reading, aspects, own::put);
        return own;
    }

    private static double cosine(Map<String, Double> one, Map<String, Double> other) {
        double shared = 0;
        for (Map.Entry<String, Double> sign : one.entrySet()) {
            shared += sign.getValue() * other.getOrDefault(sign.getKey(), 0.0);
        }
        double both = square(one) * square(other);
        return both == 0 ? 0 : shared / Math.sqrt(both);
    }

    private static double square(Map<String, Double> signs) {
        return signs.values().stream().mapToDouble(value -> value * value).sum();
    }
}

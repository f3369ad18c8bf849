package throughline.relevance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import throughline.beats.Seed;

/**
 * The seeds' passages, and how near an article's sentences come to them. Sentence and passage are compared as sets of features,
 * each weighed by its rarity among the passages: shared weight over the geometric mean of both weights. A sentence counts alone
 * and together with the next one. Across languages only those features count that mean the same in both ({@link Features}).
 */
final class SeedPassages {

    /** How near an article is: at its nearest sentence, and on average over its sentences. */
    record Likeness(NearestPassage nearest, double breadth, int near) {}

    /** Sentences compared; who reads further than this knows what the article is about. */
    private static final int MOST_SENTENCES = 80;

    private static final double NEAR = 0.6;

    private record Passage(String seed, int number, String language, float weight, float neutralWeight) {}

    private final List<Passage> passages = new ArrayList<>();
    private final Map<String, int[]> holders = new HashMap<>();
    private final Map<String, Float> weights = new HashMap<>();
    private final float unknown;

    SeedPassages(List<Seed> seeds, Features features) {
        List<List<String>> sets = new ArrayList<>();
        Map<String, List<Integer>> holding = new HashMap<>();
        List<Function<float[], Passage>> made = new ArrayList<>();
        for (Seed seed : seeds) {
            QueryText text = new QueryText(seed.headline(), seed.passages(), seed.outlet(), seed.language());
            List<Features.Sentence> whole = features.ofSections(text);
            for (int i = 1; i < whole.size(); i++) {
                List<String> set = whole.get(i).features();
                int place = sets.size();
                set.forEach(feature ->
                        holding.computeIfAbsent(feature, _ -> new ArrayList<>()).add(place));
                sets.add(set);
                int number = i;
                made.add(w -> new Passage(seed.letter(), number, language(text.language()), w[0], w[1]));
            }
        }
        unknown = rarity(0, sets.size());
        holding.forEach((feature, places) -> {
            holders.put(feature, places.stream().mapToInt(Integer::intValue).toArray());
            weights.put(feature, rarity(places.size(), sets.size()) * Features.importance(feature));
        });
        for (int i = 0; i < sets.size(); i++) {
            passages.add(made.get(i).apply(weigh(sets.get(i))));
        }
    }

    /** The features of all passages. */
    Set<String> features() {
        return holders.keySet();
    }

    private static float rarity(int holders, int all) {
        return (float) Math.log(1 + (all + 1) / (holders + 0.5));
    }

    Likeness compare(QueryText text, List<Features.Sentence> sentences) {
        if (passages.isEmpty()) {
            return new Likeness(new NearestPassage("", 0, 0, text.headline().text()), 0, 0);
        }
        String language = language(text.language());
        float[] shared = new float[passages.size()];
        float[] neutral = new float[passages.size()];
        NearestPassage nearest = new NearestPassage(
                passages.getFirst().seed,
                passages.getFirst().number,
                0,
                text.headline().text());
        double sum = 0;
        int near = 0;
        int all = Math.min(sentences.size(), MOST_SENTENCES);
        for (int i = 0; i < all; i++) {
            Features.Sentence sentence = sentences.get(i);
            NearestPassage own = nearest(sentence.features(), sentence.text(), language, shared, neutral);
            if (i + 1 < all && sentences.get(i + 1).section() == sentence.section()) {
                List<String> both =
                        Features.union(sentence.features(), sentences.get(i + 1).features());
                NearestPassage pair = nearest(both, sentence.text(), language, shared, neutral);
                own = pair.closeness() > own.closeness() ? pair : own;
            }
            nearest = own.closeness() > nearest.closeness() ? own : nearest;
            sum += own.closeness();
            near += own.closeness() >= NEAR ? 1 : 0;
        }
        return new Likeness(nearest, all == 0 ? 0 : sum / all, near);
    }

    private NearestPassage nearest(
            List<String> set, String sentence, String language, float[] shared, float[] neutral) {
        Arrays.fill(shared, 0);
        Arrays.fill(neutral, 0);
        for (String feature : set) {
            int[] places = holders.get(feature);
            if (places == null) {
                continue;
            }
            float weight = weights.getOrDefault(feature, unknown);
            boolean everywhere = Features.isNeutral(feature);
            for (int place : places) {
                shared[place] += weight;
                if (everywhere) {
                    neutral[place] += weight;
                }
            }
        }
        float[] own = weigh(set);
        int best = 0;
        double closest = 0;
        for (int i = 0; i < shared.length; i++) {
            Passage passage = passages.get(i);
            double closeness = language.isEmpty() || passage.language.equals(language)
                    ? closeness(shared[i], own[0], passage.weight)
                    : 0.7 * closeness(neutral[i], own[1] + 3 * unknown, passage.neutralWeight + 3 * unknown);
            if (closeness > closest) {
                closest = closeness;
                best = i;
            }
        }
        return new NearestPassage(passages.get(best).seed, passages.get(best).number, closest, sentence);
    }

    private float[] weigh(List<String> set) {
        float all = 0;
        float neutral = 0;
        for (String feature : set) {
            Float known = weights.get(feature);
            float weight = known == null ? unknown * Features.importance(feature) : known;
            all += weight;
            neutral += Features.isNeutral(feature) ? weight : 0;
        }
        return new float[] {all, neutral};
    }

    /**
     * What the share of common weight means to a reader. Two tellings of one fact in different words share some 45 % of it,
     * sentences that merely have the subject in common some 15 %.
     */
    private static double closeness(double shared, double one, double other) {
        if (shared <= 0 || one <= 0 || other <= 0) {
            return 0;
        }
        double share = Math.min(1, shared / Math.sqrt(one * other));
        if (share < 0.15) {
            return share * 2 * (share / 0.15);
        }
        return share < 0.45 ? 0.3 + (share - 0.15) * 2 : 0.9 + (share - 0.45) * 0.1 / 0.55;
    }

    private static String language(String tag) {
        int dash = tag.indexOf('-');
        return dash < 0 ? tag : tag.substring(0, dash);
    }
}

package throughline.web;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import throughline.beats.Beat;
import throughline.beats.BeatId;
import throughline.beats.Seed;
import throughline.relevance.Judge;
import throughline.relevance.QueryText;

/** How good a definition of its beat the seeds are. A review asks many judges, so it is made once for each definition. */
@Singleton
class BeatReviews {

    /**
     * What is said of a beat's definition.
     *
     * @param score how many of the seeds are found by the others
     * @param weaknesses in plain words; empty when there is none to tell
     */
    record Review(String score, List<String> weaknesses) {}

    private record Reviewed(Beat beat, Review review) {}

    private final Map<BeatId, Reviewed> reviews = new ConcurrentHashMap<>();

    Review of(Beat beat) {
        return reviews.compute(
                        beat.id(),
                        (_, old) -> old != null && old.beat().equals(beat) ? old : new Reviewed(beat, review(beat)))
                .review();
    }

    private static Review review(Beat beat) {
        List<Seed> seeds = beat.seeds();
        if (seeds.size() < 2) {
            return new Review(
                    "One seed, which no other can confirm. A second one shows whether they mean the same.", List.of());
        }
        List<String> lost = new ArrayList<>();
        for (Seed seed : seeds) {
            List<Seed> others =
                    seeds.stream().filter(other -> !other.equals(seed)).toList();
            QueryText text = new QueryText(seed.headline(), seed.passages(), seed.outlet(), seed.language());
            if (!new Judge(with(beat, others)).judge(text).relevant()) {
                lost.add(seed.letter());
            }
        }
        String score = Words.number(seeds.size() - lost.size()) + " of " + Words.number(seeds.size())
                + " seeds are found when they are left out.";
        return new Review(
                score,
                lost.isEmpty()
                        ? List.of()
                        : List.of("Without it, the other seeds and the query do not find seed " + Words.list(lost)
                                + "."));
    }

    private static Beat with(Beat beat, List<Seed> seeds) {
        return new Beat(
                beat.id(),
                beat.name(),
                beat.names(),
                beat.languages(),
                beat.query(),
                beat.feeds(),
                seeds,
                beat.concepts(),
                beat.counterSeeds(),
                beat.marks(),
                beat.made());
    }
}

package throughline.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import throughline.archive.Archive;
import throughline.beats.Beat;
import throughline.beats.BeatId;
import throughline.relevance.BeatMark;
import throughline.relevance.BeatStrength;
import throughline.relevance.BeatStrength.LeftOut;

/** How well beats are defined, in words. To look at one asks many judges, so it is done once for each definition. */
@Singleton
class BeatReviews {

    /** The latest marks are enough to see whether marks and seeds agree. */
    private static final int MARKS = 20;

    /**
     * What is said of a beat's definition.
     *
     * @param understood what it is taken to be about
     * @param score how many of its examples the others judge right
     * @param weaknesses in plain words; empty when there is none to tell
     */
    record Review(List<String> understood, String score, List<String> weaknesses) {}

    private record Reviewed(Beat beat, Review review) {}

    private final Archive archive;
    private final Map<BeatId, Reviewed> reviews = new ConcurrentHashMap<>();

    BeatReviews(Archive archive) {
        this.archive = archive;
    }

    Review of(Beat defined) {
        Beat beat = defined.withMarks(archive.listBeatMarks(defined.id()).stream()
                .limit(MARKS)
                .map(BeatMark::marked)
                .toList());
        return reviews.compute(
                        beat.id(),
                        (_, old) -> old != null && old.beat().equals(beat) ? old : new Reviewed(beat, review(beat)))
                .review();
    }

    private static Review review(Beat beat) {
        BeatStrength strength = BeatStrength.of(beat);
        Stream<String> languages = beat.languages().stream()
                .map(Words::primary)
                .map(strength.languages()::get)
                .filter(Objects::nonNull)
                .filter(BeatStrength.Language::weak)
                .map(BeatStrength.Language::words);
        Stream<String> examples = strength.leftOut().stream()
                .filter(one -> one.wanted() != one.taken())
                .map(BeatReviews::wrong);
        return new Review(
                strength.about().stream().map(Words::capital).toList(),
                score(strength.leftOut()),
                Stream.concat(languages, examples).toList());
    }

    private static String score(List<LeftOut> all) {
        List<LeftOut> seeds = all.stream()
                .filter(one -> one.wanted() && !one.label().equals("marked"))
                .toList();
        long right = all.stream().filter(one -> one.wanted() == one.taken()).count();
        if (all.size() == 1 && seeds.size() == 1) {
            return right == 1
                    ? "The one seed is found by what the beat says alone. A second one would show more."
                    : "The one seed is not found by what the beat says alone, and there is no other to find it by.";
        }
        return "Each judged by the others alone, " + Words.number(right) + " of "
                + Words.count(all.size(), "example is", "examples are") + " judged right.";
    }

    private static String wrong(LeftOut one) {
        String which = one.label().equals("counter-seed")
                ? "the counter-seed"
                : one.label().equals("marked") ? "the marked article" : "seed " + one.label() + ",";
        return one.wanted()
                ? "Without it, " + which + " “" + one.headline() + "” would be missed."
                : "Without it, " + which + " “" + one.headline() + "” would be taken.";
    }
}

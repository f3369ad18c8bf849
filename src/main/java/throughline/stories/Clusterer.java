package throughline.stories;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import throughline.names.Fact;
import throughline.names.Fact.Kind;

/**
 * Decides on arrival which story a report belongs to and whether it repeats an earlier text. One beat, one thread; the same reports in
 * the same order are placed the same, and a new instance to which the decisions are retold goes on as the old one would have.
 */
public final class Clusterer {

    private static final int MOST_CANDIDATES = 30;
    private static final int STRONGEST_TERMS = 25;
    private static final int MOST_COMMON = 250;
    private static final int FEW = 3;
    private static final double WHOLE_STORY = .37;
    private static final double THRESHOLD = 1.5;

    private final TraitReader reader = new TraitReader();
    private final Memory memory;
    private final Copies copies;
    private final Measure measure;

    public Clusterer(ClusterSettings settings) {
        memory = new Memory(settings.activeWindow());
        copies = new Copies(memory);
        measure = new Measure(memory);
    }

    /** Decides where the report goes, and remembers it. A report whose id is known is a revision and stays in its story. */
    public Placement place(Report report) {
        Instant now = memory.tick(report.at());
        Traits traits = reader.read(report);
        Placement placement = memory.find(report.id())
                .map(before -> revision(before.placement()))
                .orElseGet(() -> decide(report, traits));
        memory.remember(placement, traits, report.at(), now);
        return placement;
    }

    /** Remembers an earlier decision. */
    public void restore(Report report, Placement placement) {
        Instant now = memory.tick(report.at());
        memory.remember(placement, reader.read(report), report.at(), now);
    }

    private static Placement revision(Placement before) {
        return new Placement(
                before.report(),
                before.story(),
                before.copyOf(),
                "A new text of a report in this story.",
                before.shares());
    }

    private Placement decide(Report report, Traits traits) {
        return copies.findOriginal(traits)
                .map(original -> new Placement(
                        report.id(),
                        original.placement().story(),
                        original.original(),
                        "Repeats the text of " + original.original() + ".",
                        List.of("text")))
                .orElseGet(() -> join(report, traits));
    }

    private Placement join(Report report, Traits traits) {
        Map<StoryId, List<Likeness>> stories = new LinkedHashMap<>();
        for (Placed candidate : candidates(traits)) {
            stories.computeIfAbsent(candidate.placement().story(), s -> new ArrayList<>())
                    .add(measure.of(traits, report.at(), candidate));
        }
        @Nullable StoryId best = null;
        double most = THRESHOLD;
        for (Map.Entry<StoryId, List<Likeness>> story : stories.entrySet()) {
            double score = score(story.getValue(), memory.size(story.getKey()));
            if (score > most) {
                most = score;
                best = story.getKey();
            }
        }
        if (best == null) {
            return new Placement(
                    report.id(), new StoryId(report.id()), null, "Nothing like it was reported lately.", List.of());
        }
        Likeness nearest = stories.getOrDefault(best, List.of()).stream()
                .max(Comparator.comparingDouble(Likeness::score))
                .orElseThrow();
        return new Placement(report.id(), best, null, nearest.inWords(), nearest.grounds());
    }

    /** Mostly the nearest report of the story, and partly all of it, so that one odd report does not chain two stories. */
    private static double score(List<Likeness> reports, int size) {
        double nearest = reports.stream().mapToDouble(Likeness::score).max().orElse(0);
        double sum = reports.stream()
                .mapToDouble(Likeness::score)
                .filter(score -> score > 0)
                .sum();
        return (1 - WHOLE_STORY) * nearest + WHOLE_STORY * sum / Math.max(reports.size(), Math.min(size, FEW));
    }

    List<Placed> candidates(Traits traits) {
        Map<Integer, double[]> found = new HashMap<>();
        TreeMap<Double, Integer> strongest = new TreeMap<>();
        for (int i = 0; i < traits.words().size(); i++) {
            int term = traits.words().word(i);
            if (memory.words().count(term) > 0) {
                strongest.put(traits.words().weight(i) * measure.rarity(term, traits.language()) + 1e-9 * i, term);
                if (strongest.size() > STRONGEST_TERMS) {
                    strongest.pollFirstEntry();
                }
            }
        }
        strongest.forEach((weight, term) -> walk(memory.words(), term, weight * weight, found));
        for (Fact fact : traits.facts().list()) {
            double weight = measure.weight(fact) + (fact.kind() == Kind.LOOSE ? .5 : 0);
            for (int i = 0; i < fact.keys().size(); i++) {
                walk(memory.facts(), fact.keys().get(i), weight * weight * 2, found);
            }
        }
        return found.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<Integer, double[]> e) -> -e.getValue()[0])
                        .thenComparing(e -> -e.getKey()))
                .map(e -> memory.at(e.getKey()))
                .filter(Objects::nonNull)
                .limit(MOST_CANDIDATES)
                .toList();
    }

    private static void walk(Postings index, int key, double weight, Map<Integer, double[]> found) {
        int walked = 0;
        for (int entry = index.first(key); entry != 0 && walked < MOST_COMMON; entry = index.following(entry)) {
            found.computeIfAbsent(index.report(entry), n -> new double[1])[0] += weight;
            walked++;
        }
    }
}

package throughline.stories;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import throughline.trees.Forest;

/**
 * Decides on arrival which story a report belongs to and whether it repeats an earlier text. One beat, one thread; the same reports in
 * the same order are placed the same, and a new instance to which the decisions are retold goes on as the old one would have.
 */
public final class Clusterer {

    /** How likely a report must belong to a story to join it. */
    private static final double JOINS = .4;

    /** How likely a lone report must also belong to the new one's story for both stories to be asked whether they are one. */
    private static final double RECALLED = .2;

    /** How likely a lone report must belong to a story that has grown to be put into it later. */
    private static final double MERGES = .85;

    private static final double SURE_BY_FACTS = .5;

    private final Memory memory;
    private final Weigher weigher;
    private final Candidates candidates;
    private final Forest forest;

    public Clusterer(ClusterSettings settings) {
        this(settings, Forest.ofResource(Clusterer.class, "stories.trees", StoryFeatures.NAMES));
    }

    Clusterer(ClusterSettings settings, Forest forest) {
        memory = new Memory(settings);
        weigher = new Weigher(memory);
        candidates = new Candidates(memory);
        this.forest = forest;
    }

    /**
     * What was decided, with what is needed to remember it.
     *
     * @param weighed the report's words and facts as they weighed when it came
     * @param merged earlier reports that stood alone and are in its story now
     */
    @SuppressWarnings("ArrayRecordComponent") // as it is written down
    public record Decision(Placement placement, byte[] weighed, List<Placement> merged) {

        public Decision {
            merged = List.copyOf(merged);
        }
    }

    /** The same where no reader has said anything of the report. */
    public Decision place(Report report, Reading reading) {
        return place(report, reading, _ -> ReadersWords.NONE);
    }

    /**
     * Decides where the report goes, and remembers it. A report whose id is known is a revision and stays in its story.
     *
     * @param words what readers have said of a report, by its id, which is obeyed
     */
    public Decision place(Report report, Reading reading, Function<String, ReadersWords> words) {
        Weighed weighed = weigh(report, reading);
        Optional<Remembered> known = memory.find(report.id());
        if (known.isPresent()) {
            Remembered before = known.get();
            Placement placement = revision(before.placement());
            Weighed lasting = weighed.lasting(before.weighed().lasting());
            memory.remember(report, placement, reading, lasting);
            return new Decision(placement, lasting.toBytes(), List.of());
        }
        List<Remembered> alone = new ArrayList<>();
        Placement placement = decide(report, reading, weighed, words.apply(report.id()), alone);
        Decision decision = put(report, reading, placement, weighed);
        List<Placement> merged = alone.stream()
                .flatMap(one -> merge(one, placement, words.apply(one.id())).stream())
                .toList();
        return new Decision(placement, decision.weighed(), merged);
    }

    /** Puts a report that stands alone into a story that has grown, when it would join that now. */
    private Optional<Placement> merge(Remembered alone, Placement grown, ReadersWords words) {
        return candidates(alone.outlet(), alone.at(), alone.traits(), alone.weighed(), alone.number()).stream()
                .filter(one -> one.story().id().equals(grown.story()) && !words.parts(one.story()))
                .filter(one -> likelihood(one) > MERGES)
                .findFirst()
                .map(one -> {
                    Grounds grounds = new Grounds(one.nearest(), alone.at());
                    Placement moved = new Placement(
                            alone.id(),
                            grown.story(),
                            null,
                            "Put here when more was reported. " + grounds.inWords(),
                            grounds.listed());
                    memory.move(alone, moved);
                    return moved;
                });
    }

    /** Puts the report where it is known to belong. */
    Decision put(Report report, Reading reading, Placement placement) {
        return put(report, reading, placement, weigh(report, reading));
    }

    private Decision put(Report report, Reading reading, Placement placement, Weighed weighed) {
        Weighed lasting = weighed.lasting(memory.isNextLasting(placement.story()));
        memory.remember(report, placement, reading, lasting);
        return new Decision(placement, lasting.toBytes(), List.of());
    }

    private Weighed weigh(Report report, Reading reading) {
        Instant time = memory.timeAt(report.at());
        memory.tick(time);
        return weigher.weigh(reading.traits(), time);
    }

    /** The stories that the trees would be asked about; none for a copy. */
    List<StoryFeatures.Candidate> candidates(Report report, Reading reading) {
        Weighed weighed = weigh(report, reading);
        return memory.copies().findOriginal(reading.copyTraits()).isPresent()
                ? List.of()
                : candidates(report.outlet(), report.at(), reading.traits(), weighed, 0);
    }

    /**
     * Remembers an earlier decision.
     *
     * @param written what the decision said that the report weighed; without it, it weighs what it weighs now
     */
    public void restore(Report report, Reading reading, Placement placement, byte @Nullable [] written) {
        if (written == null) {
            put(report, reading, placement);
            return;
        }
        Weighed weighed = Weighed.of(written);
        memory.tick(weighed.since());
        boolean asRead =
                weighed.factWeights().length == reading.traits().facts().list().size();
        // when facts are found otherwise since, they weigh what they weigh now
        memory.remember(
                report,
                placement,
                reading,
                asRead
                        ? weighed
                        : weigher.weigh(reading.traits(), weighed.since()).lasting(weighed.lasting()));
    }

    private static Placement revision(Placement before) {
        return new Placement(
                before.report(),
                before.story(),
                before.copyOf(),
                "A new text of a report in this story.",
                before.shares());
    }

    /** Puts a report elsewhere, if it is still remembered. */
    public void move(Placement elsewhere) {
        memory.find(elsewhere.report()).ifPresent(report -> memory.move(report, elsewhere));
    }

    /** As if the report had never come. */
    public void forget(String report) {
        memory.find(report).ifPresent(memory::forget);
    }

    private Placement decide(
            Report report, Reading reading, Weighed weighed, ReadersWords words, List<Remembered> alone) {
        Optional<Remembered> original = memory.copies()
                .findOriginal(reading.copyTraits())
                .map(found -> Objects.requireNonNull(memory.at(found.number())))
                .filter(one -> !words.parts(story(one)));
        Optional<Remembered> companion = words.companions().stream()
                .flatMap(id -> memory.find(id).stream())
                .findFirst();
        if (companion.isPresent()) {
            StoryId story = companion.get().placement().story();
            return new Placement(
                    report.id(),
                    story,
                    original.filter(one -> one.placement().story().equals(story))
                            .map(Remembered::original)
                            .orElse(null),
                    "A reader put it here.",
                    List.of("reader"));
        }
        return original.map(one -> new Placement(
                        report.id(),
                        one.placement().story(),
                        one.original(),
                        "Repeats the text of " + one.original() + ".",
                        List.of("text")))
                .orElseGet(() -> join(report, reading.traits(), weighed, words, alone));
    }

    private Profile story(Remembered report) {
        return Objects.requireNonNull(memory.story(report.placement().story()));
    }

    /** @param alone reports that stand alone and may belong to the same story are added to it */
    private Placement join(Report report, Traits traits, Weighed weighed, ReadersWords words, List<Remembered> alone) {
        StoryFeatures.@Nullable Candidate best = null;
        double most = JOINS;
        for (StoryFeatures.Candidate candidate : candidates(report.outlet(), report.at(), traits, weighed, 0)) {
            double likelihood = words.parts(candidate.story()) ? 0 : likelihood(candidate);
            if (likelihood > RECALLED && candidate.story().size() == 1) {
                alone.add(candidate.story().reports().getFirst());
            }
            if (likelihood > most) {
                most = likelihood;
                best = candidate;
            }
        }
        if (best == null) {
            alone.clear();
            return new Placement(
                    report.id(), new StoryId(report.id()), null, "Nothing like it was reported lately.", List.of());
        }
        StoryId joined = best.story().id();
        alone.removeIf(one -> one.placement().story().equals(joined));
        Grounds grounds = new Grounds(best.nearest(), report.at());
        return new Placement(report.id(), best.story().id(), null, grounds.inWords(), grounds.listed());
    }

    /**
     * Who is told of goes before how alike the texts are: reports of different persons are apart, a name alone joins none, and a person,
     * a place and much else together always join.
     */
    private double likelihood(StoryFeatures.Candidate candidate) {
        if (candidate.tellsOfOthers() || candidate.nearest().isNameAlone()) {
            return 0;
        }
        double likelihood = forest.likelihood(candidate.row());
        return candidate.tellsOfTheSame() ? Math.max(likelihood, SURE_BY_FACTS) : likelihood;
    }

    private List<StoryFeatures.Candidate> candidates(
            String outlet, Instant at, Traits traits, Weighed weighed, int itself) {
        return StoryFeatures.of(outlet, at, traits, weighed, candidates.of(traits, weighed, itself), weigher);
    }
}

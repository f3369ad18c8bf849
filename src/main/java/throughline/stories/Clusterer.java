package throughline.stories;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import throughline.trees.Forest;

/**
 * Decides on arrival which story a report belongs to and whether it repeats an earlier text. One beat, one thread; the same reports in
 * the same order are placed the same, and a new instance to which the decisions are retold goes on as the old one would have.
 */
public final class Clusterer {

    /** How likely a report must belong to a story to join it. */
    private static final double JOINS = .4;

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
     */
    @SuppressWarnings("ArrayRecordComponent") // as it is written down
    public record Decision(Placement placement, byte[] weighed) {}

    /** The same where no reader has said anything of the report. */
    public Decision place(Report report, Reading reading) {
        return place(report, reading, ReadersWords.NONE);
    }

    /**
     * Decides where the report goes, and remembers it. A report whose id is known is a revision and stays in its story.
     *
     * @param words what readers have said of the report, which is obeyed
     */
    public Decision place(Report report, Reading reading, ReadersWords words) {
        Weighed weighed = weigh(report, reading);
        Placement placement = memory.find(report.id())
                .map(before -> revision(before.placement()))
                .orElseGet(() -> decide(report, reading, weighed, words));
        memory.remember(report, placement, reading, weighed);
        return new Decision(placement, weighed.toBytes());
    }

    /** Puts the report where it is known to belong. */
    Decision put(Report report, Reading reading, Placement placement) {
        Weighed weighed = weigh(report, reading);
        memory.remember(report, placement, reading, weighed);
        return new Decision(placement, weighed.toBytes());
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
                : candidates(report, reading.traits(), weighed);
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
                report, placement, reading, asRead ? weighed : weigher.weigh(reading.traits(), weighed.since()));
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

    private Placement decide(Report report, Reading reading, Weighed weighed, ReadersWords words) {
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
                .orElseGet(() -> join(report, reading.traits(), weighed, words));
    }

    private Profile story(Remembered report) {
        return Objects.requireNonNull(memory.story(report.placement().story()));
    }

    private Placement join(Report report, Traits traits, Weighed weighed, ReadersWords words) {
        StoryFeatures.@Nullable Candidate best = null;
        double most = JOINS;
        for (StoryFeatures.Candidate candidate : candidates(report, traits, weighed)) {
            double likelihood = words.parts(candidate.story()) ? 0 : forest.likelihood(candidate.row());
            if (likelihood > most) {
                most = likelihood;
                best = candidate;
            }
        }
        if (best == null) {
            return new Placement(
                    report.id(), new StoryId(report.id()), null, "Nothing like it was reported lately.", List.of());
        }
        Grounds grounds = new Grounds(best.nearest(), report.at());
        return new Placement(report.id(), best.story().id(), null, grounds.inWords(), grounds.listed());
    }

    private List<StoryFeatures.Candidate> candidates(Report report, Traits traits, Weighed weighed) {
        return StoryFeatures.of(report, traits, weighed, candidates.of(traits, weighed), weigher);
    }
}

package throughline.stories;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Folds copies and does nothing else: what repeats no earlier text stands by itself. */
public final class CopyFolding {

    /** A report and what is compared of its text. */
    public static final class Text {
        private final Report report;
        private final CopyTraits traits;

        private Text(Report report, CopyTraits traits) {
            this.report = report;
            this.traits = traits;
        }
    }

    private record Kept(int number, Placement placement, Instant at) {}

    private final Duration window;
    private final Copies copies = new Copies();
    private final Map<String, Kept> byId = new LinkedHashMap<>();
    private final Map<Integer, Kept> byNumber = new HashMap<>();
    private int next = 1;
    private Instant last = Instant.EPOCH;

    public CopyFolding(ClusterSettings settings) {
        window = settings.activeWindow();
    }

    /** What can be read of a report by itself, in any thread. */
    public static Text read(Report report) {
        return new Text(report, Copies.read(report));
    }

    /** Tells whose text it is; the story is named by the original. A report whose id is known is a revision and stays where it is. */
    public Placement place(Text text) {
        Report report = text.report;
        // an undated report is as late as the one before it
        last = report.published() == null ? last : report.at();
        forgetOld();
        Kept before = byId.get(report.id());
        Placement placement = before == null ? decide(report, text.traits) : before.placement();
        if (before != null) {
            forget(before);
        }
        Kept kept = new Kept(next++, placement, last);
        byId.put(report.id(), kept);
        byNumber.put(kept.number(), kept);
        copies.remember(kept.number(), text.traits);
        return placement;
    }

    private Placement decide(Report report, CopyTraits traits) {
        return copies.findOriginal(traits)
                .map(found ->
                        Objects.requireNonNull(byNumber.get(found.number())).placement())
                .map(earlier -> new Placement(
                        report.id(),
                        earlier.story(),
                        earlier.story().value(),
                        "Repeats the text of " + earlier.story().value() + ".",
                        List.of("text")))
                .orElseGet(() -> new Placement(
                        report.id(), new StoryId(report.id()), null, "Repeats no text of late.", List.of()));
    }

    private void forgetOld() {
        while (!byId.isEmpty()) {
            Kept eldest = byId.values().iterator().next();
            if (Duration.between(eldest.at(), last).compareTo(window) <= 0) {
                return;
            }
            forget(eldest);
        }
    }

    private void forget(Kept kept) {
        byId.remove(kept.placement().report());
        byNumber.remove(kept.number());
        copies.forget(kept.number());
    }
}

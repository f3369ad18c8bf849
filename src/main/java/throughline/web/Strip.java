package throughline.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import throughline.stories.Coverage;
import throughline.stories.Story;

/**
 * A story's articles over time: a tall stroke for an own text, a short one for a copy.
 *
 * @param label the same in a sentence, for whoever cannot see it
 * @param note what lies before the strip; null when nothing does
 */
public record Strip(
        List<Stroke> strokes,
        List<String> ticks,
        String label,
        @Nullable String note) {

    /** The drawing is this wide and its axis lies this far down, in the units of its view box. */
    private static final double WIDTH = 236;

    private static final double AXIS = 27;

    /** One article, as a rectangle. */
    public record Stroke(String x, String y, String height, String kind) {}

    public static Strip of(Story story, Span span, Instant now) {
        Instant begin = now.minus(span.length());
        List<Stroke> copies = new ArrayList<>();
        List<Stroke> own = new ArrayList<>();
        int before = 0;
        for (Coverage coverage : story.coverage()) {
            Instant at = coverage.told();
            if (at.isBefore(begin)) {
                before++;
            } else if (coverage.isCopy()) {
                copies.add(stroke(at, begin, span, 11, "copy"));
            } else {
                own.add(stroke(at, begin, span, 26, "own"));
            }
        }
        copies.addAll(own); // drawn last, so that an own text is never hidden by its copies
        int all = story.coverage().size();
        return new Strip(
                List.copyOf(copies),
                ticks(span.parts()),
                Words.count(all - before, "article", "articles") + " in the "
                        + span.words().replace("14", "last 14"),
                note(before, all));
    }

    private static @Nullable String note(int before, int all) {
        if (before == 0) {
            return null;
        }
        return before == all ? "All before this strip begins" : Words.number(before) + " before this strip begins";
    }

    private static Stroke stroke(Instant at, Instant begin, Span span, double height, String kind) {
        double part =
                (double) Duration.between(begin, at).toMillis() / span.length().toMillis();
        double x = Math.clamp(part, 0, 1) * (WIDTH - 2);
        return new Stroke(figure(x), figure(AXIS - height), figure(height), kind);
    }

    private static List<String> ticks(int parts) {
        List<String> ticks = new ArrayList<>();
        for (int part = 0; part <= parts; part++) {
            ticks.add(figure(0.5 + part * (WIDTH - 1) / parts));
        }
        return List.copyOf(ticks);
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}

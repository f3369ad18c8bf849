package throughline.articles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import throughline.trees.Forest;

/**
 * Finds the article's text in a page. What boxes are called and how much running text they hold gives a first reading; then each run
 * of text is weighed by everything that is known of it, and those that more likely belong to the article than not are taken.
 */
final class BodyReader {

    private static final double LIKELY = 0.5;

    /** When less than this share of what the article probably holds is likely, the page is an odd one, and less has to do. */
    private static final double SURE_SHARE = 0.75;

    /** What is left of an article at least when what stands over it is cut. */
    private static final int LITTLE = 250;

    /** Longer runs stand in an article once. */
    private static final int LONG = 100;

    private final Phrases phrases;
    private final Themes themes = new Themes();
    private final Forest forest = Forest.ofResource(BodyReader.class, "runs.forest", RunFeatures.NAMES);

    BodyReader(Phrases phrases) {
        this.phrases = phrases;
    }

    BodyReading read(Outline outline, PageWords words) {
        First first = new First(outline, words);
        double[] likely = new double[outline.runs().size()];
        float[] row = new float[RunFeatures.NAMES.size()];
        for (int i = 0; i < likely.length; i++) {
            if (!first.features.isHopeless(i)) {
                first.features.fill(i, row);
                likely[i] = forest.likelihood(row);
            }
        }
        double bound = bound(outline.runs().stream().mapToInt(Run::units).toArray(), likely);
        List<Run> runs = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        double right = 0;
        double taken = 0;
        double all = 0;
        for (int i = 0; i < likely.length; i++) {
            int units = outline.runs().get(i).units();
            all += likely[i] * units;
            if (likely[i] >= bound) {
                right += likely[i] * units;
                taken += units;
                Run run = first.text.withoutLines(outline.runs().get(i));
                // Pages that are laid out once for each width of screen hold their text more than once.
                boolean again = units > LONG && !seen.add(run.text());
                if (run.units() > 0 && !again && !(runs.isEmpty() && isDate(run))) {
                    runs.add(run);
                }
            }
        }
        runs.subList(0, afterTitle(runs, first.text)).clear();
        while (!runs.isEmpty() && isLabel(runs.getLast())) {
            runs.removeLast();
        }
        return new BodyReading(runs, first.choice.headline(), 2 * right / Math.max(1, taken + all));
    }

    /** How many of the first runs stand over the text: up to the headline, where it is said again among them. */
    private static int afterTitle(List<Run> runs, BodyText text) {
        for (int i = Math.min(4, runs.size() - 1) - 1; i >= 0; i--) {
            if (text.isTitle(runs.get(i).text())) {
                int left = 0;
                for (Run run : runs.subList(i + 1, runs.size())) {
                    left += run.units();
                }
                return left < LITTLE ? 0 : i + 1;
            }
        }
        return 0;
    }

    /** Whether a run only announces what follows; below a text that is never the text's. */
    private boolean isLabel(Run run) {
        return run.units() < Run.SHORT && !run.sentence() && phrases.opensWithLabel(run.text());
    }

    /** Whether a short run is mostly numbers: over a text that is when it was written. */
    private static boolean isDate(Run run) {
        long digits = run.text().chars().filter(Character::isDigit).count();
        return run.units() < Run.SHORT && !run.sentence() && 3 * digits >= run.units();
    }

    /** The features of each run that is not hopeless, by its place in the outline. */
    SortedMap<Integer, float[]> table(Outline outline, PageWords words) {
        First first = new First(outline, words);
        SortedMap<Integer, float[]> table = new TreeMap<>();
        for (int i = 0; i < outline.runs().size(); i++) {
            if (!first.features.isHopeless(i)) {
                float[] row = new float[RunFeatures.NAMES.size()];
                first.features.fill(i, row);
                table.put(i, row);
            }
        }
        return table;
    }

    /** The first reading of a page, by boxes, and what it lets say of each run. */
    private final class First {
        final BodyChoice choice;
        final BodyText text;
        final RunFeatures features;

        First(Outline outline, PageWords words) {
            Phrases.Marks marks = phrases.of(outline.runs());
            choice = new BodyChoice(outline, words.titles(), true);
            text = new BodyText(outline, phrases, marks, words.titles());
            @Nullable Span box = choice.choose();
            BitSet kept = box == null ? new BitSet() : text.of(choice, box);
            features = new RunFeatures(outline, choice, box, kept, marks, themes, words);
        }
    }

    /**
     * How likely a run must be to be taken. The expected F1 of a choice is highest at half of that highest value (Lipton, Elkan and
     * Naryanaswamy, 2014): near a half on most pages, and lower on odd ones, of which nothing is sure.
     *
     * @param units how long each run is
     */
    static double bound(int[] units, double[] likely) {
        double expected = 0;
        double surely = 0;
        for (int i = 0; i < likely.length; i++) {
            expected += likely[i] * units[i];
            surely += likely[i] >= LIKELY ? likely[i] * units[i] : 0;
        }
        if (surely >= SURE_SHARE * expected) {
            return LIKELY;
        }
        Integer[] order = new Integer[likely.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> -likely[i]));
        double bound = LIKELY;
        double best = 0;
        double taken = 0;
        double right = 0;
        for (int i : order) {
            taken += units[i];
            right += likely[i] * units[i];
            double f1 = 2 * right / (taken + expected);
            if (f1 > best) {
                best = f1;
                bound = Math.min(LIKELY, likely[i]);
            }
        }
        return bound;
    }
}

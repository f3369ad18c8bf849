package throughline.stories;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import throughline.trees.Folds;
import throughline.trees.Forest;
import throughline.trees.TaughtLines;

/** Which reports of a stream were found to repeat which, each asked of the trees that did not see its fold; and how right that is. */
final class CopiesFound {

    static final String HEADING = String.format(
            Locale.ROOT,
            "%-24s %7s %6s %9s %6s %14s",
            "reports of",
            "reports",
            "F1",
            "precision",
            "recall",
            "apart, called");

    private final List<TaughtReport> stream;
    private final int[] originals;

    private CopiesFound(List<TaughtReport> stream, int[] originals) {
        this.stream = stream;
        this.originals = originals;
    }

    static CopiesFound among(List<TaughtReport> stream, List<Forest> forests) {
        Copies copies = new Copies(new Forest(List.of(), CopyFeatures.NAMES));
        int[] originals = new int[stream.size()];
        for (int i = 0; i < originals.length; i++) {
            CopyTraits traits = Copies.read(stream.get(i).report());
            Optional<Copies.Found> found = copies.findOriginal(
                    traits, forests.get(Folds.of(stream.get(i).group())));
            // the original of a copy's copy is the first of them
            originals[i] = found.isPresent() ? originals[found.get().number() - 1] : i;
            copies.remember(i + 1, traits);
        }
        return new CopiesFound(stream, originals);
    }

    /** Pairs of reports of which it is known whose text they are, and reports that were found to repeat what they are apart from. */
    String line(String name) {
        long both = 0;
        long found = 0;
        long right = 0;
        int apart = 0;
        int called = 0;
        Map<Integer, Integer> sizes = new HashMap<>();
        Map<String, Integer> known = new HashMap<>();
        Map<String, Integer> joint = new HashMap<>();
        for (int i = 0; i < originals.length; i++) {
            TaughtReport report = stream.get(i);
            if (!report.original().isEmpty()) {
                found += sizes.merge(originals[i], 1, Integer::sum) - 1;
                right += known.merge(report.original(), 1, Integer::sum) - 1;
                both += joint.merge(originals[i] + " " + report.original(), 1, Integer::sum) - 1;
            }
            if (!report.apart().isEmpty()) {
                apart++;
                called += report.apart().contains(stream.get(originals[i]).original()) ? 1 : 0;
            }
        }
        double precision = found == 0 ? 1 : (double) both / found;
        double recall = right == 0 ? 1 : (double) both / right;
        return String.format(
                Locale.ROOT,
                "%-24s %7d %6.4f %9.4f %6.4f %8d of %d",
                name,
                stream.size(),
                2 * precision * recall / (precision + recall),
                precision,
                recall,
                called,
                apart);
    }

    /** A line a report, as the command {@code cluster} answers. */
    List<String> answers() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < originals.length; i++) {
            String id = stream.get(i).report().id();
            String original = stream.get(originals[i]).report().id();
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("id", id);
            line.put("story", original);
            line.put("duplicateOf", original.equals(id) ? null : original);
            lines.add(TaughtLines.JSON.valueToTree(line).toString());
        }
        return lines;
    }
}

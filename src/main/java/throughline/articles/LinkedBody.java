package throughline.articles;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Lets a text that is told apart from the page's boxes, as linked data tells one, mark which runs of the page are the article. The told
 * text is a witness: its words are only followed where the page shows nearly all of them, for what is told may be a teaser, another
 * article's, or stripped of its breaks.
 */
final class LinkedBody {

    private static final double SAME = 0.85;
    private static final int LABEL = 20;

    private LinkedBody() {}

    /**
     * The runs of the page that the told text covers, with headings and short lines that were kept between them.
     *
     * @param kept the runs that are held for the article without this witness
     * @param description how the page sums itself up, which may stand over the text without being part of what is told
     * @return {@code kept} itself when the witness agrees with it already or cannot be believed
     */
    static List<Run> marked(Outline outline, List<Run> kept, String told, String description) {
        int units = Letters.units(told);
        int own = kept.stream().mapToInt(Run::units).sum();
        if (units < 300 || units < 0.6 * own) {
            return kept;
        }
        Shingles known = Shingles.of(told);
        List<Run> marked = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Set<String> once = new HashSet<>();
        kept.forEach(run -> once.add(run.text()));
        int next = 0;
        int strangers = 0;
        int found = 0;
        for (Run run : outline.runs()) {
            int at = next;
            while (at < kept.size() && !isPartOf(kept.get(at), run)) {
                at++;
            }
            boolean mine = at < kept.size() && at < next + 3;
            Run shown = mine ? kept.get(at) : run;
            next = mine ? at + 1 : next;
            boolean label = shown.units() < LABEL;
            boolean covered = !label && known.share(shown.text()) >= SAME;
            boolean link = !mine && shown.linkShare() > 0.5;
            if (covered && !link && (mine || !once.contains(shown.text())) && seen.add(shown.text())) {
                marked.add(shown);
                found += mine ? 0 : shown.units();
            } else if (mine && !covered) {
                boolean between = label
                        || shown.kind() == Run.Kind.HEADING
                        || shown.kind() == Run.Kind.CELL
                        || shown.kind() == Run.Kind.QUOTE
                        || (marked.isEmpty() && Likeness.of(shown.text(), description) > 0.7);
                if (between) {
                    marked.add(shown);
                } else {
                    strangers += shown.units();
                }
            }
        }
        while (!marked.isEmpty() && known.share(marked.getLast().text()) < SAME) {
            marked.removeLast();
        }
        if (found == 0 && strangers == 0) {
            return kept;
        }
        StringBuilder all = new StringBuilder();
        marked.forEach(run -> all.append(run.text()).append('\n'));
        return Shingles.of(all).share(told) >= 0.93 ? List.copyOf(marked) : kept;
    }

    private static boolean isPartOf(Run kept, Run run) {
        return kept.box() == run.box()
                && (kept.text().equals(run.text())
                        || (run.text().indexOf('\n') >= 0
                                && run.text().contains(kept.text().split("\n", 2)[0])));
    }
}

package throughline.stories;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How alike two reports are, ground by ground.
 *
 * @param text cosine of their words, 0 across languages
 * @param title the same of their headlines
 * @param facts cosine of what they name
 * @param shared the facts that both name, heaviest first
 * @param weight how much those weigh together, by kind and rarity
 * @param days between them
 * @param conflict whether they are about persons and have none in common
 */
record Likeness(
        boolean sameLanguage,
        double text,
        double title,
        double facts,
        List<Fact> shared,
        double weight,
        double days,
        boolean conflict) {

    private static final int MOST_TOLD = 4;
    private static final double LIKE_WORDING = .2;

    /** The grounds together; about 1.5 is where two reports begin to be of one story. */
    double score() {
        if (conflict) {
            return 0;
        }
        double gap = Math.log1p(days);
        return sameLanguage ? 4 * text + 1.2 * title + 2 * facts - .36 * gap : 3.5 * facts + .12 * weight - .12 * gap;
    }

    /** The grounds in a word each: "person", "place", "text"… */
    List<String> grounds() {
        Set<String> grounds = new LinkedHashSet<>();
        telling().forEach(fact -> grounds.add(fact.kind().word));
        if (text >= LIKE_WORDING) {
            grounds.add("text");
        }
        return List.copyOf(grounds);
    }

    /** The grounds in a sentence for a reader. */
    String inWords() {
        List<String> parts = new ArrayList<>();
        List<Fact> telling = telling();
        if (!telling.isEmpty()) {
            parts.add("both name "
                    + String.join(
                            ", ", telling.stream().map(Fact::label).distinct().toList()));
        }
        if (sameLanguage) {
            parts.add(String.format(Locale.ROOT, "wording %.0f %% alike", text * 100));
        }
        parts.add(days < 1 ? "within a day" : String.format(Locale.ROOT, "%.0f days apart", days));
        String sentence = String.join("; ", parts) + ".";
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    private List<Fact> telling() {
        return shared.stream().limit(MOST_TOLD).toList();
    }
}

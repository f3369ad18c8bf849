package throughline.stories;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import throughline.names.Fact;
import throughline.names.Fact.Kind;

/**
 * How alike two reports are, ground by ground.
 *
 * @param text cosine of their words, 0 across languages
 * @param title the same of their headlines
 * @param facts cosine of what they name
 * @param shared the facts that both name, heaviest first
 * @param weight how much those weigh together, by kind and rarity
 * @param whoAndWhere the lesser of what shared persons and shared places, numbers and dates weigh: a name alone is no evidence
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
        double whoAndWhere,
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
        double both = .4 * whoAndWhere;
        return sameLanguage
                ? 5.5 * text + .8 * title + 2 * facts + both - .36 * gap
                : 3.8 * facts + .08 * weight + both - .2 * gap;
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
            parts.add("both name " + named(telling));
        }
        if (sameLanguage) {
            parts.add(String.format(Locale.ROOT, "wording %.0f %% alike", text * 100));
        }
        parts.add(
                days < 1
                        ? "within a day"
                        : days < 1.5 ? "a day apart" : String.format(Locale.ROOT, "%.0f days apart", days));
        String sentence = String.join("; ", parts) + ".";
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    /** The heaviest that say something of their own: not "Korean" beside "South Korean". */
    private List<Fact> telling() {
        return shared.stream()
                .filter(fact -> switch (fact.kind()) {
                    case NAME, ROMANIZED -> shared.stream().noneMatch(other -> isInside(fact, other));
                    default -> true;
                })
                .limit(MOST_TOLD)
                .toList();
    }

    private static boolean isInside(Fact name, Fact other) {
        String label = other.label().toLowerCase(Locale.ROOT);
        boolean fuller = other.kind() != Kind.NAME && other.kind() != Kind.ROMANIZED;
        return fuller && label.contains(name.label().toLowerCase(Locale.ROOT));
    }

    private static String named(List<Fact> facts) {
        Map<String, String> labels = new LinkedHashMap<>();
        facts.forEach(fact -> labels.putIfAbsent(fact.label().toLowerCase(Locale.ROOT), fact.label()));
        return String.join(", ", labels.values());
    }
}

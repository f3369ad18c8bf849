package throughline.stories;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import throughline.names.Fact;
import throughline.names.Fact.Kind;

/** Says for a reader why a report is with another. */
final class Grounds {

    private static final int MOST_TOLD = 4;
    private static final double LIKE_WORDING = .2;

    private final Comparison comparison;
    private final Instant at;

    Grounds(Comparison comparison, Instant at) {
        this.comparison = comparison;
        this.at = at;
    }

    /** The grounds in a word each: "person", "place", "text"… */
    List<String> listed() {
        Set<String> grounds = new LinkedHashSet<>();
        telling().forEach(fact -> grounds.add(fact.kind().word));
        if (comparison.text >= LIKE_WORDING) {
            grounds.add("text");
        }
        return List.copyOf(grounds);
    }

    /** The grounds in a sentence. */
    String inWords() {
        List<String> parts = new ArrayList<>();
        List<Fact> telling = telling();
        if (!telling.isEmpty()) {
            parts.add("both name " + named(telling));
        }
        if (comparison.sameLanguage) {
            parts.add(String.format(Locale.ROOT, "wording %.0f %% alike", comparison.text * 100));
        }
        double days = Duration.between(at, comparison.earlier.at()).abs().toMinutes() / 1440.0;
        parts.add(
                days < 1
                        ? "within a day"
                        : days < 1.5 ? "a day apart" : String.format(Locale.ROOT, "%.0f days apart", days));
        String sentence = String.join("; ", parts) + ".";
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    /** The heaviest that say something of their own: not "Korean" beside "South Korean". */
    private List<Fact> telling() {
        List<Fact> shared =
                comparison.shared().stream().map(Comparison.Shared::fact).toList();
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

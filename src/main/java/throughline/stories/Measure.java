package throughline.stories;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import throughline.names.Fact;
import throughline.names.Fact.Kind;
import throughline.names.KeySet;

/** Measures how alike two reports are, by how rare their words and facts are among those remembered. */
final class Measure {

    /** Counts as if so many more reports had been seen, so that the first reports of a stream do not find every word rare. */
    private static final double SEEN_BEFORE = 30;

    private final Memory memory;

    Measure(Memory memory) {
        this.memory = memory;
    }

    Likeness of(Traits one, Instant at, Placed placed) {
        Traits other = placed.traits();
        boolean sameLanguage = one.language().equals(other.language());
        int[] met = one.facts().meet(other.facts());
        List<Fact> shared = new ArrayList<>();
        double common = 0;
        double weight = 0;
        double who = 0;
        double where = 0;
        for (int i = 0; i < met.length; i++) {
            if (met[i] >= 0) {
                Fact fact = one.facts().list().get(i);
                Fact theirs = other.facts().list().get(met[i]);
                double rarer = Math.max(weight(fact), weight(theirs));
                common += rarer * rarer * prominence(fact, theirs);
                weight += rarer;
                switch (shown(fact, theirs).kind()) {
                    case PERSON -> who += rarer * prominence(fact, theirs);
                    case TOWN, COUNTRY, NUMBER, DATE -> where += rarer;
                    default -> {}
                }
                shared.add(shown(fact, theirs));
            }
        }
        shared.sort(Comparator.comparingDouble(fact -> -weight(fact)));
        double norms = Math.sqrt(norm(one, other) * norm(other, one));
        return new Likeness(
                sameLanguage,
                sameLanguage ? words(one.words(), other.words(), one.language()) : 0,
                sameLanguage ? titles(one.title(), other.title(), one.language()) : 0,
                norms == 0 ? 0 : common / norms,
                shared,
                weight,
                Math.min(who, where),
                Duration.between(at, placed.at()).abs().toMinutes() / 1440.0,
                one.facts().tellOfOthers(other.facts(), met));
    }

    private static Fact shown(Fact one, Fact other) {
        return one.kind() == Kind.LOOSE ? other : one;
    }

    double rarity(int word, String language) {
        return rarity(memory.words().count(word), memory.size(language));
    }

    /** What a fact weighs: by its kind, and the less the more reports name it. */
    double weight(Fact fact) {
        int most = 0;
        for (int i = 0; i < fact.keys().size(); i++) {
            most = Math.max(most, memory.facts().count(fact.keys().get(i)));
        }
        return fact.kind().weight * rarity(most, memory.size());
    }

    private static double rarity(int with, int all) {
        return Math.log((all + SEEN_BEFORE) / (with + 1.0)) / 4;
    }

    /** What one report is about and the other mentions in passing joins them less. */
    private static double prominence(Fact one, Fact other) {
        return switch (one.kind()) {
            case PERSON, PUBLIC_FIGURE, NAME, TOWN, COUNTRY ->
                one.prominent() && other.prominent() ? 1 : one.prominent() || other.prominent() ? .7 : .5;
            default -> 1;
        };
    }

    /** What the facts of one report weigh against those of another; what the other cannot have is no evidence against. */
    private double norm(Traits traits, Traits other) {
        boolean things = has(traits, Kind.THING) && has(other, Kind.THING);
        double sum = 0;
        for (Fact fact : traits.facts().list()) {
            boolean counts = switch (fact.kind()) {
                case NAME -> traits.latin() && other.latin();
                case THING -> things;
                case LOOSE, ROMANIZED -> false;
                default -> true;
            };
            sum += counts ? squared(weight(fact)) : 0;
        }
        return sum;
    }

    private static boolean has(Traits traits, Kind kind) {
        return traits.facts().list().stream().anyMatch(fact -> fact.kind() == kind);
    }

    private double words(WordCounts one, WordCounts other, String language) {
        double common = 0;
        double norm = 0;
        double otherNorm = 0;
        int i = 0;
        int j = 0;
        while (i < one.size() || j < other.size()) {
            boolean mine = j == other.size() || (i < one.size() && one.word(i) <= other.word(j));
            boolean theirs = i == one.size() || (j < other.size() && other.word(j) <= one.word(i));
            double rarity = rarity(mine ? one.word(i) : other.word(j), language);
            double weight = mine ? one.weight(i++) * rarity : 0;
            double otherWeight = theirs ? other.weight(j++) * rarity : 0;
            common += weight * otherWeight;
            norm += weight * weight;
            otherNorm += otherWeight * otherWeight;
        }
        return common == 0 ? 0 : common / Math.sqrt(norm * otherNorm);
    }

    private double titles(KeySet one, KeySet other, String language) {
        double common = 0;
        for (int i = 0; i < one.size(); i++) {
            common += other.contains(one.get(i)) ? squared(rarity(one.get(i), language)) : 0;
        }
        return common == 0 ? 0 : common / Math.sqrt(norm(one, language) * norm(other, language));
    }

    private double norm(KeySet title, String language) {
        double sum = 0;
        for (int i = 0; i < title.size(); i++) {
            sum += squared(rarity(title.get(i), language));
        }
        return sum;
    }

    private static double squared(double number) {
        return number * number;
    }
}

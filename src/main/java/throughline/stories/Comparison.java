package throughline.stories;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import throughline.names.Fact;
import throughline.names.Fact.Kind;

/** What one report has in common with an earlier one, ground by ground. */
final class Comparison {

    /** A fact that both reports name, and what it weighs. */
    record Shared(Fact fact, double weight) {}

    private static final double LIKE_WORDING = .15;

    final Remembered earlier;
    final boolean sameLanguage;
    /** Cosines of their words, headlines and leads; 0 across languages. */
    final double text;

    final double title;
    final double lead;
    /** Cosine of what they name. */
    final double facts;
    /** What the shared facts of a kind weigh together. */
    final double who;

    final double where;
    final double when;
    final double numbers;
    final double names;
    final double themes;
    /** Of the numbers in the later report, the share that the earlier one has too. */
    final double numbersShared;

    final boolean shareATown;
    /** Whether each is about a town, and neither names the other's. */
    final boolean otherTowns;
    /** Whether each is about persons, and neither names the other's. */
    final boolean otherPersons;
    /** Whether both are about one person. */
    final boolean samePerson;

    private final List<Shared> shared = new ArrayList<>();

    Comparison(Traits traits, Weighed weighed, double squares, Remembered earlier) {
        this.earlier = earlier;
        Weighed before = earlier.weighed();
        sameLanguage = traits.language().equals(earlier.traits().language());
        text = sameLanguage ? weighed.words().cosine(before.words()) : 0;
        title = sameLanguage ? weighed.title().cosine(before.title()) : 0;
        lead = sameLanguage ? weighed.lead().cosine(before.lead()) : 0;

        List<Fact> mine = traits.facts().list();
        List<Fact> theirs = earlier.traits().facts().list();
        int[] met = traits.facts().meet(earlier.traits().facts());
        double common = 0;
        double[] sums = new double[6];
        int numbersHere = 0;
        int numbersMet = 0;
        boolean town = false;
        boolean townMet = false;
        boolean person = false;
        for (int i = 0; i < met.length; i++) {
            Fact one = mine.get(i);
            numbersHere += one.kind() == Kind.NUMBER ? 1 : 0;
            town |= one.kind() == Kind.TOWN && one.prominent();
            if (met[i] < 0) {
                continue;
            }
            Fact other = theirs.get(met[i]);
            Fact shown = one.kind() == Kind.LOOSE ? other : one;
            double weight = Math.max(weighed.fact(i), before.fact(met[i]));
            double prominence = prominence(one, other);
            common += weight * weight * prominence;
            numbersMet += shown.kind() == Kind.NUMBER ? 1 : 0;
            townMet |= shown.kind() == Kind.TOWN;
            person |= shown.kind() == Kind.PERSON && one.prominent() && other.prominent();
            switch (shown.kind()) {
                case PERSON -> sums[0] += weight * prominence;
                case TOWN, COUNTRY -> sums[1] += weight * prominence;
                case DATE -> sums[2] += weight;
                case NUMBER -> sums[3] += weight;
                case NAME, ROMANIZED -> sums[4] += weight * prominence;
                default -> sums[5] += weight * prominence;
            }
            shared.add(new Shared(shown, weight));
        }
        facts = common == 0 ? 0 : common / Math.sqrt(squares * earlier.squares());
        who = sums[0];
        where = sums[1];
        when = sums[2];
        numbers = sums[3];
        names = sums[4];
        themes = sums[5];
        numbersShared = numbersHere == 0 ? 0 : (double) numbersMet / numbersHere;
        shareATown = townMet;
        samePerson = person;
        otherTowns = town && !townMet && theirs.stream().anyMatch(f -> f.kind() == Kind.TOWN && f.prominent());
        otherPersons = traits.facts().tellOfOthers(earlier.traits().facts(), met);
    }

    double all() {
        return who + where + when + numbers + names + themes;
    }

    /** Whether a person's name is all that both share: different people share names, so it needs another ground. */
    boolean isNameAlone() {
        return who > 0 && where + when + numbers + names == 0 && text < LIKE_WORDING;
    }

    /** The facts that both name, heaviest first. */
    List<Shared> shared() {
        shared.sort(Comparator.comparingDouble(one -> -one.weight()));
        return shared;
    }

    /** What one report is about and the other mentions in passing joins them less. */
    private static double prominence(Fact one, Fact other) {
        return switch (one.kind()) {
            case PERSON, PUBLIC_FIGURE, NAME, TOWN, COUNTRY ->
                one.prominent() && other.prominent() ? 1 : one.prominent() || other.prominent() ? .7 : .5;
            default -> 1;
        };
    }
}

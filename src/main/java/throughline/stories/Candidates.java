package throughline.stories;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import throughline.names.Fact;
import throughline.names.Fact.Kind;

/**
 * Finds the stories that a report could belong to, each with its reports nearest to it: by the rare words and facts that they share,
 * term by term over the indexes, so that the work goes with what is shared and not with how much is remembered.
 */
final class Candidates {

    private static final int MOST_STORIES = 10;
    private static final int MOST_OF_A_STORY = 4;
    private static final int MOST_LOOKED_AT = 80;
    private static final int STRONGEST_TERMS = 50;
    /** A word or fact that more reports have says little; the newest of them are enough. */
    private static final int MOST_WITH_A_WORD = 300;

    private static final int MOST_WITH_A_FACT = 150;
    private static final double TELLING_NUMBER = .6;
    /** What a Hangul word weighs in the search that may be somebody's name in Latin letters. */
    private static final double GUESS = .5;

    private static final double MOST_BY_FACTS = 1.5;
    private static final double FACTS_IN_ONE_LANGUAGE = .3;

    private final Memory memory;
    private double[] byWords = new double[1024];
    private double[] byFacts = new double[1024];
    private int[] found = new int[1024];
    private int size;

    Candidates(Memory memory) {
        this.memory = memory;
    }

    /**
     * The stories in order of likeness.
     *
     * @param itself the number of a report that is not to be found; 0 for none
     */
    Map<Profile, List<Remembered>> of(Traits traits, Weighed weighed, int itself) {
        int numbers = memory.numbers();
        if (byWords.length < numbers) {
            byWords = Arrays.copyOf(byWords, numbers * 2);
            byFacts = Arrays.copyOf(byFacts, numbers * 2);
        }
        size = 0;
        words(weighed.words().heaviest(STRONGEST_TERMS));
        facts(traits, weighed);
        double squares = weighed.factSquares(traits.facts()) + GUESS;
        long[] order = new long[size];
        for (int i = 0; i < size; i++) {
            int number = found[i];
            boolean same = Objects.requireNonNull(memory.at(number))
                    .traits()
                    .language()
                    .equals(traits.language());
            double facts = Math.min(MOST_BY_FACTS, byFacts[number] / squares);
            double likeness = byWords[number] + (same ? FACTS_IN_ONE_LANGUAGE : 1) * facts;
            // the likest first, of equals the newest
            order[i] = -((long) Float.floatToIntBits((float) likeness) << 32 | number);
            byWords[number] = 0;
            byFacts[number] = 0;
        }
        Arrays.sort(order);
        Map<Profile, List<Remembered>> stories = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(size, MOST_LOOKED_AT); i++) {
            int number = (int) -order[i];
            if (number == itself) {
                continue;
            }
            Remembered report = Objects.requireNonNull(memory.at(number));
            Profile story =
                    Objects.requireNonNull(memory.story(report.placement().story()));
            List<Remembered> nearest = stories.get(story);
            if (nearest == null && stories.size() < MOST_STORIES) {
                nearest = new ArrayList<>(MOST_OF_A_STORY);
                stories.put(story, nearest);
            }
            if (nearest != null && nearest.size() < MOST_OF_A_STORY) {
                nearest.add(report);
            }
        }
        return stories;
    }

    private void words(TermVector words) {
        Postings index = memory.words();
        for (int i = 0; i < words.size(); i++) {
            int walked = 0;
            double weight = words.weight(i) / ((double) TermVector.UNIT * TermVector.UNIT);
            for (int entry = index.first(words.term(i));
                    entry != 0 && walked < MOST_WITH_A_WORD;
                    entry = index.following(entry)) {
                int number = index.report(entry);
                if (memory.isActive(number)) {
                    find(number);
                    byWords[number] += weight * index.weight(entry);
                    walked++;
                }
            }
        }
    }

    private void facts(Traits traits, Weighed weighed) {
        Postings index = memory.facts();
        List<Fact> facts = traits.facts().list();
        for (int i = 0; i < facts.size(); i++) {
            Fact fact = facts.get(i);
            double weight = weighed.fact(i) + (fact.kind() == Kind.LOOSE ? GUESS : 0);
            if (fact.kind() == Kind.NUMBER && weight < TELLING_NUMBER) {
                continue;
            }
            for (int k = 0; k < fact.keys().size(); k++) {
                int walked = 0;
                for (int entry = index.first(fact.keys().get(k));
                        entry != 0 && walked < MOST_WITH_A_FACT;
                        entry = index.following(entry)) {
                    if (memory.isFoundBy(entry)) {
                        int number = index.report(entry);
                        find(number);
                        byFacts[number] += weight * weight;
                        walked++;
                    }
                }
            }
        }
    }

    private void find(int number) {
        if (byWords[number] == 0 && byFacts[number] == 0) {
            if (size == found.length) {
                found = Arrays.copyOf(found, size * 2);
            }
            found[size++] = number;
            byFacts[number] = Double.MIN_VALUE; // so that it is found once
        }
    }
}

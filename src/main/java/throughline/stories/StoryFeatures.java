package throughline.stories;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the trees are asked about a report and a story that it could belong to: how near the report is to the nearest reports of the
 * story, how near to all of it, what it names with them, how long ago they were, and how far ahead this story is of the others.
 */
final class StoryFeatures {

    static final List<String> NAMES = List.of(
            "text",
            "text-second",
            "text-mean",
            "text-centroid",
            "title",
            "title-known",
            "title-usual",
            "words-known",
            "lead",
            "facts",
            "who",
            "where",
            "when",
            "numbers",
            "names",
            "themes",
            "shared",
            "numbers-shared",
            "town",
            "other-towns",
            "other-persons",
            "rarest",
            "since-last",
            "since-nearest",
            "since-first",
            "size",
            "length",
            "story-length",
            "headline",
            "same-outlet",
            "other-language",
            "ahead",
            "rank",
            "facts-ahead");

    /** More of these makes it less likely. */
    static final Set<String> FALLING =
            Set.of("other-towns", "other-persons", "since-last", "since-nearest", "since-first");

    /** More of these says nothing by itself. */
    private static final Set<String> EITHER_WAY = Set.of(
            "themes", "town", "size", "length", "story-length", "headline", "same-outlet", "other-language", "rank");

    /** More of the others makes it likelier. */
    static final Set<String> RISING = NAMES.stream()
            .filter(name -> !FALLING.contains(name) && !EITHER_WAY.contains(name))
            .collect(Collectors.toUnmodifiableSet());

    private static final int TEXT = 0;
    private static final int FACTS = 9;
    private static final int WHERE = 11;
    private static final int OTHER_PERSONS = 20;
    private static final int AHEAD = 31;
    private static final double FACTS_IN_ALL = .3;
    private static final double USUAL = 1.5;
    private static final double MUCH = .4;

    /** A story with what the trees are asked about it. */
    @SuppressWarnings("ArrayRecordComponent") // as the trees take it
    record Candidate(Profile story, Comparison nearest, boolean samePerson, float[] row) {

        /** Whether a person, a place and much else that is named are in both: a retelling, however it is worded. */
        boolean tellsOfTheSame() {
            return samePerson && row[WHERE] > 0 && row[FACTS] >= MUCH;
        }

        /** Whether the report is about persons, and none of the nearest reports names one of them. */
        boolean tellsOfOthers() {
            return row[OTHER_PERSONS] > 0;
        }
    }

    private StoryFeatures() {}

    static List<Candidate> of(
            String outlet,
            Instant at,
            Traits traits,
            Weighed weighed,
            Map<Profile, List<Remembered>> stories,
            Weigher weigher) {
        double squares = weighed.factSquares(traits.facts());
        double[] rarities = stories.isEmpty() ? new double[0] : rarities(traits, weighed, weigher);
        List<Candidate> candidates = new ArrayList<>(stories.size());
        stories.forEach((story, nearest) ->
                candidates.add(candidate(outlet, at, traits, weighed, squares, story, nearest, rarities)));
        for (Candidate one : candidates) {
            float text = 0;
            float facts = 0;
            int rank = 0;
            for (Candidate other : candidates) {
                if (!other.story().id().equals(one.story().id())) {
                    text = Math.max(text, other.row[TEXT]);
                    facts = Math.max(facts, other.row[FACTS]);
                    rank += other.row[TEXT] > one.row[TEXT] ? 1 : 0;
                }
            }
            one.row[AHEAD] = one.row[TEXT] - text;
            one.row[AHEAD + 1] = rank;
            one.row[AHEAD + 2] = one.row[FACTS] - facts;
        }
        return candidates;
    }

    private static Candidate candidate(
            String outlet,
            Instant at,
            Traits traits,
            Weighed weighed,
            double squares,
            Profile story,
            List<Remembered> reports,
            double[] rarities) {
        double text = 0;
        double second = 0;
        double title = 0;
        double lead = 0;
        double facts = 0;
        double[] most = new double[8];
        boolean town = false;
        boolean otherTowns = true;
        boolean otherPersons = true;
        boolean samePerson = false;
        double likest = -1;
        Comparison nearest = null;
        for (Remembered earlier : reports) {
            Comparison one = new Comparison(traits, weighed, squares, earlier);
            second = Math.max(second, Math.min(text, one.text));
            text = Math.max(text, one.text);
            title = Math.max(title, one.title);
            lead = Math.max(lead, one.lead);
            facts = Math.max(facts, one.facts);
            most[0] = Math.max(most[0], one.who);
            most[1] = Math.max(most[1], one.where);
            most[2] = Math.max(most[2], one.when);
            most[3] = Math.max(most[3], one.numbers);
            most[4] = Math.max(most[4], one.names);
            most[5] = Math.max(most[5], one.themes);
            most[6] = Math.max(most[6], one.all());
            most[7] = Math.max(most[7], one.numbersShared);
            town |= one.shareATown;
            otherTowns &= one.otherTowns;
            otherPersons &= one.otherPersons;
            samePerson |= one.samePerson;
            double likeness = one.text + FACTS_IN_ALL * one.facts;
            if (likeness > likest) {
                likest = likeness;
                nearest = one;
            }
        }
        if (nearest == null) {
            throw new IllegalArgumentException("A candidate has at least one report.");
        }
        float[] row = new float[NAMES.size()];
        int i = 0;
        row[i++] = (float) text;
        row[i++] = (float) second;
        i = whole(weighed, story, row, i, title);
        row[i++] = (float) lead;
        row[i++] = (float) facts;
        for (double one : most) {
            row[i++] = (float) one;
        }
        row[i++] = town ? 1 : 0;
        row[i++] = otherTowns ? 1 : 0;
        row[i++] = otherPersons ? 1 : 0;
        row[i++] = (float) rarest(weighed, rarities, reports);
        row[i++] = hours(story.last(), at);
        row[i++] = hours(nearest.earlier.at(), at);
        row[i++] = hours(story.first(), at);
        row[i++] = (float) Math.log(story.size());
        row[i++] = (float) Math.log1p(traits.length());
        row[i++] = (float) Math.log1p(story.meanLength());
        row[i++] = traits.isHeadline() ? 1 : 0;
        row[i++] = outlet.equals(nearest.earlier.outlet()) ? 1 : 0;
        row[i] = story.languages().contains(traits.language()) ? 0 : 1;
        return new Candidate(story, nearest, samePerson, row);
    }

    /** How near the report is to the story as a whole. */
    private static int whole(Weighed weighed, Profile story, float[] row, int from, double title) {
        TermVector words = weighed.words();
        double unit = TermVector.UNIT;
        double dot = 0;
        double known = 0;
        for (int i = 0; i < words.size(); i++) {
            int sum = story.word(words.term(i));
            dot += (double) words.weight(i) * sum;
            known += sum > 0 ? (double) words.weight(i) * words.weight(i) : 0;
        }
        double titleKnown = 0;
        double titleUsual = 0;
        TermVector titles = weighed.title();
        for (int i = 0; i < titles.size(); i++) {
            int with = story.titles(titles.term(i));
            double square = (double) titles.weight(i) * titles.weight(i);
            titleKnown += with > 0 ? square : 0;
            titleUsual += square * Math.min(1, USUAL * with / story.size());
        }
        int i = from;
        row[i++] = (float) (dot / (unit * unit) / story.size());
        row[i++] = (float) (story.squares() > 0 ? dot / unit / Math.sqrt(story.squares()) : 0);
        row[i++] = (float) title;
        row[i++] = (float) (titleKnown / (unit * unit));
        row[i++] = (float) (titleUsual / (unit * unit));
        row[i++] = (float) (known / (unit * unit));
        return i;
    }

    /** How rare each of the report's words is; the same for every story that it could belong to. */
    private static double[] rarities(Traits traits, Weighed weighed, Weigher weigher) {
        TermVector words = weighed.words();
        double[] rarities = new double[words.size()];
        for (int i = 0; i < rarities.length; i++) {
            rarities[i] = weigher.rarity(words.term(i), traits.language());
        }
        return rarities;
    }

    /** How rare the rarest word is that the report shares with one of them. */
    private static double rarest(Weighed weighed, double[] rarities, List<Remembered> reports) {
        double rarest = 0;
        for (Remembered one : reports) {
            rarest = one.weighed().words().greatest(weighed.words(), rarities, rarest);
        }
        return rarest;
    }

    private static float hours(Instant from, Instant to) {
        return (float) Math.log1p(Math.abs(Duration.between(from, to).toMinutes()) / 60.0);
    }
}

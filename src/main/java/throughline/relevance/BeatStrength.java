package throughline.relevance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import throughline.beats.Beat;
import throughline.beats.Marked;
import throughline.beats.Seed;
import throughline.relevance.Aspects.Part;

/**
 * How well a beat is defined, for its maker: what it is understood to be about, how well each language is covered, and what becomes of each
 * seed, counter-seed and marked article when the beat is judged by the others alone (leave one out).
 *
 * @param about what it is about, a line each
 * @param languages by BCP 47 tag, in words how news in it are found
 * @param leftOut what the rest of the beat says of each example
 */
public record BeatStrength(List<String> about, Map<String, Language> languages, List<LeftOut> leftOut) {

    /**
     * How news in one language are found.
     *
     * @param weak whether its words are lacking
     */
    public record Language(boolean weak, String words) {}

    /**
     * An example judged by the beat without it.
     *
     * @param label the seed's letter or the marked article's headline
     * @param wanted whether it should belong
     * @param taken whether it does
     * @param closeness how close it is, 0 to 1
     */
    public record LeftOut(String label, String headline, boolean wanted, boolean taken, double closeness) {}

    public BeatStrength {
        about = List.copyOf(about);
        languages = Map.copyOf(languages);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Looks at a beat.
     *
     * @throws UnreadableQueryException when its query or concepts cannot be read
     */
    public static BeatStrength of(Beat beat) {
        Judge judge = new Judge(beat);
        Aspects aspects = judge.aspects();
        Map<String, Language> languages = new TreeMap<>();
        List<String> tags = new ArrayList<>(Lexicon.LANGUAGES);
        beat.languages().stream().filter(tag -> !tags.contains(tag)).forEach(tags::add);
        tags.forEach(tag -> languages.put(tag, language(tag, beat, aspects)));
        return new BeatStrength(about(aspects), languages, leftOut(beat));
    }

    /** How many of the examples are judged right by the others, 0 to 1; 1 where there is none. */
    public double score() {
        long right = leftOut.stream().filter(one -> one.wanted() == one.taken()).count();
        return leftOut.isEmpty() ? 1 : right / (double) leftOut.size();
    }

    private static List<String> about(Aspects aspects) {
        Lexicon lexicon = Lexicon.own();
        List<String> about = new ArrayList<>();
        if (!aspects.canJudge()) {
            about.add("The lexicon knows too little of what the name and the query say: the query's own words decide.");
            return about;
        }
        for (Part part : List.of(Part.ALONE, Part.WHO, Part.WHAT)) {
            List<String> labels =
                    IntStream.of(aspects.members(part)).mapToObj(lexicon::label).toList();
            if (!labels.isEmpty()) {
                about.add(switch (part) {
                            case ALONE -> "enough by itself: ";
                            case WHO -> "about: ";
                            default -> "what happens: ";
                        }
                        + String.join(", ", labels));
            }
        }
        return about;
    }

    private static Language language(String tag, Beat beat, Aspects aspects) {
        Lexicon lexicon = Lexicon.own();
        String name = Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
        boolean known = aspects.canJudge()
                && List.of(Part.WHO, Part.WHAT).stream()
                        .allMatch(part -> aspects.isEmpty(part)
                                || IntStream.of(aspects.members(part)).anyMatch(concept -> lexicon.has(tag, concept)));
        boolean seed =
                beat.seeds().stream().anyMatch(one -> plain(one.language()).equals(plain(tag)));
        if (known) {
            return new Language(false, name + " is understood" + (seed ? ", and has a seed." : "."));
        }
        if (seed) {
            return new Language(
                    true,
                    "No words in " + name
                            + ": articles in it are found by the query's own words and by their likeness to the seeds.");
        }
        return new Language(
                true,
                "No words in " + name
                        + ": articles in it are found by the query's own words, by names and by numbers only.");
    }

    private static String plain(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }

    private static List<LeftOut> leftOut(Beat beat) {
        List<LeftOut> left = new ArrayList<>();
        for (Seed seed : beat.seeds()) {
            left.add(judge(beat.withSeeds(without(beat.seeds(), seed)), seed, seed.letter(), true));
        }
        for (Seed seed : beat.counterSeeds()) {
            left.add(judge(beat.withCounterSeeds(without(beat.counterSeeds(), seed)), seed, "counter-seed", false));
        }
        for (Marked marked : beat.marks()) {
            Seed seed =
                    new Seed("", "", marked.headline(), "", null, false, marked.language(), null, marked.passages());
            left.add(judge(beat.withMarks(without(beat.marks(), marked)), seed, "marked", marked.belongs()));
        }
        return left;
    }

    private static LeftOut judge(Beat beat, Seed seed, String label, boolean wanted) {
        Relevance relevance =
                new Judge(beat).judge(new QueryText(seed.headline(), seed.passages(), seed.outlet(), seed.language()));
        return new LeftOut(label, seed.headline(), wanted, relevance.relevant(), relevance.closeness());
    }

    private static <T> List<T> without(List<T> all, T one) {
        return all.stream().filter(other -> !other.equals(one)).toList();
    }
}

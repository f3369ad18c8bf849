package throughline.articles;

import java.util.List;

/**
 * The article's runs in an outline.
 *
 * @param headline which of the outline's runs is the headline that stands over them; -1 for none
 * @param expected the F1 that this choice of runs can be expected to have, 0 to 1
 */
record BodyReading(List<Run> runs, int headline, double expected) {

    /** What a choice without likelihoods has on the average of public benchmarks. */
    private static final double USUAL = 0.9;

    private static final double LITTLE = 250;

    BodyReading {
        runs = List.copyOf(runs);
    }

    int units() {
        return runs.stream().mapToInt(Run::units).sum();
    }

    List<Block> blocks() {
        return Blocks.of(runs);
    }

    /** Believes the names of boxes first; when nearly nothing is left by that, looks again without them. */
    static BodyReading of(Outline outline, Phrases phrases, List<String> titles) {
        BodyReading reading = of(new BodyChoice(outline, titles, true), outline, phrases, titles);
        if (reading.units() >= LITTLE) {
            return reading;
        }
        BodyReading doubted = of(new BodyChoice(outline, titles, false), outline, phrases, titles);
        return doubted.units() > 4 * reading.units() ? doubted : reading;
    }

    private static BodyReading of(BodyChoice choice, Outline outline, Phrases phrases, List<String> titles) {
        Span box = choice.choose();
        BodyText text = new BodyText(outline, phrases, phrases.of(outline.runs()), titles);
        List<Run> runs = box == null
                ? List.of()
                : text.of(choice, box).stream()
                        .mapToObj(i -> text.withoutLines(outline.runs().get(i)))
                        .toList();
        return new BodyReading(runs, choice.headline(), USUAL);
    }
}

package throughline.articles;

import java.util.List;

/** The article's paragraphs in an outline, with the headline that stands over them. */
record Body(List<String> paragraphs, int headline) {

    private static final double LITTLE = 250;

    Body {
        paragraphs = List.copyOf(paragraphs);
    }

    int units() {
        return paragraphs.stream().mapToInt(Letters::units).sum();
    }

    /** Believes the names of boxes first; when nearly nothing is left by that, looks again without them. */
    static Body of(Outline outline, Phrases phrases, List<String> titles) {
        BodyChoice choice = new BodyChoice(outline, titles, true);
        Body body = of(choice, outline, phrases, titles);
        if (body.units() >= LITTLE) {
            return body;
        }
        Body doubted = of(new BodyChoice(outline, titles, false), outline, phrases, titles);
        return doubted.units() > 4 * body.units() ? doubted : body;
    }

    private static Body of(BodyChoice choice, Outline outline, Phrases phrases, List<String> titles) {
        Span box = choice.choose();
        List<String> text = box == null ? List.of() : new BodyText(outline, phrases, titles).of(choice, box);
        return new Body(text, choice.headline());
    }
}

package throughline.beats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Makes a seed of a text that somebody pasted. */
public final class PastedSeed {

    private static final int LABEL_WORDS = 3;

    private PastedSeed() {}

    /**
     * The seed, with the paragraphs that the text has.
     *
     * @param headline its headline; where it is empty, the text's first line when that stands alone, or else the text's beginning
     * @param outlet who published it; where it is empty, what a last line "Source: …" names
     * @param language BCP 47 tag of the text
     */
    public static Seed of(String letter, String headline, String outlet, String language, String text) {
        List<String> lines = new ArrayList<>();
        if (!headline.isBlank()) {
            lines.add(headline.strip());
            lines.add("");
        }
        text.lines().forEach(lines::add);
        PlainDocument document = PlainDocument.of(lines);
        String published = outlet.isBlank() ? Objects.requireNonNullElse(document.source(), "") : outlet.strip();
        String head = headline.isBlank() ? document.headline() : headline.strip();
        return new Seed(
                letter,
                published.isEmpty() ? label(head) : published,
                head,
                published.isEmpty() ? "outlet not named" : published,
                null,
                false,
                language,
                null,
                document.passages());
    }

    /** The first words of a headline; of one without spaces, its first letters. */
    private static String label(String headline) {
        String[] words = headline.split("\\s+", -1);
        String first = String.join(" ", Arrays.asList(words).subList(0, Math.min(LABEL_WORDS, words.length)));
        return first.length() <= 30 ? first : first.substring(0, 30) + "…";
    }
}

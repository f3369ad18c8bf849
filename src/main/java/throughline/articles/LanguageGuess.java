package throughline.articles;

/** Tells the language of a text. */
@FunctionalInterface
public interface LanguageGuess {

    /**
     * Tells the language of one text.
     *
     * @param text plain text of any length
     * @param said what the page or the feed says of its language; empty when it says nothing
     * @return a BCP 47 tag; "und" when nothing can be told
     */
    String of(String text, String said);
}

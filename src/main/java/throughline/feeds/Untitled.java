package throughline.feeds;

/** What to call an entry that its feed gives no title. */
final class Untitled {

    private static final int ENOUGH = 100;

    private Untitled() {}

    /** The first words of its text; empty when it has none. */
    static String firstWords(String html) {
        String text = CleanText.lineOfHtml(CleanText.bounded(html, 4_000));
        if (text.length() <= ENOUGH) {
            return text;
        }
        int end = text.lastIndexOf(' ', ENOUGH);
        return CleanText.bounded(text, end > ENOUGH / 2 ? end : ENOUGH) + "…";
    }
}

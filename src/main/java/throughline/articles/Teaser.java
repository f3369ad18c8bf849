package throughline.articles;

import java.util.List;

/**
 * Whether the text that was read is only the beginning of an article.
 *
 * @param partial whether it is
 * @param walled whether the rest is for subscribers
 * @param wall which of the page's runs says so; -1 for none
 * @param reason why it is held to be the beginning, in plain words; empty when it is not
 */
record Teaser(boolean partial, boolean walled, int wall, String reason) {

    private static final Teaser NO = new Teaser(false, false, -1, "");
    private static final int LONG = 2_500;
    private static final int SHORT = 1_000;
    private static final int NEAR = 15;
    private static final String WHOLE = "whole";

    static Teaser of(PageView page, HiddenText.Found found, KindWords words) {
        int units = found.units();
        if (found.blocks().isEmpty() || found.origin() != ArticleBody.Origin.PAGE) {
            return NO;
        }
        List<Run> runs = found.runs();
        String last = runs.getLast().text();
        boolean cut = breaksOff(last);
        String tally = shorterThanTold(page, found);
        int wall = units < LONG || page.said().closed() ? findWall(page, runs, words) : -1;
        if (wall >= 0 && (units < LONG || !tally.isEmpty()) && !tally.equals(WHOLE)) {
            return new Teaser(true, true, wall, "A line after the text says that the rest is for subscribers.");
        }
        if (page.said().closed() && (units < SHORT || cut || !tally.isEmpty()) && !tally.equals(WHOLE)) {
            return new Teaser(
                    true,
                    true,
                    wall,
                    "The page calls itself closed to others than subscribers, and the text is short.");
        }
        if (!tally.isEmpty() && !tally.equals(WHOLE)) {
            return new Teaser(true, wall >= 0, wall, tally);
        }
        if (cut && units < SHORT && !tally.equals(WHOLE)) {
            return new Teaser(true, false, -1, "The text breaks off.");
        }
        return units < SHORT && goesOn(page, runs, words)
                ? new Teaser(true, false, -1, "A link after the text leads to the rest.")
                : NO;
    }

    /** Whether a text's last line ends as it does where more was cut off. */
    static boolean breaksOff(String last) {
        return last.endsWith("…")
                || last.endsWith("...")
                || last.endsWith("[…]")
                || last.endsWith("[...]")
                || last.endsWith("(…)")
                || last.endsWith("……");
    }

    /** Why the text must be longer than what was read; {@link #WHOLE} when the page's own count agrees with it. */
    private static String shorterThanTold(PageView page, HiddenText.Found found) {
        int units = found.units();
        if (page.said().words() > 60) {
            int words = 0;
            for (Block block : found.blocks()) {
                words += wordsOf(block.text());
            }
            boolean spaced = words * 12 > units;
            if (spaced && page.said().words() > 2 * words && units < SHORT) {
                return "The page counts " + page.said().words() + " words, of which about " + words + " are shown.";
            }
            if (spaced && page.said().words() < 1.25 * words) {
                return WHOLE;
            }
        }
        String body = page.linked().body();
        if (body.length() > units && units < LONG) {
            int told = Letters.units(body);
            if (told > 1.7 * units && told < 200_000) {
                String text = String.join(
                        " ", found.blocks().stream().map(Block::text).toList());
                return Shingles.of(body).share(text) > 0.8
                        ? "The page tells a longer text in its data than it shows."
                        : "";
            }
        }
        return "";
    }

    private static int wordsOf(String text) {
        int words = 1;
        for (int i = 1; i < text.length(); i++) {
            words += text.charAt(i) == ' ' && text.charAt(i - 1) != ' ' ? 1 : 0;
        }
        return words;
    }

    /**
     * A wall stands at the end of what is shown. Further on, short labels are badges on links to other articles, and a page that does
     * not call itself closed may ask for subscriptions below whole articles.
     */
    private static int findWall(PageView page, List<Run> kept, KindWords words) {
        List<Run> runs = page.outline().runs();
        int all = kept.stream().mapToInt(Run::units).sum();
        int at = 0;
        for (int units = kept.getFirst().units(); at + 1 < kept.size() && units < 0.7 * all; at++) {
            units += kept.get(at + 1).units();
        }
        int from = kept.get(at).box().from;
        int end = kept.getLast().box().to();
        boolean whole =
                !page.said().closed() && all > SHORT / 2 && kept.getLast().sentence();
        for (int i = from; i < Math.min(runs.size(), end + (whole ? 2 : NEAR)); i++) {
            Run run = runs.get(i);
            boolean label = run.units() < 30 && i > end + 2;
            if (run.units() < 300 && !label && !run.box().hidden && words.isWall(run.text())) {
                return i;
            }
        }
        return -1;
    }

    private static boolean goesOn(PageView page, List<Run> kept, KindWords words) {
        List<Run> runs = page.outline().runs();
        int from = kept.getLast().box().to();
        int to = Math.min(runs.size(), from + 2);
        for (Run run : runs.subList(Math.min(from, to), to)) {
            if (run.linkShare() > 0.8 && words.isName("onward", run.text())) {
                return true;
            }
        }
        return false;
    }
}

package throughline.relevance;

import java.util.ArrayList;
import java.util.List;

/** Cuts a paragraph into sentences. */
final class Sentences {

    private static final String ENDS = ".!?…";
    private static final String WIDE_ENDS = "。！？";
    private static final String CLOSINGS = "\"'”’»」』)]";

    private Sentences() {}

    /** Where each sentence ends in the text, in rising order; the last ends with it. */
    static List<Integer> ends(String text) {
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i < text.length() - 1; i++) {
            char character = text.charAt(i);
            boolean wide = WIDE_ENDS.indexOf(character) >= 0;
            if (!wide && ENDS.indexOf(character) < 0) {
                continue;
            }
            int after = i + 1;
            while (after < text.length() && CLOSINGS.indexOf(text.charAt(after)) >= 0) {
                after++;
            }
            boolean parted = after < text.length() && (wide || Character.isWhitespace(text.charAt(after)));
            if (parted && !(character == '.' && isShortening(text, i))) {
                ends.add(after);
                i = after;
            }
        }
        ends.add(text.length());
        return ends;
    }

    /** "N.", "U.S.", "Mr.": a full stop after so short a piece of Latin letters parts no sentences. */
    private static boolean isShortening(String text, int stop) {
        int from = stop;
        while (from > 0 && !Character.isWhitespace(text.charAt(from - 1)) && stop - from < 4) {
            from--;
        }
        String piece = text.substring(from, stop);
        return piece.length() == 1
                ? Character.isUpperCase(piece.charAt(0))
                : piece.length() < 4
                        && !piece.isEmpty()
                        && Character.isUpperCase(piece.charAt(0))
                        && (piece.indexOf('.') >= 0 || (piece.length() == 2 && Character.isLowerCase(piece.charAt(1))));
    }
}

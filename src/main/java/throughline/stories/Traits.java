package throughline.stories;

import throughline.names.Facts;

/**
 * What clustering compares of a report, read from nothing but the report: its words, and whom, where and when it names.
 *
 * @param language the primary subtag
 * @param words hashed words of headline and text, in ascending order
 * @param counts how often each stands there, the headline and the lead counting more, as a logarithm
 * @param title hashed words of the headline, in ascending order
 * @param lead hashed words of the lead, in ascending order
 * @param length how many words the text has
 */
@SuppressWarnings("ArrayRecordComponent") // made for each report and weighed at once; nobody asks whether two are equal
record Traits(String language, int[] words, float[] counts, int[] title, int[] lead, Facts facts, int length) {

    private static final int FEWEST = 8;

    /** Whether there is little more than a headline. */
    boolean isHeadline() {
        return length < FEWEST;
    }
}

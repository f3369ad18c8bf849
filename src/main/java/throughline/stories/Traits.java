package throughline.stories;

import throughline.names.Facts;
import throughline.names.KeySet;

/**
 * What clustering compares of a report: who, where and when it names, and its words.
 *
 * @param latin whether it is written in Latin letters, so that its names can be compared as they stand
 * @param title hashed words of the headline
 * @param runs hashed runs of three words
 * @param figures hashed numbers
 * @param propers hashed proper names
 */
record Traits(
        String language,
        boolean latin,
        WordCounts words,
        KeySet title,
        KeySet runs,
        KeySet figures,
        KeySet propers,
        Facts facts) {}

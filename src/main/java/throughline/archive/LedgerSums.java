package throughline.archive;

import java.util.Map;

/**
 * What became of all announced entries. {@code announced} is the sum of the others.
 *
 * @param reasons how often each reason was given for an entry that ended as no article, most frequent first
 */
public record LedgerSums(
        int announced,
        int articles,
        int unreadable,
        int notFetched,
        int setAside,
        int waiting,
        Map<String, Integer> reasons) {}

package throughline.archive;

import java.util.Map;
import throughline.articles.Extraction;

/**
 * What became of all announced entries. {@code announced} is the sum of the others.
 *
 * @param causes how often a page was unreadable for each cause, the most frequent first; those of a log written before there were
 *     causes are left out
 * @param reasons how often each reason was given for an entry that ended as no article, most frequent first
 */
public record LedgerSums(
        int announced,
        int articles,
        int unreadable,
        int notFetched,
        int setAside,
        int waiting,
        Map<Extraction.Cause, Integer> causes,
        Map<String, Integer> reasons) {}

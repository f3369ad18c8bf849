package throughline.feeds;

/**
 * What a poll brought, against what was known before.
 *
 * @param entries in the document
 * @param fresh of them not known before
 * @param shared of them known from the poll before; none, in a feed that had some, means that some may have gone by unseen
 * @param changed of the known ones told otherwise now
 */
public record Harvest(int entries, int fresh, int shared, int changed) {

    public static final Harvest NONE = new Harvest(0, 0, 0, 0);
}

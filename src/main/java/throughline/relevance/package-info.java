/**
 * Does it concern us? In: an article and a beat. Out: {@link throughline.relevance.Relevance}, with its reasons. Holds the stored
 * queries (Lucene) that beats and, downstream, subscriptions are written in. Does not compare articles with each other.
 */
@org.jspecify.annotations.NullMarked
package throughline.relevance;

/**
 * What does it say? In: a fetched page and the entry that announced it. Out: an {@link throughline.articles.Article}, or the
 * reason why there is none. Does not judge whether anybody wants it.
 */
@org.jspecify.annotations.NullMarked
package throughline.articles;

/**
 * What is new? In: the bytes of a feed and what is known of it. Out: {@link throughline.feeds.Entry} values and the feed's next
 * state. Also writes the feeds and OPML that we publish (ROME). Does not fetch anything and does not read pages.
 */
@org.jspecify.annotations.NullMarked
package throughline.feeds;

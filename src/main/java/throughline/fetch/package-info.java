/**
 * Polite HTTP. In: a {@link throughline.fetch.FetchRequest}. Out: a {@link throughline.fetch.Fetched}, whatever happened.
 * Obeys robots.txt for pages, asks one host one thing at a time, never follows an address into a private network unless it is
 * allowed to, and bounds size and time. Does not read what it brings.
 */
@org.jspecify.annotations.NullMarked
package throughline.fetch;

/**
 * What readers look things up in. In: what the log says, line by line. Out: stories, feeds, subscriptions and sums as the pages and
 * the API show them. Derived: it can be thrown away and filled again from the log.
 */
@org.jspecify.annotations.NullMarked
package throughline.archive;

/** The same as the pages, as JSON under {@code /api/v1}. In: the archive. Out: records of its own, so that the inside can change. */
@org.jspecify.annotations.NullMarked
package throughline.web.api;

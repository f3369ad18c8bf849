/**
 * The sample press that {@code ./throughline demo} watches in place of the world. In: the invented outlets under {@code
 * resources/press} (running-order.txt says what appears when). Out: their feeds and pages on loopback addresses, dripping in over
 * about a minute. Nothing else uses it; {@code run} never starts it.
 */
@org.jspecify.annotations.NullMarked
package throughline.demo;

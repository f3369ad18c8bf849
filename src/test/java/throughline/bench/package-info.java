/**
 * A fake press to measure polling by; {@code src/test/sh/polling.sh} says how. It is started from its sources and needs nothing but a
 * JDK, so that it measures any build of the program and shares nothing with it.
 */
@org.jspecify.annotations.NullMarked
package throughline.bench;

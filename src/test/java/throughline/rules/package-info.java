/**
 * The rules of pollers, a test a line: the whole flow runs in simulated time and asks fake publishers over real sockets, and each test
 * says what a publisher sees of us, or what a reader sees of what a publisher does.
 */
@NullMarked
package throughline.rules;

import org.jspecify.annotations.NullMarked;

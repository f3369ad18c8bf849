/**
 * The command line: {@code run} and {@code demo} start the program; the stages are filters that read and write one JSON object a
 * line, for scripts and measuring. No stage's work is done here.
 */
@org.jspecify.annotations.NullMarked
package throughline.cli;

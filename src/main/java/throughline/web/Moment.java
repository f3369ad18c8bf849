package throughline.web;

/**
 * A time as a page shows it.
 *
 * @param text what is read, such as "yesterday 16:20"
 * @param machine for {@code <time datetime>}
 * @param exact to the second and with its zone, for whoever points at it
 */
public record Moment(String text, String machine, String exact) {}

package throughline.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One printing of one article. A corrected article has two, with the same path.
 *
 * @param path of its page on the outlet's site
 * @param frame the file that its page is set in, in the outlet's folder
 * @param gone announced in the feed, but the page is not there
 * @param appears when the feed first lists it
 * @param published what the outlet says
 * @param updated the same, or the time of the correction
 */
record Piece(
        Outlet outlet,
        String path,
        String headline,
        String byline,
        String caption,
        String frame,
        boolean gone,
        List<String> paragraphs,
        Instant appears,
        Instant published,
        Instant updated) {

    /**
     * Reads a file of the sample press: lines of {@code name: value} between two lines of {@code ---}, then the text, its
     * paragraphs parted by empty lines.
     *
     * @param start when the press opened; {@code ago} in the file counts minutes back from here
     */
    static Piece read(Outlet outlet, String file, Instant start, Instant appears) {
        String[] parts = new Frame(outlet.folder() + "/" + file).text().split("(?m)^---\n", 3);
        Map<String, String> head = new HashMap<>();
        for (String line : parts[1].lines().toList()) {
            String[] pair = line.split(": ", 2);
            head.put(pair[0], pair[1].strip());
        }
        Instant published = start.minus(Duration.ofMinutes(Long.parseLong(needed(head, "ago"))));
        return new Piece(
                outlet,
                needed(head, "path"),
                needed(head, "headline"),
                head.getOrDefault("byline", ""),
                head.getOrDefault("caption", ""),
                head.getOrDefault("frame", "frame.html"),
                head.containsKey("gone"),
                Arrays.stream(parts[2].split("\n\n", -1))
                        .map(String::strip)
                        .filter(paragraph -> !paragraph.isEmpty())
                        .toList(),
                appears,
                published,
                head.containsKey("corrected") ? appears : published);
    }

    /** What the feed says of it: the first paragraph. */
    String summary() {
        return paragraphs.isEmpty() ? headline : paragraphs.getFirst();
    }

    private static String needed(Map<String, String> head, String name) {
        String value = head.get(name);
        if (value == null) {
            throw new IllegalArgumentException("\"" + name + "\" is missing at the head of " + head);
        }
        return value;
    }
}

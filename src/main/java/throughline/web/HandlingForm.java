package throughline.web;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import throughline.feeds.Handling;
import throughline.feeds.HandlingText;
import throughline.feeds.Setting;

/**
 * The settings of a feed or outlet as they are shown and sent back. A cookie, and the value of any header that could let somebody in, is
 * shown as dots; dots that come back mean what they stood for.
 */
public final class HandlingForm {

    /** What stands for a value that is not shown. */
    public static final String DOTS = "••••••";

    /** Headers that only say what is wished for; any other may hold a key. */
    private static final Set<String> OPEN = Set.of(
            "accept", "accept-language", "accept-charset", "cache-control", "dnt", "from", "origin", "referer", "via");

    private HandlingForm() {}

    /** What is set, without what is secret. */
    public static Map<Setting, String> shown(Handling handling) {
        Map<Setting, String> texts = new EnumMap<>(Setting.class);
        texts.putAll(HandlingText.write(handling));
        texts.computeIfPresent(Setting.COOKIE, (_, _) -> DOTS);
        texts.computeIfPresent(
                Setting.HEADERS,
                (_, _) -> HandlingText.headers(shownHeaders(handling.terms().headers())));
        return texts;
    }

    private static Map<String, String> shownHeaders(Map<String, String> headers) {
        return headers.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        header -> OPEN.contains(header.getKey().toLowerCase(Locale.ROOT)) ? header.getValue() : DOTS));
    }

    /**
     * Reads what was sent.
     *
     * @param before what was set so far: dots mean its values
     */
    public static HandlingText.Reading read(Map<Setting, String> typed, Handling before) {
        Map<Setting, String> texts = new EnumMap<>(Setting.class);
        texts.putAll(typed);
        String cookie = before.terms().cookie();
        if (cookie != null) {
            texts.computeIfPresent(Setting.COOKIE, (_, text) -> text.strip().equals(DOTS) ? cookie : text);
        }
        Map<String, String> known = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        known.putAll(before.terms().headers());
        texts.computeIfPresent(
                Setting.HEADERS,
                (_, text) -> text.lines().map(line -> meant(line, known)).collect(Collectors.joining("\n")));
        return HandlingText.read(texts);
    }

    private static String meant(String line, Map<String, String> known) {
        int colon = line.indexOf(':');
        String name = colon < 0 ? "" : line.substring(0, colon).strip();
        return colon > 0 && line.substring(colon + 1).strip().equals(DOTS) && known.containsKey(name)
                ? name + ": " + known.get(name)
                : line;
    }
}

package throughline.feeds;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.fetch.Terms;

/** The settings of a feed or outlet as people write them: a text for each, none for what is left as usual. */
public final class HandlingText {

    /** What was understood, and a sentence for each setting that was not; such a one is left as usual. */
    public record Reading(Handling handling, Map<Setting, String> troubles) {
        public Reading {
            troubles = Map.copyOf(troubles);
        }
    }

    private static final int LONGEST = 8_000;
    private static final int MOST = 20;

    /** What the fetcher alone may say: it belongs to the connection, or to what it knows of the last answer. */
    private static final Set<String> OURS = Set.of(
            "host",
            "connection",
            "content-length",
            "transfer-encoding",
            "keep-alive",
            "upgrade",
            "te",
            "trailer",
            "expect",
            "accept-encoding",
            "a-im",
            "if-none-match",
            "if-modified-since");

    private final Map<Setting, String> texts;
    private final Map<Setting, String> troubles = new EnumMap<>(Setting.class);

    private HandlingText(Map<Setting, String> texts) {
        this.texts = texts;
    }

    public static Reading read(Map<Setting, String> texts) {
        HandlingText reading = new HandlingText(texts);
        Handling handling = reading.handling();
        if (reading.troubles.isEmpty()) {
            return new Reading(handling, Map.of());
        }
        Map<Setting, String> understood = new EnumMap<>(Setting.class);
        understood.putAll(texts);
        understood.keySet().removeAll(reading.troubles.keySet());
        return new Reading(new HandlingText(understood).handling(), reading.troubles);
    }

    public static Map<Setting, String> write(Handling handling) {
        Map<Setting, String> texts = new EnumMap<>(Setting.class);
        Terms terms = handling.terms();
        put(texts, Setting.INTERVAL, handling.interval() == null ? null : ShortTime.write(handling.interval()));
        put(texts, Setting.PAUSE, terms.pause() == null ? null : ShortTime.write(terms.pause()));
        put(texts, Setting.FETCH_PAGES, word(handling.fetchPages()));
        put(texts, Setting.OBEY_ROBOTS, word(terms.obeyRobots()));
        put(texts, Setting.LOOKS, handling.looks() == null ? null : looks(handling.looks()));
        put(texts, Setting.USER_AGENT, terms.userAgent());
        put(texts, Setting.HEADERS, terms.headers().isEmpty() ? null : headers(terms.headers()));
        put(texts, Setting.COOKIE, terms.cookie());
        put(texts, Setting.PROXY, terms.proxy() == null ? null : terms.proxy().toString());
        return texts;
    }

    /** Headers, one a line, by name. */
    public static String headers(Map<String, String> headers) {
        return new TreeMap<>(headers)
                .entrySet().stream()
                        .map(header -> header.getKey() + ": " + header.getValue())
                        .collect(Collectors.joining("\n"));
    }

    /** Times of later looks, or "none". */
    public static String looks(List<Duration> looks) {
        return looks.isEmpty() ? "none" : looks.stream().map(ShortTime::write).collect(Collectors.joining(" "));
    }

    private static void put(Map<Setting, String> texts, Setting setting, @Nullable String text) {
        if (text != null) {
            texts.put(setting, text);
        }
    }

    private static @Nullable String word(@Nullable Boolean value) {
        return value == null ? null : value ? "yes" : "no";
    }

    private Handling handling() {
        Terms terms =
                new Terms(headers(), cookie(), proxy(), line(Setting.USER_AGENT), choice(Setting.OBEY_ROBOTS), pause());
        return new Handling(terms, interval(), choice(Setting.FETCH_PAGES), looks());
    }

    private String text(Setting setting) {
        return texts.getOrDefault(setting, "").strip();
    }

    private void trouble(Setting setting, String sentence) {
        troubles.put(setting, sentence);
    }

    private @Nullable Duration interval() {
        Duration interval = time(Setting.INTERVAL, "Write how long to wait between two polls as 15m, 2h or 1d.");
        if (interval != null && interval.isZero()) {
            trouble(Setting.INTERVAL, "Without any wait a feed cannot be asked. Write 15m, 2h or 1d.");
        }
        return interval;
    }

    private @Nullable Duration pause() {
        Duration pause = time(Setting.PAUSE, "Write the pause between two requests as 500ms, 2s or 1m.");
        if (pause != null && pause.compareTo(Duration.ofHours(1)) > 0) {
            trouble(Setting.PAUSE, "A pause of more than an hour would leave its pages waiting. Write 2s or 1m.");
        }
        return pause;
    }

    private @Nullable Duration time(Setting setting, String sentence) {
        Optional<Duration> time = ShortTime.parse(text(setting));
        if (time.isEmpty() && !text(setting).isEmpty()) {
            trouble(setting, sentence);
        }
        return time.orElse(null);
    }

    private @Nullable Boolean choice(Setting setting) {
        String text = text(setting).toLowerCase(Locale.ROOT);
        boolean yes = text.equals("yes") || text.equals("true");
        if (!yes && !text.equals("no") && !text.equals("false")) {
            if (!text.isEmpty()) {
                trouble(setting, "This is yes or no, or left as usual.");
            }
            return null;
        }
        return yes;
    }

    private @Nullable List<Duration> looks() {
        String text = text(Setting.LOOKS).toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return null;
        }
        TreeSet<Duration> looks = new TreeSet<>();
        if (!text.equals("none")) {
            for (String word : text.replace(',', ' ').strip().split("\\s+", -1)) {
                Optional<Duration> look = ShortTime.parse(word);
                if (look.isEmpty() || look.get().isZero()) {
                    trouble(
                            Setting.LOOKS,
                            "Write the ages at which to look again with spaces between, as 10m 1h 6h 1d 7d, or none.");
                    return null;
                }
                looks.add(look.get());
            }
        }
        if (looks.size() > MOST) {
            trouble(Setting.LOOKS, MOST + " looks are the most.");
        }
        return List.copyOf(looks);
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        if (text(Setting.HEADERS).length() > LONGEST) {
            trouble(Setting.HEADERS, "These headers are too long. " + LONGEST + " letters are the most.");
            return headers;
        }
        for (String line : text(Setting.HEADERS).lines().toList()) {
            String sentence = line.isBlank() ? null : header(line, headers);
            if (sentence != null) {
                trouble(Setting.HEADERS, sentence);
                return Map.of();
            }
        }
        if (headers.size() > MOST) {
            trouble(Setting.HEADERS, MOST + " headers are the most.");
        }
        return headers;
    }

    private static @Nullable String header(String line, Map<String, String> headers) {
        int colon = line.indexOf(':');
        String name = colon < 0 ? "" : line.substring(0, colon).strip();
        String value = line.substring(colon + 1).strip();
        if (name.isEmpty() || value.isEmpty() || !name.chars().allMatch(HandlingText::isOfAName)) {
            return "Write each header in a line of its own, as Name: value.";
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.equals("cookie") || lower.equals("user-agent")) {
            return name + " has a field of its own. Write it there.";
        }
        if (OURS.contains(lower)) {
            return "Throughline says " + name + " itself. Leave it out.";
        }
        if (!isPlain(value)) {
            return "The value of " + name + " may hold only plain letters, digits and signs.";
        }
        return headers.put(name, value) == null ? null : name + " stands there twice. Leave one.";
    }

    private static boolean isOfAName(int letter) {
        return (letter >= 'a' && letter <= 'z')
                || (letter >= 'A' && letter <= 'Z')
                || (letter >= '0' && letter <= '9')
                || "!#$%&'*+-.^_`|~".indexOf(letter) >= 0;
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(letter -> letter >= ' ' && letter < 0x7f);
    }

    private @Nullable String cookie() {
        String cookie = line(Setting.COOKIE);
        return cookie == null || !cookie.regionMatches(true, 0, "Cookie:", 0, 7)
                ? cookie
                : cookie.substring(7).strip();
    }

    private @Nullable String line(Setting setting) {
        String text = text(setting);
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() > LONGEST || !isPlain(text)) {
            trouble(setting, "This may hold only plain letters, digits and signs, in one line.");
        }
        return text;
    }

    private @Nullable URI proxy() {
        String text = text(Setting.PROXY);
        if (text.isEmpty()) {
            return null;
        }
        try {
            URI proxy = new URI(text.contains("://") ? text : "http://" + text);
            boolean plain = proxy.getHost() != null
                    && proxy.getPort() > 0
                    && proxy.getPort() < 65_536
                    && proxy.getUserInfo() == null
                    && (proxy.getRawPath().isEmpty() || proxy.getRawPath().equals("/"))
                    && proxy.getRawQuery() == null;
            if (plain && "http".equalsIgnoreCase(proxy.getScheme())) {
                return new URI("http", null, proxy.getHost(), proxy.getPort(), null, null, null);
            }
        } catch (URISyntaxException e) {
            // said below
        }
        trouble(Setting.PROXY, "Write the proxy as http://host:port, without a name and password.");
        return null;
    }
}

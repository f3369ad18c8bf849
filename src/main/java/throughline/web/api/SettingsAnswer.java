package throughline.web.api;

import jakarta.ws.rs.BadRequestException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import throughline.feeds.Handling;
import throughline.feeds.HandlingText;
import throughline.feeds.Setting;
import throughline.feeds.ShortTime;
import throughline.web.HandlingForm;

/** What is set for a feed or an outlet, as JSON; what is left out is done as usual. Spans are written as 90s, 15m, 2h, 7d. */
@Schema(name = "Handling")
record SettingsAnswer(
        @Schema(description = "between two polls, such as 15m") @Nullable
        String interval,

        @Schema(description = "between two requests to its host, such as 2s") @Nullable
        String pause,

        @Schema(description = "false takes the text in the feed for the article") @Nullable
        Boolean fetchPages,

        @Schema(description = "for pages; usually true") @Nullable
        Boolean obeyRobots,

        @Schema(description = "ages at which an article is looked at again; empty for never") @Nullable
        List<String> looks,

        @Nullable String userAgent,

        @Schema(description = "what may be a key is told as " + HandlingForm.DOTS + "; sent back so, it stays")
        @Nullable
        Map<String, String> headers,

        @Schema(description = "told as " + HandlingForm.DOTS + "; sent back so, it stays") @Nullable
        String cookie,

        @Schema(description = "http://host:port") @Nullable String proxy) {

    static SettingsAnswer of(Handling handling) {
        Map<Setting, String> shown = HandlingForm.shown(handling);
        return new SettingsAnswer(
                shown.get(Setting.INTERVAL),
                shown.get(Setting.PAUSE),
                handling.fetchPages(),
                handling.terms().obeyRobots(),
                handling.looks() == null
                        ? null
                        : handling.looks().stream().map(ShortTime::write).toList(),
                shown.get(Setting.USER_AGENT),
                headers(shown.getOrDefault(Setting.HEADERS, "")),
                shown.get(Setting.COOKIE),
                shown.get(Setting.PROXY));
    }

    private static @Nullable Map<String, String> headers(String lines) {
        Map<String, String> headers = lines.lines()
                .map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        return headers.isEmpty() ? null : headers;
    }

    /** What is meant, checked as the form checks it. */
    Handling over(Handling before) {
        Map<Setting, String> texts = new EnumMap<>(Setting.class);
        put(texts, Setting.INTERVAL, interval);
        put(texts, Setting.PAUSE, pause);
        put(texts, Setting.FETCH_PAGES, fetchPages);
        put(texts, Setting.OBEY_ROBOTS, obeyRobots);
        put(texts, Setting.LOOKS, looks == null ? null : looks.isEmpty() ? "none" : String.join(" ", looks));
        put(texts, Setting.USER_AGENT, userAgent);
        put(texts, Setting.HEADERS, headers == null ? null : lines(headers));
        put(texts, Setting.COOKIE, cookie);
        put(texts, Setting.PROXY, proxy);
        HandlingText.Reading read = HandlingForm.read(texts, before);
        if (!read.troubles().isEmpty()) {
            throw new BadRequestException(read.troubles().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(trouble -> "\"" + trouble.getKey().written() + "\": " + trouble.getValue())
                    .collect(Collectors.joining(" ")));
        }
        return read.handling();
    }

    private static String lines(Map<String, String> headers) {
        if (headers.entrySet().stream()
                .anyMatch(
                        header -> (header.getKey() + header.getValue()).chars().anyMatch(c -> c < ' '))) {
            throw new BadRequestException("\"headers\": A header is one line.");
        }
        return HandlingText.headers(headers);
    }

    private static void put(Map<Setting, String> texts, Setting setting, @Nullable Object value) {
        if (value != null) {
            texts.put(setting, value.toString());
        }
    }
}

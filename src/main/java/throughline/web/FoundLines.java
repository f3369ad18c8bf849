package throughline.web;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import throughline.app.Findings;
import throughline.app.Findings.Pace;
import throughline.archive.Archive;
import throughline.feeds.FeedId;
import throughline.feeds.FoundFeed.Kind;
import throughline.web.FeedsPage.Found;
import throughline.web.FeedsPage.FoundLine;

/** Puts what was found at an address into words. */
public final class FoundLines {

    private final Archive archive;
    private final Instant now;

    FoundLines(Archive archive, Instant now) {
        this.archive = archive;
        this.now = now;
    }

    Found of(Findings findings) {
        List<FoundLine> lines = new ArrayList<>();
        boolean chosen = false;
        for (Findings.Found feed : findings.feeds()) {
            FoundLine line = line(feed, findings.asked(), !chosen);
            chosen = chosen || line.chosen();
            lines.add(line);
        }
        long fresh = lines.stream().filter(line -> !line.known()).count();
        return new Found(
                sentence(findings),
                List.copyOf(lines),
                fresh == 0 ? "" : fresh == 1 ? "Add this feed" : "Add the chosen feeds",
                lines.isEmpty() ? findings.asked().toString() : null);
    }

    private static String sentence(Findings findings) {
        String place = Addresses.spoken(findings.asked());
        int found = findings.feeds().size();
        return switch (findings.where()) {
            case HERE -> "This is the address of a feed:";
            case NAMED -> "Found " + Words.number(found) + " at " + place + ":";
            case USUAL_PLACES ->
                place + " names no feed, but " + (found == 1 ? "one stands" : Words.spelled(found) + " stand")
                        + " where sites usually have them:";
            case NOWHERE -> "Nothing found at " + place + ". " + Objects.requireNonNullElse(findings.reason(), "");
        };
    }

    private FoundLine line(Findings.Found feed, URI asked, boolean mayBeChosen) {
        boolean known = archive.findFeed(new FeedId(feed.address().toString())).isPresent();
        boolean readable = feed.pace() != null;
        return new FoundLine(
                feed.address().toString(),
                feed.title().isBlank() ? Addresses.spoken(feed.address()) : feed.title(),
                kind(feed.kind()),
                path(feed.address(), asked),
                readable ? pace(feed.pace(), feed.kind(), now) : Objects.requireNonNullElse(feed.reason(), ""),
                known ? "already here" : feed.kind() == Kind.SITEMAP ? "catches what feeds drop" : "",
                known,
                !known && readable && mayBeChosen && feed.kind() != Kind.SITEMAP);
    }

    static String kind(Kind kind) {
        return switch (kind) {
            case RSS -> "RSS";
            case ATOM -> "Atom";
            case JSON -> "JSON Feed";
            case SITEMAP -> "sitemap";
            case UNKNOWN -> "feed";
        };
    }

    private static String path(URI address, URI asked) {
        boolean same = Objects.equals(address.getRawAuthority(), asked.getRawAuthority());
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return same ? address.getRawPath() + query : Addresses.spoken(address);
    }

    /** "18 a day, newest 12 minutes old, full text". */
    public static String pace(@Nullable Pace pace, Kind kind, Instant now) {
        if (pace == null) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        parts.add(
                kind == Kind.SITEMAP
                        ? Words.count(pace.entries(), "address", "addresses")
                        : pace.entries() == 0
                                ? "empty just now"
                                : pace.aDay() == null
                                        ? Words.count(pace.entries(), "entry", "entries") + ", pace not told"
                                        : often(pace.aDay()));
        if (pace.newest() != null && !pace.newest().isAfter(now)) {
            Duration age = Duration.between(pace.newest(), now);
            parts.add(age.toMinutes() < 2 ? "newest just now" : "newest " + Words.lasting(age) + " old");
        }
        if (kind != Kind.SITEMAP && pace.entries() > 0) {
            parts.add(pace.fullText() ? "full text" : "summaries");
        }
        return String.join(", ", parts);
    }

    private static String often(double aDay) {
        if (aDay >= 1) {
            return Words.number(Math.round(aDay)) + " a day";
        }
        if (aDay * 7 >= 1) {
            return Words.number(Math.round(aDay * 7)) + " a week";
        }
        return Words.number(Math.max(1, Math.round(aDay * 30))) + " a month";
    }
}

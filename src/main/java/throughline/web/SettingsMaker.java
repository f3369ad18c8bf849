package throughline.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.archive.Archive;
import throughline.feeds.Feed;
import throughline.feeds.Handling;
import throughline.feeds.Outlet;
import throughline.feeds.Setting;
import throughline.web.SettingsPage.Field;
import throughline.web.SettingsPage.Part;

/** Makes the page of what is set for a feed or an outlet. */
final class SettingsMaker {

    /** What stands in the form. */
    record Filled(String name, Map<Setting, String> texts, Map<Setting, String> troubles) {
        static Filled of(String name, Handling handling) {
            return new Filled(name, HandlingForm.shown(handling), Map.of());
        }
    }

    private final Archive archive;

    SettingsMaker(Archive archive) {
        this.archive = archive;
    }

    /** The address of a feed's settings. */
    static String address(Feed feed) {
        return "/feeds/settings?feed=" + Addresses.escape(feed.id().value());
    }

    /** The address of an outlet's settings. */
    static String address(String site) {
        return "/feeds/settings?outlet=" + Addresses.escape(site);
    }

    SettingsPage page(Frame frame, Feed feed, Filled filled, @Nullable String done) {
        Outlet outlet = archive.findOutletOf(feed.address())
                .orElse(new Outlet(Outlet.siteOf(feed.address()), "", Handling.USUAL));
        String site = outlet.site();
        return new SettingsPage(
                frame,
                "feed",
                feed.id().value(),
                Run.split(FeedLines.name(feed, archive.findState(feed.id()).orElse(null))),
                Addresses.spoken(feed.address()),
                StoryRows.webAddress(feed.address()),
                "What is left empty is done as its outlet is set, and else as usual. Saving asks nothing at once and loses nothing.",
                filled.name(),
                site.isEmpty() ? null : new Link(site, address(site), false),
                parts(filled, HandlingForm.shown(outlet.handling()), site),
                List.of(),
                !filled.troubles().isEmpty(),
                done);
    }

    SettingsPage page(Frame frame, Outlet outlet, Filled filled, @Nullable String done) {
        List<Link> feeds = archive.listFeeds().stream()
                .filter(feed -> Outlet.siteOf(feed.address()).equals(outlet.site()))
                .map(feed -> new Link(Addresses.spoken(feed.address()), address(feed), false))
                .toList();
        return new SettingsPage(
                frame,
                "outlet",
                outlet.site(),
                Run.split(outlet.name().isEmpty() ? outlet.site() : outlet.name()),
                outlet.site(),
                null,
                "It holds for every feed and page of this site, except where a feed has a setting of its own. Saving asks nothing at once"
                        + " and loses nothing.",
                filled.name(),
                null,
                parts(filled, Map.of(), outlet.site()),
                feeds,
                !filled.troubles().isEmpty(),
                done);
    }

    private static List<Part> parts(Filled filled, Map<Setting, String> wider, String site) {
        return List.of(
                new Part(
                        "pace",
                        "Pace",
                        "how often it is asked",
                        fields(filled, wider, site, Setting.INTERVAL, Setting.PAUSE)),
                new Part(
                        "pages",
                        "Pages",
                        "where the text comes from",
                        fields(filled, wider, site, Setting.FETCH_PAGES, Setting.OBEY_ROBOTS, Setting.LOOKS)),
                new Part(
                        "asking",
                        "How we ask",
                        "sent with each request",
                        fields(
                                filled,
                                wider,
                                site,
                                Setting.USER_AGENT,
                                Setting.HEADERS,
                                Setting.COOKIE,
                                Setting.PROXY)));
    }

    private static List<Field> fields(Filled filled, Map<Setting, String> wider, String site, Setting... settings) {
        return Stream.of(settings)
                .map(setting -> new Field(
                        setting.written(),
                        shape(setting),
                        label(setting),
                        note(setting),
                        filled.texts().getOrDefault(setting, ""),
                        wider.containsKey(setting) ? site + " has: " + wider.get(setting) : "",
                        filled.troubles().get(setting)))
                .toList();
    }

    private static String shape(Setting setting) {
        return switch (setting) {
            case FETCH_PAGES, OBEY_ROBOTS -> "choice";
            case HEADERS -> "lines";
            default -> "line";
        };
    }

    static String label(Setting setting) {
        return switch (setting) {
            case INTERVAL -> "Interval";
            case PAUSE -> "Pause";
            case FETCH_PAGES -> "Fetch the pages";
            case OBEY_ROBOTS -> "Obey robots.txt";
            case LOOKS -> "Later looks";
            case USER_AGENT -> "User agent";
            case HEADERS -> "Headers";
            case COOKIE -> "Cookie";
            case PROXY -> "Proxy";
        };
    }

    private static String note(Setting setting) {
        return switch (setting) {
            case INTERVAL ->
                "Between two polls, such as 15m, 2h or 1d. Empty: as its rhythm asks. A longer wait that the server asks for still"
                        + " holds.";
            case PAUSE -> "Between two requests to its host, such as 2s or 1m.";
            case FETCH_PAGES -> "Yes is usual. No takes the text in the feed for the article and asks for no page.";
            case OBEY_ROBOTS -> "Yes is usual for pages; a feed that you chose is asked in any case.";
            case LOOKS ->
                "Ages at which an article is looked at again for changes, such as 10m 1h 6h 1d 7d; none for never.";
            case USER_AGENT -> "In place of our own, which says who we are and how to reach you.";
            case HEADERS ->
                "One in a line, as Name: value. What may be a key is shown as dots; leave the dots and it stays.";
            case COOKIE -> "As name=value; other=value. Shown as dots; leave the dots and it stays.";
            case PROXY -> "As http://host:port. It is trusted, whatever network it lies in.";
        };
    }
}

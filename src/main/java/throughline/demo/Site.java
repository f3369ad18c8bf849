package throughline.demo;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An outlet's web site: what it answers to a path at a time. */
final class Site {

    /** What goes out, in the charset of the outlet, before any word about caching. */
    record Answer(int status, String type, String body) {}

    private final Outlet outlet;
    private final URI home;
    private final Newsstand newsstand;
    private final FeedPrinter feeds;
    private final PagePrinter pages;

    Site(Outlet outlet, URI home, Newsstand newsstand) {
        this.outlet = outlet;
        this.home = home;
        this.newsstand = newsstand;
        this.feeds = new FeedPrinter(outlet, home);
        this.pages = new PagePrinter(outlet, home);
    }

    Outlet outlet() {
        return outlet;
    }

    URI feedAddress() {
        return home.resolve(outlet.feedPath());
    }

    Answer answer(String path, Instant now) {
        List<Piece> out = newsstand.listOut(outlet, now);
        if (path.equals(outlet.feedPath())) {
            return new Answer(200, outlet.feed().type, feeds.print(out));
        }
        if (path.equals("/robots.txt")) {
            return new Answer(200, "text/plain", outlet.robots());
        }
        if (path.equals("/")) {
            return page(200, pages.front(out));
        }
        if (path.startsWith("/picture/")) {
            return new Answer(200, "image/svg+xml", new Frame("picture.svg").text());
        }
        Optional<Piece> piece = newsstand.find(outlet, path, now).filter(found -> !found.gone());
        return piece.map(found -> page(200, pages.article(found, out))).orElseGet(() -> page(404, pages.notFound()));
    }

    /** The old Korean way: no charset in the header, so that only the page itself tells. */
    private Answer page(int status, String html) {
        return new Answer(status, outlet.breaks() ? "text/html" : "text/html; charset=" + outlet.charset(), html);
    }
}

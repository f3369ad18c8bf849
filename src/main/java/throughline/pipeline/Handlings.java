package throughline.pipeline;

import java.net.URI;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import throughline.feeds.Feed;
import throughline.feeds.Handling;
import throughline.feeds.Outlet;
import throughline.fetch.Terms;

/** What operators have set: a feed's own settings first, then those of its outlet. */
final class Handlings {

    private final KeyValueStore<String, Outlet> outlets;

    Handlings(ProcessorContext<?, ?> context) {
        this.outlets = Stores.OUTLETS.in(context);
    }

    Handling of(Feed feed) {
        return feed.handling().over(ofSite(feed.address()));
    }

    /** How to ask for a feed where it is now; what was set for the place that it had moved from stays there. */
    Terms terms(Feed feed, URI address) {
        boolean moved = !Outlet.siteOf(address).equals(Outlet.siteOf(feed.address()));
        Terms own = feed.handling().terms();
        return (moved ? own.withoutSecrets() : own).over(ofSite(address).terms());
    }

    /** For a page that a feed announced; what lets us in at the feed's site is not told to others. */
    Handling of(URI page, Announced announced) {
        Handling own = announced.handling();
        boolean harmless = own.terms().equals(own.terms().withoutSecrets()) || isSameSite(page, announced);
        Terms terms = harmless ? own.terms() : own.terms().withoutSecrets();
        return new Handling(terms, own.interval(), own.fetchPages(), own.looks()).over(ofSite(page));
    }

    private static boolean isSameSite(URI page, Announced announced) {
        return Outlet.siteOf(page)
                .equals(Outlet.siteOf(URI.create(announced.feed().value())));
    }

    /** What is set for the site or, where it is part of a larger one, for that. */
    private Handling ofSite(URI address) {
        for (String site = Outlet.siteOf(address); site != null; site = above(site)) {
            Outlet outlet = outlets.get(site);
            if (outlet != null) {
                return outlet.handling();
            }
        }
        return Handling.USUAL;
    }

    private static @Nullable String above(String site) {
        int dot = site.indexOf('.');
        return dot < 0 || site.indexOf('.', dot + 1) < 0 ? null : site.substring(dot + 1);
    }
}

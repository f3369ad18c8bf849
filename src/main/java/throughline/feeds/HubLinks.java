package throughline.feeds;

import java.net.URI;
import java.util.List;
import throughline.fetch.Fetched;

/**
 * Who pushes a feed's news, as the feed says (WebSub, 4): what the header {@code Link} names goes before what stands in the document.
 *
 * @param hubs in the feed's order; empty when nobody pushes it
 * @param topic what the feed is called at its hubs
 */
public record HubLinks(List<URI> hubs, URI topic) {

    private static final int MOST_HUBS = 5;

    public HubLinks {
        hubs = List.copyOf(hubs);
    }

    /** A feed that names hubs and not itself is meant where it was found. */
    public static HubLinks of(Fetched.Found found, FeedReading.Read read) {
        List<String> header = found.headers().getOrDefault("link", List.of());
        List<URI> hubs = LinkHeader.targets(header, "hub", found.address());
        List<URI> selves = LinkHeader.targets(header, "self", found.address());
        URI self = read.self() == null ? found.address() : read.self();
        return new HubLinks(
                (hubs.isEmpty() ? read.hubs() : hubs)
                        .stream().filter(HubLinks::isWeb).limit(MOST_HUBS).toList(),
                selves.isEmpty() ? self : selves.getFirst());
    }

    private static boolean isWeb(URI address) {
        return "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
    }
}

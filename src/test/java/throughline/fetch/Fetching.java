package throughline.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** What the tests of this package ask with. */
final class Fetching {

    static final Instant NOON = Instant.parse("2024-07-16T12:00:00Z");
    static final InstantSource CLOCK = InstantSource.fixed(NOON);

    static final FetchSettings QUICK = new FetchSettings(
            new FetchSettings.Agent("Throughline", "9", "https://example.org/contact"),
            limits(Duration.ofSeconds(8)),
            new FetchSettings.Manners(
                    Duration.ofMillis(60), Duration.ofMillis(300), Duration.ofMillis(200), Duration.ofMinutes(10), 64));

    /** For what must end by the clock; too short for all else on a busy machine. */
    static final FetchSettings HASTY = QUICK.with(limits(Duration.ofMillis(600)));

    static final AddressGuard PRIVATE_TOO = new AddressGuard(true, List.of());

    private Fetching() {}

    private static FetchSettings.Limits limits(Duration whole) {
        return new FetchSettings.Limits(whole, whole, whole, 100_000, 200_000, 16_384, 200, 10);
    }

    static FetchRequest feed(URI address) {
        return feed(address, Validators.NONE);
    }

    static FetchRequest feed(URI address, Validators validators) {
        return new FetchRequest(Subject.FEED, "feed", address, validators, 1, NOON);
    }

    static FetchRequest page(URI address) {
        return new FetchRequest(Subject.PAGE, "page", address, Validators.NONE, 1, NOON);
    }

    static Fetched fetch(FetchRequest request) {
        return fetch(request, QUICK);
    }

    static Fetched fetch(FetchRequest request, FetchSettings settings) {
        try (Fetcher fetcher = new Fetcher(settings, PRIVATE_TOO, CLOCK)) {
            return fetcher.fetch(request);
        }
    }

    /** A name service that knows these names only. */
    static NameService names(Map<String, String> addresses) {
        return host -> {
            String address = addresses.get(host);
            if (address == null) {
                throw new UnknownHostException(host);
            }
            return new InetAddress[] {
                InetAddress.getByAddress(host, InetAddress.ofLiteral(address).getAddress())
            };
        };
    }
}

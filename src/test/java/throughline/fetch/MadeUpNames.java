package throughline.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A fetcher whose names lead where a test says, for tests of every package. */
public final class MadeUpNames {

    private MadeUpNames() {}

    /**
     * Looks names up here and nowhere else.
     *
     * @param names each with the addresses that it has, one after another at each look-up, the last for good: with two it rebinds
     */
    public static Fetcher fetcher(
            FetchSettings settings, AddressGuard guard, InstantSource clock, Map<String, List<String>> names) {
        return new Fetcher(settings, guard, clock, service(names));
    }

    static NameService service(Map<String, List<String>> names) {
        Map<String, AtomicInteger> lookUps = new ConcurrentHashMap<>();
        return host -> {
            List<String> addresses = names.get(host);
            if (addresses == null) {
                throw new UnknownHostException(host);
            }
            int lookUp =
                    lookUps.computeIfAbsent(host, name -> new AtomicInteger()).getAndIncrement();
            InetAddress address = InetAddress.ofLiteral(addresses.get(Math.min(lookUp, addresses.size() - 1)));
            return new InetAddress[] {InetAddress.getByAddress(host, address.getAddress())};
        };
    }
}

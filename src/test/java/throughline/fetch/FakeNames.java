package throughline.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A name service that a test holds in its hand, and what asks the web by it. A name may lead elsewhere each time it is looked up. */
public final class FakeNames implements NameService {

    private final Map<String, List<InetAddress>> answers = new ConcurrentHashMap<>();
    private final List<String> lookedUp = new CopyOnWriteArrayList<>();

    /** One address for each look-up; the last one stays. */
    public FakeNames leads(String name, String... addresses) {
        answers.put(name, Arrays.stream(addresses).map(InetAddress::ofLiteral).toList());
        return this;
    }

    /** The names that were asked for, each as often as it was. */
    public List<String> lookedUp() {
        return lookedUp;
    }

    @Override
    public InetAddress[] find(String host) throws UnknownHostException {
        lookedUp.add(host);
        List<InetAddress> known = answers.get(host);
        if (known == null) {
            throw new UnknownHostException(host);
        }
        long before = lookedUp.stream().filter(host::equals).count() - 1;
        InetAddress now = known.get((int) Math.min(before, known.size() - 1));
        return new InetAddress[] {InetAddress.getByAddress(host, now.getAddress())};
    }

    public Fetcher fetcher(FetchSettings settings, AddressGuard guard, InstantSource clock) {
        return new Fetcher(settings, guard, clock, this);
    }

    public Poster poster(FetchSettings settings, AddressGuard guard) {
        return new Poster(settings, guard, this);
    }
}

package throughline.rules;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import throughline.fetch.FakeHost;

/** A publisher's web server on loopback, well-mannered or not, which remembers who asked what and when. */
final class Publisher implements AutoCloseable {

    private final Resource nothing = new Resource(this, "*");
    private final String name;
    private final InstantSource clock;
    private final FakeHost host;
    private final Map<String, Resource> resources = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /**
     * A server that has nothing yet.
     *
     * @param name what it is called in addresses
     * @param address where on loopback it listens
     * @param port there, or 0 for any
     */
    Publisher(String name, String address, int port, InstantSource clock) {
        this.name = name;
        this.clock = clock;
        try {
            host = new FakeHost(address, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        host.otherwise(this::answer);
    }

    private void answer(FakeHost.Asked request, OutputStream out) throws IOException {
        Asked now = new Asked(clock.instant(), request);
        asked.add(now);
        Resource others = resources.getOrDefault("*", nothing);
        Resource anyQuery = resources.getOrDefault(now.path().split("\\?", 2)[0], others);
        Reply reply = resources.getOrDefault(now.path(), anyQuery).answer(now);
        out.write(reply.with("Date: " + Item.written(now.at())).headOnTheWire());
        out.write(reply.content().bytes());
    }

    URI at(String path) {
        return URI.create("http://" + name + ":" + host.port() + path);
    }

    String place() {
        return name + ":" + host.port();
    }

    int port() {
        return host.port();
    }

    /** What stands at a path; one without a query stands there for every query. */
    Resource feed(String path) {
        return resource(path);
    }

    Resource page(String path) {
        return resource(path);
    }

    Resource robots() {
        return resource("/robots.txt");
    }

    /** What stands at every path that nothing else stands at, as with a proxy. */
    Resource everything() {
        return resource("*");
    }

    /** Puts an article at a path, and gives the entry that announces it. */
    Item story(String path, String headline) {
        page(path).tells(headline, Prose.about(headline));
        return Item.titled(headline).linked(at(path).toString()).guid("tag:" + path);
    }

    /** What goes over the wire for a path, whatever else stands there. */
    void wire(String path, FakeHost.Behaviour behaviour) {
        host.on(path, (request, out) -> {
            asked.add(new Asked(clock.instant(), request));
            behaviour.answer(request, out);
        });
    }

    /** From now on the path gives again what stands there. */
    void mend(String path) {
        host.on(path, this::answer);
    }

    /** All requests but those for robots.txt. */
    List<Asked> asked() {
        return asked.stream().filter(one -> !one.path().equals("/robots.txt")).toList();
    }

    List<Asked> askedAll() {
        return asked;
    }

    List<Asked> asked(String path) {
        return asked.stream().filter(one -> one.path().equals(path)).toList();
    }

    List<String> paths() {
        return asked().stream().map(Asked::path).toList();
    }

    private Resource resource(String path) {
        return resources.computeIfAbsent(path, _ -> new Resource(this, path));
    }

    @Override
    public void close() throws IOException {
        host.close();
    }
}

package throughline.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import throughline.beats.WatchedFeed;

/**
 * Invented outlets on loopback, each at an address of its own, so that asking one host one thing at a time costs the demo no
 * time. What they print appears bit by bit.
 */
public final class SamplePress implements AutoCloseable {

    /** Always the same where it is free, so that a demo started again knows the articles it had. */
    private static final int PORT = 7807;

    private final InstantSource clock;
    private final Duration over;
    private final Instant opened;
    private final List<HttpServer> servers = new ArrayList<>();
    private final List<Site> sites = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** A press that opens now. */
    public SamplePress(InstantSource clock, Duration over) {
        this(clock, over, clock.instant());
    }

    /**
     * @param over how long it takes until everything is out; a minute is good to watch
     * @param opened when the first pieces came out; a demo that is started again gives the old time and goes on from there
     */
    public SamplePress(InstantSource clock, Duration over, Instant opened) {
        this.clock = clock;
        this.over = over;
        this.opened = opened;
    }

    /** Opens every outlet; answers the port of the first. */
    public int start() throws IOException {
        Newsstand newsstand = new Newsstand(opened, over);
        for (Outlet outlet : newsstand.outlets()) {
            HttpServer server = open(servers.size() + 2);
            servers.add(server);
            URI home = URI.create("http://" + server.getAddress().getHostString() + ":"
                    + server.getAddress().getPort() + "/");
            Site site = new Site(outlet, home, newsstand);
            sites.add(site);
            server.setExecutor(threads);
            server.createContext("/", exchange -> serve(site, exchange));
            server.start();
        }
        return servers.getFirst().getAddress().getPort();
    }

    /** Every outlet's feed, once started. */
    public List<WatchedFeed> feeds() {
        return sites.stream()
                .map(site -> new WatchedFeed(
                        site.feedAddress(), site.outlet().name(), site.outlet().language(), "sample press, invented"))
                .toList();
    }

    @Override
    public void close() {
        servers.forEach(server -> server.stop(0));
        threads.close();
    }

    /** macOS answers at no loopback address but 127.0.0.1; there, and where the port is taken, each outlet gets a port of its own. */
    private static HttpServer open(int host) throws IOException {
        try {
            return HttpServer.create(new InetSocketAddress(loopback(host), PORT), 0);
        } catch (BindException e) {
            return HttpServer.create(new InetSocketAddress(loopback(1), 0), 0);
        }
    }

    private static InetAddress loopback(int host) throws UnknownHostException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) host});
    }

    private void serve(Site site, HttpExchange exchange) throws IOException {
        try (exchange) {
            Site.Answer answer = site.answer(exchange.getRequestURI().getPath(), clock.instant());
            byte[] body = answer.body().getBytes(site.outlet().charset());
            String etag = "\"" + Integer.toHexString(Arrays.hashCode(body)) + "\"";
            exchange.getResponseHeaders().set("ETag", etag);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            if (answer.status() == 200
                    && etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
            } else if (exchange.getRequestMethod().equals("HEAD")) {
                exchange.sendResponseHeaders(answer.status(), -1);
            } else {
                exchange.sendResponseHeaders(answer.status(), body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }
}

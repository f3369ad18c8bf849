package throughline;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import throughline.alerts.AlertId;
import throughline.alerts.Webhook;

/** A subscriber's server: remembers every post it took, and counts those it refused. */
final class WebhookReceiver implements AutoCloseable {

    /** A post as it came, and the headers that we would have sent with it. */
    @SuppressWarnings("ArrayRecordComponent")
    record Post(String id, String timestamp, String signature, byte[] body) {
        boolean isSignedWith(String secret) {
            return signature.equals(Webhook.headers(
                            new AlertId(id), java.time.Instant.ofEpochSecond(Long.parseLong(timestamp)), body, secret)
                    .get("webhook-signature"));
        }
    }

    private final List<Post> posts = new CopyOnWriteArrayList<>();
    private final AtomicInteger refused = new AtomicInteger();
    private final HttpServer server;
    private volatile boolean refusing;

    WebhookReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hook", exchange -> {
            try (exchange) {
                Post post = new Post(
                        exchange.getRequestHeaders().getFirst("webhook-id"),
                        exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                        exchange.getRequestHeaders().getFirst("webhook-signature"),
                        exchange.getRequestBody().readAllBytes());
                if (refusing) {
                    refused.incrementAndGet();
                    exchange.sendResponseHeaders(503, -1);
                } else {
                    posts.add(post);
                    exchange.sendResponseHeaders(204, -1);
                }
            }
        });
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
    }

    /** Answers 503 to every post until {@link #take}. */
    void refuse() {
        refusing = true;
    }

    void take() {
        refusing = false;
    }

    int refused() {
        return refused.get();
    }

    List<Post> posts() {
        return List.copyOf(posts);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

package throughline;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import throughline.alerts.AlertId;
import throughline.alerts.Webhook;

/** A subscriber's server: takes every post and remembers it. */
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
    private final HttpServer server;

    WebhookReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hook", exchange -> {
            try (exchange) {
                posts.add(new Post(
                        exchange.getRequestHeaders().getFirst("webhook-id"),
                        exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                        exchange.getRequestHeaders().getFirst("webhook-signature"),
                        exchange.getRequestBody().readAllBytes()));
                exchange.sendResponseHeaders(204, -1);
            }
        });
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
    }

    List<Post> posts() {
        return List.copyOf(posts);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

package throughline;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A site with a feed, and the hub that pushes it. It reaches the subscriber by its public name, as through a reverse proxy. */
final class FakePublisher implements AutoCloseable {

    private final HttpServer server;
    private final BlockingQueue<Map<String, String>> asked = new LinkedBlockingQueue<>();

    FakePublisher() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/feed", exchange -> {
            exchange.getResponseHeaders()
                    .add("Link", "<" + at("/hub") + ">; rel=hub, <" + at("/feed") + ">; rel=\"self\"");
            answer(exchange, 200, "application/rss+xml", feed(1));
        });
        server.createContext("/page", exchange -> {
            String page = exchange.getRequestURI().getPath();
            answer(
                    exchange,
                    200,
                    "text/html",
                    ("<html lang=en><head><title>Report %1$s</title></head><body><article><h1>Report %1$s</h1><p>The keeper of the"
                                    + " lighthouse at Gull Point saw %1$s ships pass in the night, more than in any other this year.</p><p>She"
                                    + " wrote their names into her book, as her father did before her, and sent a copy to the harbour office in"
                                    + " the morning.</p></article></body></html>")
                            .formatted(page));
        });
        server.createContext("/hub", exchange -> {
            asked.add(fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            answer(exchange, 202, "text/plain", "");
        });
        server.createContext("/", exchange -> answer(exchange, 404, "text/plain", ""));
        server.start();
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** What a subscriber asks the hub for. */
    Map<String, String> awaitAsked() throws InterruptedException {
        Map<String, String> form = asked.poll(30, TimeUnit.SECONDS);
        if (form == null) {
            throw new AssertionError("Nobody asked the hub for anything.");
        }
        return form;
    }

    boolean isAskedAgain() {
        return !asked.isEmpty();
    }

    String feed(int page) {
        return "<rss version='2.0'><channel><title>Gull Point</title><item><title>Report " + page + "</title><link>"
                + at("/page" + page) + "</link></item></channel></rss>";
    }

    /** Asks the subscriber whether it meant it; the answer with its head. */
    static String verify(Map<String, String> form, URI subscriber, String topic, String challenge) throws IOException {
        String query = "?hub.mode=" + form.get("hub.mode") + "&hub.topic="
                + URLEncoder.encode(topic, StandardCharsets.UTF_8) + "&hub.challenge=" + challenge
                + "&hub.lease_seconds=86400";
        return send(form, subscriber, "GET", query, "", "");
    }

    static String push(Map<String, String> form, URI subscriber, String body, String secret)
            throws IOException, GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signature = HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        String head = "Content-Type: application/rss+xml\r\nX-Hub-Signature: sha256=" + signature + "\r\n";
        return send(form, subscriber, "POST", "", head, body);
    }

    private static String send(
            Map<String, String> form, URI subscriber, String method, String query, String head, String body)
            throws IOException {
        URI callback = URI.create(String.valueOf(form.get("hub.callback")));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (Socket socket = new Socket(subscriber.getHost(), subscriber.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write((method + " " + callback.getRawPath() + query + " HTTP/1.1\r\nHost: " + callback.getHost()
                            + "\r\nOrigin: https://hub.example\r\nContent-Length: " + bytes.length
                            + "\r\nConnection: close\r\n" + head + "\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(bytes);
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Map<String, String> fields(String form) {
        Map<String, String> fields = new HashMap<>();
        for (String field : form.split("&", -1)) {
            int equals = field.indexOf('=');
            fields.put(
                    field.substring(0, equals), URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return fields;
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

package throughline.fetch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A web server on loopback that answers byte for byte what a test tells it to, however wrong. */
public final class FakeHost implements AutoCloseable {

    /** What the server does with one request. */
    public interface Behaviour {
        void answer(Asked asked, OutputStream out) throws IOException, InterruptedException;
    }

    /** A request as it came over the wire, each char one byte. */
    public record Asked(String method, String path, List<String> headerLines, String body, Instant at) {
        public @Nullable String header(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return headerLines.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .findFirst()
                    .orElse(null);
        }
    }

    private final ServerSocket socket;
    private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile Behaviour otherwise =
            (request, out) -> out.write(bytes("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"));
    private volatile boolean keepsLines;
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();

    FakeHost() throws IOException {
        this("127.0.0.1");
    }

    FakeHost(String address) throws IOException {
        this(address, 0);
    }

    public FakeHost(String address, int port) throws IOException {
        socket = new ServerSocket(port, 100, InetAddress.ofLiteral(address));
        Thread.ofVirtual().start(this::accept);
    }

    public FakeHost on(String path, Behaviour behaviour) {
        behaviours.put(path, behaviour);
        return this;
    }

    /** What becomes of requests for all paths that nothing was said about. */
    public FakeHost otherwise(Behaviour behaviour) {
        otherwise = behaviour;
        return this;
    }

    /** Answers with these bytes (each char one) and closes; line ends in the head may be plain. */
    FakeHost on(String path, String head, String body) {
        return on(path, (request, out) -> {
            out.write(bytes(head.strip().replace("\n", "\r\n") + "\r\nConnection: close\r\n\r\n" + body));
        });
    }

    FakeHost onOk(String path, String body) {
        return on(path, "HTTP/1.1 200 OK\nContent-Length: " + bytes(body).length, body);
    }

    FakeHost onRedirect(String path, int status, String location) {
        return on(path, "HTTP/1.1 " + status + " Elsewhere\nContent-Length: 0\nLocation: " + location, "");
    }

    /** Answers more than one request on a line; by default it hangs up after each, without a word about it. */
    FakeHost keepingLines() {
        keepsLines = true;
        return this;
    }

    int lines() {
        return open.size();
    }

    public int port() {
        return socket.getLocalPort();
    }

    public String place() {
        return socket.getInetAddress().getHostAddress() + ":" + port();
    }

    public URI at(String path) {
        return URI.create("http://" + place() + path);
    }

    public List<Asked> asked() {
        return asked;
    }

    List<String> askedPaths() {
        return asked.stream().map(Asked::path).toList();
    }

    int mostAtOnce() {
        return mostAtOnce.get();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                open.add(connection);
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            InputStream in = new BufferedInputStream(connection.getInputStream());
            OutputStream out = connection.getOutputStream();
            do {
                Asked request = read(in);
                if (request == null) {
                    return;
                }
                answer(request, out);
            } while (keepsLines);
        } catch (IOException | InterruptedException e) {
            // the other side went away, as it often does in these tests
        }
    }

    private void answer(Asked request, OutputStream out) throws IOException, InterruptedException {
        asked.add(request);
        mostAtOnce.accumulateAndGet(now.incrementAndGet(), Math::max);
        try {
            behaviours.getOrDefault(request.path(), otherwise).answer(request, out);
            out.flush();
        } finally {
            now.decrementAndGet();
        }
    }

    private static @Nullable Asked read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int b = in.read();
            if (b < 0) {
                return null;
            }
            head.write(b);
        }
        List<String> lines = head.toString(StandardCharsets.ISO_8859_1).lines().toList();
        String[] first = lines.getFirst().split(" ", 3);
        List<String> headers = lines.subList(1, lines.size() - 1);
        Asked bare = new Asked(first[0], first[1], headers, "", Instant.now());
        String length = bare.header("content-length");
        String body =
                length == null ? "" : new String(in.readNBytes(Integer.parseInt(length)), StandardCharsets.ISO_8859_1);
        return new Asked(first[0], first[1], headers, body, bare.at());
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket connection : open) {
            connection.close();
        }
    }
}

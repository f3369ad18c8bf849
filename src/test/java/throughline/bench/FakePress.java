package throughline.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A press of thousands of feeds on hundreds of hosts, all on this machine: every address of 127.0.0.0/8 is loopback on Linux. It keeps
 * connections open, answers 304 to whoever sends its validators back, and counts polls. {@code GET /tally?FROM-TO} (seconds since
 * 1970) tells what came in that time.
 *
 * <p>Options, each {@code name=value}: port, feeds, hosts, interval (seconds, for the share of news), news (share of polls that find
 * something new), entries (in a document), out (entries that are out at the start), pages (whether robots.txt lets them be fetched), opml
 * (the list of feeds is written there).
 */
final class FakePress {

    private record Request(String path, Map<String, String> headers) {}

    @SuppressWarnings("ArrayRecordComponent") // lives only until it is sent
    private record Answer(String status, String headers, byte[] body) {}

    private static final byte[] NOTHING = new byte[0];
    private static final int LONGEST_HEAD = 16 * 1024;

    private final PressFeed[] feeds;
    private final boolean pages;
    private final Tally tally = new Tally();

    private FakePress(PressFeed[] feeds, boolean pages) {
        this.feeds = feeds;
        this.pages = pages;
    }

    public static void main(String[] args) throws IOException {
        Map<String, String> options = new HashMap<>(Map.of(
                "port", "9190",
                "feeds", "20000",
                "hosts", "2000",
                "interval", "60",
                "news", "0.05",
                "entries", "20",
                "out", "20",
                "pages", "no",
                "opml", "feeds.opml"));
        for (String arg : args) {
            String[] option = arg.split("=", 2);
            if (option.length < 2 || options.replace(option[0], option[1]) == null) {
                throw new IllegalArgumentException(arg + " is none of " + options.keySet());
            }
        }
        int port = Integer.parseInt(options.get("port"));
        int hosts = Integer.parseInt(options.get("hosts"));
        PressFeed[] feeds = IntStream.range(0, Integer.parseInt(options.get("feeds")))
                .mapToObj(number -> feed(number, site(number % hosts, port), options))
                .toArray(PressFeed[]::new);
        try (ServerSocket socket = new ServerSocket(port, 1000)) {
            Files.writeString(Path.of(options.get("opml")), opml(feeds.length, hosts, port));
            FakePress press = new FakePress(feeds, "yes".equals(options.get("pages")));
            Thread.ofPlatform().daemon().start(press::logEachSecond);
            while (true) {
                Socket line = socket.accept();
                Thread.ofVirtual().start(() -> press.serve(line));
            }
        }
    }

    /**
     * Rhythms lie between one entry in some intervals and one in 25 times as many, evenly on a scale of logarithms. The mean of how many
     * entries come in an interval is then 24/25 / ln 25 = 0.298 of the quickest feed's.
     */
    private static PressFeed feed(int number, String site, Map<String, String> options) {
        SplittableRandom chance = new SplittableRandom(number);
        double quickest = 0.298 / Double.parseDouble(options.get("news")) * Double.parseDouble(options.get("interval"));
        long rhythm = Math.round(quickest * 1000 * Math.pow(25, chance.nextDouble()));
        long out = Long.parseLong(options.get("out"));
        long first = System.currentTimeMillis() - (out - 1) * rhythm - (long) (chance.nextDouble() * rhythm);
        return new PressFeed(number, site, rhythm, first, Integer.parseInt(options.get("entries")));
    }

    private static String site(int host, int port) {
        return "http://127.1." + host / 250 + "." + (host % 250 + 1) + ":" + port;
    }

    private static String opml(int feeds, int hosts, int port) {
        return IntStream.range(0, feeds)
                .mapToObj(number -> "<outline type=\"rss\" text=\"Paper " + number + "\" xmlUrl=\""
                        + site(number % hosts, port) + "/feeds/" + number + "\"/>\n")
                .collect(Collectors.joining(
                        "",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\"><head/><body>\n",
                        "</body></opml>\n"));
    }

    private void logEachSecond() {
        try {
            while (true) {
                long second = System.currentTimeMillis() / 1000;
                Thread.sleep((second + 1) * 1000 - System.currentTimeMillis());
                System.out.print(second + " " + tally.between(second, second + 1));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(Socket line) {
        try (line) {
            InetAddress here = line.getLocalAddress();
            if (!here.isLoopbackAddress()) {
                return;
            }
            line.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(line.getInputStream(), 2048);
            OutputStream out = line.getOutputStream();
            for (Optional<Request> next = read(in); next.isPresent(); next = read(in)) {
                Request request = next.get();
                boolean last = "close".equalsIgnoreCase(request.headers().get("connection"));
                Answer answer = answer(request);
                byte[] head = ("HTTP/1.1 " + answer.status() + "\r\n" + answer.headers()
                                + (last ? "Connection: close\r\n" : "") + "\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1);
                byte[] all = java.util.Arrays.copyOf(head, head.length + answer.body().length);
                System.arraycopy(answer.body(), 0, all, head.length, answer.body().length);
                out.write(all);
                if (last) {
                    return;
                }
            }
        } catch (IOException e) {
            // The other side hung up, as it may.
        }
    }

    private Answer answer(Request request) {
        long now = System.currentTimeMillis();
        String path = request.path();
        if (path.startsWith("/feeds/")) {
            int number = Integer.parseInt(path.substring("/feeds/".length()));
            return number < feeds.length ? answer(number, request, now) : found("text/plain", "", NOTHING);
        }
        if (path.startsWith("/tally?")) {
            String[] span = path.substring("/tally?".length()).split("-", 2);
            return found(
                    "application/json",
                    "",
                    tally.between(Long.parseLong(span[0]), Long.parseLong(span[1]))
                            .getBytes(StandardCharsets.UTF_8));
        }
        tally.other();
        if (path.equals("/robots.txt")) {
            String rules = "User-agent: *\nDisallow:" + (pages ? "" : " /pages/") + "\n";
            return found("text/plain", "", rules.getBytes(StandardCharsets.UTF_8));
        }
        return found("text/html", "", PressFeed.page(path));
    }

    private Answer answer(int number, Request request, long now) {
        PressFeed feed = feeds[number];
        long newest = feed.newest(now);
        String etag = feed.etag(newest);
        String validators = "ETag: " + etag + "\r\nLast-Modified: " + feed.lastModified(newest) + "\r\n";
        if (etag.equals(request.headers().get("if-none-match"))) {
            tally.polled(number, now, 0);
            return new Answer("304 Not Modified", validators, NOTHING);
        }
        byte[] document = feed.document(newest);
        tally.polled(number, now, document.length);
        return found("application/rss+xml", validators, document);
    }

    private static Answer found(String type, String more, byte[] body) {
        return new Answer(
                "200 OK", more + "Content-Type: " + type + "\r\nContent-Length: " + body.length + "\r\n", body);
    }

    /** The head of the next request; empty when the other side is done. */
    private static Optional<Request> read(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder(512);
        while (head.length() < 4 || head.indexOf("\r\n\r\n", head.length() - 4) < 0) {
            int next = in.read();
            if (next < 0 || head.length() > LONGEST_HEAD) {
                return Optional.empty();
            }
            head.append((char) next);
        }
        String[] lines = head.toString().split("\r\n", -1);
        Map<String, String> headers = new HashMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                headers.put(
                        lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                        lines[i].substring(colon + 1).strip());
            }
        }
        return Optional.of(new Request(lines[0].split(" ", -1)[1], headers));
    }
}

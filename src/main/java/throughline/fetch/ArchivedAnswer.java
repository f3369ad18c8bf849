package throughline.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;

/** Makes a page of a server's answer as it lies in an archive: head and body in one, chunked and packed as they came, or not. */
final class ArchivedAnswer {

    private static final int LONGEST_HEAD = 64 * 1024;
    private static final int LOOK = 2048;
    /** True of the answer on its way, no more of what is handed on. */
    private static final Set<String> OF_THE_WAY = Set.of("content-encoding", "transfer-encoding", "content-length");

    private static final List<String> WEB = List.of("<!doctype html", "<html", "<head", "<body", "<title", "<meta");
    /** Of other things, in lower case as the page is looked at. */
    private static final List<String> OTHER = List.of(
            "%pdf",
            "\u0089png", "gif8", "\u00ff\u00f8\u00ff", "pk\u0003\u0004", "<rss", "<feed", "<rdf:rdf", "<urlset");

    private final FetchSettings.Limits limits;

    ArchivedAnswer(FetchSettings.Limits limits) {
        this.limits = limits;
    }

    WarcPages.Page page(String target, Instant fetched, long size, InputStream block, @Nullable String identified)
            throws IOException, WarcPages.Skipped {
        URI address = address(target);
        BodyBound bound = new BodyBound(limits.pageBytes() + LONGEST_HEAD, false);
        byte[] answer;
        try {
            bound.check(size);
            answer = bound.read(block);
        } catch (TooLarge e) {
            throw new WarcPages.Skipped("larger than a page may be");
        }
        int head = endOfHead(answer);
        HttpResponse http = HttpResponse.parseWithoutBody(
                Channels.newChannel(new ByteArrayInputStream(answer, 0, head)),
                Channels.newChannel(java.io.OutputStream.nullOutputStream()));
        if (http.status() != 200) {
            throw new WarcPages.Skipped("answered with status " + http.status());
        }
        Map<String, List<String>> headers = new HashMap<>();
        http.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        byte[] body = http.headers().contains("Transfer-Encoding", "chunked")
                ? joined(answer)
                : Arrays.copyOfRange(answer, head, answer.length);
        byte[] plain = unpacked(body, headers);
        String type = headers.getOrDefault("content-type", List.of()).stream()
                .findFirst()
                .orElse(identified);
        if (!isWebPage(plain, type)) {
            throw new WarcPages.Skipped("not a web page");
        }
        headers.keySet().removeAll(OF_THE_WAY);
        return new WarcPages.Page(address, fetched, headers, new Content(plain, type));
    }

    private static URI address(String target) throws WarcPages.Skipped {
        try {
            URI written = new URI(target);
            WebAddress plain = WebAddress.of(written);
            return written.getHost() == null ? plain.uri() : written;
        } catch (URISyntaxException | Refusal e) {
            throw new WarcPages.Skipped("no address of the web");
        }
    }

    private static int endOfHead(byte[] answer) throws IOException {
        int lines = 0;
        for (int i = 0; i < Math.min(answer.length, LONGEST_HEAD); i++) {
            lines = answer[i] == '\n' ? lines + 1 : answer[i] == '\r' ? lines : 0;
            if (lines == 2) {
                return i + 1;
            }
        }
        throw new IOException("the head of the answer does not end");
    }

    /** Archives often hold the body joined already under a head that says otherwise; jwarc then hands it on as it is. */
    private byte[] joined(byte[] answer) throws IOException, WarcPages.Skipped {
        try (InputStream body =
                HttpResponse.parse(Channels.newChannel(new ByteArrayInputStream(answer))).body().stream()) {
            return BodyBound.whole(limits.pageBytes()).read(body);
        } catch (TooLarge e) {
            throw new WarcPages.Skipped("larger than a page may be");
        }
    }

    private byte[] unpacked(byte[] body, Map<String, List<String>> headers) throws IOException, WarcPages.Skipped {
        try {
            return Unpacking.unpack(body, headers, BodyBound.whole(limits.pageBytes()));
        } catch (TooLarge e) {
            throw new WarcPages.Skipped("larger than a page may be");
        } catch (IOException e) {
            if (startsLike(body, WEB)) { // it was unpacked before it was archived
                return body;
            }
            throw e;
        }
    }

    /** What the bytes show goes before what the label says. */
    private static boolean isWebPage(byte[] body, @Nullable String type) {
        if (body.length == 0 || startsLike(body, OTHER)) {
            return false;
        }
        String label = type == null ? "" : type.toLowerCase(Locale.ROOT);
        boolean vague = label.isBlank()
                || label.contains("xml")
                || label.startsWith("text/plain")
                || label.startsWith("application/octet-stream");
        return label.contains("html") || (vague && startsLike(body, WEB));
    }

    /** Whether one of these stands near the beginning, before any text; UTF-16 is read over its zeros. */
    private static boolean startsLike(byte[] body, List<String> marks) {
        String start = new String(body, 0, Math.min(body.length, LOOK), StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .toLowerCase(Locale.ROOT);
        int at = 0;
        while (at < start.length()) {
            int from = at;
            if (marks.stream().anyMatch(mark -> start.startsWith(mark, from))) {
                return true;
            }
            if (start.startsWith("<?", at) || start.startsWith("<!", at)) {
                int end = start.indexOf(start.startsWith("<!--", at) ? "-->" : ">", at);
                at = end < 0 ? start.length() : start.indexOf('>', end) + 1;
            } else if (Character.isWhitespace(start.charAt(at))
                    || "\u00ef\u00bb\u00bf\u00fe\u00ff".indexOf(start.charAt(at)) >= 0) {
                at++;
            } else {
                return false;
            }
        }
        return false;
    }
}

package throughline.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.fetch.ArchiveFile.ascii;
import static throughline.fetch.ArchiveFile.chunked;
import static throughline.fetch.ArchiveFile.gzip;
import static throughline.fetch.ArchiveFile.join;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Web archives, good and bad, as they lie about. */
class WarcPagesTest {

    private static final Instant AT = Instant.parse("2023-11-04T05:06:07Z");
    private static final String HTML =
            "<!DOCTYPE html><html><title>Ferry late</title><p>The ferry was late again on Friday.</p>";
    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final String WEB = OK + "Content-Type: text/html; charset=utf-8\r\n";

    private record Reading(List<WarcPages.Page> pages, Map<String, Integer> skipped, Optional<String> ending) {
        List<String> paths() {
            return pages.stream().map(page -> page.address().getPath()).toList();
        }

        String text(int page) {
            return new String(pages.get(page).content().bytes(), StandardCharsets.UTF_8);
        }
    }

    private static Reading read(byte[] file) throws IOException {
        List<WarcPages.Page> pages = new ArrayList<>();
        try (WarcPages archive = WarcPages.of(new ByteArrayInputStream(file), FetchSettings.Limits.STANDARD)) {
            for (Optional<WarcPages.Page> page = archive.next(); page.isPresent(); page = archive.next()) {
                pages.add(page.get());
            }
            return new Reading(pages, archive.skipped(), archive.ending());
        }
    }

    private static ArchiveFile packed() {
        return new ArchiveFile(true).info();
    }

    private static String at(String path) {
        return "https://post.example/" + path;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void onlyTheWebPagesOfACrawlAreHandedOn(boolean packed) throws IOException {
        ArchiveFile file = new ArchiveFile(packed)
                .info()
                .record("request", at("a"), AT, "application/http; msgtype=request", ascii("GET /a HTTP/1.1\r\n\r\n"))
                .page(at("a"), AT, HTML)
                .record("metadata", at("a"), AT, "application/warc-fields", ascii("fetchTimeMs: 12\r\n"))
                .record("revisit", at("b"), AT, "application/http; msgtype=response", ascii(WEB + "\r\n"))
                .answer(at("c"), AT, "HTTP/1.1 304 Not Modified\r\n", new byte[0])
                .answer(at("d"), AT, OK + "Content-Type: image/png\r\n", ascii("\u0089PNG\r\n\u001a\n"))
                .answer(at("e"), AT, WEB, ascii("<?xml version='1.0'?><rss version='2.0'></rss>"))
                .answer(at("f"), AT, WEB, ascii("%PDF-1.7 and more"))
                .page(at("z"), AT, HTML);

        Reading reading = read(file.bytes());

        assertThat(reading.paths()).containsExactly("/a", "/z");
        assertThat(reading.skipped())
                .containsEntry("no response of a server", 4)
                .containsEntry("answered with status 304", 1)
                .containsEntry("not a web page", 3);
        assertThat(reading.ending()).isEmpty();
        WarcPages.Page page = reading.pages().getFirst();
        assertThat(page.address()).isEqualTo(URI.create(at("a")));
        assertThat(page.fetched()).isEqualTo(AT);
        assertThat(page.content().type()).isEqualTo("text/html; charset=utf-8");
        assertThat(reading.text(0)).isEqualTo(HTML);
    }

    @Test
    void bodiesAreJoinedAndUnpackedAsAFetchWould() throws IOException {
        byte[] html = HTML.getBytes(StandardCharsets.UTF_8);
        String chunked = WEB + "Transfer-Encoding: chunked\r\n";
        String gzip = WEB + "Content-Encoding: gzip\r\n";
        ArchiveFile file = packed().answer(at("chunked"), AT, chunked, chunked(html, 7))
                .answer(at("gzip"), AT, gzip, gzip(html))
                .answer(at("both"), AT, gzip + "Transfer-Encoding: chunked\r\n", chunked(gzip(html), 10))
                .answer(at("said-only"), AT, gzip + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n", html)
                .answer(at("brotli-said"), AT, WEB + "Content-Encoding: br\r\n", html);

        Reading reading = read(file.bytes());

        assertThat(reading.paths()).containsExactly("/chunked", "/gzip", "/both", "/said-only", "/brotli-said");
        assertThat(reading.pages()).allSatisfy(page -> {
            assertThat(page.content().bytes()).isEqualTo(html);
            assertThat(page.headers()).doesNotContainKeys("content-encoding", "transfer-encoding", "content-length");
        });
    }

    @Test
    void aPageInAnotherCharsetComesAsItsBytes() throws IOException {
        byte[] korean = "<html><meta charset=euc-kr><p>탈북민 이야기</p>".getBytes(Charset.forName("EUC-KR"));

        Reading reading = read(packed().answer(at("k"), AT, OK + "Content-Type: text/html\r\n", korean)
                .bytes());

        assertThat(reading.pages().getFirst().content().bytes()).isEqualTo(korean);
    }

    @Test
    void aPageWithoutALabelIsKnownByItsBytes() throws IOException {
        ArchiveFile file = packed().answer(at("page"), AT, OK, ascii("\n <!-- made by hand -->" + HTML))
                .answer(at("text"), AT, OK, ascii("Just a text."));

        assertThat(read(file.bytes()).paths()).containsExactly("/page");
    }

    @Test
    void aFileCutOffKeepsAllBeforeAndSaysSo() throws IOException {
        byte[] whole = packed().page(at("a"), AT, HTML).page(at("b"), AT, HTML).bytes();

        Reading reading = read(Arrays.copyOf(whole, whole.length - 40));

        assertThat(reading.paths()).containsExactly("/a");
        assertThat(reading.skipped()).containsEntry("cut off at the end of the file", 1);
        assertThat(reading.ending()).hasValue("It ends in the middle of a record; all before it was read.");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aBrokenRecordCostsItselfAlone(boolean packed) throws IOException {
        ArchiveFile file = new ArchiveFile(packed).info().page(at("a"), AT, HTML);
        file.raw(ascii("WARC/1.0\r\nthis is no head at all\u0000\u0001\r\n\r\nnothing\r\n\r\n"))
                .page(at("b"), AT, HTML)
                .answer(at("no-head"), AT, "not http", ascii("at all"))
                .raw(ascii(file.head("response", at("c"), "yesterday", "application/http", 2) + "ab\r\n\r\n"))
                .raw(ascii(file.head("response", at("d"), AT.toString(), "application/http", -70) + "ab\r\n\r\n"))
                .raw(ascii(file.head("response", at("e"), AT.toString(), "application/http", 1L << 50) + "ab\r\n\r\n"))
                .page(at("z"), AT, HTML);

        Reading reading = read(file.bytes());

        assertThat(reading.paths()).containsExactly("/a", "/b", "/z");
        assertThat(reading.skipped()).containsEntry("broken", 5);
        assertThat(reading.ending()).isEmpty();
    }

    @Test
    void damagedPackingCostsTheRecordsThatItLiesIn() throws IOException {
        ArchiveFile file = packed().page(at("a"), AT, HTML);
        int from = file.size();
        file.page(at("damaged"), AT, HTML);
        int to = file.size();
        byte[] bytes = file.damage(ascii("rubbish between two members"))
                .page(at("b"), AT, HTML)
                .page(at("c"), AT, HTML)
                .bytes();
        Arrays.fill(bytes, (from + to) / 2, (from + to) / 2 + 20, (byte) 0xff);

        Reading reading = read(bytes);

        assertThat(reading.paths()).startsWith("/a").endsWith("/b", "/c").hasSizeLessThanOrEqualTo(4);
        assertThat(reading.skipped().get("broken")).isPositive();
    }

    @Test
    void whatIsLargerThanAPageMayBeIsPassedOver() throws IOException {
        byte[] large = join(ascii(HTML), new byte[6_000_000]);
        ArchiveFile file = packed().answer(at("large"), AT, WEB, large)
                .answer(at("bomb"), AT, WEB + "Content-Encoding: gzip\r\n", gzip(large))
                .page(at("z"), AT, HTML);

        Reading reading = read(file.bytes());

        assertThat(reading.paths()).containsExactly("/z");
        assertThat(reading.skipped()).containsEntry("larger than a page may be", 2);
    }

    @Test
    @Timeout(20)
    void headsThatNeverEndAreLeft() throws IOException {
        byte[] head = join(ascii("WARC/1.0\r\nX: "), new byte[30_000_000]);
        byte[] answer = join(ascii(OK + "X: "), new byte[2_000_000]);
        ArchiveFile file = packed().raw(head)
                .page(at("a"), AT, HTML)
                .record("response", at("b"), AT, "application/http", answer)
                .page(at("z"), AT, HTML);

        Reading reading = read(file.bytes());

        assertThat(reading.paths()).containsExactly("/a", "/z");
        assertThat(reading.skipped()).containsEntry("broken", 2);
    }

    @Test
    void anAddressThatIsNoneOfTheWebIsPassedOver() throws IOException {
        ArchiveFile file = packed().page("dns:post.example", AT, HTML)
                .page("https://user@post.example/", AT, HTML)
                .page("<https://post.example/in-brackets>", AT, HTML);

        Reading reading = read(file.bytes());

        assertThat(reading.paths()).containsExactly("/in-brackets");
        assertThat(reading.skipped()).containsEntry("no address of the web", 2);
    }

    @Test
    void whatIsNoWebArchiveSaysSo() throws IOException {
        Reading text = read(ascii("Dear reader,\nthis is a letter.\n".repeat(100)));
        Reading twice = read(gzip(packed().page(at("a"), AT, HTML).bytes()));

        assertThat(text.pages()).isEmpty();
        assertThat(text.ending()).hasValue("It holds no WARC record.");
        assertThat(twice.pages()).isEmpty();
        assertThat(twice.ending()).hasValue("It holds no WARC record.");
    }

    @Test
    void anEmptyFileHoldsNothing() throws IOException {
        assertThat(read(new byte[0])).isEqualTo(new Reading(List.of(), Map.of(), Optional.empty()));
    }

    @Test
    void anOlderArchiveIsReadAsWell() throws IOException {
        String answer = WEB + "\r\n" + HTML;
        String arc = "filedesc://old.arc 0.0.0.0 20031104050607 text/plain 15\n1 0 By hand\n\nX\n\n"
                + "http://post.example/old 10.1.1.1 20031104050607 text/html " + answer.length() + "\n" + answer + "\n";

        Reading reading = read(ascii(arc));

        assertThat(reading.paths()).containsExactly("/old");
        assertThat(reading.pages().getFirst().fetched()).isEqualTo(Instant.parse("2003-11-04T05:06:07Z"));
    }
}

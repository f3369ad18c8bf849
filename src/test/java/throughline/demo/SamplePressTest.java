package throughline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import throughline.beats.WatchedFeed;

class SamplePressTest {

    private static final Instant OPENING = Instant.parse("2024-07-16T08:00:00Z");
    private static final DateTimeFormatter RFC_822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
    private static final Charset EUC_KR = Charset.forName("EUC-KR");

    private final AtomicReference<Instant> now = new AtomicReference<>(OPENING);
    private final SamplePress press = new SamplePress(now::get, Duration.ofMinutes(1));
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void open() throws IOException {
        press.start();
    }

    @AfterEach
    void close() {
        press.close();
        http.close();
    }

    @Test
    void everyFeedIsOfItsKindAndHasNewsFromTheFirstSecond() throws Exception {
        after(2);

        for (WatchedFeed feed : press.feeds()) {
            String text = text(feed);
            if (feed.address().getPath().endsWith(".json")) {
                JsonNode json = new ObjectMapper().readTree(text);
                assertThat(json.path("version").asText()).startsWith("https://jsonfeed.org/version/");
                assertThat(json.path("items"))
                        .isNotEmpty()
                        .allSatisfy(item ->
                                assertThat(item.path("date_published").asText()).satisfies(OffsetDateTime::parse));
            } else {
                Document xml = Jsoup.parse(text, Parser.xmlParser());
                assertThat(xml.select("rss > channel > item > title, rdf|RDF > item > title, feed > entry > title"))
                        .as(feed.outlet())
                        .isNotEmpty();
                assertThat(xml.select("pubDate").eachText()).allSatisfy(RFC_822::parse);
                assertThat(xml.select("dc|date, published, entry > updated").eachText())
                        .allSatisfy(OffsetDateTime::parse);
            }
        }
    }

    @Test
    void onlyTheCarelessOutletsFeedIsBrokenXml() {
        after(60);

        List<String> broken = press.feeds().stream()
                .filter(feed -> !feed.address().getPath().endsWith(".json"))
                .filter(feed -> !isWellFormed(text(feed)))
                .map(WatchedFeed::outlet)
                .toList();

        assertThat(broken).containsExactly("Northern Dispatch");
    }

    @Test
    void newsDripsInOverAMinute() {
        List<Integer> counts = new ArrayList<>();
        for (int second : new int[] {0, 10, 20, 30, 40, 60}) {
            after(second);
            counts.add(links().size());
        }

        assertThat(counts).isSorted().doesNotHaveDuplicates();
        assertThat(counts.getFirst()).isBetween(5, 10);
        assertThat(counts.getLast()).isEqualTo(31);
    }

    @Test
    void aPageIsNotThereBeforeItIsAnnounced() {
        after(60);
        URI last = links().getFirst();

        now.set(OPENING.minusSeconds(1));

        assertThat(get(last).statusCode()).isEqualTo(404);
    }

    @Test
    void everyPageAnnouncedAnswersButTheOneThatWasLost() {
        after(60);

        List<URI> lost =
                links().stream().filter(link -> get(link).statusCode() != 200).toList();

        assertThat(lost).singleElement().asString().contains("/article288121177");
    }

    @Test
    void aCorrectionChangesThePageAndTheTimeInTheFeedButNotTheDayOfPublication() {
        WatchedFeed courier = feed("Pacific Courier");
        after(40);
        Document before = Jsoup.parse(text(courier), Parser.xmlParser());
        String address = before.select("entry:last-of-type > link").attr("href");
        String first = body(address);
        after(46);
        Document then = Jsoup.parse(text(courier), Parser.xmlParser());
        String second = body(address);

        assertThat(first).contains("deputy ambassador").doesNotContain("counselor for political affairs");
        assertThat(second).contains("counselor for political affairs").doesNotContain("deputy ambassador");
        String entry = "entry:has(link[href=" + address + "]) > ";
        assertThat(then.select(entry + "published").text())
                .isEqualTo(before.select(entry + "published").text());
        assertThat(OffsetDateTime.parse(then.select(entry + "updated").text()).toInstant())
                .isEqualTo(OPENING.plusSeconds(45));
    }

    @Test
    void theOldKoreanPaperSpeaksEucKrAndOnlyItsDocumentsSaySo() {
        after(60);
        HttpResponse<byte[]> feed = get(feed("한강일보").address());
        String text = new String(feed.body(), EUC_KR);
        HttpResponse<byte[]> page = get(links(text).getLast());

        assertThat(feed.headers().firstValue("Content-Type")).contains("text/xml");
        assertThat(text).contains("encoding=\"EUC-KR\"", "쿠바 주재 북한 참사 리일규");
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html");
        assertThat(new String(page.body(), EUC_KR)).contains("charset=euc-kr", "국가정보원은", "<br><br>");
    }

    @Test
    void nothingInTheOldKoreanPaperIsBeyondItsEncoding() {
        after(60);
        String feed = new String(get(feed("한강일보").address()).body(), EUC_KR);

        assertThat(links(feed))
                .allSatisfy(link -> assertThat(body(link.toString(), EUC_KR)).doesNotContainPattern("[가-힣]\\?[가-힣]"));
    }

    @Test
    void whoAsksAgainWithTheEtagIsToldThatNothingChangedUntilSomethingDoes() throws Exception {
        WatchedFeed agency = feed("Hanbit News Agency");
        String etag = get(agency.address()).headers().firstValue("ETag").orElseThrow();
        HttpRequest again = HttpRequest.newBuilder(agency.address())
                .header("If-None-Match", etag)
                .build();
        int meanwhile = http.send(again, HttpResponse.BodyHandlers.discarding()).statusCode();
        after(10);
        int later = http.send(again, HttpResponse.BodyHandlers.discarding()).statusCode();

        assertThat(meanwhile).isEqualTo(304);
        assertThat(later).isEqualTo(200);
    }

    @Test
    void oneOutletAsksRobotsToLeaveItsMembersPageAlone() {
        after(60);
        String robots =
                body(feed("Northern Dispatch").address().resolve("/robots.txt").toString());

        assertThat(robots).contains("Disallow: /members/");
        assertThat(links())
                .filteredOn(link -> link.getPath().startsWith("/members/"))
                .hasSize(1);
    }

    @Test
    void eachOutletIsAHostOfItsOwn() {
        assertThat(press.feeds())
                .extracting(feed -> feed.address().getAuthority())
                .doesNotHaveDuplicates();
    }

    @Test
    void aFasterPressIsOutSooner() throws IOException {
        try (SamplePress fast = new SamplePress(now::get, Duration.ofSeconds(6))) {
            fast.start();
            after(6);
            assertThat(fast.feeds().stream().flatMap(feed -> links(text(feed)).stream()))
                    .hasSize(31);
        }
    }

    @Test
    void aDemoStartedAgainFindsWhatWasOutBeforeUnderTheDatesItHad() throws IOException {
        after(60);
        Document before = Jsoup.parse(text(feed("La Gaceta")), Parser.xmlParser());

        now.set(OPENING.plus(Duration.ofDays(1)));
        try (SamplePress again = new SamplePress(now::get, Duration.ofMinutes(1), OPENING)) {
            again.start();
            WatchedFeed gaceta = again.feeds().get(8);
            assertThat(Jsoup.parse(text(gaceta), Parser.xmlParser())
                            .select("pubDate")
                            .eachText())
                    .hasSize(2)
                    .isEqualTo(before.select("pubDate").eachText());
        }
    }

    private void after(int seconds) {
        now.set(OPENING.plusSeconds(seconds));
    }

    private WatchedFeed feed(String outlet) {
        return press.feeds().stream()
                .filter(feed -> feed.outlet().equals(outlet))
                .findFirst()
                .orElseThrow();
    }

    private List<URI> links() {
        return press.feeds().stream()
                .flatMap(feed -> links(text(feed)).stream())
                .toList();
    }

    /** The pages that a feed of any kind announces. */
    private static List<URI> links(String feed) {
        if (feed.startsWith("{")) {
            try {
                return new ObjectMapper()
                        .readTree(feed).path("items").findValuesAsText("url").stream()
                                .map(URI::create)
                                .toList();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
        Document xml = Jsoup.parse(feed, Parser.xmlParser());
        List<String> addresses = new ArrayList<>(xml.select("item > link").eachText());
        addresses.addAll(xml.select("entry > link").eachAttr("href"));
        return addresses.stream().map(URI::create).toList();
    }

    private static boolean isWellFormed(String text) {
        try {
            var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            builder.parse(new InputSource(new StringReader(text)));
            return true;
        } catch (SAXException e) {
            return false;
        } catch (IOException | ParserConfigurationException e) {
            throw new AssertionError(e);
        }
    }

    private String text(WatchedFeed feed) {
        return body(feed.address().toString(), feed.outlet().equals("한강일보") ? EUC_KR : StandardCharsets.UTF_8);
    }

    private String body(String address) {
        return body(address, StandardCharsets.UTF_8);
    }

    private String body(String address, Charset charset) {
        return new String(get(URI.create(address)).body(), charset);
    }

    private HttpResponse<byte[]> get(URI address) {
        try {
            return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}

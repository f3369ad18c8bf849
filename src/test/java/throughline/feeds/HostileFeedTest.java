package throughline.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.feeds.Readings.atom;
import static throughline.feeds.Readings.only;
import static throughline.feeds.Readings.read;
import static throughline.feeds.Readings.rss;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import throughline.fetch.Content;

class HostileFeedTest {

    /** What one reading may take of the processor, since other work may share it. */
    private static final long MOST_MILLISECONDS = 2_000;

    /** What the whole program may have for its objects, the document itself included. */
    private static final String MEMORY = "-Xmx256m";

    @Test
    void noDocumentHangsOrFillsTheMemory() throws IOException, InterruptedException {
        Map<String, String> failed = new TreeMap<>();
        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        MEMORY,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileReading.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (DataOutputStream documents = new DataOutputStream(new BufferedOutputStream(reader.getOutputStream()));
                BufferedReader answers = reader.inputReader()) {
            for (Map.Entry<String, Supplier<byte[]>> one :
                    new HostileDocuments().all().entrySet()) {
                byte[] document = one.getValue().get();
                documents.writeInt(document.length);
                documents.write(document);
                documents.flush();
                String answer = answers.readLine();
                assertThat(answer)
                        .as("the program that reads has died of this: %s", one.getKey())
                        .isNotNull();
                String[] spent = answer.split(" ", -1);
                if (Math.max(Long.parseLong(spent[0]), Long.parseLong(spent[1])) > MOST_MILLISECONDS) {
                    failed.put(one.getKey(), answer);
                }
            }
        }

        assertThat(failed).isEmpty();
        assertThat(reader.waitFor()).isZero();
    }

    @Test
    void anEntityBombDoesNotGoOff() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"lol\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        Entry entry = only(bomb + "]>" + rss("<title>x &a29; y</title>"));

        assertThat(entry.title()).isEqualTo("x &a29; y");
    }

    @Test
    void oneEntityUsedManyTimesIsBounded() {
        String value = "x".repeat(400);
        String document = "<!DOCTYPE rss [<!ENTITY a \"" + value + "\">]>"
                + rss("<title>t</title><description>" + "&a;".repeat(200_000) + "</description>");

        assertThat(only(document).summary()).hasSizeLessThan(2_000_000);
    }

    @Test
    void aFileNamedByAnEntityIsNotOpened() {
        Entry entry = only(
                "<!DOCTYPE rss [<!ENTITY steal SYSTEM \"file:///etc/hostname\"><!ENTITY % p SYSTEM \"http://127.0.0.1/x\"> %p;]>"
                        + rss("<title>a&steal;b</title>"));

        assertThat(entry.title()).isEqualTo("a&steal;b");
    }

    @Test
    void aTitleOfTenMegabytesIsCut() {
        Entry entry = only(rss("<title>" + "word ".repeat(2_000_000) + "</title>"));

        assertThat(entry.title()).hasSizeLessThan(1_100).endsWith("…");
    }

    @Test
    void aHundredThousandItemsAreReadUpToABound() {
        String document = "<rss><channel>" + "<item><title>a</title><pubDate>never</pubDate></item>".repeat(100_000)
                + "</channel></rss>";

        assertThat(read(document).entries()).hasSize(XmlFeedReader.MOST_ENTRIES);
    }

    @Test
    void aPackedBombIsUnpackedOnlySoFar() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(rss("<title>small</title>").getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 100; i++) {
                out.write(new byte[1 << 20]);
            }
        }

        assertThat(FeedText.of(new Content(packed.toByteArray(), null))).hasSizeLessThan(FeedText.MOST_BYTES);
        assertThat(read(packed.toByteArray(), null).entries()).hasSize(1);
    }

    @Test
    void datesThatGoOnForEverAreNoDates() {
        assertThat(new FeedDates(Stream::empty).instant(" ".repeat(900) + "Tue,".repeat(20)))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>x()</script>",
                "<img src=x onerror=x()>",
                "<a href=\"javascript:x()\">a</a>",
                "<a href=\" java&#10;script:x()\">a</a>",
                "<svg onload=x()><script>x()</script></svg>",
                "<iframe src=\"https://evil.example/\"></iframe>",
                "<object data=\"x()\"><embed src=\"x()\"></object>",
                "<div style=\"background:url(javascript:x())\">a</div>",
                "<math><mi xlink:href=\"data:text/html,x()\">a</mi></math>",
                "<base href=\"https://evil.example/x()/\"><meta http-equiv=refresh content=\"0;x()\">",
                "<form action=\"javascript:x()\"><button formaction=\"x()\">a</button></form>",
                "<noscript><p title=\"</noscript><img src=x onerror=x()>\">",
                "<!--><script>x()</script>-->",
                "<xmp><script>x()</script></xmp>",
            })
    void nothingThatABrowserWouldRunComesThrough(String live) {
        String escaped = live.replace("&", "&amp;").replace("<", "&lt;");
        for (String document : new String[] {
            rss("<title>" + escaped + "</title><description>" + escaped + "</description>"),
            rss("<title>" + live + "</title><description>" + live + "</description>"),
            atom("<title type='html'>" + escaped + "</title><content type='html'>" + escaped + "</content>"),
            atom("<title type='xhtml'>" + live + "</title><content type='xhtml'><div>" + live + "</div></content>"),
        }) {
            for (Entry entry : read(document).entries()) {
                assertThat(entry.summary() + entry.content())
                        .doesNotContain("x()")
                        .doesNotContain("evil");
                assertThat(entry.title()).doesNotContain("<");
            }
        }
    }

    @Test
    void writingThatTurnsTheLineAndCharactersThatDoNotShowAreTakenOut() {
        assertThat(only(rss("<title>safe\u202Egnp.exe\u0000\u0007&#x202E;&#8;</title>"))
                        .title())
                .isEqualTo("safegnp.exe");
    }
}

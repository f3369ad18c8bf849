package throughline.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was fetched, kept as files that any reader of web archives can read. */
class WarcFilesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00.25Z");

    @TempDir
    private Path folder;

    private Instant now = NOON;

    private WarcFiles files(long size) {
        return new WarcFiles(folder.resolve("warc"), size, () -> now);
    }

    private static Fetched.Found found(String path, String html) {
        URI address = URI.create("https://post.example/" + path);
        FetchRequest request = new FetchRequest(Subject.PAGE, "id", address, Validators.NONE, 1, NOON);
        Map<String, List<String>> headers = Map.of(
                "content-type", List.of("text/html; charset=utf-8"),
                "content-encoding", List.of("gzip"),
                "x-cut", List.of("one\r\nTwo: smuggled"));
        Content content = new Content(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8");
        return new Fetched.Found(request, NOON, address, null, Validators.NONE, headers, content, false);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("warc"))) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private List<WarcPages.Page> pages(String name) throws IOException {
        List<WarcPages.Page> pages = new ArrayList<>();
        try (WarcPages file = WarcPages.open(folder.resolve("warc").resolve(name), FetchSettings.Limits.STANDARD)) {
            for (Optional<WarcPages.Page> page = file.next(); page.isPresent(); page = file.next()) {
                pages.add(page.get());
            }
            assertThat(file.ending()).isEmpty();
        }
        return pages;
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        try (WarcFiles files = files(WarcFiles.USUAL_SIZE)) {
            files.write(found("a", "<html><p>북한 소식"));
            files.write(found("b", "<html><p>More"));
        }

        String name = "throughline-20260302120000-00000.warc.gz";
        assertThat(names()).containsExactly(name);
        List<WarcPages.Page> pages = pages(name);
        assertThat(pages).extracting(page -> page.address().getPath()).containsExactly("/a", "/b");
        WarcPages.Page first = pages.getFirst();
        assertThat(first.fetched()).isEqualTo(NOON);
        assertThat(new String(first.content().bytes(), StandardCharsets.UTF_8)).isEqualTo("<html><p>북한 소식");
        assertThat(first.headers()).doesNotContainKeys("content-encoding", "two");
    }

    @Test
    void theRecordsAreThoseOfTheStandard() throws IOException {
        try (WarcFiles files = files(WarcFiles.USUAL_SIZE)) {
            files.write(found("a", "<html><p>A"));
        }

        try (GZIPInputStream in =
                new GZIPInputStream(Files.newInputStream(folder.resolve("warc").resolve(names().getFirst())))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("WARC/1.1\r\n", "WARC-Type: warcinfo", "WARC-Type: response")
                    .contains("WARC-Target-URI: https://post.example/a", "WARC-Date: 2026-03-02T12:00:00.250Z")
                    .contains("WARC-Payload-Digest: sha256:", "HTTP/1.1 200 OK\r\n", "Content-Length: 10\r\n");
        }
    }

    @Test
    void aStartWithinTheSameSecondOverwritesNothing() throws IOException {
        for (String page : List.of("a", "b")) {
            try (WarcFiles files = files(WarcFiles.USUAL_SIZE)) {
                files.write(found(page, "<html><p>" + page));
            }
        }

        assertThat(names())
                .containsExactlyInAnyOrder(
                        "throughline-20260302120000-00000.warc.gz", "throughline-20260302120000-00001.warc.gz");
    }

    @Test
    void aFileThatIsBeingWrittenIsNamedSo() throws IOException {
        try (WarcFiles files = files(WarcFiles.USUAL_SIZE)) {
            files.write(found("a", "<html><p>A"));
            files.flush();

            assertThat(names()).containsExactly("throughline-20260302120000-00000.warc.gz.open");
            assertThat(pages(names().getFirst())).hasSize(1);
        }
    }

    @Test
    void aNewFileBeginsWhenOneIsLargeAndEachDay() throws IOException {
        try (WarcFiles files = files(400)) {
            files.write(found("a", "<html><p>A"));
            files.write(found("b", "<html><p>B"));
            now = NOON.plus(Duration.ofDays(1));
            files.write(found("c", "<html><p>C"));
        }

        assertThat(names())
                .containsExactly(
                        "throughline-20260302120000-00000.warc.gz",
                        "throughline-20260302120000-00001.warc.gz",
                        "throughline-20260303120000-00002.warc.gz");
        assertThat(pages(names().getLast())).hasSize(1);
    }

    @Test
    void aFolderThatCannotBeWrittenIsTriedAgain() throws IOException {
        Path inTheWay = Files.createFile(folder.resolve("warc"));
        try (WarcFiles files = files(WarcFiles.USUAL_SIZE)) {
            assertThatThrownBy(() -> files.write(found("a", "<html><p>A"))).isInstanceOf(IOException.class);

            Files.delete(inTheWay);
            files.write(found("a", "<html><p>A"));
        }

        assertThat(pages(names().getFirst())).hasSize(1);
    }
}

package throughline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import throughline.articles.Announcement;
import throughline.fetch.ArchiveFile;
import throughline.fetch.Fetched;
import throughline.pipeline.Imported;

/** Files of old news as imports. */
class ImportFileTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant THEN = Instant.parse("2023-11-04T05:06:07Z");

    @TempDir
    private Path folder;

    private final List<Imported> imports = new ArrayList<>();
    private final List<String> said = new ArrayList<>();

    private ImportFile.Ending read(Path file) throws IOException {
        return new ImportFile(file, "The Post", true, () -> NOW, said::add).read(imports::add);
    }

    private Path lines(String... lines) throws IOException {
        return Files.writeString(folder.resolve("old.ndjson"), String.join("\n", lines));
    }

    @Test
    void aLineWithATextIsToldByItself() throws IOException {
        read(lines("""
                {"url":"https://post.example/a b","title":"Ferry late","text":"Again.","published":"2023-11-04T07:06:07+02:00",\
                "author":"Ada Finch","outlet":"Gazette","language":"en","stars":5}"""));

        Imported one = imports.getFirst();
        Announcement announcement = one.announced().announcement();
        assertThat(one.page()).isNull();
        assertThat(one.announced().feed().value()).isEqualTo("import:old.ndjson");
        assertThat(one.announced().address()).hasToString("https://post.example/a%20b");
        assertThat(one.announced().at()).isEqualTo(NOW);
        assertThat(announcement)
                .isEqualTo(new Announcement(
                        "Ferry late", "Ada Finch", THEN, null, "Gazette", "", "en", "", "Again.", true));
    }

    @Test
    void aLineWithAPageIsReadLikeAnyPage() throws IOException {
        read(lines("{\"url\":\"https://post.example/a\",\"html\":\"<p>Fähre\",\"published\":\"2023-11-04\"}"));

        Imported one = imports.getFirst();
        Fetched.Found page = java.util.Objects.requireNonNull(one.page());
        assertThat(new String(page.content().bytes(), StandardCharsets.UTF_8)).isEqualTo("<p>Fähre");
        assertThat(page.request().key()).isEqualTo(one.id().value());
        assertThat(one.announced().announcement().published()).isEqualTo(Instant.parse("2023-11-04T00:00:00Z"));
        assertThat(one.announced().announcement().outlet()).isEqualTo("The Post");
    }

    @Test
    void badLinesAreToldByTheirNumbersAndCostNothingElse() throws IOException {
        ImportFile.Ending ending = read(lines(
                "{\"url\":\"https://post.example/a\",\"text\":\"A\"}",
                "",
                "no json",
                "[1]",
                "{\"text\":\"nowhere\"}",
                "{\"url\":\"mailto:a@post.example\",\"text\":\"A\"}",
                "{\"url\":\"https://post.example/b\"}",
                "{\"url\":\"https://post.example/c\",\"text\":\"C\",\"published\":\"last week\"}",
                "{\"url\":\"https://post.example/z\",\"text\":\"Z\"}"));

        assertThat(imports)
                .extracting(one -> one.announced().announcement().content())
                .containsExactly("A", "Z");
        assertThat(ending.skipped()).isEqualTo(Map.of("bad lines", 6));
        assertThat(said).hasSize(6).first().asString().startsWith("old.ndjson, line 3: This line is not JSON");
    }

    @Test
    void linesMayBePackedAndBreakOff() throws IOException {
        Path file = folder.resolve("old.ndjson.gz");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 2_000; i++) {
                out.write(("{\"url\":\"https://post.example/" + i * 7919 + "\",\"text\":\"" + i * 104_729 + "\"}\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));

        ImportFile.Ending ending = read(file);

        assertThat(imports).hasSizeBetween(500, 1_500);
        assertThat(ending.trouble()).hasValue("Its packing breaks off; all before was read.");
    }

    @Test
    void anArchivedPageBringsTheTimeOfItsArchive() throws IOException {
        byte[] archive = new ArchiveFile(true)
                .page("https://post.example/a", THEN, "<html><p>A")
                .bytes();
        read(Files.write(folder.resolve("CC-NEWS-1.warc.gz"), archive));

        Imported one = imports.getFirst();
        assertThat(one.announced().feed().value()).isEqualTo("import:CC-NEWS-1.warc.gz");
        assertThat(one.announced().announcement().archived()).isEqualTo(THEN);
        assertThat(one.announced().announcement().published()).isNull();
        assertThat(one.announced().announcement().backfilled()).isTrue();
    }
}

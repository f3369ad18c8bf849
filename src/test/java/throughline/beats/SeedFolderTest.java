package throughline.beats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedFolderTest {

    private static final BeatId GLACIERS = new BeatId("glaciers");

    private static final String BEAT = """
            name: Glaciers
            names: {ko: 빙하}
            languages: [en, "no"]
            query: |
              glacier*
              OR "ice sheet"
            feeds:
              - {url: "https://ice.example/feed", outlet: Ice Wire, language: en, note: address not checked}
            """;

    private static final String SEED = """
            ---
            headline: Jostedal: "shrinking", says guide
            label: The guide
            outlet: Ice Wire
            published: about 2024-07-17
            language: en
            link: https://ice.example/guide
            ---

            The glacier has lost
            forty metres, the guide says.

            He walks there each week.
            """;

    @TempDir
    Path folder;

    @TempDir
    Path brought;

    @BeforeEach
    void writeABeatWithTwoSeeds() throws IOException {
        write(folder.resolve("glaciers/beat.yaml"), BEAT);
        write(folder.resolve("glaciers/a.md"), SEED);
        write(folder.resolve("glaciers/b.md"), SEED.replace("about ", "").replace("The guide", "Again"));
        write(folder.resolve("glaciers/README.md"), "What lies here.");
    }

    @Test
    void theDefinitionIsReadWithItsNamesQueryAndFeeds() {
        Beat beat = new SeedFolder(folder).getBeat(GLACIERS);

        assertThat(beat.name()).isEqualTo("Glaciers");
        assertThat(beat.names()).containsEntry("ko", "빙하");
        assertThat(beat.languages()).containsExactly("en", "no");
        assertThat(beat.query()).contains("glacier*").contains("OR \"ice sheet\"");
        assertThat(beat.feeds())
                .containsExactly(new WatchedFeed(
                        URI.create("https://ice.example/feed"), "Ice Wire", "en", "address not checked"));
    }

    @Test
    void aSeedIsReadWithAHeadlineThatHoldsColonsAndQuotes() {
        Seed seed = new SeedFolder(folder).getBeat(GLACIERS).seeds().getFirst();

        assertThat(seed)
                .isEqualTo(new Seed(
                        "A",
                        "The guide",
                        "Jostedal: \"shrinking\", says guide",
                        "Ice Wire",
                        LocalDate.of(2024, 7, 17),
                        true,
                        "en",
                        URI.create("https://ice.example/guide"),
                        java.util.List.of(
                                "The glacier has lost forty metres, the guide says.", "He walks there each week.")));
    }

    @Test
    void seedsGetLettersInTheOrderOfTheirFiles() {
        assertThat(new SeedFolder(folder).getBeat(GLACIERS).seeds())
                .extracting(Seed::letter, Seed::label, Seed::aboutThen)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("A", "The guide", true),
                        org.assertj.core.groups.Tuple.tuple("B", "Again", false));
    }

    @Test
    void plainDocumentsThatAReaderBringsTakeThePlaceOfTheSeeds() throws IOException {
        write(brought.resolve("1.txt"), "Ice is melting fast\n\nThe ice went.\n\nSource: Fjord Post\n");
        write(brought.resolve("README.md"), "Not a seed.");

        Beat beat = new SeedFolder(folder).withSeedsFrom(brought).getBeat(GLACIERS);

        assertThat(beat.name()).isEqualTo("Glaciers");
        assertThat(beat.seeds())
                .extracting(Seed::headline, Seed::outlet, Seed::passages)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "Ice is melting fast", "Fjord Post", java.util.List.of("The ice went.")));
    }

    @Test
    void aBroughtFolderOfBeatsGoesBeforeOursAndLeavesTheRest() throws IOException {
        write(brought.resolve("tides/beat.yaml"), BEAT.replace("Glaciers", "Tides"));
        write(brought.resolve("tides/a.md"), SEED);

        SeedFolder both = new SeedFolder(folder).withSeedsFrom(brought);

        assertThat(both.listBeats()).extracting(Beat::name).containsExactly("Glaciers", "Tides");
        assertThat(both.getBeat(GLACIERS).seeds()).hasSize(2);
    }

    @Test
    void anUnknownBeatIsAnsweredByThoseThatThereAre() {
        assertThatThrownBy(() -> new SeedFolder(folder).getBeat(new BeatId("tides")))
                .isInstanceOf(BeatDefinitionException.class)
                .hasMessageContaining("\"tides\"")
                .hasMessageContaining("glaciers");
    }

    @Test
    void aMissingNameIsToldWithItsFile() throws IOException {
        write(folder.resolve("glaciers/beat.yaml"), "query: glacier\n");

        assertFault("beat.yaml", "\"name\" is missing");
    }

    @Test
    void aMisspeltKeyIsTold() throws IOException {
        write(folder.resolve("glaciers/beat.yaml"), BEAT.replace("feeds:", "feed:"));

        assertFault("beat.yaml", "\"feed\" is no key");
    }

    @Test
    void brokenYamlIsToldWithItsLine() throws IOException {
        write(folder.resolve("glaciers/beat.yaml"), "name: Glaciers\nquery: [a\n");

        assertFault("beat.yaml", "line ");
    }

    @Test
    void aFeedAddressThatIsNoneIsTold() throws IOException {
        write(folder.resolve("glaciers/beat.yaml"), BEAT.replace("https://ice.example/feed", "ice feed"));

        assertFault("beat.yaml", "ice feed");
    }

    @Test
    void aSeedWithoutFrontMatterIsTold() throws IOException {
        write(folder.resolve("glaciers/b.md"), "Only text.");

        assertFault("b.md", "front matter");
    }

    @Test
    void aSeedWithAnUnreadableDateIsTold() throws IOException {
        write(folder.resolve("glaciers/b.md"), SEED.replace("about 2024-07-17", "last July"));

        assertFault("b.md", "last July");
    }

    @Test
    void aBeatWithoutSeedsIsTold() throws IOException {
        Files.delete(folder.resolve("glaciers/a.md"));
        Files.delete(folder.resolve("glaciers/b.md"));

        assertFault("glaciers", "no seed");
    }

    private void assertFault(String file, String fault) {
        assertThatThrownBy(() -> new SeedFolder(folder).getBeat(GLACIERS))
                .isInstanceOf(BeatDefinitionException.class)
                .hasMessageContaining(file)
                .hasMessageContaining(fault);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}

package throughline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.web.Newsroom.BEAT;
import static throughline.web.Newsroom.NOON;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import throughline.archive.Archive;
import throughline.beats.Beat;
import throughline.beats.BeatId;
import throughline.beats.Seed;
import throughline.web.BeatCheck.Checked;
import throughline.web.TypedBeat.TypedSeed;

/** A second newsroom's beat, typed into the form. */
class BeatCheckTest {

    private static final TypedSeed CRASH = new TypedSeed(
            "",
            "Turboprop overruns runway at Gull Point",
            "A turboprop with 41 people on board overran the runway at Gull Point on Sunday.\n\nNobody was hurt.",
            "Gull Point Herald",
            "");

    private final Archive archive = new Archive();
    private final BeatCheck check = new BeatCheck(
            archive,
            new ArticleSearch(archive, _ -> Optional.empty()),
            (text, _) -> text.contains("활주로") ? "ko" : "en",
            InstantSource.fixed(NOON));

    @BeforeEach
    void aBeatIsThere() {
        archive.keep(BEAT);
    }

    @Test
    void aNamePhrasesAndOneSeedAreEnough() {
        Beat beat = made(typed("Aviation accidents", "plane crash, runway overrun, turboprop", "", "", CRASH));

        assertThat(beat.id()).isEqualTo(new BeatId("aviation-accidents"));
        assertThat(beat.query()).isEqualTo("\"plane crash\"~3 OR \"runway overrun\"~3 OR \"turboprop\"");
        assertThat(beat.languages()).containsExactly("en");
        assertThat(beat.made()).isEqualTo(new Beat.Made("plane crash, runway overrun, turboprop", NOON, false));
        Seed seed = beat.seeds().getFirst();
        assertThat(seed.letter()).isEqualTo("A");
        assertThat(seed.label()).isEqualTo("Gull Point Herald");
        assertThat(seed.passages())
                .containsExactly(
                        "A turboprop with 41 people on board overran the runway at Gull Point on Sunday.",
                        "Nobody was hurt.");
    }

    @Test
    void aQueryGoesBeforeThePhrasesAndLanguagesMayBeNamesOrTags() {
        Beat beat = made(typed("Aviation accidents", "plane crash", "runway AND overrun*", "Korean, en", CRASH));

        assertThat(beat.query()).isEqualTo("runway AND overrun*");
        assertThat(beat.languages()).containsExactly("ko", "en");
    }

    @Test
    void everyFaultIsSaidBesideItsField() {
        Map<String, String> troubles = check.check(
                        new TypedBeat(
                                "",
                                " ",
                                "every time that a plane somewhere comes down hard",
                                "plane AND (",
                                "Klingon",
                                "ftp://feeds.example\nherald.example/rss",
                                List.of(),
                                List.of(new TypedSeed("", "Shares crash", "Too short.", "", ""))),
                        null)
                .troubles();

        assertThat(troubles).containsOnlyKeys("name", "about", "query", "languages", "feeds", "seed-0", "counter-0");
        assertThat(troubles.get("languages")).contains("Klingon", "Write names or tags");
        assertThat(troubles.get("seed-0")).contains("at least one example");
    }

    @Test
    void aQueryThatCannotBeReadIsSaidBesideTheQuery() {
        assertThat(troubles(typed("Aviation accidents", "", "plane AND (", "", CRASH)))
                .containsOnlyKeys("query");
    }

    @Test
    void aNameThatMakesNoAddressAsksForAShortOne() {
        TypedBeat typed = typed("항공 사고", "활주로", "", "", CRASH);

        assertThat(troubles(typed)).containsOnlyKeys("id");
    }

    @Test
    void aNameThatAFolderOfSeedsHasAlreadyIsRefusedInWords() {
        assertThat(troubles(typed("Harbour strike", "dockers", "", "", CRASH)).get("name"))
                .isEqualTo("The folder seeds/ defines a beat harbour-strike already. Give this one another name.");
    }

    @Test
    void anAddressOfNoArticleThatCameInIsSaidBesideItsSeed() {
        TypedSeed named = new TypedSeed("", "", "", "", "https://herald.example/crash");

        assertThat(troubles(typed("Aviation accidents", "plane crash", "", "", CRASH, named)))
                .containsOnlyKeys("seed-1");
    }

    @Test
    void aSeedThatStaysKeepsItsLetterWhenTheOneBeforeItIsTakenOut() {
        TypedSeed second =
                new TypedSeed("", "활주로 이탈", "여객기가 활주로를 벗어났다고 공항이 일요일 밝혔다. 다친 사람은 없었고 조사가 시작되었다.", "한강일보", "");
        Beat before = made(typed("Aviation accidents", "plane crash", "", "", CRASH, second));
        TypedBeat now = TypedBeat.of(before);
        TypedSeed third =
                new TypedSeed("", "Crash at sea", "A small plane came down at sea off Gull Point on Friday.", "", "");

        Beat after = Objects.requireNonNull(check.check(
                        new TypedBeat(
                                "",
                                now.name(),
                                now.about(),
                                now.query(),
                                now.languages(),
                                now.feeds(),
                                List.of(TypedSeed.NONE, now.seeds().get(1), third),
                                List.of()),
                        before)
                .beat());

        assertThat(after.seeds()).extracting(Seed::letter).containsExactly("B", "C");
        assertThat(after.seeds().getFirst()).isEqualTo(before.seeds().get(1));
        assertThat(after.query()).isEqualTo(before.query());
    }

    private static TypedBeat typed(String name, String about, String query, String languages, TypedSeed... seeds) {
        return new TypedBeat("", name, about, query, languages, "", List.of(seeds), List.of());
    }

    private Beat made(TypedBeat typed) {
        Checked checked = check.check(typed, null);
        @Nullable Beat beat = checked.beat();
        assertThat(checked.troubles()).isEmpty();
        return Objects.requireNonNull(beat);
    }

    private Map<String, String> troubles(TypedBeat typed) {
        return check.check(typed, null).troubles();
    }
}

package throughline.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import throughline.fetch.Terms;

class HandlingTextTest {

    @Test
    void whatIsSetForAFeedComesBackAsItWasWritten() {
        Handling handling = new Handling(
                new Terms(
                        Map.of("X-Reader", "press: 12", "Accept-Language", "ko"),
                        "session=abc; tier=2",
                        URI.create("http://proxy.example:3128"),
                        "Harbour/1.0 (+desk@harbour.example)",
                        false,
                        Duration.ofMillis(1500)),
                Duration.ofMinutes(90),
                false,
                List.of(Duration.ofMinutes(10), Duration.ofDays(7)));

        HandlingText.Reading read = HandlingText.read(HandlingText.write(handling));

        assertThat(read.troubles()).isEmpty();
        assertThat(read.handling()).isEqualTo(handling);
    }

    @Test
    void whatIsLeftEmptyIsLeftAsUsual() {
        assertThat(HandlingText.read(Map.of(Setting.INTERVAL, " ", Setting.HEADERS, "\n\n"))
                        .handling())
                .isEqualTo(Handling.USUAL);
    }

    @Test
    void noLaterLooksAreOtherThanNoneSet() {
        assertThat(HandlingText.read(Map.of(Setting.LOOKS, "none")).handling().looks())
                .isEmpty();
        assertThat(HandlingText.read(Map.of(Setting.LOOKS, "1d, 10m 1h"))
                        .handling()
                        .looks())
                .containsExactly(Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofDays(1));
    }

    @ParameterizedTest
    @CsvSource({
        "INTERVAL, often",
        "INTERVAL, 0s",
        "INTERVAL, 99999999999d",
        "INTERVAL, -5m",
        "PAUSE, 3d",
        "FETCH_PAGES, perhaps",
        "LOOKS, 10m then 1h",
        "LOOKS, 0m",
        "PROXY, socks://proxy.example:1080",
        "PROXY, http://me:secret@proxy.example:3128",
        "PROXY, proxy.example",
        "USER_AGENT, Lectør/1",
        "COOKIE, 쿠키=1",
        "HEADERS, X-Reader",
        "HEADERS, 'X Reader: 1'",
        "HEADERS, Host: inside.example",
        "HEADERS, Content-Length: 0",
        "HEADERS, Cookie: a=b",
        "HEADERS, X-Name: 한강",
    })
    void whatCannotBeUsedIsToldAtItsFieldAndLeftAsUsual(Setting setting, String typed) {
        HandlingText.Reading read = HandlingText.read(Map.of(setting, typed));

        assertThat(read.troubles()).containsOnlyKeys(setting);
        assertThat(read.handling()).isEqualTo(Handling.USUAL);
    }

    @Test
    void aHeaderThatIsThereTwiceIsToldByItsName() {
        assertThat(HandlingText.read(Map.of(Setting.HEADERS, "X-Key: 1\nx-key: 2"))
                        .troubles()
                        .get(Setting.HEADERS))
                .contains("x-key");
    }

    @ParameterizedTest
    @CsvSource({"90s, PT1M30S", "15m, PT15M", "2h, PT2H", "7d, PT168H", "1h30m, PT1H30M", "500ms, PT0.5S"})
    void aSpanIsReadAsPeopleWriteIt(String typed, Duration meant) {
        assertThat(ShortTime.parse(typed)).contains(meant);
        assertThat(ShortTime.parse(ShortTime.write(meant))).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "m", "15", "15 m", "1.5h", "400d", "9999999999s", "١٥m"})
    void whatIsNoSpanIsNotGuessedAt(String typed) {
        assertThat(ShortTime.parse(typed)).isEmpty();
    }
}

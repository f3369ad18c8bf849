package throughline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {

    private final Words words = new Words(ZoneId.of("Asia/Seoul"), Instant.parse("2026-03-11T03:00:00Z"));

    @Test
    void newsOfThisMorningIsFromToday() {
        assertThat(words.moment(Instant.parse("2026-03-10T22:40:00Z")).text()).isEqualTo("today 07:40");
    }

    @Test
    void theDayIsTheReadersNotTheServers() {
        assertThat(words.moment(Instant.parse("2026-03-10T14:59:00Z")).text()).isEqualTo("yesterday 23:59");
    }

    @Test
    void olderNewsHasItsDateAndOnlyAnotherYearIsNamed() {
        assertThat(words.moment(Instant.parse("2026-01-15T20:02:00Z")).text()).isEqualTo("16 January 05:02");
        assertThat(words.moment(Instant.parse("2024-07-15T20:02:00Z")).text()).isEqualTo("16 July 2024 05:02");
    }

    @Test
    void whoeverPointsAtATimeSeesItsZone() {
        assertThat(words.moment(Instant.parse("2026-01-15T20:02:11Z")).exact())
                .isEqualTo("16 January 2026 05:02:11 in Asia/Seoul");
    }

    @Test
    void aTimeWithinASentenceReadsAsOne() {
        assertThat(words.within(Instant.parse("2026-03-10T22:40:00Z"))).isEqualTo("today at 07:40");
        assertThat(words.within(Instant.parse("2026-01-15T20:02:00Z"))).isEqualTo("on 16 January at 05:02");
    }

    @Test
    void aSeedThatIsOnlyNearADaySaysSo() {
        assertThat(Words.date(LocalDate.of(2024, 7, 23), false)).isEqualTo("23 July 2024");
        assertThat(Words.date(LocalDate.of(2024, 7, 17), true)).isEqualTo("about 17 July");
    }

    @Test
    void oneIsNotSeveral() {
        assertThat(Words.count(1, "copy", "copies")).isEqualTo("1 copy");
        assertThat(Words.count(1306, "article", "articles")).isEqualTo("1,306 articles");
    }

    @Test
    void aLongListOfOutletsStaysOneLine() {
        assertThat(Words.list(List.of("A", "B"), 4)).isEqualTo("A and B");
        assertThat(Words.list(List.of("A", "B", "C"), 2)).isEqualTo("A, B and C");
        assertThat(Words.list(List.of("A", "B", "C", "D", "E"), 2)).isEqualTo("A, B and three more");
    }

    @Test
    void aQuickDeliveryIsToldInTenthsAndASilenceInHours() {
        assertThat(Words.lasting(Duration.ofMillis(412))).isEqualTo("0.4 s");
        assertThat(Words.lasting(Duration.ofHours(26))).isEqualTo("26 hours");
    }

    @Test
    void theNativeScriptOfANameIsMarkedAsItsLanguage() {
        assertThat(Run.split("Ri Il-gyu 리일규, Cuba"))
                .containsExactly(new Run("Ri Il-gyu ", null), new Run("리일규, ", "ko"), new Run("Cuba", null));
    }
}

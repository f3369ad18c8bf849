package throughline.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CacheLifeTest {

    private static final Instant NOON = Instant.parse("2024-07-16T12:00:00Z");

    private static @Nullable Duration life(String... headers) {
        Map<String, List<String>> all = new HashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], List.of(headers[i + 1]));
        }
        return CacheLife.of(all, NOON);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    max-age=600                        | 600
                    public, MAX-AGE = 600              | 600
                    max-age="600"                      | 600
                    s-maxage=900, max-age=60           | 60
                    max-age=60, max-age=900            | 60
                    max-age=0                          | 0
                    max-age=600, no-cache              | 0
                    no-store, max-age=600              | 0
                    no-cache="set-cookie", max-age=600 | 0
                    max-age=-5                         | 0
                    max-age=soon                       | 0
                    max-age                            | 0
                    private                            | 0
                    """)
    void aServerSaysHowLongItsAnswerStaysFresh(String control, long seconds) {
        assertThat(life("cache-control", control)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void whatLayInACacheOnTheWayIsFreshForLessLong() {
        assertThat(life("cache-control", "max-age=600", "age", "200")).isEqualTo(Duration.ofSeconds(400));
        assertThat(life("cache-control", "max-age=600", "age", "900")).isZero();
        assertThat(life("cache-control", "max-age=600", "age", "old")).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void anExpiryIsMeantByTheServersOwnClock() {
        String end = "Tue, 16 Jul 2024 14:00:00 GMT";

        assertThat(life("expires", end)).isEqualTo(Duration.ofHours(2));
        assertThat(life("expires", end, "date", "Tue, 16 Jul 2024 13:00:00 GMT"))
                .isEqualTo(Duration.ofHours(1));
        assertThat(life("expires", end, "date", "today")).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void aBrokenOrPastExpirySetsNoBound() {
        assertThat(life("expires", "0")).isZero();
        assertThat(life("expires", "-1")).isZero();
        assertThat(life("expires", "Mon, 15 Jul 2024 14:00:00 GMT")).isZero();
    }

    @Test
    void anAgeIsTakenBeforeAnExpiry() {
        assertThat(life("cache-control", "max-age=60", "expires", "Tue, 16 Jul 2024 14:00:00 GMT"))
                .isEqualTo(Duration.ofMinutes(1));
        assertThat(life("cache-control", "public", "expires", "Tue, 16 Jul 2024 14:00:00 GMT"))
                .isEqualTo(Duration.ofHours(2));
    }

    @Test
    void anAnswerThatSaysNothingIsToldFromOneThatWantsToBeAskedAgain() {
        assertThat(life()).isNull();
        assertThat(life("cache-control", "no-cache")).isZero();
    }

    @Test
    void anAbsurdAgeIsBounded() {
        assertThat(life("cache-control", "max-age=99999999999999999999")).isEqualTo(Duration.ofDays(366));
    }
}

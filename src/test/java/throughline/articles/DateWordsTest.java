package throughline.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateWordsTest {

    private final DateWords words = new DateWords();

    private String utc(String text) {
        return Objects.requireNonNull(words.read(text, false))
                .at(ZoneId.of("UTC"))
                .toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-05-14T09:30:00+02:00                  | 2024-05-14T07:30:00Z
            2024-05-14T09:30:00.123Z                   | 2024-05-14T09:30:00Z
            2024-05-14T09:30:00-0500                   | 2024-05-14T14:30:00Z
            2024-05-14 09:30                           | 2024-05-14T09:30:00Z
            20240514                                   | 2024-05-14T00:00:00Z
            202405140930                               | 2024-05-14T09:30:00Z
            Tue, 14 May 2024 09:30:00 GMT              | 2024-05-14T09:30:00Z
            May 14, 2024 at 9:30 p.m. ET               | 2024-05-15T01:30:00Z
            Published: 14 May 2024                     | 2024-05-14T00:00:00Z
            14. Mai 2024, 09:30 Uhr                    | 2024-05-14T09:30:00Z
            Stand: 14.05.2024 9.30 Uhr                 | 2024-05-14T09:30:00Z
            14 de mayo de 2024                         | 2024-05-14T00:00:00Z
            le 14 février 2024 à 9h30                  | 2024-02-14T09:30:00Z
            14 мая 2024, 09:30                         | 2024-05-14T09:30:00Z
            입력 2024.05.14 18:05                       | 2024-05-14T18:05:00Z
            2024년 5월 14일 오후 6시 05분                | 2024-05-14T18:05:00Z
            2024年5月14日 18時05分                       | 2024-05-14T18:05:00Z
            14 Mayıs 2024 18:05                        | 2024-05-14T18:05:00Z
            19/01/2023 10:00-11:30                     | 2023-01-19T10:00:00Z
            14/05/2024 18h05                           | 2024-05-14T18:05:00Z
            """)
    void datesAreReadAsPeopleWriteThem(String written, String meant) {
        assertThat(utc(written)).isEqualTo(meant);
    }

    @Test
    void theOrderOfDayAndMonthFollowsTheCountry() {
        assertThat(Objects.requireNonNull(words.read("3/4/2024", true)).day()).hasToString("2024-03-04");
        assertThat(Objects.requireNonNull(words.read("3/4/2024", false)).day()).hasToString("2024-04-03");
    }

    @ParameterizedTest
    @CsvSource({
        "12 comments",
        "call 555 1234 9876",
        "'1,234,567 readers'",
        "2024-13-45",
        "31.02.2024",
        "no date at all",
        "'14 people in May'"
    })
    void whatIsNoDateIsNotReadAsOne(String text) {
        assertThat(words.read(text, false)).isNull();
    }
}

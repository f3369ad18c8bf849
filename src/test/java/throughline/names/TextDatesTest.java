package throughline.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All of it was published on Wednesday, 17 July 2024. */
class TextDatesTest {

    private static final Instant PUBLISHED = Instant.parse("2024-07-17T06:00:00Z");
    private final FactFinder facts = new FactFinder();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "He fled Cuba last November.|2023-11",
                "그는 지난해 11월 탈북했다.|2023-11",
                "昨年11月に脱北した。|2023-11",
                "他于去年11月脱北。|2023-11",
                "Huyó el pasado noviembre.|2023-11",
                "Huyó en noviembre del año pasado.|2023-11",
                "Il a fui en novembre dernier.|2023-11",
                "Er floh vorigen November.|2023-11",
                "Er floh im November letzten Jahres.|2023-11",
                "Он бежал в ноябре прошлого года.|2023-11",
                "In May he left the embassy.|2024-05",
                "지난달 귀순했다.|2024-06",
                "In December 2022 he was posted abroad.|2022-12"
            })
    void aMonthIsResolvedAgainstTheDayOfPublication(String sentence, String month) {
        assertThat(dates(sentence)).containsExactly(month);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The ministry said on Sunday that he had defected.|2024-07-14",
                "정부는 14일 밝혔다.|2024-07-14",
                "지난 일요일 귀순했다.|2024-07-14",
                "14日に明らかにした。|2024-07-14",
                "韩国政府14号表示。|2024-07-14",
                "Lo anunció el domingo.|2024-07-14",
                "Il a été annoncé dimanche.|2024-07-14",
                "Das Ministerium teilte am Sonntag mit.|2024-07-14",
                "Об этом сообщили в воскресенье.|2024-07-14",
                "It was announced on July 14.|2024-07-14",
                "It was announced on 14 July 2024.|2024-07-14",
                "El 14 de julio de 2024 se anunció.|2024-07-14",
                "14 июля сообщили.|2024-07-14",
                "2024년 7월 14일에 밝혔다.|2024-07-14",
                "SEOUL, 2024-07-14 (Agency)|2024-07-14"
            })
    void oneDayIsTheSameByItsNameAndByItsFigure(String sentence, String day) {
        assertThat(dates(sentence)).containsExactly(day);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yesterday|2024-07-16",
                "어제|2024-07-16",
                "昨日|2024-07-16",
                "ayer|2024-07-16",
                "hier|2024-07-16",
                "gestern|2024-07-16",
                "вчера|2024-07-16",
                "next Friday|2024-07-19",
                "지난달 25일|2024-06-25",
                "다음 달 2일|2024-08-02",
                "25일|2024-06-25"
            })
    void daysAreCountedFromTheDayOfPublication(String words, String day) {
        assertThat(dates(words)).containsExactly(day);
    }

    @Test
    void theYearByItselfHasTheGrainOfAYear() {
        assertThat(facts.findDates(Words.of("He was sent there in 2019."), PUBLISHED))
                .singleElement()
                .satisfies(date -> {
                    assertThat(date.grain()).isEqualTo(NamedDate.Grain.YEAR);
                    assertThat(date.until()).hasToString("2020-01-01");
                });
    }

    @Test
    void wordsThatAreNoDatesAreNone() {
        assertThat(dates("He may march for 3 days; 3일간 머물렀다, 2,019 men, 16日間.")).isEmpty();
    }

    @Test
    void anArticleThatSaysSundayMeetsOneThatSaysTheFourteenthOfJuly() {
        List<Words.Word> english = Words.of("The envoy defected on Sunday.");
        List<Words.Word> korean = Words.of("외교관이 7월 14일 망명했다.");

        int[] met = new Facts(facts.find(english, english.size(), java.util.Set.of(), PUBLISHED))
                .meet(new Facts(
                        facts.find(korean, korean.size(), java.util.Set.of(), Instant.parse("2024-07-20T00:00:00Z"))));

        assertThat(java.util.Arrays.stream(met).filter(other -> other >= 0)).hasSize(3);
    }

    private List<String> dates(String sentence) {
        return facts.findDates(Words.of(sentence), PUBLISHED).stream()
                .map(NamedDate::iso)
                .toList();
    }
}

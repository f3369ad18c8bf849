package throughline.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tue, 16 Jul 2024 05:02:00 +0900       | 2024-07-15T20:02:00Z",
                "Tue, 16 Jul 2024 05:02:00 GMT         | 2024-07-16T05:02:00Z",
                "16 Jul 24 05:02 EST                   | 2024-07-16T10:02:00Z",
                "Tuesday, 16-Jul-2024 05:02:00 PDT     | 2024-07-16T12:02:00Z",
                "Tue,16 July 2024 5:02:00 KST          | 2024-07-15T20:02:00Z",
                "Tue Jul 16 05:02:00 UTC 2024          | 2024-07-16T05:02:00Z",
                "Tue Jul 16 2024 05:02:00 GMT+0900 (Korean Standard Time) | 2024-07-15T20:02:00Z",
                "Tue, 16 Jul 2024 05:02:00 GMT+9       | 2024-07-15T20:02:00Z",
                "Tue, 16 Jul 2024 05:02:00 Asia/Seoul  | 2024-07-15T20:02:00Z",
                "July 16th, 2024 at 5:02 pm            | 2024-07-16T17:02:00Z",
                "Jul. 16, 2024, 12:02 a.m.             | 2024-07-16T00:02:00Z",
                "Thurs, 18 Jul 2024                    | 2024-07-18T00:00:00Z",
                "Tue, 16 Jul 2024 24:00:00 GMT         | 2024-07-17T00:00:00Z",
                "Tue, 16 Jul 2024 23:59:60 GMT         | 2024-07-16T23:59:59Z",
            })
    void whatRssFeedsWriteIsUnderstood(String written, String meant) {
        assertThat(new FeedDates(Stream::empty).instant(written)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-07-16T05:02:00Z                  | 2024-07-16T05:02:00Z",
                "2024-07-16T05:02:00.123456+09:00      | 2024-07-15T20:02:00Z",
                "2024-07-16t05:02:00z                  | 2024-07-16T05:02:00Z",
                "2024-07-16T05:02+0900                 | 2024-07-15T20:02:00Z",
                "2024-07-16 05:02:00                   | 2024-07-16T05:02:00Z",
                "2024/07/16 05:02                      | 2024-07-16T05:02:00Z",
                "20240716T050200Z                      | 2024-07-16T05:02:00Z",
                "20240716                              | 2024-07-16T00:00:00Z",
                "2024-07-16                            | 2024-07-16T00:00:00Z",
                "2024-07                               | 2024-07-01T00:00:00Z",
                "2024                                  | 2024-01-01T00:00:00Z",
                "2024-198                              | 2024-07-16T00:00:00Z",
                "2024-W29-2                            | 2024-07-16T00:00:00Z",
                "1721106120                            | 2024-07-16T05:02:00Z",
                "1721106120000                         | 2024-07-16T05:02:00Z",
            })
    void theIsoFamilyIsUnderstood(String written, String meant) {
        assertThat(new FeedDates(Stream::empty).instant(written)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024년 7월 16일 오후 5시 2분            | 2024-07-16T08:02:00Z",
                "2024년 07월 16일 05:02:00              | 2024-07-15T20:02:00Z",
                "2024-07-16 오전 5:02:00                | 2024-07-15T20:02:00Z",
                "2024. 7. 16. 오후 12:02                | 2024-07-16T03:02:00Z",
                "2024.07.16 05:02                      | 2024-07-16T05:02:00Z",
                "2024年7月16日 05:02                    | 2024-07-15T20:02:00Z",
                "２０２４年７月１６日 午後5時2分          | 2024-07-16T08:02:00Z",
                "2024年7月16日 下午5:02                 | 2024-07-16T09:02:00Z",
                "2024年7月16日 05:02 JST                | 2024-07-15T20:02:00Z",
            })
    void koreanJapaneseAndChineseFormsAreInTheirOwnTime(String written, String meant) {
        assertThat(new FeedDates(Stream::empty).instant(written)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mar., 16 juil. 2024 05:02:00 +0000",
                "Di, 16. Juli 2024 05:02:00 GMT",
                "mar, 16 jul 2024 05:02:00 GMT",
                "martedì 16 luglio 2024 05:02:00",
                "Вт, 16 июл 2024 05:02:00 +0000",
                "16 липня 2024 05:02:00",
                "wt., 16 lipca 2024 05:02:00 +0000",
                "Τρι, 16 Ιουλ 2024 05:02:00 GMT",
                "Sal, 16 Tem 2024 05:02:00 +0000",
                "16. července 2024 05:02:00",
                "2024-július-16T05:02:00Z",
                "الثلاثاء، ١٦ يوليو ٢٠٢٤ 05:02:00 GMT",
                "16.07.2024 05:02:00",
                "16/07/2024 05:02:00",
                "07/16/2024 5:02 am",
                "  Tue,  16  Jul  2024   05:02:00  GMT ",
            })
    void oneMomentIsTheSameInManyLanguages(String written) {
        assertThat(new FeedDates(Stream::empty).instant(written)).isEqualTo("2024-07-16T05:02:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "16/07/2024      | 2024-08-07T00:00:00Z",
                "16-07-2024      | 2024-08-07T00:00:00Z",
                "07/16/2024 5 pm | 2024-07-08T00:00:00Z",
            })
    void theOtherDatesOfAFeedTellTheDayFromTheMonth(String other, String meant) {
        FeedDates dates = new FeedDates(() -> Stream.of("07/08/2024", other, "2024-07-16", "31.12.2024"));

        assertThat(dates.instant("07/08/2024")).isEqualTo(meant);
    }

    @Test
    void aDateThatCouldBeTwoDaysIsNoneWhenTheFeedDoesNotTellOrContradictsItself() {
        assertThat(new FeedDates(() -> Stream.of("07/08/2024", "98-12-31")).instant("07/08/2024"))
                .isNull();
        assertThat(new FeedDates(() -> Stream.of("16/07/2024", "07/16/2024")).instant("07-08-2024"))
                .isNull();
        assertThat(new FeedDates(Stream::empty).instant("08/08/2024")).isEqualTo("2024-08-08T00:00:00Z");
        assertThat(new FeedDates(Stream::empty).instant("07.08.2024")).isEqualTo("2024-08-07T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "Tue, 30 Feb 2024 05:02:00 GMT",
                "2024-13-01",
                "2024-07-16T25:02:00Z",
                "0001-01-01T00:00:00Z",
                "16 Jul",
                "9999-12-31",
                "99999999999999999999",
                "{{ date }}",
                "Tue, 16 Jul 2024 05:99:00 GMT",
                "2024-W60-1",
                "2024-399",
                "--",
                "年月日",
            })
    void whatCannotBeADateIsAbsent(String written) {
        assertThat(new FeedDates(Stream::empty).instant(written)).isNull();
    }
}

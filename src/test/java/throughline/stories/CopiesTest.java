package throughline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopiesTest {

    private static final List<String> WIRE = List.of(
            "Border guards rescued four people from a wooden boat off Sokcho on Monday after fishermen reported a light that did not move, the coast guard said.",
            "The two men and two women had drifted for three days without an engine and told officers that they wished to live in the South.",
            "A patrol vessel towed the boat to harbour while doctors examined the passengers, who were cold and thirsty but not hurt.",
            "It is the second boat to reach the east coast this year; in May a family of nine sailed over the sea border in the west.",
            "The defence ministry said that radar had shown the boat since Saturday and that a review of its watch posts had begun.");
    private static final String TEXT = String.join("\n\n", WIRE);

    private final Copies copies = new Copies();
    private int number;

    @BeforeEach
    void theWireCameFirst() {
        remember("en", "Four people rescued from drifting boat", TEXT);
    }

    @Test
    void theSameTextIsACopy() {
        assertThat(original("en", "Four people rescued from drifting boat", TEXT))
                .isEqualTo(1);
    }

    @Test
    void aCutTextUnderAnotherHeadlineIsACopy() {
        assertThat(original("en", "Coast guard tows boat from the North", String.join("\n\n", WIRE.subList(0, 3))))
                .isEqualTo(1);
    }

    @Test
    void anExcerptThatBreaksOffIsACopy() {
        assertThat(original("en", "Boat rescued", TEXT.substring(0, 230) + "…")).isEqualTo(1);
    }

    @Test
    void anUpdateWithANewFirstParagraphIsACopy() {
        assertThat(original(
                        "en",
                        "UPDATE: Four rescued from boat ask to stay",
                        "The four people found at sea on Monday have asked for protection, an official said.\n\n"
                                + TEXT))
                .isEqualTo(1);
    }

    @Test
    void aCorrectedNumberLeavesItACopy() {
        assertThat(original("en", "Rescue at sea (corrected)", TEXT.replace("family of nine", "family of ten")))
                .isEqualTo(1);
    }

    @Test
    void otherSpellingsAndQuotationMarksDoNotHideACopy() {
        String british =
                TEXT.replace("harbour", "harbor").replace("defence", "defense").replace("the South", "“the South”");

        assertThat(original("en", "Boat towed", british)).isEqualTo(1);
    }

    @Test
    void datelineAndCreditDoNotHideACopy() {
        assertThat(original(
                        "en",
                        "Boat towed",
                        "SOKCHO, March 3 (Agency) -- " + TEXT
                                + "\n\nReporting by the Sokcho bureau; editing by the desk"))
                .isEqualTo(1);
    }

    @Test
    void paragraphsThatWerePutInDoNotHideACopy() {
        assertThat(original(
                        "en",
                        "Boat towed",
                        String.join("\n\n", WIRE.subList(0, 2))
                                + "\n\nFollow us for the latest breaking news.\n\nRelated: Squid catch falls\n\n"
                                + String.join("\n\n", WIRE.subList(2, 5))))
                .isEqualTo(1);
    }

    @Test
    void aTextSetInOneParagraphOrInShortLinesIsACopy() {
        assertThat(original("en", "Boat towed", String.join(" ", WIRE))).isEqualTo(1);
        assertThat(original("en", "Boat towed", TEXT.replaceAll("(\\S+ \\S+ \\S+) ", "$1\n")))
                .isEqualTo(1);
    }

    @Test
    void aTextWhoseBytesWereReadInAnotherEncodingIsACopy() {
        remember("en", "", "Müller’s café — “the oldest in town” — closes on Sunday, its owner’s daughter said.");

        assertThat(
                        original(
                                "en",
                                "",
                                "MÃ¼llerâ€™s cafÃ© â€” â€œthe oldest in townâ€ â€” closes on Sunday, its ownerâ€™s daughter said."))
                .isEqualTo(2);
    }

    @Test
    void ofTwoCopiesTheLaterIsFoundThroughEither() {
        remember("en", "Coast guard tows boat", String.join("\n\n", WIRE.subList(0, 4)));

        assertThat(original("en", "Boat", String.join("\n\n", WIRE.subList(0, 3))))
                .isIn(1, 2);
    }

    @Test
    void aFollowUpThatKeepsAnOldParagraphIsNoCopy() {
        assertThat(original("en", "Minister apologises for blind radar", """
                        The defence minister apologised in parliament on Wednesday for what he called a hole in the coastal watch that a child could have seen.

                        Opposition lawmakers demanded his resignation and asked why three posts had logged the echo as a wave. A colonel was relieved of his command, and new cameras will be bought before the winter.

                        """ + WIRE.get(3)))
                .isNull();
    }

    @Test
    void anotherOutletsOwnReportIsNoCopy() {
        assertThat(
                        original(
                                "en",
                                "Fishermen spot refugees at sea",
                                "A squid fisherman who saw a lamp on the water at four in the morning led rescuers to a small wooden boat near Sokcho. Two couples were aboard. They asked for a phone and for asylum, in that order, he told this newspaper."))
                .isNull();
    }

    @Test
    void aQuakeBulletinOfAnotherDayIsNoCopy() {
        remember("en", "Quake of 4.1 in Hyesan", quake("4.1", "Hyesan", "12", "3:40", "118"));

        assertThat(original("en", "Quake of 2.8 in Musan", quake("2.8", "Musan", "31", "17:05", "64")))
                .isNull();
    }

    @Test
    void anotherQuartersEarningsAreNoCopy() {
        remember(
                "en",
                "Lunar Freight Co 1st Qtr",
                "Shr 41 cts vs 38 cts\n\nNet 3,120,442 vs 2,871,009\n\nRevs 40.2 mln vs 37.7 mln");

        assertThat(original(
                        "en",
                        "Lunar Freight Co 2nd Qtr",
                        "Shr 29 cts vs 44 cts\n\nNet 2,207,318 vs 3,341,877\n\nRevs 38.9 mln vs 41.1 mln"))
                .isNull();
    }

    @Test
    void theSameEarningsUnderAnotherHeadlineAreACopy() {
        String earnings = "Shr 41 cts vs 38 cts\n\nNet 3,120,442 vs 2,871,009\n\nRevs 40.2 mln vs 37.7 mln";
        remember("en", "Lunar Freight Co 1st Qtr", earnings);

        assertThat(original("en", "Lunar Freight earns more", earnings + "\n\nFollow us for the latest news."))
                .isEqualTo(2);
    }

    @Test
    void anotherMonthsFiguresFromTheSameOfficeAreNoCopy() {
        remember("en", "212 asked for asylum in May", arrivals("May", "212", "180", "130", "82", "1,904"));

        assertThat(original("en", "167 asked for asylum in June", arrivals("June", "167", "212", "101", "66", "1,988")))
                .isNull();
    }

    @Test
    void aKoreanReprintWithAnotherDatelineIsACopy() {
        String text =
                "속초 앞바다에서 표류하던 목선에서 북한 주민 4명이 구조됐다고 해경이 3일 밝혔다. 이들은 사흘 동안 엔진 없이 표류했으며 한국에서 살고 싶다고 말했다. 해경은 목선을 항구로 예인했고 의료진이 건강 상태를 살폈다.";
        remember("ko", "표류 목선서 북한 주민 4명 구조", text);

        assertThat(original("ko", "북한 주민 4명 속초 앞바다서 구조", "(속초=가나통신) " + text)).isEqualTo(2);
    }

    @Test
    void anotherWeeksPricesInKoreanAreNoCopy() {
        remember("ko", "쌀값 1kg 5800원", prices("5800", "120", "2.1", "6100", "5500"));

        assertThat(original("ko", "쌀값 1kg 6400원", prices("6400", "600", "10.3", "6900", "6000")))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "北朝鮮の住民4人を乗せた木造船が束草沖で漂流しているのが見つかり、韓国の海洋警察が救助した。4人は3日間漂流し、韓国で暮らしたいと話しているという。",
                "一艘载有四名朝鲜居民的木船在束草附近海面漂流时被发现，韩国海警将其救起。四人在海上漂流了三天，表示希望在韩国生活。",
                "เรือไม้ที่มีชาวเกาหลีเหนือสี่คนลอยอยู่นอกชายฝั่งซกโชถูกพบและเจ้าหน้าที่ยามฝั่งเกาหลีใต้ได้ช่วยเหลือไว้"
            })
    void aReprintIsFoundThoughTheScriptHasNoSpaces(String text) {
        remember("", "船", text);

        assertThat(original("", "救助", "【ソウル】" + text)).isEqualTo(2);
    }

    @Test
    void theTextOfAnotherLanguageIsNoCopy() {
        assertThat(original("nl", "Four people rescued from drifting boat", TEXT))
                .isNull();
    }

    @Test
    void aRegionOfTheLanguageIsTheSameLanguage() {
        assertThat(original("en-GB", "Four people rescued from drifting boat", TEXT))
                .isEqualTo(1);
    }

    @Test
    void whatIsForgottenIsNoOriginal() {
        copies.forget(1);

        assertThat(original("en", "Four people rescued from drifting boat", TEXT))
                .isNull();
    }

    @Test
    void whatComesAfterManyWereForgottenIsStillFound() {
        for (int i = 0; i < 3000; i++) {
            remember(
                    "en",
                    "Bulletin " + i,
                    "On day " + i + " nothing was seen by post " + i * 7 + " nor by its neighbours to the north.");
            copies.forget(number);
        }

        assertThat(original("en", "Boat towed", "SOKCHO — " + TEXT)).isEqualTo(1);
    }

    private void remember(String language, String headline, String text) {
        copies.remember(++number, read(language, headline, text));
    }

    private @Nullable Integer original(String language, String headline, String text) {
        Optional<Copies.Found> found = copies.findOriginal(read(language, headline, text));
        return found.map(Copies.Found::number).orElse(null);
    }

    private static CopyTraits read(String language, String headline, String text) {
        return Copies.read(new Report("r", "outlet", language, headline, text, null, ReportsOfThePress.START));
    }

    private static String quake(String magnitude, String town, String depth, String hour, String distance) {
        return "An earthquake of magnitude " + magnitude + " was recorded near " + town + " at a depth of " + depth
                + " kilometres, the weather agency said. The tremor came at " + hour + " local time and was felt up to "
                + distance
                + " kilometres away. No damage was reported, and the agency said that it was natural and not a test.";
    }

    private static String arrivals(String month, String all, String before, String men, String women, String waiting) {
        return "The refugee office counted " + all + " new requests for asylum in " + month + ", after " + before
                + " in the month before. " + men + " came from men and " + women
                + " from women. The number of requests that wait for a decision is now " + waiting
                + ". The office publishes its count on the tenth of each month.";
    }

    private static String prices(String price, String change, String percent, String north, String south) {
        return "이번 주 혜산 장마당의 쌀값은 1kg에 " + price + "원으로 지난주보다 " + change + "원(" + percent
                + "%) 올랐다고 소식통이 전했다. 청진에서는 " + north + "원, 사리원에서는 " + south
                + "원에 거래됐다. 소식통은 환율이 오르면 곡물 가격도 따라 오른다고 설명했다.";
    }
}

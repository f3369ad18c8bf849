package throughline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CopiesTest {

    private static final List<String> WIRE = List.of(
            "Border guards rescued four people from a wooden boat off Sokcho on Monday after fishermen reported a light that did not move, the coast guard said.",
            "The two men and two women had drifted for three days without an engine and told officers that they wished to live in the South.",
            "A patrol vessel towed the boat to harbour while doctors examined the passengers, who were cold and thirsty but not hurt.",
            "It is the second boat to reach the east coast this year; in May a family of nine sailed over the sea border in the west.",
            "The defence ministry said that radar had shown the boat since Saturday and that a review of its watch posts had begun.");

    private final ReportsOfThePress press = new ReportsOfThePress();
    private final Clusterer clusterer = new Clusterer(ClusterSettings.ofDefaults());
    private final Report wire = press.english("Four people rescued from drifting boat", String.join("\n\n", WIRE));

    @BeforeEach
    void theWireCameFirst() {
        clusterer.place(wire);
    }

    @Test
    void aCutTextUnderAnotherHeadlineIsACopy() {
        assertThat(copyOf("Coast guard tows boat from the North", String.join("\n\n", WIRE.subList(0, 3))))
                .isEqualTo(wire.id());
    }

    @Test
    void anUpdateWithANewFirstParagraphIsACopy() {
        assertThat(copyOf(
                        "UPDATE: Four rescued from boat ask to stay",
                        "The four people found at sea on Monday have asked for protection, an official said.\n\n"
                                + String.join("\n\n", WIRE)))
                .isEqualTo(wire.id());
    }

    @Test
    void otherSpellingsAndQuotationMarksDoNotHideACopy() {
        String british = String.join("\n", WIRE)
                .replace("harbour", "harbor")
                .replace("defence", "defense")
                .replace("the South", "“the South”");

        assertThat(copyOf("Boat towed", "SOKCHO — " + british)).isEqualTo(wire.id());
    }

    @Test
    void aFollowUpThatKeepsAnOldParagraphIsNoCopy() {
        assertThat(copyOf("Minister apologises for blind radar", """
                        The defence minister apologised in parliament on Wednesday for what he called a hole in the coastal watch that a child could have seen.

                        Opposition lawmakers demanded his resignation and asked why three posts had logged the echo as a wave. A colonel was relieved of his command, and new cameras will be bought before the winter.

                        """ + WIRE.get(3)))
                .isNull();
    }

    @Test
    void anotherOutletsOwnReportIsNoCopy() {
        assertThat(
                        copyOf(
                                "Fishermen spot refugees at sea",
                                "A squid fisherman who saw a lamp on the water at four in the morning led rescuers to a small wooden boat near Sokcho. Two couples were aboard. They asked for a phone and for asylum, in that order, he told this newspaper."))
                .isNull();
    }

    @Test
    void aTemplateWithOtherFactsIsNoCopy() {
        clusterer.place(press.english("Quake of 4.1 in Hyesan", bulletin("4.1", "Hyesan", "12", "3:40", "118")));

        assertThat(copyOf("Quake of 2.8 in Musan", bulletin("2.8", "Musan", "31", "17:05", "64")))
                .isNull();
    }

    @Test
    void aKoreanReprintWithAnotherDatelineIsACopy() {
        String text =
                "속초 앞바다에서 표류하던 목선에서 북한 주민 4명이 구조됐다고 해경이 3일 밝혔다. 이들은 사흘 동안 엔진 없이 표류했으며 한국에서 살고 싶다고 말했다. 해경은 목선을 항구로 예인했고 의료진이 건강 상태를 살폈다.";
        Report first = press.korean("표류 목선서 북한 주민 4명 구조", text);
        clusterer.place(first);

        assertThat(clusterer
                        .place(press.korean("북한 주민 4명 속초 앞바다서 구조", "(속초=가나통신) " + text))
                        .copyOf())
                .isEqualTo(first.id());
    }

    @Test
    void aJapaneseReprintIsFoundThoughTheScriptHasNoSpaces() {
        String text = "北朝鮮の住民4人を乗せた木造船が束草沖で漂流しているのが見つかり、韓国の海洋警察が救助した。4人は3日間漂流し、韓国で暮らしたいと話しているという。";
        Report first = new Report("ja1", "o", "ja", "木造船の4人救助", text, null, wire.at());
        clusterer.place(first);

        Report reprint = new Report("ja2", "p", "ja", "漂流の4人を保護", "【ソウル】" + text, null, wire.at());
        assertThat(clusterer.place(reprint).copyOf()).isEqualTo("ja1");
    }

    private @org.jspecify.annotations.Nullable String copyOf(String headline, String text) {
        return clusterer.place(press.english(headline, text)).copyOf();
    }

    private static String bulletin(String magnitude, String town, String depth, String hour, String distance) {
        return "An earthquake of magnitude " + magnitude + " was recorded near " + town + " at a depth of " + depth
                + " kilometres, the weather agency said. The tremor came at " + hour + " local time and was felt up to "
                + distance
                + " kilometres away. No damage was reported, and the agency said that it was natural and not a test.";
    }
}

package throughline.beats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlainDocumentTest {

    @Test
    void aWordThatStandsElsewhereInTheDocumentIsMendedAtTheLineEnd() {
        assertThat(passages(
                        "The harbour was closed for a week after the storm had torn its gates, and the harb",
                        "our master blamed the builders. The master is sixty."))
                .first()
                .asString()
                .contains("the harbour master blamed");
    }

    @Test
    void aFragmentThatBeginsLikeNoWordIsMended() {
        assertThat(passages(
                        "Fishermen with all kinds of licences and boats in the northern archipela",
                        "go refused the offer that the ministry had made to them on Friday night in the capital.",
                        "",
                        "Their lawyers will d",
                        "emand a hearing."))
                .satisfies(all -> assertThat(all.get(0)).contains("archipelago refused"))
                .satisfies(all -> assertThat(all.get(1)).isEqualTo("Their lawyers will demand a hearing."));
    }

    @Test
    void twoWordsStayTwo() {
        assertThat(passages(
                        "“But the dam has",
                        "never been tested since it was built, and the valley below it is full of people,” she said.",
                        "",
                        "It will be tested in spring, said the engineer, who has",
                        "seen many dams burst."))
                .containsExactly(
                        "“But the dam has never been tested since it was built, and the valley below it is full of people,” she said.",
                        "It will be tested in spring, said the engineer, who has seen many dams burst.");
    }

    @Test
    void aTextWrappedBetweenWordsKeepsAllItsSpaces() {
        assertThat(passages(
                        "The bleak outlook for the herring has led the council to shut",
                        "three landing sites along the coast, among them the oldest,",
                        "where boats have brought in fish since the monks drained the",
                        "marsh. Nobody expects the sites to open again before the next",
                        "election, which is due in autumn, whatever the mayor may say."))
                .first()
                .asString()
                .contains("shut three landing sites")
                .contains("the oldest, where boats")
                .contains("drained the marsh")
                .contains("the next election");
    }

    @Test
    void aDocumentWithOneParagraphALineLosesItsHeadingsAndListOfContents() {
        PlainDocument document = PlainDocument.of(List.of(
                "In a move that nobody had foreseen, the oldest ferry line of the country has stopped all its sailings to the twenty islands of the outer belt.",
                "- Who runs it",
                "- What comes next",
                "Who runs it",
                "The line is run by three families, who bought it from the state forty years ago and have quarrelled ever since.",
                "What comes next",
                "The islands want to buy boats of their own."));

        assertThat(document.passages()).hasSize(3).noneMatch(passage -> passage.startsWith("Who"));
        assertThat(document.headline())
                .startsWith("In a move that nobody had foreseen")
                .endsWith("…");
    }

    @Test
    void aKoreanWordIsNotTornByItsLineEnd() {
        assertThat(passages("어업 협정이 끝난 뒤 어민들은 바다에 나가지 못했다. 어민들은 협정을 다시 맺으라고 요구했고 수산", "부는 답하지 않았다. 수산부는 다음 달 회의를 연다."))
                .first()
                .asString()
                .contains("수산부는 답하지");
    }

    @Test
    void theLanguageIsToldByScript() {
        assertThat(Script.language("어민들은 2024년 바다에")).isEqualTo("ko");
        assertThat(Script.language("漁師たちは海に出た")).isEqualTo("ja");
        assertThat(Script.language("渔民没有出海")).isEqualTo("zh");
        assertThat(Script.language("Рыбаки не вышли в море")).isEqualTo("ru");
        assertThat(Script.language("Nobody went out")).isEqualTo("en");
    }

    private static List<String> passages(String... lines) {
        return PlainDocument.of(List.of(lines)).passages();
    }
}

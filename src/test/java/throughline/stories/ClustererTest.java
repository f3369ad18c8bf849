package throughline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClustererTest {

    private final ReportsOfThePress press = new ReportsOfThePress();
    private final Clusterer clusterer = new Clusterer(ClusterSettings.ofDefaults());

    private final Report envoy = press.english("North Korean envoy in Lima defects to Seoul", """
            A trade counsellor at the North Korean embassy in Peru has defected to South Korea with his wife and two daughters, officials in Seoul said.

            Han Chol-min, 47, left the mission in Lima in January and was flown through a third country, according to the intelligence service. He had handled copper purchases for a state trading house.
            """);
    private final Report envoyInKorean = press.korean("페루 주재 북한 외교관 한철민 참사, 가족과 망명", """
            페루 리마의 북한 대사관에서 근무하던 한철민 참사가 지난 1월 아내와 두 딸을 데리고 한국에 망명했다고 국가정보원이 밝혔다. 그는 47세로 무역을 담당했다.
            """);
    private final Report soldier = press.english("Soldier walks across minefield to surrender in the South", """
            A North Korean army private crossed the Military Demarcation Line near Cheorwon before dawn and gave himself up to guards, the Joint Chiefs of Staff said.

            The man, in his early twenties, carried no weapon. No shots were fired by either side.
            """);

    @Test
    void theFirstReportOpensAStoryNamedAfterIt() {
        Placement placement = clusterer.place(envoy);

        assertThat(placement.story()).isEqualTo(new StoryId(envoy.id()));
        assertThat(placement.copyOf()).isNull();
        assertThat(placement.why()).isNotBlank();
    }

    @Test
    void aKoreanReportOfTheSameDefectionJoinsTheEnglishOne() {
        clusterer.place(soldier);
        clusterer.place(envoy);
        Placement korean = clusterer.place(envoyInKorean);

        assertThat(korean.story()).isEqualTo(new StoryId(envoy.id()));
        assertThat(korean.copyOf()).isNull();
        assertThat(korean.shares()).contains("person", "place");
        assertThat(korean.why()).contains("한철민");
    }

    @Test
    void anotherDiplomatsDefectionIsAnotherStory() {
        clusterer.place(envoy);
        Placement other = clusterer.place(press.english("North Korean envoy in Jakarta defects to Seoul", """
                A trade counsellor at the North Korean embassy in Indonesia has defected to South Korea with his wife and son, officials in Seoul said.

                Paek Myong-su, 51, vanished from the mission in Jakarta in February and was questioned by the intelligence service, two lawmakers said.
                """));

        assertThat(other.story()).isEqualTo(new StoryId("r4"));
    }

    @Test
    void anotherDefectionFromTheSameEmbassyIsAnotherStory() {
        clusterer.place(envoy);
        Placement other =
                clusterer.place(press.daysLater(6).english("Second North Korean envoy in Lima defects to Seoul", """
                        A security officer at the North Korean embassy in Peru has defected to South Korea with his wife and son, officials in Seoul said.

                        Kang Tok-su, 39, left the mission in Lima in March and was flown through a third country, lawmakers said after a briefing.
                        """));

        assertThat(other.story()).isNotEqualTo(new StoryId(envoy.id()));
        assertThat(other.copyOf()).isNull();
    }

    @Test
    void anInterviewDaysLaterJoinsTheDefectionItIsAbout() {
        clusterer.place(envoy);
        clusterer.place(soldier);
        Placement interview = clusterer.place(press.daysLater(4)
                .english("\"My daughters asked why we could not watch the news\": an envoy on leaving Lima", """
                        In his first interview the former counsellor Han Chol Min says that he began to plan when his elder girl was ordered home from Peru.

                        Han told a newspaper that the embassy in Lima owed six months of rent and that diplomats sold cigars to pay it.
                        """));

        assertThat(interview.story()).isEqualTo(new StoryId(envoy.id()));
        assertThat(interview.copyOf()).isNull();
    }

    @Test
    void aNamesakeInAnotherMatterStaysApart() {
        clusterer.place(envoy);
        Placement singer = clusterer.place(
                press.english(
                        "Singer Han Cheol-min cancels tour after throat operation",
                        "The ballad singer Han Cheol-min will not perform in Busan and Daegu this spring, his agency said. Tickets will be refunded."));

        assertThat(singer.story()).isNotEqualTo(new StoryId(envoy.id()));
    }

    @Test
    void theSameTextFromASecondOutletIsACopyOfTheFirst() {
        clusterer.place(envoy);
        Placement second = clusterer.place(press.english("Envoy flees Peru post", envoy.text()));
        Placement third = clusterer.place(press.english("Diplomat leaves Lima", "LIMA (Agency) - " + envoy.text()));

        assertThat(second.copyOf()).isEqualTo(envoy.id());
        assertThat(third.copyOf()).as("never a copy of a copy").isEqualTo(envoy.id());
        assertThat(third.story()).isEqualTo(new StoryId(envoy.id()));
    }

    @Test
    void aRevisionStaysInItsStoryAndReplacesItsText() {
        clusterer.place(envoy);
        clusterer.place(soldier);
        Report revised = new Report(
                envoy.id(),
                envoy.outlet(),
                "en",
                soldier.headline(),
                soldier.text() + " Corrected.",
                null,
                soldier.at());

        Placement revision = clusterer.place(revised);

        assertThat(revision.story()).isEqualTo(new StoryId(envoy.id()));
        Placement reprint = clusterer.place(press.english("Envoy flees Peru post", envoy.text()));
        assertThat(reprint.copyOf())
                .as("the struck text is no longer compared with")
                .isNull();
    }

    @Test
    void afterTheActiveWindowAReportIsForgotten() {
        Clusterer shortMemory = new Clusterer(new ClusterSettings(Duration.ofDays(7)));
        shortMemory.place(envoy);
        Report later = press.daysLater(60).english(envoy.headline(), envoy.text());
        shortMemory.place(soldierAgain(later.at()));
        shortMemory.place(soldierAgain(later.at()));

        assertThat(shortMemory.place(later).story()).isEqualTo(new StoryId(later.id()));
    }

    @Test
    void oneReportFromTheFutureMakesNothingForgotten() {
        clusterer.place(envoy);
        clusterer.place(soldier);
        clusterer.place(new Report(
                "future",
                "o",
                "en",
                "Calendar of trade fairs",
                "Fairs of the decade.",
                null,
                Instant.parse("2099-01-01T00:00:00Z")));

        assertThat(clusterer.place(envoyInKorean).story()).isEqualTo(new StoryId(envoy.id()));
    }

    @Test
    void aRestoredClustererDecidesAsTheOldOneWould() {
        List<Report> reports = List.of(soldier, envoy, envoyInKorean, press.english("Envoy flees", envoy.text()));
        Clusterer restored = new Clusterer(ClusterSettings.ofDefaults());
        for (Report report : reports) {
            restored.restore(report, clusterer.place(report));
        }
        List<Report> later = new ArrayList<>();
        later.add(press.english(
                "Han Chol-min: why I left Lima", "The envoy Han Chol-min told Peru's press of his flight."));
        later.add(press.korean("귀순 병사 \"철원 지뢰밭 건넜다\"", "북한군 병사가 새벽 철원에서 군사분계선을 넘어 귀순했다고 합동참모본부가 밝혔다."));
        later.add(press.english("Soldier surrenders", soldier.text()));
        later.add(envoy);

        for (Report report : later) {
            assertThat(restored.place(report)).isEqualTo(clusterer.place(report));
        }
    }

    private Report soldierAgain(Instant at) {
        return new Report("again-" + press.hashCode(), "o", "en", soldier.headline(), soldier.text(), at, at);
    }
}

package throughline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClustererTest {

    private final ReportsOfThePress press = new ReportsOfThePress();
    private final Readings readings = new Readings();
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
        Placement placement = place(envoy);

        assertThat(placement.story()).isEqualTo(new StoryId(envoy.id()));
        assertThat(placement.copyOf()).isNull();
        assertThat(placement.why()).isNotBlank();
    }

    @Test
    void aKoreanReportOfTheSameDefectionJoinsTheEnglishOne() {
        place(soldier);
        place(envoy);
        Placement korean = place(envoyInKorean);

        assertThat(korean.story()).isEqualTo(new StoryId(envoy.id()));
        assertThat(korean.copyOf()).isNull();
        assertThat(korean.shares()).contains("person", "place");
        assertThat(korean.why()).contains("한철민");
    }

    @Test
    void anotherDiplomatsDefectionIsAnotherStory() {
        place(envoy);
        Placement other = place(press.english("North Korean envoy in Jakarta defects to Seoul", """
                A trade counsellor at the North Korean embassy in Indonesia has defected to South Korea with his wife and son, officials in Seoul said.

                Paek Myong-su, 51, vanished from the mission in Jakarta in February and was questioned by the intelligence service, two lawmakers said.
                """));

        assertThat(other.story()).isEqualTo(new StoryId("r4"));
    }

    @Test
    void anotherDefectionFromTheSameEmbassyIsAnotherStory() {
        place(envoy);
        Placement other = place(press.daysLater(6).english("Second North Korean envoy in Lima defects to Seoul", """
                        A security officer at the North Korean embassy in Peru has defected to South Korea with his wife and son, officials in Seoul said.

                        Kang Tok-su, 39, left the mission in Lima in March and was flown through a third country, lawmakers said after a briefing.
                        """));

        assertThat(other.story()).isNotEqualTo(new StoryId(envoy.id()));
        assertThat(other.copyOf()).isNull();
    }

    @Test
    void anInterviewDaysLaterJoinsTheDefectionItIsAbout() {
        place(envoy);
        place(soldier);
        Placement interview = place(press.daysLater(4)
                .english("\"My daughters asked why we could not watch the news\": an envoy on leaving Lima", """
                        In his first interview the former counsellor Han Chol Min says that he began to plan when his elder girl was ordered home from Peru.

                        Han told a newspaper that the embassy in Lima owed six months of rent and that diplomats sold cigars to pay it.
                        """));

        assertThat(interview.story()).isEqualTo(new StoryId(envoy.id()));
        assertThat(interview.copyOf()).isNull();
    }

    @Test
    void aNamesakeInAnotherMatterStaysApart() {
        place(envoy);
        Placement singer = place(
                press.english(
                        "Singer Han Cheol-min cancels tour after throat operation",
                        "The ballad singer Han Cheol-min will not perform in Busan and Daegu this spring, his agency said. Tickets will be refunded."));

        assertThat(singer.story()).isNotEqualTo(new StoryId(envoy.id()));
    }

    @Test
    void theSameTextFromASecondOutletIsACopyOfTheFirst() {
        place(envoy);
        Placement second = place(press.english("Envoy flees Peru post", envoy.text()));
        Placement third = place(press.english("Diplomat leaves Lima", "LIMA (Agency) - " + envoy.text()));

        assertThat(second.copyOf()).isEqualTo(envoy.id());
        assertThat(third.copyOf()).as("never a copy of a copy").isEqualTo(envoy.id());
        assertThat(third.story()).isEqualTo(new StoryId(envoy.id()));
    }

    @Test
    void aRevisionStaysInItsStoryAndReplacesItsText() {
        place(envoy);
        place(soldier);
        Report revised = new Report(
                envoy.id(),
                envoy.outlet(),
                "en",
                soldier.headline(),
                soldier.text() + " Corrected.",
                null,
                soldier.at());

        Placement revision = place(revised);

        assertThat(revision.story()).isEqualTo(new StoryId(envoy.id()));
        Placement reprint = place(press.english("Envoy flees Peru post", envoy.text()));
        assertThat(reprint.copyOf())
                .as("the struck text is no longer compared with")
                .isNull();
    }

    @Test
    void aStoryIsForgottenWhenItsTimeIsOver() {
        Clusterer shortMemory = new Clusterer(new ClusterSettings(Duration.ofDays(7), Duration.ofDays(7)));
        shortMemory.place(envoy, readings.read(envoy));
        for (int day = 0; day < 10; day++) {
            Report other =
                    press.daysLater(1).english("Rice fair opens, day " + day, "Stalls were set up by the river.");
            shortMemory.place(other, readings.read(other));
        }
        Report later = press.english(envoy.headline(), envoy.text());

        assertThat(shortMemory.place(later, readings.read(later)).placement().story())
                .isEqualTo(new StoryId(later.id()));
    }

    @Test
    void aRetellingMonthsLaterJoinsItsEvent() {
        place(envoy);
        for (int week = 0; week < 60; week++) {
            place(press.daysLater(1).english("Rice fair opens, day " + week, "Stalls were set up by the river."));
        }
        Placement retelling = place(press.english("Envoy Han Chol-min on his first months in Seoul", """
                Han Chol-min, the counsellor who left the North Korean embassy in Lima with his wife and two daughters, now works for a trading firm.

                He left Peru in January, and the intelligence service flew the family through a third country.
                """));

        assertThat(retelling.story()).isEqualTo(new StoryId(envoy.id()));
    }

    @Test
    void whatAReaderPutTogetherStaysTogetherAlsoWhenTheArticleComesLater() {
        place(envoy);
        Placement put = place(soldier, new ReadersWords(false, Map.of(envoy.id(), true)));

        assertThat(put.story()).isEqualTo(new StoryId(envoy.id()));
        assertThat(put.why()).contains("reader");
    }

    @Test
    void whatAReaderPartedIsPartedEvenWhenItRepeatsTheText() {
        place(envoy);
        Report reprint = press.english("Envoy flees Peru post", envoy.text());
        Placement apart = place(reprint, new ReadersWords(false, Map.of(envoy.id(), false)));

        assertThat(apart.story()).isEqualTo(new StoryId(reprint.id()));
        assertThat(apart.copyOf()).isNull();
    }

    @Test
    void oneReportFromTheFutureMakesNothingForgotten() {
        place(envoy);
        place(soldier);
        place(new Report(
                "future",
                "o",
                "en",
                "Calendar of trade fairs",
                "Fairs of the decade.",
                null,
                Instant.parse("2099-01-01T00:00:00Z")));

        assertThat(place(envoyInKorean).story()).isEqualTo(new StoryId(envoy.id()));
    }

    @Test
    void aRestoredClustererDecidesAsTheOldOneWould() {
        List<Report> reports = List.of(soldier, envoy, envoyInKorean, press.english("Envoy flees", envoy.text()));
        Clusterer restored = new Clusterer(ClusterSettings.ofDefaults());
        for (Report report : reports) {
            Clusterer.Decision decision = clusterer.place(report, readings.read(report));
            restored.restore(report, readings.read(report), decision.placement(), decision.weighed());
        }
        List<Report> later = new ArrayList<>();
        later.add(press.english(
                "Han Chol-min: why I left Lima", "The envoy Han Chol-min told Peru's press of his flight."));
        later.add(press.korean("귀순 병사 \"철원 지뢰밭 건넜다\"", "북한군 병사가 새벽 철원에서 군사분계선을 넘어 귀순했다고 합동참모본부가 밝혔다."));
        later.add(press.english("Soldier surrenders", soldier.text()));
        later.add(envoy);

        for (Report report : later) {
            Clusterer.Decision again = restored.place(report, readings.read(report));
            Clusterer.Decision decision = clusterer.place(report, readings.read(report));
            assertThat(again.placement()).isEqualTo(decision.placement());
            assertThat(again.weighed()).isEqualTo(decision.weighed());
        }
    }

    @Test
    void whatIsKeptOfAStoryDoesNotDependOnWhatWasPutIntoItLater() {
        List<Report> reports = new ArrayList<>(List.of(
                press.english("Rice fair opens", "Stalls were set up by the river."),
                envoy,
                press.english("Envoy flees", envoy.text())));
        Report third = press.english("Envoy leaves", envoy.text());
        reports.add(third);
        for (int day = 0; day < 40; day++) {
            reports.add(
                    press.daysLater(1).english("Choir " + day + " sings", "The hall was full on night " + day + "."));
        }
        List<Clusterer.Decision> decisions = reports.stream()
                .map(report -> clusterer.place(report, readings.read(report)))
                .toList();
        String fair = reports.getFirst().id();
        Placement moved =
                new Placement(fair, new StoryId(envoy.id()), null, "A reader put it here.", List.of("reader"));
        clusterer.move(moved);
        Clusterer restored = new Clusterer(ClusterSettings.ofDefaults());
        for (int i = 0; i < reports.size(); i++) {
            Report report = reports.get(i);
            Clusterer.Decision decision = decisions.get(i);
            Placement last = report.id().equals(fair) ? moved : decision.placement();
            restored.restore(report, readings.read(report), last, decision.weighed());
        }
        Report revised = new Report(
                third.id(), third.outlet(), "en", third.headline(), third.text() + " Corrected.", null, third.at());

        Placement live = clusterer.place(revised, readings.read(revised)).placement();

        assertThat(live.why()).as("it is remembered").contains("new text");
        assertThat(restored.place(revised, readings.read(revised)).placement()).isEqualTo(live);
    }

    private Placement place(Report report) {
        return place(report, ReadersWords.NONE);
    }

    private Placement place(Report report, ReadersWords words) {
        return clusterer.place(report, readings.read(report), _ -> words).placement();
    }
}

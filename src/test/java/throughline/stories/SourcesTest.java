package throughline.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.stories.Desk.draft;
import static throughline.stories.Desk.english;
import static throughline.stories.Desk.independent;
import static throughline.stories.Desk.story;

import java.util.List;
import org.junit.jupiter.api.Test;
import throughline.articles.ArticleId;

/** How many stand behind a story on their own, whatever the number of outlets. */
class SourcesTest {

    private final Desk.Draft interview =
            draft("a", "Chosun Ilbo", "ko", 5, "쿠바 참사 인터뷰", "한달수 전 참사는 본지와의 인터뷰에서 밤에 떠났다고 말했다.");
    private final Desk.Draft confirmation = english(
            "b", "Yonhap", 7, "The National Intelligence Service confirmed on Tuesday that a counsellor has come.");
    private final Desk.Draft namesBoth = english(
            "c", "Gull Herald", 9, "A counsellor has come, the Chosun Ilbo reported. Yonhap said that he is safe.");
    private final Desk.Draft secondHand =
            english("d", "Tidewater Daily", 11, "A counsellor has come, the Gull Herald reported.");

    @Test
    void outletsThatNameOthersAddNoSource() {
        assertThat(independent(story(interview, confirmation, namesBoth, secondHand)))
                .containsExactly("WITNESS 한달수", "OFFICE National Intelligence Service");
    }

    @Test
    void aSourceTellsWhoDrewOnItAlsoThroughOthers() {
        assertThat(story(interview, confirmation, namesBoth, secondHand)
                        .sources()
                        .independent()
                        .getFirst()
                        .drawnOnBy())
                .containsExactly("Gull Herald", "Tidewater Daily");
    }

    @Test
    void anArticleIsLinkedToTheArticleThatItDrawsOn() {
        assertThat(story(interview, confirmation, namesBoth, secondHand)
                        .sources()
                        .findRole(new ArticleId("c"))
                        .orElseThrow()
                        .draws())
                .containsExactly(
                        new Role.Link(Role.Kind.NAMES, "Chosun Ilbo", new ArticleId("a")),
                        new Role.Link(Role.Kind.NAMES, "Yonhap", new ArticleId("b")));
    }

    @Test
    void anOfficeThatManyOutletsHeardIsOneSource() {
        assertThat(independent(story(
                        english("a", "Gull Herald", 5, "Two people were hurt at the pier, police said."),
                        english("b", "Tidewater Daily", 6, "Police said two people were hurt at the pier."),
                        draft("c", "港新聞", "ja", 7, "-", "警察によると、桟橋で2人がけがをした。"))))
                .containsExactly("OFFICE police");
    }

    @Test
    void aVagueOfficeIsTheOneThatAnotherNames() {
        assertThat(independent(story(
                        confirmation,
                        english("e", "Gull Herald", 8, "South Korea's spy agency confirmed his arrival."))))
                .containsExactly("OFFICE National Intelligence Service");
    }

    @Test
    void anOutletThatNamesNobodyIsASourceOfItsOwn() {
        assertThat(independent(story(english("a", "Gull Herald", 5, "The boat lay in the fog for two hours."))))
                .containsExactly("OWN_REPORT Gull Herald");
    }

    @Test
    void aReportThatIsNotInTheStoryCountsOnceHoweverManyNameIt() {
        assertThat(independent(story(
                        english("a", "Gull Herald", 5, "He has come, the Chosun Ilbo reported."),
                        english("b", "Tidewater Daily", 6, "He has come, according to the Chosun Ilbo."))))
                .containsExactly("REPORT_ELSEWHERE Chosun Ilbo");
    }

    @Test
    void anAgencyThatIsCreditedAndNotInTheStoryCountsOnce() {
        assertThat(independent(story(
                        english("a", "Gull Herald", 5, "He lay in the fog.").credits("AP"),
                        english("b", "Tidewater Daily", 6, "The fog was thick that night.")
                                .credits("AP"))))
                .containsExactly("REPORT_ELSEWHERE AP");
    }

    @Test
    void outletsThatNameOneAnotherInARingAreOneSource() {
        assertThat(independent(story(
                        english("a", "Gull Herald", 5, "He has come, the Tidewater Daily reported."),
                        english("b", "Tidewater Daily", 6, "He has come, the Gull Herald reported."))))
                .containsExactly("OWN_REPORT Gull Herald");
    }

    @Test
    void aReportThatDoesNotSayWhoseItRepeatsCountsOnlyWhereNobodyElseDoes() {
        Desk.Draft hearsay = english("a", "Gull Herald", 9, "He has come, local media reported.");
        assertThat(independent(story(hearsay))).containsExactly("OWN_REPORT Gull Herald");
        assertThat(independent(story(confirmation, hearsay))).containsExactly("OFFICE National Intelligence Service");
    }

    @Test
    void onePersonSpeltTwoWaysIsOneSource() {
        assertThat(independent(story(
                        english("a", "Gull Herald", 5, "Ri Il-gyu told this newspaper that he left at night."),
                        draft("b", "새벽신문", "ko", 6, "-", "리일규 전 참사는 본지와의 인터뷰에서 밤에 떠났다고 말했다."))))
                .containsExactly("WITNESS Ri Il-gyu");
    }

    @Test
    void threeNamesInOneArticleAreOneSource() {
        assertThat(story(
                                english(
                                        "a",
                                        "Gull Herald",
                                        5,
                                        "The coast guard said so. The foreign ministry said so. The unification ministry said so."))
                        .sources()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aCopyIsDrawnFromItsOriginal() {
        Story story = story(confirmation, confirmation.copiedBy("z", "Morning Ledger", 8));
        assertThat(story.sources().count()).isEqualTo(1);
        assertThat(story.sources().findRole(new ArticleId("z")).orElseThrow().draws())
                .containsExactly(new Role.Link(Role.Kind.COPY, "Yonhap", new ArticleId("b")));
        assertThat(story.sources().independent().getFirst().drawnOnBy()).containsExactly("Morning Ledger");
    }

    @Test
    void anOutletIsTheSameUnderItsNameInAnotherLanguage() {
        assertThat(independent(story(interview, draft("b", "港新聞", "ja", 8, "-", "朝鮮日報によると、参事官は昨年11月に任地を離れた。"))))
                .isEqualTo(List.of("WITNESS 한달수"));
    }
}

package throughline.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.stories.Desk.draft;
import static throughline.stories.Desk.english;
import static throughline.stories.Desk.story;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which article stands for a story, and whose headline is read. */
class LeadTest {

    private static final String LONG = "The boat lay in the fog for two hours. ".repeat(20);

    @Test
    void anOwnReportLeadsBeforeAnEarlierOneThatNamesAnother() {
        Lead lead = story(
                        english("a", "Gull Herald", 5, LONG + "So the Tidewater Daily reported."),
                        english("b", "Harbour Post", 8, LONG))
                .chosen();
        assertThat(lead.article().outlet()).isEqualTo("Harbour Post");
        assertThat(lead.why()).isEqualTo("The only own report, with the whole text.");
    }

    @Test
    void aWholeTextLeadsBeforeAnEarlierBriefOne() {
        assertThat(story(
                                english("a", "Gull Herald", 5, "The boat lay in the fog."),
                                english("b", "Harbour Post", 8, LONG))
                        .lead()
                        .outlet())
                .isEqualTo("Harbour Post");
    }

    @Test
    void whatIsOnlyTheBeginningDoesNotLead() {
        assertThat(story(english("a", "Gull Herald", 5, LONG).cut(), english("b", "Harbour Post", 8, LONG))
                        .lead()
                        .outlet())
                .isEqualTo("Harbour Post");
    }

    @Test
    void amongEqualsTheFirstLeads() {
        Lead lead = story(english("b", "Harbour Post", 8, LONG), english("a", "Gull Herald", 5, LONG))
                .chosen();
        assertThat(lead.article().outlet()).isEqualTo("Gull Herald");
        assertThat(lead.why()).isEqualTo("The first own report, with the whole text, of 2.");
    }

    @Test
    void whoWasFirstIsToldApartFromWhoLeads() {
        assertThat(story(english("a", "Gull Herald", 5, "He left."), english("b", "Harbour Post", 8, LONG))
                        .first()
                        .outlet())
                .isEqualTo("Gull Herald");
    }

    @Test
    void theHeadlineIsReadInTheLanguageThatIsWantedMost() {
        Story story = story(
                draft("a", "새벽신문", "ko", 5, "참사 떠났다", "그는 밤에 떠났다."),
                draft("b", "La Gaceta", "es", 6, "El consejero se fue", "Se fue de noche."),
                draft("c", "Harbour Post", "en-GB", 7, "Counsellor has left", "He left at night."));
        assertThat(story.headline(List.of("fr", "en", "es")).headline()).isEqualTo("Counsellor has left");
        assertThat(story.headline(List.of("de")).headline()).isEqualTo("참사 떠났다");
    }
}

package throughline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What holds of every story's sources, tried on stories made by chance. */
class SourcesHoldTest {

    private static final List<String> OUTLETS = List.of(
            "Gull Herald",
            "Tidewater Daily",
            "Harbour Post",
            "Yonhap",
            "Chosun Ilbo",
            "Morning Ledger",
            "AP",
            "Marsh Courier");
    private static final List<String> SENTENCES = List.of(
            "He has come, the %s reported.",
            "According to the %s, he left at night.",
            "Han Dal-su told the %s that he left.",
            "The National Intelligence Service confirmed it.",
            "The unification ministry said so.",
            "Police said so.",
            "Local media reported it.",
            "Kim Chol-su told this newspaper that he knew.",
            "The fog lay on the water.");

    @RepeatedTest(60)
    void neverMoreSourcesThanTextsAndNeverNone(RepetitionInfo chance) {
        Story story = Desk.story(drafts(new Random(chance.getCurrentRepetition())));
        assertThat(story.sources().count()).isBetween(1, story.groups().size());
    }

    /** What an agency carries itself is no copy but the original, and can tell two sources apart. */
    @RepeatedTest(60)
    void aCopyAddsNoSource(RepetitionInfo chance) {
        Random random = new Random(chance.getCurrentRepetition());
        List<Desk.Draft> drafts = drafts(random);
        int before = Desk.story(drafts).sources().count();
        Desk.Draft copied = drafts.get(random.nextInt(drafts.size()));
        List<String> papers = OUTLETS.stream()
                .filter(outlet -> !Outlets.KNOWN.isAgency(outlet))
                .toList();
        drafts.add(copied.copiedBy("copy", papers.get(random.nextInt(papers.size())), 40));
        assertThat(Desk.story(drafts).sources().count()).isLessThanOrEqualTo(before);
    }

    @RepeatedTest(60)
    void theOrderOfArrivalChangesNothing(RepetitionInfo chance) {
        Random random = new Random(chance.getCurrentRepetition());
        List<Desk.Draft> drafts = drafts(random);
        Sources sources = Desk.story(drafts).sources();
        Collections.shuffle(drafts, random);
        assertThat(Desk.story(drafts).sources()).isEqualTo(sources);
    }

    private static List<Desk.Draft> drafts(Random random) {
        List<Desk.Draft> drafts = new ArrayList<>();
        int articles = 1 + random.nextInt(9);
        for (int i = 0; i < articles; i++) {
            StringBuilder text = new StringBuilder();
            for (int sentence = 0; sentence <= random.nextInt(3); sentence++) {
                text.append(SENTENCES
                                .get(random.nextInt(SENTENCES.size()))
                                .formatted(OUTLETS.get(random.nextInt(OUTLETS.size()))))
                        .append(' ');
            }
            String outlet = OUTLETS.get(random.nextInt(OUTLETS.size()));
            Desk.Draft draft = Desk.english("a" + i, outlet, 1 + random.nextInt(24), text.toString());
            drafts.add(random.nextInt(5) == 0 ? draft.credits("AP") : draft);
        }
        return drafts;
    }
}

package throughline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Whoever starts anew in the middle of the news goes on as if nothing had been. */
class FoldAndClusterRestartTest {

    private static final List<String> PEOPLE =
            List.of("Han Chol-min", "Ida Solberg", "Marta Quill", "Paek Myong-su", "Jonas Reuter");
    private static final List<String> TOWNS = List.of("Lima", "Bergen", "Rotterdam", "Jakarta", "Leipzig");
    private static final List<String> DEEDS = List.of(
            "left the embassy", "closed the bridge", "called a strike", "vanished from the mission", "sold the mill");
    private static final List<String> ENGLISH = List.of(
            "Officials confirmed it on Monday.",
            "Two witnesses told of a grey van at the gate.",
            "No reason was given by the ministry.",
            "Neighbours had noticed boxes in the yard for weeks.",
            "A spokesman asked for patience.",
            "Some forty people waited in the rain.",
            "The court will hear the matter in spring.");
    private static final List<String> GERMAN = List.of(
            "Behörden bestätigten das am Montag.",
            "Zwei Zeugen berichteten von einem grauen Wagen am Tor.",
            "Das Ministerium nannte keinen Grund.",
            "Nachbarn hatten seit Wochen Kisten im Hof bemerkt.",
            "Ein Sprecher bat um Geduld.");
    private static final List<String> KOREAN =
            List.of("당국은 월요일에 이를 확인했다.", "목격자 두 명은 정문에서 회색 차량을 보았다고 말했다.", "정부는 이유를 밝히지 않았다.", "대변인은 기다려 달라고 했다.");

    @Test
    void storiesAreTheSameToTheByteWhenTheFlowIsRestartedAgainAndAgain() {
        List<Consumer<StoryDesk>> news = news();
        StoryDesk whole = new StoryDesk();
        StoryDesk restarted = new StoryDesk();

        for (int i = 0; i < news.size(); i++) {
            news.get(i).accept(whole);
            if (i % 20 == 19) {
                restarted.restart();
            }
            news.get(i).accept(restarted);
            assertThat(restarted.written).as("after record %s", i).isEqualTo(whole.written);
        }
        assertThat(whole.stories).hasSizeGreaterThan(5);
        assertThat(whole.stories.values()).anyMatch(story -> story.copies() > 0);
    }

    private record Written(String id, String language, String headline, String text) {}

    private static List<Consumer<StoryDesk>> news() {
        Random random = new Random(20260302);
        List<Consumer<StoryDesk>> news = new ArrayList<>();
        List<Written> written = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            if (i % 50 == 49) {
                news.add(desk -> desk.pass(Duration.ofDays(40)));
            }
            int roll = random.nextInt(20);
            if (i < 10 || roll < 11) {
                written.add(report("r" + i, random));
            } else {
                int latest = Math.max(0, written.size() - 40);
                Written one = written.get(latest + random.nextInt(written.size() - latest));
                Written other = written.get(random.nextInt(written.size()));
                if (roll < 14) {
                    written.add(new Written("r" + i, one.language(), "Reprinted: " + one.headline(), one.text()));
                } else if (roll < 16) {
                    written.add(new Written(
                            one.id(), one.language(), one.headline(), one.text() + " " + pick(sentences(one), random)));
                } else {
                    news.add(mark(roll, i, one.id(), other.id()));
                    continue;
                }
            }
            Written now = written.getLast();
            Duration pause = Duration.ofHours(random.nextInt(12));
            news.add(desk -> {
                desk.pass(pause);
                desk.comes(now.id(), now.language(), now.headline(), now.text());
            });
        }
        return news;
    }

    private static Consumer<StoryDesk> mark(int roll, int number, String one, String other) {
        String id = "m" + number % 7;
        return switch (roll) {
            // readers part more than they merge, or in the end all is one story
            case 16 ->
                desk -> {
                    if (number % 3 == 0) {
                        desk.together(id, one, other);
                    } else {
                        desk.apart(id, List.of(one), List.of(other));
                    }
                };
            case 17 -> desk -> desk.apart(id, List.of(one), List.of(other));
            case 18 -> desk -> desk.notOfTheBeat(id, one);
            default -> desk -> desk.takesBack(id);
        };
    }

    private static Written report(String id, Random random) {
        int event = random.nextInt(PEOPLE.size());
        String who = PEOPLE.get(event);
        String where = TOWNS.get(event);
        String language = List.of("en", "en", "de", "ko").get(random.nextInt(4));
        Written bare = new Written(
                id,
                language,
                who + ": " + where,
                language.equals("en") ? who + " " + DEEDS.get(event) + " in " + where + "." : who + ", " + where + ".");
        List<String> text = new ArrayList<>(List.of(bare.text()));
        for (int i = 0; i < 4; i++) {
            text.add(pick(sentences(bare), random));
        }
        return new Written(id, language, bare.headline(), String.join(" ", text));
    }

    private static List<String> sentences(Written one) {
        return Map.of("en", ENGLISH, "de", GERMAN, "ko", KOREAN).getOrDefault(one.language(), ENGLISH);
    }

    private static String pick(List<String> sentences, Random random) {
        return sentences.get(random.nextInt(sentences.size()));
    }
}

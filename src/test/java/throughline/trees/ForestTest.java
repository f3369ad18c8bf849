package throughline.trees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ForestTest {

    private static final List<String> NAMES = List.of("units", "linkShare", "climb");

    private static double likelihood(List<String> trees, double units, double linkShare, double climb) {
        return new Forest(trees, NAMES).likelihood(new float[] {(float) units, (float) linkShare, (float) climb});
    }

    private static double odds(double sum) {
        return 1 / (1 + Math.exp(-sum));
    }

    @Test
    void aLongRunWithoutLinksIsLikelierTheArticlesThanAShortOne() {
        List<String> trees = List.of("(units<20.0 -1.5 2.25)");

        assertThat(likelihood(trees, 300, 0, 0)).isCloseTo(odds(2.25), within(1e-6));
        assertThat(likelihood(trees, 12, 0, 0)).isCloseTo(odds(-1.5), within(1e-6));
    }

    @Test
    void aRunOfJustTheBoundGoesTheWayOfTheLongerOnes() {
        assertThat(likelihood(List.of("(units<20.0 -1.5 2.25)"), 20, 0, 0)).isCloseTo(odds(2.25), within(1e-6));
    }

    @Test
    void questionsWithinQuestionsAreAskedOnTheirSide() {
        List<String> trees = List.of("(units<20.0 (linkShare<0.5 0.1 0.2) (climb<-1.0 (units<90.0 0.3 0.4) 0.5))");

        assertThat(likelihood(trees, 10, 0.2, 0)).isCloseTo(odds(0.1), within(1e-6));
        assertThat(likelihood(trees, 10, 0.9, -5)).isCloseTo(odds(0.2), within(1e-6));
        assertThat(likelihood(trees, 50, 0.9, -5)).isCloseTo(odds(0.3), within(1e-6));
        assertThat(likelihood(trees, 95, 0.2, -5)).isCloseTo(odds(0.4), within(1e-6));
        assertThat(likelihood(trees, 95, 0.2, -1)).isCloseTo(odds(0.5), within(1e-6));
    }

    @Test
    void allTreesSpeakAndTheirWordsAddUp() {
        List<String> trees = List.of("(units<20.0 -1.0 1.0)", "0.25", "(linkShare<0.5 0.5 -3.0)");

        assertThat(likelihood(trees, 300, 0, 0)).isCloseTo(odds(1.75), within(1e-6));
        assertThat(likelihood(trees, 300, 1, 0)).isCloseTo(odds(-1.75), within(1e-6));
    }

    @Test
    void noTreesKnowNothing() {
        assertThat(likelihood(List.of(), 300, 0, 0)).isEqualTo(0.5);
    }

    @Test
    void aTreeThatAsksForWhatIsNotKnownIsRefusedByName() {
        assertThatThrownBy(() -> new Forest(List.of("(units<20.0 (horoscope<1.0 0.1 0.2) 0.3)"), NAMES))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("horoscope");
    }
}

package throughline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import throughline.web.CommonWords.Piece;

class CommonWordsTest {

    @Test
    void theFigureThatTwoReportsShareIsMarked() {
        assertThat(mark("About 196 arrived in all.", "The ministry counts 196 arrivals."))
                .isEqualTo("About [196] arrived in all.");
    }

    @Test
    void aFigureMeetsItsTwinAcrossLanguages() {
        assertThat(mark("지난해 탈북민이 196명이다.", "196 came last year")).isEqualTo("지난해 탈북민이 [196]명이다.");
    }

    @Test
    void neighbouringWordsAreOneMark() {
        assertThat(mark("He led trade officials abroad.", "Trade officials and others"))
                .isEqualTo("He led [trade officials] abroad.");
    }

    @Test
    void wordsThatEverySentenceHasAreNotMarked() {
        assertThat(mark("That was what they said.", "They said that it was.")).isEqualTo("That was what they said.");
    }

    @Test
    void aKoreanWordIsTheSameWithAnotherEnding() {
        assertThat(mark("외교관이 떠났다", "쿠바의 외교관은 말했다")).isEqualTo("[외교관이] 떠났다");
    }

    @Test
    void nothingOfTheTextIsLost() {
        String text = "  “A ship”, 2017 – 한강 & <b>crane</b>  ";
        assertThat(CommonWords.mark(text, List.of("crane 2017 ship")).stream()
                        .map(Piece::text)
                        .collect(Collectors.joining()))
                .isEqualTo(text);
    }

    private static String mark(String text, String other) {
        return CommonWords.mark(text, List.of(other)).stream()
                .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }
}

package throughline.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KoreanNamesTest {

    @ParameterizedTest
    @CsvSource({
        "Ri Il-gyu, Lee Il-kyu",
        "Ri Il Kyu, 리일규",
        "RI IL GYU, 이일규",
        "리일규, 이일규",
        "Thae Yong-ho, 태영호",
        "Tae Young-ho, Thae Yong Ho",
        "Cho Sung-gil, 조성길",
        "Ryu Hyun-woo, 유현우",
        "Hyeonseo Lee, 이현서",
        "Yun Sŏng-nyŏl, 윤성녈"
    })
    void spellingsOfOnePersonMeet(String one, String other) {
        assertThat(KoreanNames.possiblySame(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Ri Il-gyu, Ri Il-nam",
        "Tae Yong-ho, 태영철",
        "Kim Jong-chol, Kim Yong-chol",
        "Kim Kardashian, 김가다",
        "Bruce Lee, Lee Bong-su",
        "리일규, 김일규"
    })
    void differentNamesDoNotMeet(String one, String other) {
        assertThat(KoreanNames.possiblySame(one, other)).isFalse();
    }

    @Test
    void anEnglishPhraseThatBeginsLikeASurnameHasNoKoreanReading() {
        assertThat(List.of("Park Avenue", "Lee Ann", "Jo Brand", "Kim Kardashian"))
                .allSatisfy(name -> assertThat(KoreanNames.readings(name)).isEmpty());
    }

    @Test
    void oneForeignNameIsItself() {
        assertThat(KoreanNames.possiblySame("María López", "maria lopez")).isTrue();
    }
}

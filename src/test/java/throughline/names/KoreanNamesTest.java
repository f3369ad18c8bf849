package throughline.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
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
        "Yun Sŏng-nyŏl, 윤성녈",
        "李日奎, 리일규",
        "李日奎, Ri Il Gyu",
        "リ・イルギュ, 이일규",
        "イ・イルギュ, Lee Il-kyu",
        "Ли Иль Гю, 리일규",
        "Ким Чен Ын, 김정은",
        "Ким Чен Ына, Kim Jong Un",
        "Ким Чонъын, 金正恩",
        "Тхэ Ён Хо, Thae Yong-ho",
        "テ・ヨンホ, 太永浩",
        "チェ・ソニ, 최선희",
        "崔善姬, Choe Son-hui",
        "南宫珉, 남궁민",
        "Nam-gung Min, 남궁민",
        "Sunwoo Eun-sook, 선우은숙",
        "제갈량희, Jegal Ryang-hui",
        "Hwangbo Sung-il, 황보성일",
        "Lee Jun, 이준",
        "최룡해, 최용해",
        "Choe Ryong-hae, 최용해",
        "태영호 의원, Thae Yong-ho",
        "'Lee, Il-kyu', 리일규",
        "리일규 (李日奎), Ri Il Gyu"
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
        "리일규, 김일규",
        "리 참사, 리일규",
        "리참사, 리일규",
        "Ambassador Ri, Ri Il-gyu",
        "Yoo Jae-suk, 석유재",
        "リ・イルギュ, 리일남",
        "金正恩, 김정일",
        "김남궁, 남궁민",
        "John Smith, John Smythe",
        "George W. Bush, George H. W. Bush",
        "Bernard Gillis, Gillis"
    })
    void differentNamesDoNotMeet(String one, String other) {
        assertThat(KoreanNames.possiblySame(one, other)).isFalse();
    }

    @Test
    void anEnglishPhraseThatBeginsLikeASurnameHasNoKoreanReading() {
        assertThat(List.of("Park Avenue", "Lee Ann", "Jo Brand", "Kim Kardashian"))
                .allSatisfy(name -> assertThat(KoreanNames.readings(name)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "María López, maria lopez",
        "Jürgen Müller, Juergen Mueller",
        "John F. Kennedy, John Kennedy",
        "'Kennedy, John', John Kennedy",
        "President Xi Jinping, XI Jinping",
        "Orbán Viktor, Viktor Orban"
    })
    void oneForeignNameIsItselfInAnyPrint(String one, String other) {
        assertThat(KoreanNames.possiblySame(one, other)).isTrue();
    }

    /**
     * Every pair of different names that some spelling of theirs brings together counts, also those that one system prints alike, such as
     * 정희 and 중희 as Jung-hee. Only 리 and 이 and their like are one name.
     */
    @Test
    void ofDifferentPersonsAtRandomHardlyAnyAreJoined() {
        Random random = new Random(20240714);
        int pairs = 0;
        int joined = 0;
        while (pairs < 200_000) {
            RandomKoreanName one = RandomKoreanName.draw(random);
            RandomKoreanName other = RandomKoreanName.draw(random);
            if (!one.isSameNameAs(other)) {
                pairs++;
                joined += KoreanNames.possiblySame(one.print(random), other.print(random)) ? 1 : 0;
            }
        }
        assertThat(joined).as("joined of %d pairs", pairs).isLessThan(pairs / 100_000 * 5);
    }

    @Test
    void twoPrintsOfOneNameAtRandomNearlyAlwaysMeet() {
        Random random = new Random(20240714);
        int met = 0;
        for (int i = 0; i < 10_000; i++) {
            RandomKoreanName name = RandomKoreanName.draw(random);
            met += KoreanNames.possiblySame(name.print(random), name.print(random)) ? 1 : 0;
        }
        assertThat(met).isGreaterThan(9_900);
    }
}

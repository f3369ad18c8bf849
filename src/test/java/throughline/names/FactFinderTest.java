package throughline.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import throughline.names.Fact.Kind;

class FactFinderTest {

    private final FactFinder facts = new FactFinder();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "North Korean diplomat Ri Il Kyu left Cuba for Seoul.|Ri Il Kyu",
                "In Kim Chol Su's account nothing changed.|Kim Chol Su",
                "The envoy, Lee Il-kyu, had served there.|Lee Il-kyu",
                "리일규 참사는 쿠바에서 망명했다.|리일규",
                "리일규참사가 말했다.|리일규",
                "리일규씨에게 물었다.|리일규",
                "전 참사 리일규는 말했다.|리일규",
                "리일규(李日奎) 쿠바 주재 참사|리일규",
                "남궁민수 대령은 말했다.|남궁민수",
                "北朝鮮のリ・イルギュ元参事官が|リ・イルギュ",
                "朝鲜前外交官李日奎参赞表示|李日奎",
                "Дипломат Ли Иль Гю бежал из Гаваны.|Ли Иль Гю"
            })
    void aPersonIsFoundByNameAndTitleInEveryScript(String sentence, String name) {
        assertThat(labels(sentence, Kind.PERSON)).containsExactly(name);
    }

    @Test
    void thePersonOfAKoreanReportIsThePersonOfARussianOne() {
        assertThat(met("리일규 참사는 망명했다.", "Дипломат Ли Иль Гю бежал.")).contains("리일규");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lee Ann met them at Park Avenue.",
                "리 참사는 말이 없었다.",
                "리참사는 말이 없었다.",
                "한국인 교수는 말했다.",
                "So To Go In",
                "They met at Lake Park, at Jackson Park and before Shooting In May.",
                "국방부 대변인은 14일 밝혔다."
            })
    void whatOnlyBeginsLikeANameIsNone(String sentence) {
        assertThat(labels(sentence, Kind.PERSON)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "They fled from Dandong by bus.|단둥에서 버스로",
                "They fled from Shenyang by bus.|瀋陽からバスで",
                "They fled from Yanji by bus.|他们从延吉出发",
                "They fled from Vientiane by bus.|라오스에서 버스로",
                "They fled from Chongjin by bus.|청진을 떠나",
                "They fled from Guangzhou by bus.|Из Гуанчжоу на автобусе",
                "They fled from Havana by ship.|Они бежали из Гаваны",
                "They fled from North Hamgyong by ship.|함경북도에서",
                "They reached Ulan Bator.|乌兰巴托"
            })
    void aPlaceIsOneInEveryLanguage(String english, String other) {
        assertThat(met(english, other)).isNotEmpty();
    }

    @Test
    void whatIsAlsoAWordOrAStateNeedsMoreThanTheName() {
        assertThat(labels("A nice mobile, Jordan said. Georgia Mobile Reading. Bath time", Kind.TOWN, Kind.COUNTRY))
                .isEmpty();
        assertThat(labels("They met in Nice, France.", Kind.TOWN)).containsExactly("Nice");
        assertThat(labels("Amman is quiet, Jordan says.", Kind.COUNTRY)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Police named Bernard Gillis. They said Gillis was taken away.|Bernard Gillis",
                "They told Sheriff Doreen Hatch on Monday.|Doreen Hatch",
                "It was Dorothy Reardean, 25, who fell.|Dorothy Reardean",
                "The 25-year-old Dorothy Reardean fell.|Dorothy Reardean"
            })
    void aPersonWhoIsNotKoreanIsFoundByTitleAgeOrSurnameAlone(String sentence, String name) {
        assertThat(labels(sentence, Kind.PERSON)).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "They met at Coffee County. Later County offices closed.",
                "He works for Harbor Freight, and they met in New York. York is old.",
                "POLICE NAMED BERNARD GILLIS. GILLIS IS GONE",
                "They admire Bernard Gillis."
            })
    void officesAndPlacesAreNoPersons(String sentence) {
        assertThat(labels(sentence, Kind.PERSON)).isEmpty();
    }

    @Test
    void aCountryIsKnownInsideAKoreanWord() {
        assertThat(labels("북한군은 몰랐다. 미국인 두 명도", Kind.COUNTRY)).hasSize(2);
    }

    private List<String> labels(String sentence, Kind... kinds) {
        List<Words.Word> words = Words.of(sentence);
        Set<String> propers =
                words.stream().filter(Words.Word::capital).map(Words.Word::text).collect(Collectors.toSet());
        return facts.find(words, words.size(), propers, Instant.parse("2024-07-17T06:00:00Z")).stream()
                .filter(fact -> List.of(kinds).contains(fact.kind()))
                .map(Fact::label)
                .toList();
    }

    /** How the first sentence has what the second names too. */
    private List<String> met(String one, String other) {
        List<Words.Word> words = Words.of(one);
        List<Words.Word> others = Words.of(other);
        Instant at = Instant.parse("2024-07-17T06:00:00Z");
        Facts mine = new Facts(facts.find(words, words.size(), Set.of(), at));
        int[] met = mine.meet(new Facts(facts.find(others, others.size(), Set.of(), at)));
        return IntStream.range(0, met.length)
                .filter(i -> met[i] >= 0)
                .mapToObj(i -> mine.list().get(i).label())
                .toList();
    }
}

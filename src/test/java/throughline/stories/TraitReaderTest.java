package throughline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import throughline.names.Fact;
import throughline.names.Fact.Kind;
import throughline.names.Keys;

class TraitReaderTest {

    private final TraitReader reader = new TraitReader();

    @ParameterizedTest
    @CsvSource({
        "en, The embassy in Havana is closed",
        "en, Cuban officials were silent",
        "ko, 쿠바에서 열린 회의",
        "ko, 아바나의 대사관",
        "ja, 在キューバ大使館",
        "zh, 古巴外交部发言人",
        "es, El gobierno de La Habana",
        "ru, посольство на Кубе и Куба"
    })
    void aPlaceIsOneInEveryLanguage(String language, String text) {
        assertThat(keys(language, text, Kind.COUNTRY)).contains(Keys.of("p", "CU"));
    }

    @ParameterizedTest
    @CsvSource({"en, '34,000 people'", "ko, 약 3만4000명이 산다", "en, '34000 refugees'"})
    void aNumberIsOneHoweverItIsWritten(String language, String text) {
        assertThat(keys(language, text, Kind.NUMBER)).containsExactly(Keys.of("n", "34000"));
    }

    @ParameterizedTest
    @CsvSource({"en, They met on July 14", "en, On 14 July they met", "ko, 7월 14일 만났다"})
    void aDayIsOneHoweverItIsWritten(String language, String text) {
        assertThat(keys(language, text, Kind.DATE)).contains(Keys.of("d", "2024-07-14"));
    }

    @Test
    void aKoreanNameIsFoundByTheTitleAfterItAndTheParticleIsNotPartOfIt() {
        assertThat(labels("ko", "대사관에서 일하던 한철민 참사가 입국했다. 박서준씨는 웃었다.", Kind.PERSON))
                .containsExactly("한철민", "박서준");
    }

    @Test
    void aCommonWordThatBeginsLikeASurnameIsNobody() {
        assertThat(labels("ko", "지배인은 전투기를 보았고 정부는 조사를 시작했다.", Kind.PERSON)).isEmpty();
    }

    @Test
    void anEnglishNameIsReadWholeAndAHeadlineInCapitalsIsNoName() {
        assertThat(labels("en", "\"Nothing to lose\", said Han Chol-min in Lima.", Kind.PERSON))
                .containsExactly("Han Chol-min");
        assertThat(labels("en", "The Park Avenue Synagogue reopens.", Kind.PERSON))
                .isEmpty();
    }

    @Test
    void whoIsNamedInEveryStoryIsNoEvidenceOfOne() {
        assertThat(labels("en", "The order came from Kim Jong-un, said Han Chol-min.", Kind.PERSON))
                .containsExactly("Han Chol-min");
    }

    private List<Integer> keys(String language, String text, Kind kind) {
        return facts(language, text, kind).stream()
                .map(fact -> fact.keys().get(0))
                .toList();
    }

    private List<String> labels(String language, String text, Kind kind) {
        return facts(language, text, kind).stream().map(Fact::label).toList();
    }

    private List<Fact> facts(String language, String text, Kind kind) {
        Report report = new Report("r", "o", language, "", text, null, Instant.parse("2025-03-03T06:00:00Z"));
        return reader.read(report).facts().list().stream()
                .filter(fact -> fact.kind() == kind)
                .toList();
    }
}

package throughline.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoredQueryTest {

    private static final QueryText DIPLOMAT = new QueryText(
            "Diplomat's family reaches Seoul",
            List.of("A North Korean diplomat fled with two refugees.", "The embassies said nothing about Ri Il-gyu."),
            "Yonhap News Agency",
            "en-GB");

    private static final QueryText KOREAN =
            new QueryText("北 외교관 망명", List.of("쿠바 주재 북한 외교관이 망명했다고 통일부가 밝혔다. 탈북민이 늘고 있다."), "연합뉴스", "ko");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "diplomat",
                "DIPLOMAT",
                "diplomats",
                "diplom*",
                "dipl?mat",
                "diplomta~",
                "\"north korean\"",
                "\"diplomat north\"~3",
                "seoul AND refugee",
                "seoul AND NOT havana",
                "(havana OR seoul) AND diplomat",
                "+seoul -havana",
                "headline:seoul",
                "text:diplomat",
                "outlet:yonhap",
                "outlet:\"news agency\"",
                "lang:en",
                "lang:en-gb",
                "embassy",
                "embassies*",
                "Il-gyu",
                "\"Il gyu\"",
                "diplomat^3",
                "*:*"
            })
    void aTextIsFoundByWhatItSays(String query) {
        assertThat(StoredQuery.parse(query).matches(DIPLOMAT)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "havana",
                "\"korean north\"",
                "headline:fled",
                "text:seoul",
                "lang:e",
                "lang:ko",
                "outlet:reuters",
                "seoul AND havana",
                "seoul NOT diplomat",
                "\"seoul north\"~50",
                "diplo"
            })
    void aTextIsNotFoundByWhatItDoesNotSay(String query) {
        assertThat(StoredQuery.parse(query).matches(DIPLOMAT)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"탈북", "탈북민", "탈북*", "망명", "headline:망명", "외교관 AND 북한", "\"북한 외교관\"", "통일부", "北", "lang:ko"})
    void aKoreanWordIsFoundUnderItsEnding(String query) {
        assertThat(StoredQuery.parse(query).matches(KOREAN)).isTrue();
    }

    @Test
    void chineseAndJapaneseNeedNoSpaces() {
        QueryText japanese = new QueryText("脱北者が増加", List.of("ｷｭｰﾊﾞから亡命した。"), "", "ja");

        assertThat(StoredQuery.parse("脱北 AND 亡命 AND キューバ").matches(japanese)).isTrue();
    }

    @Test
    void accentsMakeNoDifference() {
        QueryText french = new QueryText("Un réfugié nord-coréen", List.of(), "", "fr");

        assertThat(StoredQuery.parse("refugie AND \"nord coreen\"").matches(french))
                .isTrue();
        assertThat(StoredQuery.parse("RÉFUGI*").matches(french)).isTrue();
    }

    @Test
    void hangulTakenApartIntoLettersIsTheSameHangul() {
        QueryText apart = new QueryText(
                java.text.Normalizer.normalize("탈북민 입국", java.text.Normalizer.Form.NFD), List.of(), "", "ko");

        assertThat(StoredQuery.parse("탈북").matches(apart)).isTrue();
    }

    @Test
    void theWordsThatMetTheQueryAreNamedAsTheQueryWritesThem() {
        StoredQuery query = StoredQuery.parse("+(havana OR Diplom* OR \"north Korean\") +(Seoul OR London) -Paris");

        assertThat(query.matchedTerms(DIPLOMAT)).containsExactly("Diplom*", "north Korean", "Seoul");
        assertThat(query.matchedTerms(KOREAN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    (seoul OR havana        | bracket at line 1, character 1 is never closed
                    seoul) OR havana        | closed at line 1, character 6
                    "seoul OR havana        | quotation mark at line 1, character 1
                    seoul AND               | ends where another word should follow
                    seoul AND OR havana     | character 11, near "OR"
                    seoul OR havana AND ri  | AND and OR stand side by side
                    *korea                  | cannot begin with
                    ?orea                   | cannot begin with
                    /kor.*/                 | slashes
                    [a TO b]                | ranges
                    titel:korea             | no field "titel"
                    outlet:yon*             | whole words only
                    NOT korea               | only says what is not wanted
                    "a b"~500               | at most 50 words apart
                    korea~5                 | one or two letters
                    북*한                   | only stand at the end
                    ...                     | no word to look for
                    """)
    void aFaultIsToldInPlainWords(String query, String message) {
        assertThatThrownBy(() -> StoredQuery.parse(query))
                .isInstanceOf(UnreadableQueryException.class)
                .hasMessageContaining(message);
    }

    @Test
    void endlessQueriesAreRefused() {
        String words = "a ".repeat(QuerySyntax.MOST_WORDS + 1);
        String brackets = "(".repeat(500) + "a" + ")".repeat(500);

        assertThatThrownBy(() -> StoredQuery.parse(words)).hasMessageContaining("more than 1000 words");
        assertThatThrownBy(() -> StoredQuery.parse(brackets)).hasMessageContaining("Too many brackets");
        assertThatThrownBy(() -> StoredQuery.parse("a".repeat(100_000))).hasMessageContaining("longer than");
        assertThatThrownBy(() -> StoredQuery.parse("  ")).hasMessageContaining("empty");
    }

    @Test
    void manyThreadsAskOneQuery() throws Exception {
        StoredQuery query = StoredQuery.parse("+(탈북 OR diplom*) -havana");
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Boolean>> answers = IntStream.range(0, 40)
                    .mapToObj(_ -> threads.submit(() -> {
                        start.await();
                        return query.matches(DIPLOMAT) && query.matches(KOREAN);
                    }))
                    .toList();
            start.countDown();
            for (Future<Boolean> answer : answers) {
                assertThat(answer.get()).isTrue();
            }
        }
    }
}

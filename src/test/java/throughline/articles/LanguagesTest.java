package throughline.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    private static final String GERMAN =
            "„Niemand hat das gewollt“, sagte die Frau, die seit dreißig Jahren Karten für die Fähre verkauft, „aber es"
                    + " will auch niemand, dass der Anleger in den Hafen fällt, und so ist es nun einmal mit alten Dingen, die man nicht"
                    + " pflegt und von denen sich dann doch keiner trennen mag, wenn es so weit ist und die Leute kommen.“";

    private final Languages languages = new Languages();
    private final BlockLanguages blocks = new BlockLanguages(new CommonWords());

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            en ; en    ; The council voted to close the pier and to send the boats from the northern quay until it is safe for the people who use it.
            en ; de-DE ; The council voted to close the pier and to send the boats from the northern quay until it is safe for the people who use it.
            de ; ''    ; Der Rat hat beschlossen, den alten Anleger zu schließen, und die Boote fahren nun von der Kaimauer im Norden, bis er wieder sicher ist.
            tr ; ''    ; Belediye meclisi eski iskelenin kapatılmasına karar verdi, çünkü mühendisler direklerde çatlaklar buldu ve onarım iki yıl sürecek gibi görünüyor.
            vi ; en    ; Hội đồng thành phố đã bỏ phiếu đóng cửa bến phà cũ sau khi các kỹ sư phát hiện những vết nứt trên các cột trụ của bến.
            zu ; en    ; Umkhandlu uthathe isinqumo sokuvala ibhuloho elidala ngemva kokuthi onjiniyela bathole imifantu ezinsikeni zalo ngesonto eledlule.
            ru ; ''    ; Совет решил закрыть старый причал, и теперь лодки будут отходить от северной набережной, пока ремонт не закончат через два года.
            uk ; ''    ; Рада вирішила закрити старий причал, і тепер човни відходитимуть від північної набережної, доки ремонт не завершать через два роки.
            ko ; en    ; 강변시 의회는 낡은 나루터를 폐쇄하기로 결정했다.
            ja ; ''    ; 港町の議会は古い船着き場を閉鎖することを決めた。
            zh ; ''    ; 市议会决定关闭老码头，维修工程预计需要两年时间。
            fa ; ''    ; شورای شهر تصمیم گرفت اسکلهٔ قدیمی را ببندد چون مهندسان پس از بررسی گفتند که پایه‌های آن ترک خورده است.
            ar ; ''    ; قرر المجلس إغلاق الرصيف القديم بعد أن وجد المهندسون شقوقا في أعمدته.
            ka ; ''    ; საბჭომ გადაწყვიტა ძველი ნავმისადგომის დახურვა.
            """)
    void theTextTellsItsLanguageWhateverThePageSays(String language, String said, String text) {
        assertThat(languages.of(text, said)).isEqualTo(language);
    }

    @Test
    void aBlockInAnotherScriptIsMarked() {
        List<Block> marked = blocks.mark(
                List.of(paragraph("The council closed the old pier on Tuesday."), paragraph(Pages.KOREAN_TEXT_1)),
                "en");

        assertThat(marked).extracting(Block::language).containsExactly(null, "ko");
    }

    @Test
    void aLongQuoteInAnotherLanguageIsMarked() {
        List<Block> marked = blocks.mark(List.of(paragraph(GERMAN), paragraph(GERMAN.substring(0, 60))), "en");

        assertThat(marked).extracting(Block::language).containsExactly("de", null);
    }

    @Test
    void theArticlesOwnLanguageIsNotMarked() {
        assertThat(blocks.mark(List.of(paragraph(GERMAN)), "de").getFirst().language())
                .isNull();
        assertThat(blocks.mark(List.of(paragraph("東京都知事会見全文、二〇二四年五月十四日、都庁第一本庁舎六階会見室")), "ja")
                        .getFirst()
                        .language())
                .isNull();
    }

    private static Block paragraph(String text) {
        return new Block(Block.Kind.PARAGRAPH, text);
    }
}

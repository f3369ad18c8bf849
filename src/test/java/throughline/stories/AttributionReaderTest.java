package throughline.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.stories.Desk.attributions;
import static throughline.stories.Desk.draft;
import static throughline.stories.Desk.english;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On whom a text rests, in eight languages. */
class AttributionReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "en | Gull Herald | A counsellor left his post, Yonhap News Agency reported on Tuesday.",
                "en | Gull Herald | According to the Yonhap news agency, he left his post in November.",
                "en | Gull Herald | He left his post in November, a broadcaster said, quoting South Korea's Yonhap.",
                "ko | 새벽신문 | 16일 연합뉴스에 따르면 그는 지난해 11월 임지를 떠났다.",
                "ko | 새벽신문 | 연합뉴스는 16일 그가 지난해 11월 임지를 떠났다고 보도했다.",
                "ja | 港新聞 | 聯合ニュースによると、参事官は昨年11月に任地を離れた。",
                "ja | 港新聞 | 聯合ニュースは16日、参事官が任地を離れたと報じた。",
                "zh | 晨光晚报 | 据韩联社16日报道，该参赞去年11月离开任所。",
                "zh | 晨光晚报 | 韩联社援引消息称，该参赞已离开任所。",
                "es | La Gaceta | El consejero dejó su puesto en noviembre, según informó la agencia Yonhap.",
                "es | La Gaceta | Yonhap informó el martes de que el consejero dejó su puesto.",
                "fr | Le Courrier du Port | Le conseiller a quitté son poste, selon l'agence Yonhap.",
                "fr | Le Courrier du Port | Yonhap rapporte que le conseiller a quitté son poste.",
                "de | Hafenkurier | Der Botschaftsrat hat laut der Nachrichtenagentur Yonhap seinen Posten verlassen.",
                "de | Hafenkurier | Wie Yonhap meldet, hat der Botschaftsrat seinen Posten verlassen.",
                "ru | Портовый вестник | По данным агентства Рёнхап, советник покинул свой пост.",
                "ru | Портовый вестник | Советник покинул пост, сообщает Ренхап."
            })
    void anAgencyWhoseReportIsRepeatedIsCited(String language, String outlet, String sentence) {
        assertThat(attributions(draft("a", outlet, language, 9, "-", sentence))).contains("CITES Yonhap");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "en | Gull Herald | The unification ministry said on Tuesday that he had come with his family.",
                "ko | 새벽신문 | 통일부는 16일 그가 가족과 함께 입국했다고 밝혔다.",
                "ja | 港新聞 | 韓国の統一省は16日、参事官が家族と入国したと発表した。",
                "zh | 晨光晚报 | 韩国统一部16日表示，该参赞已与家人入境。",
                "es | La Gaceta | El Ministerio de Unificación confirmó el martes su llegada.",
                "fr | Le Courrier du Port | Le ministère de l'Unification a confirmé mardi son arrivée.",
                "de | Hafenkurier | Das Vereinigungsministerium bestätigte am Dienstag seine Ankunft.",
                "ru | Портовый вестник | Министерство объединения подтвердило во вторник его прибытие."
            })
    void anOfficeThatSpokeIsASource(String language, String outlet, String sentence) {
        assertThat(attributions(draft("a", outlet, language, 9, "-", sentence)))
                .containsExactly("OFFICE unification ministry");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "en | Gull Herald | Han Dal-su told this newspaper that he left at night. | Han Dal-su",
                "en | Gull Herald | \"I could not go back,\" Han Dal-su told the Gull Herald in an interview. | Han Dal-su",
                "ko | 새벽신문 | 한달수 전 참사는 본지와의 인터뷰에서 밤에 떠났다고 말했다. | 한달수",
                "ko | KBS | 한달수 전 참사는 KBS에 밤에 떠났다고 말했다. | 한달수",
                "ja | 港新聞 | ハン・ダルス氏は本紙の取材に対し、夜に出たと語った。 | ハン・ダルス",
                "es | La Gaceta | Han Dal-su contó a este diario que salió de noche. | Han Dal-su",
                "fr | Le Courrier du Port | « Je ne pouvais pas rentrer », a confié Han Dal-su à notre journal. | Han Dal-su",
                "de | Hafenkurier | „Ich konnte nicht zurück“, sagte Han Dal-su dieser Zeitung. | Han Dal-su",
                "ru | Портовый вестник | Об этом Хан Даль Су рассказал нашей газете. | Хан Даль Су"
            })
    void aPersonWhoSpokeToTheOutletItselfIsAWitness(String language, String outlet, String sentence, String person) {
        assertThat(attributions(draft("a", outlet, language, 9, "-", sentence))).contains("WITNESS " + person);
    }

    @Test
    void aPersonWhoSpokeToAnotherOutletIsThatOutletsWitness() {
        assertThat(attributions(
                        english("a", "Gull Herald", 9, "Han Dal-su told the Chosun Ilbo that he left at night.")))
                .containsExactly("CITES Chosun Ilbo");
    }

    @Test
    void anOfficeThatSpokeThroughAnAgencyIsTheAgencys() {
        assertThat(attributions(english(
                        "a",
                        "Gull Herald",
                        9,
                        "He has come, Yonhap reported, citing the National Intelligence Service.")))
                .containsExactly("CITES Yonhap");
    }

    @Test
    void anOfficeThatSaidNothingStandsBehindNothing() {
        assertThat(attributions(english("a", "Gull Herald", 9, "The unification ministry declined to comment.")))
                .isEmpty();
    }

    @Test
    void whatOfficesAddFurtherDownIsBackground() {
        String background = "He was born by the sea. ".repeat(9);
        assertThat(attributions(english("a", "Gull Herald", 9, background + "The foreign ministry said so in 1999.")))
                .isEmpty();
    }

    @Test
    void anOutletThatNoListKnowsIsFoundByTheWordsOfItsName() {
        assertThat(attributions(english("a", "Gull Herald", 9, "He has come, the Tidewater Daily reported.")))
                .containsExactly("CITES Tidewater Daily");
        assertThat(attributions(draft("a", "새벽신문", "ko", 9, "-", "한빛일보에 따르면 그는 임지를 떠났다.")))
                .containsExactly("CITES 한빛일보");
    }

    @Test
    void theHeadlineMayNameTheOutlet() {
        assertThat(attributions(draft("a", "Gull Herald", "en", 9, "Counsellor has left: Yonhap", "He has left.")))
                .containsExactly("CITES Yonhap");
    }

    @Test
    void anAgencysBylineIsACredit() {
        assertThat(attributions(
                        english("a", "Morning Ledger", 9, "He has left.").by("TIDEWATER NEWS AGENCY")))
                .containsExactly("CREDIT Tidewater News Agency");
        assertThat(attributions(
                        english("a", "Morning Ledger", 9, "He has left.").credits("AP")))
                .containsExactly("CREDIT AP");
    }

    @Test
    void aPersonOrADeskInABylineIsNoCredit() {
        assertThat(attributions(
                        english("a", "Morning Ledger", 9, "He has left.").by("Emily Post")))
                .isEmpty();
        assertThat(attributions(
                        english("a", "Morning Ledger", 9, "He has left.").by("Agency staff")))
                .isEmpty();
    }

    @Test
    void aLineOfCreditIsOneAndThatOfAPictureIsNone() {
        assertThat(attributions(draft("a", "새벽신문", "ko", 9, "-", "그는 떠났다.\n\nⓒ연합뉴스")))
                .containsExactly("CREDIT Yonhap");
        assertThat(attributions(draft("a", "새벽신문", "ko", 9, "-", "그는 떠났다.\n\n사진 제공: 연합뉴스")))
                .isEmpty();
    }

    @Test
    void anOutletThatIsOnlyMentionedIsNotDrawnOn() {
        assertThat(attributions(english("a", "Gull Herald", 9, "He used to read the Chosun Ilbo at his desk.")))
                .isEmpty();
    }

    @Test
    void aReportThatIsRepeatedWithoutANameIsKeptAsSuch() {
        assertThat(attributions(english("a", "Gull Herald", 9, "He has come, local media reported.")))
                .containsExactly("CITES_UNNAMED");
        assertThat(attributions(draft("a", "새벽신문", "ko", 9, "-", "그는 국내 언론 인터뷰에서 이유를 들었다.")))
                .containsExactly("CITES_UNNAMED");
    }

    @Test
    void theEvidenceOfALongTextStaysSmall() {
        String text = "The Tidewater Daily reported it. Yonhap said so. The BBC said so. CNN reported it. ".repeat(300);
        assertThat(AttributionReader.read(Desk.article(english("a", "Gull Herald", 9, text)), List.of())
                        .attributions())
                .hasSizeLessThanOrEqualTo(12);
    }
}

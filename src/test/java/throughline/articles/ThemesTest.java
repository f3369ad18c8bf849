package throughline.articles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThemesTest {

    private final Themes themes = new Themes();

    private int count(String theme, String text) {
        return themes.of(text)[Themes.NAMES.indexOf(theme)];
    }

    @Test
    void everyThemeOfTheFileHasItsPlaceInTheCounts() {
        assertThat(Themes.NAMES)
                .containsExactlyElementsOf(WordList.read("themes.txt").keySet());
        assertThat(themes.of("")).hasSameSizeAs(Themes.NAMES).containsOnly(0);
    }

    @Test
    void aCookieBannerSpeaksOfConsentInWhateverCaseItIsSet() {
        assertThat(count("consent", "We use COOKIES. Your Consent lets our vendors use cookies."))
                .isEqualTo(4);
    }

    @Test
    void newsOfAFerrySpeaksOfNone() {
        assertThat(themes.of(Pages.ENGLISH_TEXT_1)).containsOnly(0);
        assertThat(themes.of(Pages.KOREAN_TEXT_1)).containsOnly(0);
    }

    @Test
    void aWordWithinALongerWordIsNotCounted() {
        assertThat(count("consent", "A cookiecutter, precookies and cookies's heap"))
                .isEqualTo(1);
    }

    @Test
    void germanConsentIsFoundToo() {
        assertThat(count("consent", "Ihre Einwilligung können Sie jederzeit widerrufen."))
                .isEqualTo(2);
    }

    @Test
    void wordsOfAKoreanNoticeAreFoundWithinItsWords() {
        assertThat(count("rights", "저작권자 ⓒ 강변일보. 무단전재 및 재배포를 금지합니다.")).isGreaterThanOrEqualTo(2);
    }

    @Test
    void onlyTheBeginningOfALongTextIsRead() {
        String sea = "The sea was calm that day. ".repeat(100);

        assertThat(count("consent", "Cookies. " + sea)).isEqualTo(1);
        assertThat(count("consent", sea + "Cookies.")).isZero();
    }
}

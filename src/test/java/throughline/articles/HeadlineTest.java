package throughline.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeadlineTest {

    @Test
    void theOutletsNameIsCutFromTheEnd() {
        assertThat(Headline.withoutOutlet("Ferry pier closes | Harbour Gazette", "Harbour Gazette"))
                .isEqualTo("Ferry pier closes");
        assertThat(Headline.withoutOutlet(
                        "Ferry pier closes for two years - News - Harbour Gazette", "harbour gazette"))
                .isEqualTo("Ferry pier closes for two years - News");
        assertThat(Headline.withoutOutlet("낡은 나루터 2년간 문 닫는다 - 강변일보", "강변일보")).isEqualTo("낡은 나루터 2년간 문 닫는다");
    }

    @Test
    void aDashWithinTheHeadlineStays() {
        assertThat(Headline.withoutOutlet("Pier closes - and nobody is surprised about it", "Harbour Gazette"))
                .isEqualTo("Pier closes - and nobody is surprised about it");
    }

    @Test
    void whatThePageShowsIsTakenWhenItsHeadAgrees() {
        assertThat(Headline.choose(List.of("Ferry pier closes after a storm"), "", "Ferry pier closes after storm"))
                .isEqualTo("Ferry pier closes after storm");
        assertThat(Headline.choose(List.of("Ferry pier closes after a storm"), "", "Subscribe to us"))
                .isEqualTo("Ferry pier closes after a storm");
    }

    @Test
    void aKickerOverTheHeadlineIsNotPartOfIt() {
        assertThat(Headline.choose(
                        List.of("Ferry pier closes after a storm"), "", "Harbour news Ferry pier closes after a storm"))
                .isEqualTo("Ferry pier closes after a storm");
    }
}

package throughline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import throughline.feeds.Handling;
import throughline.feeds.HandlingText;
import throughline.feeds.Setting;
import throughline.fetch.Terms;

class HandlingFormTest {

    private static final Handling SET = new Handling(
            new Terms(
                    Map.of("Authorization", "Bearer 123", "X-Pass", "open sesame", "Accept-Language", "ko"),
                    "session=abc",
                    null,
                    null,
                    null,
                    null),
            null,
            null,
            null);

    @Test
    void whatCouldLetSomebodyInIsShownAsDots() {
        Map<Setting, String> shown = HandlingForm.shown(SET);

        assertThat(shown.get(Setting.COOKIE)).isEqualTo("••••••");
        assertThat(shown.get(Setting.HEADERS)).isEqualTo("Accept-Language: ko\nAuthorization: ••••••\nX-Pass: ••••••");
    }

    @Test
    void dotsThatComeBackLeaveEverythingAsItWas() {
        assertThat(HandlingForm.read(HandlingForm.shown(SET), SET).handling()).isEqualTo(SET);
    }

    @Test
    void aSecretCanBeReplacedAndTakenAwayWhileAnotherStays() {
        Map<Setting, String> typed = new EnumMap<>(Setting.class);
        typed.put(Setting.HEADERS, "authorization: Bearer 456\nX-Pass: ••••••");
        typed.put(Setting.COOKIE, "");

        Handling after = HandlingForm.read(typed, SET).handling();

        assertThat(after.terms().headers())
                .containsExactlyInAnyOrderEntriesOf(Map.of("authorization", "Bearer 456", "X-Pass", "open sesame"));
        assertThat(after.terms().cookie()).isNull();
    }

    @Test
    void dotsThatStandForNothingAreNoValue() {
        HandlingText.Reading read =
                HandlingForm.read(Map.of(Setting.HEADERS, "X-New: ••••••", Setting.COOKIE, "••••••"), Handling.USUAL);

        assertThat(read.troubles()).containsOnlyKeys(Setting.HEADERS, Setting.COOKIE);
    }
}

package throughline.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GatekeeperTest {

    private final Gatekeeper gate = new Gatekeeper(Optional.of(List.of("Desk.example")));

    @Test
    void theReadersOwnBrowserIsLetIn() {
        assertThat(asks(HttpMethod.GET, "localhost:8080", null, null)).isNull();
        assertThat(asks(HttpMethod.GET, "127.0.0.1:8080", null, null)).isNull();
        assertThat(asks(HttpMethod.GET, "[::1]:8080", null, null)).isNull();
        assertThat(asks(HttpMethod.POST, "localhost:8080", "same-origin", "http://localhost:8080"))
                .isNull();
    }

    @Test
    void aNameThatTheSettingsAllowIsAnswered() {
        assertThat(asks(HttpMethod.GET, "desk.example:443", null, null)).isNull();
    }

    @Test
    void aForeignNameThatLeadsHereIsNotAnswered() {
        Gatekeeper.Refusal refusal = asks(HttpMethod.GET, "evil.example:8080", null, null);
        assertThat(refusal).extracting(Gatekeeper.Refusal::status).isEqualTo(421);
    }

    @Test
    void aFormOnAnotherSiteCannotActForTheReader() {
        assertThat(asks(HttpMethod.POST, "localhost:8080", "cross-site", null)).isNotNull();
        assertThat(asks(HttpMethod.POST, "localhost:8080", null, "http://evil.example"))
                .isNotNull();
        assertThat(asks(HttpMethod.DELETE, "localhost:8080", null, "null")).isNotNull();
        assertThat(asks(HttpMethod.POST, "localhost:8080", null, "http://localhost:9090"))
                .isNotNull();
    }

    @Test
    void aProgramThatIsNoBrowserMayPost() {
        assertThat(asks(HttpMethod.POST, "localhost:8080", null, null)).isNull();
    }

    @Test
    void hubsReachTheirCallbackAndNothingElse() {
        String token = "0123456789abcdef0123456789abcdef01234567";

        assertThat(Gatekeeper.isHubs(HttpMethod.GET, "/hub/" + token)).isTrue();
        assertThat(Gatekeeper.isHubs(HttpMethod.POST, "/hub/" + token)).isTrue();
        assertThat(Gatekeeper.isHubs(HttpMethod.DELETE, "/hub/" + token)).isFalse();
        for (String path : List.of(
                "/hub/",
                "/hub/" + token + "/",
                "/hub/" + token + ";a",
                "/hub/" + token + "/../../feeds",
                "/hub/../feeds",
                "/hub/%2e%2e/feeds",
                "//hub/" + token,
                "/hub/" + token.replace('0', 'A'),
                "/feeds")) {
            assertThat(Gatekeeper.isHubs(HttpMethod.POST, path)).as(path).isFalse();
        }
    }

    @Test
    void onlyHubsSendMoreThanAForm() {
        assertThat(Gatekeeper.judgeLength("/feeds", null, null)).isNull();
        assertThat(Gatekeeper.judgeLength("/feeds", "0", null)).isNull();
        assertThat(Gatekeeper.judgeLength("/feeds", "262144", null)).isNull();
        assertThat(Gatekeeper.judgeLength("/feeds", "262145", null)).isNotNull();
        assertThat(Gatekeeper.judgeLength("/feeds/opml", "5500000", null)).isNull();
        assertThat(Gatekeeper.judgeLength("/api/v1/feeds/opml", "6500000", null))
                .isNotNull();
        assertThat(Gatekeeper.judgeLength("/feeds", "99999999999999999999", null))
                .isNotNull();
        assertThat(Gatekeeper.judgeLength("/feeds", null, "chunked")).isNotNull();
    }

    @Test
    void aBeatMayHoldTheWholeTextsOfItsSeeds() {
        assertThat(Gatekeeper.judgeLength("/beats", "4000000", null)).isNull();
        assertThat(Gatekeeper.judgeLength("/beats/aviation-accidents/edit", "4000000", null))
                .isNull();
        assertThat(Gatekeeper.judgeLength("/api/v1/beats", "4000000", null)).isNull();
        assertThat(Gatekeeper.judgeLength("/beats/aviation-accidents/stop", "4000000", null))
                .isNotNull();
        assertThat(Gatekeeper.judgeLength("/beats", "5000000", null)).isNotNull();
    }

    private Gatekeeper.@Nullable Refusal asks(
            HttpMethod method, String authority, @Nullable String site, @Nullable String origin) {
        return gate.judge(method, authority.substring(0, authority.lastIndexOf(':')), authority, site, origin);
    }
}

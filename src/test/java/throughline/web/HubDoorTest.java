package throughline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import throughline.app.HubCallbacks;
import throughline.archive.Archive;
import throughline.feeds.FeedId;
import throughline.feeds.HubMode;
import throughline.feeds.HubState;
import throughline.feeds.HubState.Phase;
import throughline.fetch.Content;

/** What a hub is answered at its callback. */
class HubDoorTest {

    private static final Instant NOON = Instant.parse("2026-03-11T12:00:00Z");
    private static final String TOKEN = "0123456789abcdef0123456789abcdef01234567";
    private static final String TOPIC = "https://post.example/feed";
    private static final byte[] BODY = "<rss/>".getBytes(StandardCharsets.UTF_8);

    private final Archive archive = new Archive();
    private final List<String> acts = new ArrayList<>();
    private final HubDoor door = new HubDoor(archive, new Noted(), () -> NOON, _ -> {});

    @Test
    void aHubThatWasAskedIsToldItsChallenge() {
        archive.keep(hub(Phase.ASKED));

        HubDoor.Answer answer = ask(TOKEN, "subscribe", TOPIC, "<script>1</script>");

        assertThat(answer).isEqualTo(new HubDoor.Answer(200, "<script>1</script>"));
        assertThat(acts).containsExactly("confirm SUBSCRIBE PT24H");
    }

    @Test
    void aQuestionAboutSomethingElseIsNotConfirmed() {
        archive.keep(hub(Phase.ASKED));

        assertThat(ask(TOKEN, "subscribe", TOPIC + "/other", "c").status()).isEqualTo(404);
        assertThat(ask(TOKEN, "unsubscribe", TOPIC, "c").status()).isEqualTo(404);
        assertThat(ask(TOKEN, "publish", TOPIC, "c").status()).isEqualTo(404);
        assertThat(ask(TOKEN, null, TOPIC, "c").status()).isEqualTo(404);
        assertThat(ask(TOKEN, "subscribe", null, "c").status()).isEqualTo(404);
        assertThat(ask(TOKEN, "subscribe", TOPIC, null).status()).isEqualTo(404);
        assertThat(ask("f".repeat(40), "subscribe", TOPIC, "c").status()).isEqualTo(404);
        assertThat(ask("../feeds", "subscribe", TOPIC, "c").status()).isEqualTo(404);
        assertThat(acts).isEmpty();
    }

    @Test
    void aSubscriptionThatIsDoneIsNotConfirmedOnceMore() {
        archive.keep(hub(Phase.VERIFIED));

        assertThat(ask(TOKEN, "subscribe", TOPIC, "c").status()).isEqualTo(404);
    }

    @Test
    void aQuickHubAsksBeforeWeKnowThatItWasAsked() {
        HubDoor waiting = new HubDoor(archive, new Noted(), () -> NOON, _ -> archive.keep(hub(Phase.ASKED)));

        HubDoor.Answer answer = waiting.asked(TOKEN, new HubDoor.Question("subscribe", TOPIC, "c", null, null));

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void theEndOfASubscriptionIsConfirmedToo() {
        archive.keep(hub(Phase.LEAVING));

        assertThat(ask(TOKEN, "unsubscribe", TOPIC, "c")).isEqualTo(new HubDoor.Answer(200, "c"));
        assertThat(acts).containsExactly("confirm UNSUBSCRIBE PT24H");
    }

    @Test
    void aHubThatWillNotIsHeard() {
        archive.keep(hub(Phase.ASKED));

        assertThat(door.asked(TOKEN, new HubDoor.Question("denied", TOPIC, null, null, "Not you."))
                        .status())
                .isEqualTo(200);
        assertThat(door.asked(TOKEN, new HubDoor.Question("denied", "https://x.example/", null, null, ""))
                        .status())
                .isEqualTo(404);
        assertThat(acts).containsExactly("deny Not you.");
    }

    @Test
    void aSignedPushIsTaken() throws Exception {
        archive.keep(hub(Phase.VERIFIED));

        HubDoor.Answer answer = push(TOKEN, "sha256=" + sign());

        assertThat(answer.status() / 100).isEqualTo(2);
        assertThat(acts).containsExactly("push 6 bytes of application/rss+xml");
    }

    @Test
    void aPushThatIsSignedWrongOrNotAtAllIsAnsweredTheSameAndOnlyCounted() throws Exception {
        archive.keep(hub(Phase.VERIFIED));

        assertThat(push(TOKEN, null)).isEqualTo(push(TOKEN, "sha256=" + sign().replace('a', 'b')));
        assertThat(push(TOKEN, "sha1=00").status() / 100).isEqualTo(2);
        assertThat(acts).containsOnly("ignore");
    }

    @Test
    void aPushThatNobodyAskedForFindsNobody() throws Exception {
        archive.keep(hub(Phase.LEFT));

        assertThat(push(TOKEN, "sha256=" + sign()).status()).isEqualTo(410);
        archive.forgetHub(new FeedId(TOPIC));
        assertThat(push(TOKEN, "sha256=" + sign()).status()).isEqualTo(404);
        assertThat(acts).isEmpty();
    }

    private HubDoor.Answer ask(
            String token, @Nullable String mode, @Nullable String topic, @Nullable String challenge) {
        return door.asked(token, new HubDoor.Question(mode, topic, challenge, "86400", null));
    }

    private HubDoor.Answer push(String token, @Nullable String signature) {
        return door.pushed(token, signature, Map.of("content-type", List.of("application/rss+xml")), BODY::clone);
    }

    private static String sign() throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(BODY));
    }

    private static HubState hub(Phase phase) {
        return new HubState(
                new FeedId(TOPIC),
                new HubState.Pact(
                        URI.create("https://hub.example/"),
                        URI.create(TOPIC),
                        URI.create("https://desk.example/hub/" + TOKEN),
                        "secret"),
                phase,
                NOON.minusSeconds(3600),
                NOON.minusSeconds(3600),
                0,
                NOON.plusSeconds(3600),
                NOON.plusSeconds(86_400),
                new HubState.Trust(null, 0, null, 0, 0),
                "");
    }

    /** Notes what it is told. */
    private final class Noted implements HubCallbacks {
        @Override
        public void confirm(HubState hub, HubMode mode, @Nullable Duration lease) {
            acts.add("confirm " + mode + " " + lease);
        }

        @Override
        public void deny(HubState hub, String reason) {
            acts.add("deny " + reason);
        }

        @Override
        public void push(HubState hub, Map<String, List<String>> headers, Content content) {
            acts.add("push " + content.size() + " bytes of " + content.type());
        }

        @Override
        public void ignore(HubState hub) {
            acts.add("ignore");
        }
    }
}

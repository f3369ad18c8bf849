package throughline.fetch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the last answer on the way means for the request. */
final class Ending {

    private static final int LONGEST_REASON = 200;

    private Ending() {}

    static Fetched of(FetchRequest request, Way way, Answer answer, Instant now) {
        return request.subject() == Subject.HUB ? ofHub(request, way, answer, now) : ofAsked(request, way, answer, now);
    }

    private static Fetched ofAsked(FetchRequest request, Way way, Answer answer, Instant now) {
        int status = answer.status();
        Validators asked = request.validators();
        return switch (status) {
            case 200, 203 -> found(request, way, answer, now, false);
            case 226 ->
                isOnlyFeed(answer.header("im"))
                        ? found(request, way, answer, now, true)
                        : failed(
                                request,
                                answer,
                                now,
                                "The server sent changes in a form that we did not ask for (226).");
            case 304 ->
                asked.equals(Validators.NONE)
                        ? failed(request, answer, now, Words.status(status))
                        : new Fetched.NotModified(request, now, moved(way), renewed(asked, answer), answer.headers());
            case 404, 410 -> new Fetched.Gone(request, now, status);
            default -> failed(request, answer, now, Words.status(status));
        };
    }

    /** A hub only says whether it took the wish; whether it grants it comes later, by another way. */
    private static Fetched ofHub(FetchRequest request, Way way, Answer answer, Instant now) {
        int status = answer.status();
        if (status == 429) {
            return failed(request, answer, now, "The hub says that we ask too often (429).");
        }
        return switch (status / 100) {
            case 2 ->
                new Fetched.Found(
                        request,
                        now,
                        way.here().uri(),
                        null,
                        Validators.NONE,
                        answer.headers(),
                        new Content(new byte[0], null),
                        false);
            case 3 ->
                failed(
                        request,
                        answer,
                        now,
                        "The hub sends us elsewhere (" + status + "), where subscriptions do not follow.");
            case 4 -> new Fetched.Refused(request, now, "The hub says no (" + status + ")" + said(answer) + ".");
            default -> failed(request, answer, now, Words.status(status));
        };
    }

    private static String said(Answer answer) {
        String type = answer.content().type();
        if (type == null || !type.strip().toLowerCase(Locale.ROOT).startsWith("text/plain")) {
            return "";
        }
        String text = new String(answer.content().bytes(), StandardCharsets.UTF_8);
        StringBuilder said = new StringBuilder();
        text.codePoints()
                .map(c -> Character.isWhitespace(c) || Character.isISOControl(c) ? ' ' : c)
                .limit(LONGEST_REASON)
                .forEach(said::appendCodePoint);
        String words = said.toString().strip();
        return words.isEmpty() ? "" : ": " + (words.endsWith(".") ? words.substring(0, words.length() - 1) : words);
    }

    private static Fetched.Found found(FetchRequest request, Way way, Answer answer, Instant now, boolean delta) {
        return new Fetched.Found(
                request,
                now,
                way.here().uri(),
                moved(way),
                new Validators(validator(answer, "etag"), validator(answer, "last-modified")),
                answer.headers(),
                answer.content(),
                delta);
    }

    private static @Nullable URI moved(Way way) {
        WebAddress moved = way.movedTo();
        return moved == null ? null : moved.uri();
    }

    /** Only 429 and 503 tell a time to wait for. */
    private static Fetched.Failed failed(FetchRequest request, Answer answer, Instant now, String reason) {
        boolean waits = answer.status() == 429 || answer.status() == 503;
        Instant retryAt = waits ? RetryAfter.read(answer.header("retry-after"), now) : null;
        return new Fetched.Failed(request, now, answer.status(), reason, retryAt);
    }

    /** No other instance manipulation was asked for; a server that names none can mean no other (RFC 3229, 10.5). */
    private static boolean isOnlyFeed(@Nullable String im) {
        if (im == null) {
            return true;
        }
        for (String one : im.split(",", -1)) {
            if (!one.strip().equalsIgnoreCase("feed")) {
                return false;
            }
        }
        return true;
    }

    /** A 304 may bring newer validators; where it brings none, those that we sent still hold (RFC 9111, 4.3.4). */
    private static Validators renewed(Validators sent, Answer answer) {
        String etag = validator(answer, "etag");
        String lastModified = validator(answer, "last-modified");
        return new Validators(
                etag == null ? sent.etag() : etag, lastModified == null ? sent.lastModified() : lastModified);
    }

    /** However malformed, but not nothing at all. */
    private static @Nullable String validator(Answer answer, String name) {
        String value = answer.header(name);
        return value == null || value.isEmpty() ? null : value;
    }
}

package throughline.articles;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What has become of an announced entry so far. Every entry ends as an article, a recorded reason or a quarantine record. */
public sealed interface Outcome {

    /**
     * Its page is being fetched, or will be again after a failure.
     *
     * @param reason why it was not had yet; null before the first answer
     */
    record Waiting(
            int attempt, @Nullable String reason, @Nullable Instant nextTry) implements Outcome {}

    /** It is an article. */
    record Became(int revision) implements Outcome {}

    /**
     * It was an article, and its page is gone since: taken down, or moved without a word.
     *
     * @param revision the last that was read; it stays known, and does not come back as news
     * @param status 404 or 410
     */
    record Withdrawn(int revision, int status, Instant since) implements Outcome {}

    /**
     * The page came but holds no article, and why.
     *
     * @param cause a word to count by; null in a log written before there were such words
     */
    record Unreadable(Extraction.@Nullable Cause cause, String reason) implements Outcome {}

    /** The page could not be had, and why: gone, refused, or given up after several tries. */
    record NotFetched(String reason) implements Outcome {}

    /** It could not be processed; the record is in quarantine. */
    record SetAside(String stage, String reason) implements Outcome {}
}

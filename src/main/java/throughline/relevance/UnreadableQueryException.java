package throughline.relevance;

/** A query that cannot be used; the message tells its writer in plain words what is wrong and where. */
public final class UnreadableQueryException extends IllegalArgumentException {

    UnreadableQueryException(String message) {
        super(message);
    }
}

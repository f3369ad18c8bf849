package throughline.feeds;

/** A feed's identity: its address as it was first given. It stays when the feed moves. */
public record FeedId(String value) {

    @Override
    public String toString() {
        return value;
    }
}

package throughline.alerts;

/** An alert's identity: the same subscription, story and occasion always give the same one. */
public record AlertId(String value) {

    @Override
    public String toString() {
        return value;
    }
}

package throughline.alerts;

/** A subscription's identity. */
public record SubscriptionId(String value) {

    @Override
    public String toString() {
        return value;
    }
}

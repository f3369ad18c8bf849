package throughline.app;

/** A setting cannot be used; the message says which and what to do. */
final class UnusableSetting extends RuntimeException {
    UnusableSetting(String message) {
        super(message);
    }
}

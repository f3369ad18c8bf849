package throughline.fetch;

import java.io.IOException;

/** A body that does not end within its bound. */
final class TooLarge extends IOException {

    private final int bound;

    TooLarge(int bound) {
        super("more than " + bound + " bytes");
        this.bound = bound;
    }

    int bound() {
        return bound;
    }
}

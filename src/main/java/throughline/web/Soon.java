package throughline.web;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits a moment for an act to come back from the log, so that the page after a form already shows what was done. */
public final class Soon {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration STEP = Duration.ofMillis(20);

    private Soon() {}

    /** Returns when {@code seen} holds, or after two seconds: the page is then merely a moment behind. */
    public static void until(BooleanSupplier seen) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!seen.getAsBoolean() && System.nanoTime() < end) {
            try {
                Thread.sleep(STEP);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}

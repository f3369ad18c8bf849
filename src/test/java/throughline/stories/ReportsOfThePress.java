package throughline.stories;

import java.time.Instant;

/** Writes reports for tests, an hour after one another. */
final class ReportsOfThePress {

    static final Instant START = Instant.parse("2025-03-03T06:00:00Z");

    private Instant at = START;
    private int written;

    Report english(String headline, String text) {
        return write("en", headline, text);
    }

    Report korean(String headline, String text) {
        return write("ko", headline, text);
    }

    ReportsOfThePress daysLater(int days) {
        at = at.plusSeconds(86400L * days);
        return this;
    }

    private Report write(String language, String headline, String text) {
        at = at.plusSeconds(3600);
        written++;
        return new Report("r" + written, "outlet-" + written, language, headline, text, at, at);
    }
}

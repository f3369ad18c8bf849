package throughline.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every announced entry and what became of it. */
public record LedgerPage(
        Frame frame,
        String sentence,
        List<Link> outcomes,
        List<Line> lines,
        @Nullable Link more) {

    /** An entry. */
    public record Line(
            Moment at, String title, @Nullable String link, String feed, String tone, String outcome, String reason) {}
}

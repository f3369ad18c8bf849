package throughline.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who told a story first and who drew on whom, as a list in which each line stands under the one that it draws on.
 *
 * @param count "3 independent sources"
 * @param thin whether more outlets than it looks rest on one source
 */
public record SourcesPart(String count, boolean thin, List<Line> lines) {

    /**
     * One teller.
     *
     * @param depth how many steps from a source, 0 to 3
     * @param mark own, names or copy: how its node is drawn
     * @param article the article on this page; null where the story has none
     * @param on on whom it draws, for whoever cannot see under which line it stands; null for a source
     */
    public record Line(
            int depth,
            String mark,
            List<Run> name,
            @Nullable Moment at,
            List<Run> what,
            @Nullable String article,
            @Nullable String on) {}
}

package throughline.articles;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses the headline among what a page calls itself, and cuts the outlet's name from it. */
final class Headline {

    private static final String[] SEPARATORS = {
        " | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " : ", " / ", "｜", " ― ", "|", "_"
    };

    private Headline() {}

    /** What the page calls itself in its head, outlet names cut; best first. */
    static List<String> titles(Head head, String site) {
        List<String> titles = new ArrayList<>();
        for (String title : new String[] {
            head.first("og:title"),
            head.first("twitter:title"),
            head.first("headline", "dc.title", "title"),
            head.title()
        }) {
            String cut = withoutOutlet(title, site);
            if (!cut.isEmpty() && !titles.contains(cut)) {
                titles.add(cut);
            }
        }
        return List.copyOf(titles);
    }

    /**
     * @param titles as by {@link #titles}, with what linked data says
     * @param visible the heading on the page that is the headline, if one is
     */
    static String choose(List<String> titles, String linked, @Nullable String visible) {
        if (visible != null && !visible.isBlank()) {
            String line = visible.replace('\n', ' ');
            boolean agrees = Likeness.of(line, linked) > 0.6
                    || titles.stream().anyMatch(title -> Likeness.of(line, title) > 0.6);
            // A kicker within the heading is not part of the headline.
            for (String title : titles) {
                String kicker = line.endsWith(title)
                        ? line.substring(0, line.length() - title.length()).strip()
                        : "";
                boolean stands = kicker.length() > 4 && Character.isLetterOrDigit(kicker.charAt(kicker.length() - 1));
                if (stands && Letters.units(title) > 20) {
                    return title;
                }
            }
            if (agrees || (titles.isEmpty() && linked.isEmpty())) {
                return line;
            }
        }
        if (!titles.isEmpty()) {
            return titles.getFirst();
        }
        return linked.isEmpty() && visible != null ? visible.replace('\n', ' ') : linked;
    }

    /** Cuts " - The Outlet" from the end, and "The Outlet: " from the start, when that is the site's name or short and last. */
    static String withoutOutlet(String title, String site) {
        String cut = title;
        for (int rounds = 0; rounds < 3; rounds++) {
            String next = cutOnce(cut, site);
            if (next.equals(cut)) {
                return cut;
            }
            cut = next;
        }
        return cut;
    }

    private static String cutOnce(String title, String site) {
        int best = -1;
        int width = 0;
        for (String separator : SEPARATORS) {
            int at = title.lastIndexOf(separator);
            if (at > best) {
                best = at;
                width = separator.length();
            }
        }
        if (best <= 0) {
            return title;
        }
        String head = title.substring(0, best).strip();
        String tail = title.substring(best + width).strip();
        boolean named = !site.isEmpty()
                && (Likeness.of(tail, site) > 0.6 || Likeness.contains(tail, site) || Likeness.contains(site, tail));
        boolean bar = title.startsWith("|", best) || title.startsWith(" | ", best) || title.startsWith("｜", best);
        boolean brief = Letters.units(tail) <= 24 && Letters.units(head) >= 2 * Letters.units(tail);
        if (named || (bar && Letters.units(head) > 15) || (site.isEmpty() && brief)) {
            return head;
        }
        if (!site.isEmpty() && Likeness.of(head, site) > 0.8) {
            return tail;
        }
        return title;
    }
}

package throughline.articles;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The names that a page's outlet goes by: those that it gives itself, and its host's. They are cut from titles. */
record OutletNames(List<String> names, boolean told) {

    /** Second parts of hosts under which countries give out names. */
    private static final List<String> SHARED =
            List.of("co", "com", "or", "org", "net", "ac", "go", "gov", "ne", "gv", "edu");

    private static final List<String> SEPARATORS = List.of(
            " | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " ∙ ", " ・ ", " : ", " / ", " > ", " < ",
            "｜", "┃", "│", " ― ", "|", "_", "：", "—");
    private static final String BARS = "|｜┃│•";

    OutletNames {
        names = List.copyOf(names);
    }

    /** @param said names that the page gives its outlet; empty ones are left out */
    static OutletNames of(URI address, List<String> said) {
        List<String> names = new ArrayList<>();
        said.stream().filter(name -> !name.isBlank() && name.length() < 80).forEach(names::add);
        boolean told = !names.isEmpty();
        String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
        host = host.startsWith("www.") ? host.substring(4) : host;
        if (!host.isEmpty()) {
            names.add(host);
            String label = label(host);
            if (label.length() >= 4) {
                names.add(label);
            }
        }
        return new OutletNames(names, told);
    }

    private static String label(String host) {
        String[] parts = host.split("\\.", 8);
        int at = parts.length - 2;
        return at > 0 && SHARED.contains(parts[at]) ? parts[at - 1] : at < 0 ? host : parts[at];
    }

    /** Whether this is one of the names, or little more. */
    boolean named(String part) {
        String bare = Letters.bare(part);
        if (bare.isEmpty()) {
            return false;
        }
        int units = Letters.units(bare);
        for (String name : names) {
            String own = Letters.bare(name);
            boolean apart = 2 * bare.length() + 2 < own.length() && !own.contains(bare);
            if (apart || bare.length() > 3 * own.length() + 12) {
                continue;
            }
            int most = Math.max(8, Letters.units(own) * 8 / 5 + 6);
            boolean holds = bare.contains(own) && units <= most;
            boolean held = own.contains(bare) && units >= 3;
            if (holds || held || Likeness.of(part, name) > 0.6) {
                return true;
            }
        }
        return false;
    }

    /** Whether this is one of the names, and no person who shares a word with it. */
    boolean same(String part) {
        String bare = Letters.bare(part);
        return names.stream()
                .anyMatch(name -> Likeness.of(part, name) > 0.75
                        || (bare.length() >= 8 && Letters.bare(name).contains(bare)));
    }

    /** Cuts " - The Outlet" from the end, and "The Outlet: " from the start; also what stands behind a bar, which is never news. */
    String cut(String title) {
        String cut = title;
        for (int rounds = 0; rounds < 4; rounds++) {
            String next = cutOnce(cut);
            if (next.equals(cut)) {
                return cut;
            }
            cut = next;
        }
        return cut;
    }

    private String cutOnce(String title) {
        int best = -1;
        int width = 0;
        for (String separator : SEPARATORS) {
            int at = title.lastIndexOf(separator);
            if (at > best) {
                best = at;
                width = separator.length();
            }
        }
        int dash = denseDash(title);
        if (dash > best) {
            best = dash;
            width = 1;
        }
        if (best <= 0) {
            return title;
        }
        String head = title.substring(0, best).strip();
        String tail = title.substring(best + width).strip();
        if (tail.isEmpty()) {
            return head;
        }
        if (named(tail) && !head.isEmpty()) {
            return head;
        }
        if (named(head) && Letters.units(tail) > Letters.units(head) / 2) {
            return tail;
        }
        String mark = title.substring(best, best + width).strip();
        boolean bar = mark.length() == 1 && BARS.contains(mark);
        boolean colon = mark.equals("：") || mark.equals("—");
        boolean brief = Letters.units(tail) <= 24 && Letters.units(head) >= 2 * Letters.units(tail);
        if ((bar && Letters.units(head) > 15) || (!told && brief && !colon)) {
            return head;
        }
        return title;
    }

    /** A hyphen between letters of Chinese, Japanese or Korean writing, where no word is hyphenated. */
    private static int denseDash(String title) {
        int at = title.lastIndexOf('-');
        boolean dense = at > 0
                && at + 1 < title.length()
                && Letters.units(title.charAt(at - 1)) == 2
                && Letters.units(title.charAt(at + 1)) == 2;
        // After stops and brackets too.
        boolean closed = at > 0
                && at + 1 < title.length()
                && "！？。」』》”…".indexOf(title.charAt(at - 1)) >= 0
                && Letters.units(title.charAt(at + 1)) == 2;
        return dense || closed ? at : -1;
    }
}

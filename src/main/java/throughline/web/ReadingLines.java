package throughline.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import throughline.articles.Drift;
import throughline.articles.Drift.Sign;
import throughline.articles.Extraction;
import throughline.articles.OutletReadings;

/** Puts into words how the pages of a feed's entries are read, and what has changed about it. */
final class ReadingLines {

    private static final int SHOWN = 3;

    private final List<OutletReadings> outlets;
    private final Words words;

    /** @param outlets of the feed's pages, the one with the most pages first */
    ReadingLines(List<OutletReadings> outlets, Words words) {
        this.outlets = outlets;
        this.words = words;
    }

    /** Whether texts are lost at the outlet that most of the feed's pages belong to. */
    boolean isGrave() {
        return !outlets.isEmpty()
                && outlets.getFirst().drifts().stream()
                        .anyMatch(drift -> drift.sign().isGrave());
    }

    /** "Since 14 May its pages are read differently: 9 of 12 unreadable (before: 1 of 200). …"; empty while all is as usual. */
    String drift() {
        return outlets.stream()
                .filter(OutletReadings::isDrifting)
                .limit(SHOWN)
                .map(outlet -> named(outlet)
                        + Drift.sentence(outlet.drifts(), at -> words.day(at).text()))
                .collect(Collectors.joining(" "));
    }

    /** "Last 20 pages: none unreadable, 2,400 characters on average; author on 18, time of day on 20, standfirst on 17." */
    String latest() {
        if (outlets.isEmpty() || outlets.getFirst().latest().isEmpty()) {
            return "";
        }
        OutletReadings outlet = outlets.getFirst();
        int pages = outlet.latest().size();
        int read = outlet.read();
        String which = named(outlet) + (pages == 1 ? "Last page" : "Last " + pages + " pages") + ": ";
        if (read == 0) {
            return which + (pages == 1 ? "unreadable" : "all unreadable") + causes(outlet) + ".";
        }
        return which + (read == pages ? "none" : pages - read) + " unreadable" + causes(outlet) + ", "
                + Words.number(outlet.length()) + " characters on average; "
                + Words.list(List.of(
                        "author on " + found(outlet, Sign.NO_AUTHOR),
                        "time of day on " + found(outlet, Sign.NO_TIME),
                        "standfirst on " + found(outlet, Sign.NO_STANDFIRST)))
                + (read == pages ? "" : " of " + read) + ".";
    }

    private String named(OutletReadings outlet) {
        return outlets.size() == 1 ? "" : outlet.site() + ": ";
    }

    private static String found(OutletReadings outlet, Sign lack) {
        return Integer.toString(outlet.read() - outlet.count(lack));
    }

    private static String causes(OutletReadings outlet) {
        Map<Extraction.Cause, Integer> causes = outlet.causes();
        List<String> parts = new ArrayList<>();
        causes.forEach((cause, pages) -> parts.add((causes.size() == 1 ? "" : pages + " ") + word(cause)));
        return parts.isEmpty() ? "" : " (" + Words.list(parts) + ")";
    }

    private static String word(Extraction.Cause cause) {
        return switch (cause) {
            case TOO_LITTLE_TEXT -> "with too little text";
            case PAYWALL -> "behind a paywall";
            case NOT_AN_ARTICLE -> "no article";
            case SCRIPT_ONLY -> "built by script";
            case WRONG_TYPE -> "no web page";
        };
    }
}

package throughline.stories;

import java.util.Comparator;
import java.util.List;
import throughline.articles.ArticleKind;
import throughline.articles.HowRead;

/**
 * The article that stands for a story: an own report before what draws on others, a whole text before a beginning or a brief one, the
 * earlier before the later.
 *
 * @param why it was chosen, in words
 */
public record Lead(Coverage article, String why) {

    private static final double DOUBTFUL = .5;

    /** A text that has so much of the longest one is as complete. */
    private static final double WHOLE = .5;

    static Lead of(List<CopyGroup> groups, Sources sources) {
        List<Coverage> own = groups.stream().map(CopyGroup::original).toList();
        int longest = own.stream().mapToInt(Lead::length).max().orElse(0);
        Comparator<Coverage> aggregatorsLast =
                Comparator.comparing(one -> Outlets.KNOWN.isAggregator(one.outlet(), one.address()));
        Coverage lead = own.stream()
                .min(aggregatorsLast
                        .thenComparing(one -> !isOwn(one, sources))
                        .thenComparing(one -> !isWhole(one, longest))
                        .thenComparing(CopyGroup.TOLD))
                .orElseThrow();
        return new Lead(lead, why(lead, own, sources, longest));
    }

    private static String why(Coverage lead, List<Coverage> all, Sources sources, int longest) {
        if (all.size() == 1) {
            return "The only text.";
        }
        boolean own = isOwn(lead, sources);
        boolean whole = isWhole(lead, longest);
        List<Coverage> equals = all.stream()
                .filter(one -> isOwn(one, sources) == own && isWhole(one, longest) == whole)
                .toList();
        String what = (own ? "own report" : "report that draws on others") + (whole ? ", with the whole text" : "");
        return equals.size() == 1 ? "The only " + what + "." : "The first " + what + ", of " + equals.size() + ".";
    }

    private static boolean isOwn(Coverage coverage, Sources sources) {
        return sources.findRole(coverage.article()).map(Role::own).orElse(false);
    }

    private static boolean isWhole(Coverage coverage, int longest) {
        HowRead read = coverage.read();
        boolean beginning = read != null
                && (read.teaser()
                        || read.quality().value() < DOUBTFUL
                        || read.kind() == ArticleKind.GALLERY
                        || read.kind() == ArticleKind.VIDEO
                        || read.kind() == ArticleKind.PAYWALLED);
        return !beginning && length(coverage) >= WHOLE * longest;
    }

    private static int length(Coverage coverage) {
        Evidence evidence = coverage.evidence();
        return evidence == null ? 0 : evidence.length();
    }

    /** The lead where it can be read; otherwise, in the language most wanted, the first that was told. */
    static Coverage headline(Coverage lead, List<Coverage> own, List<String> languages) {
        if (languages.contains(Report.primary(lead.language()))) {
            return lead;
        }
        return own.stream()
                .filter(one -> languages.contains(Report.primary(one.language()))
                        && !one.headline().isBlank())
                .min(Comparator.comparing((Coverage one) -> languages.indexOf(Report.primary(one.language())))
                        .thenComparing(CopyGroup.TOLD))
                .orElse(lead);
    }
}

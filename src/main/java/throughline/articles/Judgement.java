package throughline.articles;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be thought of a page once its runs are chosen: its text from wherever that stands, what sort of page it is, whether that is
 * all of it and how far it can be trusted; or why it holds no article.
 */
final class Judgement {

    private static final int LONGEST_END = 300;
    private static final int SOME = 60;

    private final HiddenText texts;
    private final KindWords words = new KindWords();
    private final ArticleKinds kinds = new ArticleKinds(words);
    private final PageKinds pages = new PageKinds(words);

    Judgement(Signs signs, Phrases phrases) {
        texts = new HiddenText(signs, phrases);
    }

    /**
     * Either an article's text and kind, or a reason.
     *
     * @param standfirst what stood over the text in its box and sums it up; null when nothing did
     */
    record Judged(
            ArticleKind kind, ArticleBody body, @Nullable String standfirst, Extraction.@Nullable Unreadable refusal) {}

    Judged judge(PageView page) {
        HiddenText.Found found = texts.find(page);
        @Nullable Run standfirst = Standfirst.of(page, found.runs());
        if (standfirst != null) {
            found = found.withoutFirst();
        }
        Teaser teaser = Teaser.of(page, found, words);
        if (teaser.walled()) {
            found = found.before(teaser.wall());
        }
        List<Block> entries = kinds.mayBeLive(page) ? entries(page, found) : List.of();
        List<Block> blocks = entries.isEmpty() ? found.blocks() : entries;
        ArticleKind kind = kinds.of(page, found.units(), teaser, !entries.isEmpty());
        Quality quality = QualityEstimate.of(page, found, teaser);
        ArticleBody body = new ArticleBody(blocks, found.origin(), teaser.partial(), quality);
        return new Judged(kind, body, standfirst == null ? null : standfirst.text(), pages.findRefusal(page, body));
    }

    /** A text that came without its page, as feeds carry it. */
    ArticleBody ofText(String title, String html) {
        List<Block> blocks = new ArrayList<>(texts.blocks(html, List.of(title)));
        boolean cut = false;
        while (!blocks.isEmpty()) {
            String last = blocks.getLast().text();
            boolean onward = words.isName("onward", last);
            if (!onward && !(last.length() < LONGEST_END && words.holds("feed-end", last))) {
                cut |= Teaser.breaksOff(last);
                break;
            }
            cut |= onward;
            blocks.removeLast();
        }
        int units =
                blocks.stream().mapToInt(block -> Letters.units(block.text())).sum();
        return new ArticleBody(blocks, ArticleBody.Origin.FEED, cut, QualityEstimate.ofText(units));
    }

    /** The blocks with the live entries in them; empty when there is no row of entries, or it is not most of the text. */
    private List<Block> entries(PageView page, HiddenText.Found found) {
        List<Run> runs = found.runs();
        List<Span> boxes =
                found.origin() == ArticleBody.Origin.PAGE ? new LiveEntries(words).boxes(page.outline()) : List.of();
        if (!boxes.isEmpty()) {
            Set<Span> row = Set.copyOf(boxes);
            int inside = runs.stream()
                    .filter(run -> LiveEntries.boxOf(run, row) != null)
                    .mapToInt(Run::units)
                    .sum();
            boolean most = inside > 0.4 * found.units();
            if (most || (page.said().live() && (inside > 0 || LiveEntries.hold(page.outline(), boxes, SOME)))) {
                return Blocks.live(page.outline(), runs, boxes);
            }
        }
        Set<Run> headings = LiveEntries.headings(runs);
        return headings.isEmpty() ? List.of() : Blocks.live(runs, headings);
    }
}

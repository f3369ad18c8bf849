package throughline.articles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the text of pages that show too little of it: in linked data, and in the scripts of pages that are built in the browser.
 * What is found there is read in the way of a page.
 */
final class HiddenText {

    private static final int LITTLE = 350;
    private static final int DOUBTFUL = 1_000;
    private static final int LONG_LINE = 80;

    private final Signs signs;
    private final Phrases phrases;

    HiddenText(Signs signs, Phrases phrases) {
        this.signs = signs;
        this.phrases = phrases;
    }

    /**
     * A text and where it was found.
     *
     * @param runs the page's runs that it is made of; empty when it does not stand in the visible page
     * @param units how long it is, as runs are measured
     */
    record Found(List<Run> runs, List<Block> blocks, ArticleBody.Origin origin, int units) {
        Found {
            runs = List.copyOf(runs);
            blocks = List.copyOf(blocks);
        }

        static Found shown(List<Run> runs) {
            int units = runs.stream().mapToInt(Run::units).sum();
            return new Found(runs, Blocks.of(runs), ArticleBody.Origin.PAGE, units);
        }

        static Found hidden(List<Block> blocks, ArticleBody.Origin origin) {
            int units = blocks.stream()
                    .mapToInt(block -> Letters.units(block.text()))
                    .sum();
            return new Found(List.of(), blocks, origin, units);
        }

        Found withoutFirst() {
            return shown(runs.subList(1, runs.size()));
        }

        /** Without what stands below a run that ends the article; all of it for -1. */
        Found before(int end) {
            List<Run> left = runs.stream().filter(run -> run.box().from < end).toList();
            return end < 0 || left.size() == runs.size() || left.isEmpty() ? this : shown(left);
        }
    }

    /** The text that is shown, put right by what linked data tells, or what is hidden when too little is shown. */
    Found find(PageView page) {
        Found best = Found.shown(once(page.reading().runs()));
        String told = page.linked().body();
        if (!told.isBlank()) {
            best = withTold(page, best, told);
        }
        if (best.units() < LITTLE) {
            best = anchored(page, best);
        }
        boolean doubtful = page.reading().headline() < 0 && best.units() < DOUBTFUL;
        if (best.origin() == ArticleBody.Origin.PAGE && (best.units() < LITTLE || doubtful)) {
            ScriptText.Found script = ScriptText.find(page.document(), page.titles());
            Found scripted = Found.hidden(blocks(script.text(), page.titles()), ArticleBody.Origin.SCRIPT);
            if (scripted.units() > 2 * best.units()
                    && scripted.units() >= LITTLE
                    && (script.besideHeadline() || isAbout(page, scripted))) {
                return scripted;
            }
        }
        return best;
    }

    /**
     * Pages that are laid out once for each width of screen hold boxes of their text more than once. A single line that stands again
     * further on is a quote or a caption, and stays.
     */
    private static List<Run> once(List<Run> runs) {
        Map<String, Integer> first = new HashMap<>();
        List<Run> once = new ArrayList<>();
        boolean again = false;
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            Integer before = first.putIfAbsent(run.text(), i);
            again = before != null
                    && (again || run.units() >= LONG_LINE)
                    && (before == i - 1 || isSame(runs, before + 1, i + 1) || isSame(runs, before - 1, i - 1));
            if (!again) {
                once.add(run);
            }
        }
        return once;
    }

    private static boolean isSame(List<Run> runs, int a, int b) {
        return a >= 0
                && b < runs.size()
                && runs.get(a).text().equals(runs.get(b).text());
    }

    private Found withTold(PageView page, Found shown, String told) {
        List<Run> marked = LinkedBody.marked(page.outline(), shown.runs(), told, page.description());
        Found better = marked.equals(shown.runs()) ? shown : Found.shown(marked);
        int units = Letters.units(told);
        boolean little = better.units() < LITTLE;
        if (units < 1.3 * better.units() || units < 120 || !(little || breaksOff(page, better))) {
            return better;
        }
        // More is told than is shown: it is the same text when it holds what is shown.
        Shingles known = Shingles.of(told);
        double agreement = 0;
        for (Run run : better.runs()) {
            agreement += known.share(run.text()) * run.units();
        }
        agreement /= Math.max(1, better.units());
        if (little ? agreement < 0.5 && units < 2 * better.units() : agreement < 0.85) {
            return better;
        }
        Found whole = Found.hidden(blocks(told, page.titles()), ArticleBody.Origin.LINKED_DATA);
        boolean parted = little || whole.blocks().size() > 2;
        return parted && whole.units() > 1.3 * better.units() ? whole : better;
    }

    /** Whether what is shown breaks off, or the page says that not everybody is shown all. */
    private static boolean breaksOff(PageView page, Found shown) {
        String last = shown.runs().getLast().text();
        return page.said().closed() || Teaser.breaksOff(last);
    }

    /** What stands in the box of the line by which the page sums itself up, when next to nothing else was kept. */
    private static Found anchored(PageView page, Found shown) {
        String description = page.description();
        if (Letters.units(description) < 40) {
            return shown;
        }
        Shingles sum = Shingles.of(description);
        List<Run> runs = page.outline().runs();
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            if (run.units() >= 40
                    && run.kind() != Run.Kind.HEADING
                    && run.prose() > 0
                    && Shingles.of(run.text()).share(description) > 0.7) {
                @Nullable Span box = run.box();
                while (box != null && box.to() - box.from < 2) {
                    box = box.parent;
                }
                List<Run> text = box == null
                        ? List.of(run)
                        : runs.subList(i, box.to()).stream()
                                .filter(each -> each.kind() != Run.Kind.CAPTION)
                                .toList();
                Found found = Found.shown(text);
                return found.units() > 2 * shown.units() && sum.share(run.text()) > 0.3 ? found : shown;
            }
        }
        return shown;
    }

    /** Scripts hold much that reads like articles: terms, consents, other articles. This one must speak of what the headline does. */
    private static boolean isAbout(PageView page, Found found) {
        StringBuilder all = new StringBuilder();
        found.blocks().forEach(block -> all.append(block.text()).append('\n'));
        if (Letters.units(page.description()) >= 40 && Shingles.of(all).share(page.description()) > 0.6) {
            return true;
        }
        String text = Letters.bare(all.toString());
        int known = 0;
        int words = 0;
        for (String title : page.titles()) {
            for (String word : pieces(title)) {
                words++;
                known += text.contains(word) ? 1 : 0;
            }
        }
        return words == 0 || known >= 0.45 * words;
    }

    /** Words of three letters and more; pairs or triples of letters in writing without spaces. */
    private static List<String> pieces(String title) {
        List<String> pieces = new ArrayList<>();
        for (String word : title.split("[^\\p{L}\\p{M}\\p{N}]+", -1)) {
            String bare = Letters.bare(word);
            boolean dense = !bare.isEmpty() && Letters.units(bare.charAt(0)) == 2;
            boolean unspaced = !bare.isEmpty() && Letters.isUnspaced(bare.charAt(0));
            int width = dense ? 2 : 3;
            for (int i = 0; (dense || unspaced) && i + width <= bare.length(); i += width) {
                pieces.add(bare.substring(i, i + width));
            }
            if (!dense && !unspaced && bare.length() >= 3) {
                pieces.add(bare);
            }
        }
        return pieces;
    }

    /** Text or HTML as blocks. */
    List<Block> blocks(String text, List<String> titles) {
        if (text.isBlank()) {
            return List.of();
        }
        boolean escaped = text.contains("&lt;p") || text.contains("&lt;br") || text.contains("&lt;div");
        String html = escaped && !text.contains("<p") ? Parser.unescapeEntities(text, false) : text;
        if (!html.contains("</") && !html.contains("<br") && !html.contains("<p>")) {
            List<Block> lines = new ArrayList<>();
            String plain = html.indexOf('&') >= 0 ? Letters.whole(Parser.unescapeEntities(html, false)) : html;
            for (String line : plain.split("\n", -1)) {
                String clean = Letters.clean(line);
                if (!clean.isEmpty()) {
                    lines.add(new Block(Block.Kind.PARAGRAPH, clean));
                }
            }
            return lines;
        }
        boolean lines = !html.contains("<p") && !html.contains("<br") && !html.contains("<div");
        String parted = lines ? html.replace("\n", "<br><br>") : html;
        Element body = Jsoup.parse(PageMarkup.within(parted)).body();
        return Blocks.of(
                BodyReading.of(Outline.of(body, signs), phrases, titles).runs());
    }
}

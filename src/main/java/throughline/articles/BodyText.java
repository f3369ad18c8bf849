package throughline.articles;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes the article's paragraphs out of the chosen box: what stands before, between and after them is left out. */
final class BodyText {

    private static final int MOST_HEADINGS = 12;

    private final Outline outline;
    private final Phrases phrases;
    private final List<String> titles;

    BodyText(Outline outline, Phrases phrases, List<String> titles) {
        this.outline = outline;
        this.phrases = phrases;
        this.titles = titles;
    }

    List<String> of(BodyChoice choice, Span body) {
        List<Block> blocks = outline.blocks();
        BitSet out = choice.out();
        out.or(choice.linkBoxes(body));
        int from = body.from;
        int to = body.to();
        if (body.holds(choice.headline())) {
            from = choice.headline() + 1;
            to = secondArticle(choice.headline(), to, out);
        }
        List<Block> kept = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = from; i < to; i++) {
            if (!out.get(i)) {
                Block block = withoutLines(blocks.get(i));
                // Pages that are laid out once for each width of screen hold their text more than once.
                boolean again = block.units() > 100 && !seen.add(block.text());
                if (block.units() > 0 && !again && !isFurniture(block)) {
                    kept.add(block);
                }
            }
        }
        trimStart(kept);
        trimEnd(kept);
        dropEmptyHeadings(kept);
        return kept.stream().map(Block::text).toList();
    }

    /** A further h1 below a whole article begins another one, unless the page uses h1 for its subheads. */
    private int secondArticle(int headline, int to, BitSet out) {
        List<Block> blocks = outline.blocks();
        @Nullable Span own = article(blocks.get(headline).box());
        List<Integer> further = new ArrayList<>();
        for (int i = headline + 1; i < to; i++) {
            if (!out.get(i)
                    && BodyChoice.inTag(blocks.get(i), "h1")
                    && !isTitle(blocks.get(i).text())) {
                further.add(i);
            }
        }
        if (further.size() > MOST_HEADINGS) {
            return to;
        }
        for (int i : further) {
            @Nullable Span its = article(blocks.get(i).box());
            boolean elsewhere = its != null && its != own;
            double before = prose(headline + 1, i, out);
            if (before > 400 && (elsewhere || (further.size() == 1 && prose(i, to, out) > 400))) {
                return i;
            }
        }
        return to;
    }

    private double prose(int from, int to, BitSet out) {
        double prose = 0;
        for (int i = from; i < to; i++) {
            prose += out.get(i) ? 0 : outline.blocks().get(i).prose();
        }
        return prose;
    }

    private static @Nullable Span article(Span from) {
        @Nullable Span at = from;
        while (at != null && !at.is("article")) {
            at = at.parent;
        }
        return at;
    }

    private boolean isTitle(String text) {
        return titles.stream().anyMatch(title -> Likeness.of(text, title) > 0.9);
    }

    private Block withoutLines(Block block) {
        if (block.text().indexOf('\n') < 0) {
            return block;
        }
        StringBuilder text = new StringBuilder(block.text().length());
        for (String line : block.text().split("\n", -1)) {
            int units = Letters.units(line);
            boolean furniture =
                    (units < 160 && phrases.opensWithLine(line)) || (units < 60 && phrases.opensWithLabel(line));
            if (!furniture && !line.isBlank()) {
                text.append(text.isEmpty() ? "" : "\n").append(line);
            }
        }
        String left = text.toString();
        int units = Letters.units(left);
        return new Block(block.box(), block.kind(), left, units, Math.min(units, block.linkUnits()), block.links());
    }

    private boolean isFurniture(Block block) {
        if (block.kind() == Block.Kind.CAPTION) {
            return true;
        }
        if (block.linkShare() > 0.8 && !block.isDatum() && block.kind() != Block.Kind.QUOTE) {
            return true;
        }
        if (block.units() < 220 && phrases.opensWithLine(block.text())) {
            return true;
        }
        boolean labelled = phrases.opensWithLabel(block.text());
        return labelled
                && ((block.units() < 60 && !block.endsAsSentence())
                        || (block.linkShare() > 0.3 && block.units() < 250));
    }

    private void trimStart(List<Block> kept) {
        int first = 0;
        while (first < kept.size() && first < 12) {
            Block block = kept.get(first);
            boolean text = (block.units() >= Block.SHORT && !isTitle(block.text()))
                    || (block.endsAsSentence() && block.units() > 20);
            if (text || block.kind() == Block.Kind.QUOTE) {
                break;
            }
            first++;
        }
        if (first < kept.size()) {
            kept.subList(0, first).clear();
        }
    }

    private void trimEnd(List<Block> kept) {
        int half = kept.size() / 2;
        for (int i = half; i < kept.size(); i++) {
            if (phrases.endsArticle(kept.get(i).text())) {
                kept.subList(i, kept.size()).clear();
                break;
            }
        }
        while (kept.size() > 1) {
            Block last = kept.getLast();
            boolean text = last.linkShare() < 0.5 && (last.units() >= Block.SHORT || last.endsAsSentence());
            if (text || last.kind() == Block.Kind.ITEM || last.isDatum() || last.kind() == Block.Kind.QUOTE) {
                break;
            }
            kept.removeLast();
        }
    }

    private static void dropEmptyHeadings(List<Block> kept) {
        for (int i = kept.size() - 1; i >= 0; i--) {
            boolean last = i == kept.size() - 1;
            if (kept.get(i).kind() == Block.Kind.HEADING && last) {
                kept.remove(i);
            }
        }
    }
}

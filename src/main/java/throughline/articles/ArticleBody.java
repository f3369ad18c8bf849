package throughline.articles;

import java.util.List;

/**
 * An article's text as it was read.
 *
 * @param blocks in the order of reading
 * @param origin where the text was found
 * @param teaser whether it is only the beginning, of which the rest is not shown to everybody
 * @param quality how far the reading can be trusted
 */
public record ArticleBody(List<Block> blocks, Origin origin, boolean teaser, Quality quality) {

    /** Where a text was found. */
    public enum Origin {
        /** On the page, as readers see it. */
        PAGE,
        /** In the page's linked data. */
        LINKED_DATA,
        /** In the data from which scripts build the page. */
        SCRIPT,
        /** In the feed that announced it, or the file that brought it. */
        FEED
    }

    public ArticleBody {
        blocks = List.copyOf(blocks);
    }

    /** The text of each block. */
    public List<String> paragraphs() {
        return blocks.stream().map(Block::text).toList();
    }

    /** The blocks, parted by empty lines. */
    public String text() {
        return String.join("\n\n", paragraphs());
    }

    int units() {
        return blocks.stream().mapToInt(block -> Letters.units(block.text())).sum();
    }
}

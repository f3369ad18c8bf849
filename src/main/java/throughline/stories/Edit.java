package throughline.stories;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import throughline.articles.Article;

/**
 * What a publisher changed in an article.
 *
 * @param revision the number of the text after the change, from 2
 * @param at when we saw it
 * @param struck the blocks of text (or headline) that went
 * @param written the blocks of text (or headline) that came
 */
public record Edit(int revision, Instant at, List<String> struck, List<String> written) {

    public Edit {
        struck = List.copyOf(struck);
        written = List.copyOf(written);
    }

    /**
     * The headline and blocks that one text has and the other has not: of a live blog the new entries, of a list or table the lines that
     * changed. What a block is to the reader is no edit.
     */
    static Edit between(Report before, Article after) {
        List<String> was = lines(before.headline(), before.text());
        List<String> is = lines(after.headline(), after.text());
        List<String> struck = new ArrayList<>(was);
        struck.removeAll(is);
        List<String> written = new ArrayList<>(is);
        written.removeAll(was);
        return new Edit(after.revision(), after.arrived(), struck, written);
    }

    private static List<String> lines(String headline, String text) {
        List<String> lines = new ArrayList<>();
        lines.add(headline);
        lines.addAll(List.of(text.split("\n\n", -1)));
        return lines;
    }
}

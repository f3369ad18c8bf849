package throughline.beats;

import java.util.List;

/**
 * An article of which a reader said whether it belongs to a beat; kept with its text, so that a judge needs nothing else.
 *
 * @param article the article's id, by which a later mark takes the place of an earlier one
 * @param belongs what the reader said
 * @param language BCP 47 tag
 */
public record Marked(String article, boolean belongs, String headline, List<String> passages, String language) {

    public Marked {
        passages = List.copyOf(passages);
    }
}

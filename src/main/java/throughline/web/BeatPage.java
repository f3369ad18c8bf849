package throughline.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.web.BeatsPage.Form;

/**
 * One beat to change, and what readers said of its stories and articles.
 *
 * @param form its definition; null for a beat of the folder {@code seeds/}, which is changed there
 * @param origin where it is defined
 * @param address the article named in the form of marks
 */
public record BeatPage(
        Frame frame,
        String id,
        String name,
        String origin,
        @Nullable Form form,
        List<MarkLines.Line> stories,
        List<ArticleMark> articles,
        @Nullable String done,
        String address,
        @Nullable String trouble) {

    /** Where what a reader said of stories is taken back. */
    public String takeBack() {
        return "/beats/" + id + "/marks/take-back";
    }

    /** A reader's word on an article. */
    public record ArticleMark(
            String article,
            Moment at,
            boolean belongs,
            String headline,
            @Nullable String lang,
            List<Run> outlet) {}
}

package throughline.stories;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.articles.ArticleId;

/**
 * What part an article has in its story: whether it stands on its own, and on whom it draws.
 *
 * @param own whether it draws on no other report
 * @param draws on whom it draws, what weighs most first
 */
public record Role(ArticleId article, boolean own, List<Link> draws) {

    public Role {
        draws = List.copyOf(draws);
    }

    /**
     * That an article draws on somebody.
     *
     * @param name the outlet, office or person; empty where the article does not say who
     * @param to the article of the story that it draws on; null where the story has none
     */
    public record Link(Kind kind, String name, @Nullable ArticleId to) {}

    /** How one draws on another. */
    public enum Kind {
        /** Carries its text. */
        COPY,
        /** Credits an agency or outlet whose article the story may not have. */
        CREDIT,
        /** Names the outlet whose report it repeats. */
        NAMES,
        /** Repeats a report and does not say whose. */
        NAMES_NOBODY,
        /** Has it from an office. */
        OFFICE,
        /** Has it from a person who spoke to it. */
        WITNESS
    }
}

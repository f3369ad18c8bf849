package throughline.stories;

import java.util.List;
import java.util.Optional;
import throughline.articles.ArticleId;

/**
 * Who stands behind a story, and who drew on whom.
 *
 * @param independent those who stand on their own, the one told first first; never more than there are texts, for each counts only if a
 *     text of its own brings it
 * @param roles of every article, in the order in which they were told
 */
public record Sources(List<Source> independent, List<Role> roles) {

    public Sources {
        independent = List.copyOf(independent);
        roles = List.copyOf(roles);
    }

    /** How many stand on their own. */
    public int count() {
        return independent.size();
    }

    public Optional<Role> findRole(ArticleId article) {
        return roles.stream().filter(role -> role.article().equals(article)).findFirst();
    }
}

package throughline.web.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.articles.ArticleId;
import throughline.stories.CopyGroup;
import throughline.stories.Role;
import throughline.stories.Source;
import throughline.stories.Sources;
import throughline.stories.Story;

/**
 * Who stands behind a story, and who drew on whom, as the API tells it.
 *
 * @param count how many stand on their own: never more than there are texts
 * @param texts of each text that has copies, the original and why it is taken for it
 */
record SourcesAnswer(int count, List<SourceAnswer> independent, List<RoleAnswer> roles, List<TextAnswer> texts) {

    static SourcesAnswer of(Story story) {
        Sources sources = story.sources();
        return new SourcesAnswer(
                sources.count(),
                sources.independent().stream().map(SourceAnswer::of).toList(),
                sources.roles().stream().map(RoleAnswer::of).toList(),
                story.groups().stream()
                        .filter(text -> !text.copies().isEmpty())
                        .map(TextAnswer::of)
                        .toList());
    }

    /**
     * @param name the office, person or outlet; empty for a person whom no article names
     * @param outlet who told it first, or names it first where its report is not in the story
     */
    record SourceAnswer(
            Source.Kind kind, String name, String outlet, String article, Instant at, List<String> drawnOnBy) {
        static SourceAnswer of(Source source) {
            return new SourceAnswer(
                    source.kind(),
                    source.name(),
                    source.outlet(),
                    source.article().value(),
                    source.at(),
                    source.drawnOnBy());
        }
    }

    /** @param ownReport whether the article draws on no other report */
    record RoleAnswer(String article, boolean ownReport, List<LinkAnswer> draws) {
        static RoleAnswer of(Role role) {
            return new RoleAnswer(
                    role.article().value(),
                    role.own(),
                    role.draws().stream().map(LinkAnswer::of).toList());
        }
    }

    /** @param article the article of the story that is drawn on; null where the story has none */
    record LinkAnswer(Role.Kind how, String name, @Nullable String article) {
        static LinkAnswer of(Role.Link link) {
            ArticleId to = link.to();
            return new LinkAnswer(link.kind(), link.name(), to == null ? null : to.value());
        }
    }

    record TextAnswer(String original, String why, String owner, List<String> copies) {
        static TextAnswer of(CopyGroup text) {
            return new TextAnswer(
                    text.original().article().value(),
                    text.why(),
                    text.owner(),
                    text.copies().stream().map(copy -> copy.article().value()).toList());
        }
    }
}

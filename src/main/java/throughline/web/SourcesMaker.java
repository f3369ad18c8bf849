package throughline.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.articles.ArticleId;
import throughline.stories.CopyGroup;
import throughline.stories.Coverage;
import throughline.stories.Role;
import throughline.stories.Source;
import throughline.stories.Sources;
import throughline.stories.Story;
import throughline.web.SourcesPart.Line;

/** Makes the list of who drew on whom: every text stands once, under the first that it draws on. */
final class SourcesMaker {

    private static final int DEEPEST = 3;
    private static final int NAMES = 4;

    private final Story story;
    private final Sources sources;
    private final Words words;
    private final Map<ArticleId, CopyGroup> texts = new HashMap<>();
    private final Set<ArticleId> placed = new HashSet<>();
    private final Set<ArticleId> sourceArticles = new HashSet<>();
    private final List<Line> lines = new ArrayList<>();

    SourcesMaker(Story story, Sources sources, Words words) {
        this.story = story;
        this.sources = sources;
        this.words = words;
        story.groups().forEach(group -> texts.put(group.original().article(), group));
        sources.independent().stream()
                .filter(source -> isOwn(source.article()))
                .map(Source::article)
                .forEach(sourceArticles::add);
    }

    SourcesPart part() {
        for (Source source : sources.independent()) {
            if (isOwn(source.article()) && source.kind() != Source.Kind.REPORT_ELSEWHERE) {
                text(source.article(), 0, SourceWords.what(source), null);
            } else {
                lines.add(new Line(
                        0,
                        "own",
                        Run.split(Words.capital(
                                source.kind() == Source.Kind.OFFICE
                                        ? SourceWords.office(source.name())
                                        : source.name())),
                        null,
                        Run.split(
                                source.kind() == Source.Kind.REPORT_ELSEWHERE
                                        ? "its report is not in this story"
                                        : "through " + source.outlet()),
                        null,
                        null));
            }
            under(source);
        }
        rest().forEach(role -> text(role.article(), 0, SourceWords.draws(role), null));
        return new SourcesPart(
                SourceWords.count(sources.count()), SourceWords.isThin(story, sources), List.copyOf(lines));
    }

    /** Those that name the source itself and no article of the story. */
    private void under(Source source) {
        rest().stream()
                .filter(role -> parent(role).isEmpty() && !sourceArticles.contains(role.article()))
                .filter(role ->
                        role.draws().stream().anyMatch(link -> link.name().equals(source.name())))
                .forEach(role -> text(role.article(), 1, SourceWords.draws(role), source.name()));
    }

    private List<Role> rest() {
        return sources.roles().stream()
                .filter(role -> texts.containsKey(role.article()) && !placed.contains(role.article()))
                .toList();
    }

    private boolean isOwn(ArticleId article) {
        return sources.findRole(article).map(Role::own).orElse(false);
    }

    private static Optional<ArticleId> parent(Role role) {
        return role.draws().stream()
                .map(Role.Link::to)
                .filter(to -> to != null)
                .findFirst()
                .map(ArticleId.class::cast);
    }

    /** A text, its copies, and all that draws on it. */
    private void text(ArticleId article, int depth, String what, @Nullable String on) {
        CopyGroup text = texts.get(article);
        if (text == null || !placed.add(article)) {
            return;
        }
        Coverage original = text.original();
        lines.add(new Line(
                Math.min(depth, DEEPEST),
                on == null ? "own" : "names",
                Run.split(original.outlet()),
                words.moment(original.told()),
                Run.split(what),
                "#article-" + original.article().value(),
                on));
        if (!text.copies().isEmpty()) {
            lines.add(copies(text, depth + 1));
        }
        for (Role role : rest()) {
            if (parent(role).filter(article::equals).isPresent() && !sourceArticles.contains(role.article())) {
                text(role.article(), depth + 1, SourceWords.draws(role), original.outlet());
            }
        }
    }

    private static Line copies(CopyGroup text, int depth) {
        List<String> outlets =
                text.copies().stream().map(Coverage::outlet).distinct().toList();
        return new Line(
                Math.min(depth, DEEPEST),
                "copy",
                Run.split(Words.count(text.copies().size(), "copy", "copies")),
                null,
                Run.split("in " + Words.list(outlets, NAMES)),
                null,
                text.original().outlet());
    }
}

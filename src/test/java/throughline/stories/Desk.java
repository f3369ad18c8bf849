package throughline.stories;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.articles.Article;
import throughline.articles.ArticleBody;
import throughline.articles.ArticleId;
import throughline.articles.ArticleKind;
import throughline.articles.Block;
import throughline.articles.Quality;
import throughline.beats.BeatId;
import throughline.relevance.NearestPassage;
import throughline.relevance.Relevance;
import throughline.relevance.RelevantArticle;

/** Invented articles for the tests of sources: written as an outlet would, told on 16 July at an hour. */
final class Desk {

    private static final BeatId BEAT = new BeatId("crossings");

    private Desk() {}

    /** An article as it may be changed before it is filed. */
    record Draft(
            String id,
            String outlet,
            String language,
            String headline,
            String text,
            int hour,
            List<String> authors,
            List<String> agencies,
            boolean teaser,
            @Nullable String copyOf,
            String host) {

        Draft by(String author) {
            return new Draft(
                    id, outlet, language, headline, text, hour, List.of(author), agencies, teaser, copyOf, host);
        }

        Draft credits(String agency) {
            return new Draft(
                    id, outlet, language, headline, text, hour, authors, List.of(agency), teaser, copyOf, host);
        }

        Draft cut() {
            return new Draft(id, outlet, language, headline, text, hour, authors, agencies, true, copyOf, host);
        }

        Draft at(String otherHost) {
            return new Draft(id, outlet, language, headline, text, hour, authors, agencies, teaser, copyOf, otherHost);
        }

        /** The same text in another outlet. */
        Draft copiedBy(String copy, String other, int later) {
            return new Draft(
                    copy, other, language, headline, text, later, List.of(), List.of(), false, id, copy + ".example");
        }
    }

    static Draft draft(String id, String outlet, String language, int hour, String headline, String text) {
        return new Draft(
                id, outlet, language, headline, text, hour, List.of(), List.of(), false, null, id + ".example");
    }

    static Draft english(String id, String outlet, int hour, String text) {
        return draft(id, outlet, "en", hour, "A counsellor has left", text);
    }

    static Article article(Draft draft) {
        Instant at = Instant.parse("2024-07-16T00:00:00Z").plusSeconds(draft.hour() * 3600L);
        List<Block> blocks = Arrays.stream(draft.text().split("\n\n", -1))
                .map(text -> new Block(Block.Kind.PARAGRAPH, text))
                .toList();
        return new Article(
                new ArticleId(draft.id()),
                1,
                URI.create("https://" + draft.host() + "/" + draft.id()),
                null,
                draft.headline(),
                null,
                draft.authors(),
                draft.agencies(),
                draft.outlet(),
                at,
                List.of(),
                null,
                draft.language(),
                ArticleKind.ARTICLE,
                new ArticleBody(blocks, ArticleBody.Origin.PAGE, draft.teaser(), new Quality(.9, List.of())),
                at.plusSeconds(60),
                at.plusSeconds(60),
                false);
    }

    /** The articles as a story, in this order of arrival. */
    static Story story(Draft... drafts) {
        return story(Arrays.asList(drafts));
    }

    static Story story(List<Draft> drafts) {
        @Nullable Story story = null;
        for (Draft draft : drafts) {
            Relevance relevance = new Relevance(
                    true, .8, new NearestPassage("A", 1, .8, ""), List.of(), List.of(), List.of(), List.of());
            Placement placement = new Placement(draft.id(), new StoryId("s"), draft.copyOf(), "", List.of());
            story = StoryChange.join(story, new RelevantArticle(BEAT, article(draft), relevance), placement)
                    .story();
        }
        if (story == null) {
            throw new IllegalArgumentException("A story has at least one article.");
        }
        return story;
    }

    /** "CITES Yonhap" for each attribution of an article. */
    static List<String> attributions(Draft draft) {
        return AttributionReader.read(article(draft), List.of()).attributions().stream()
                .map(one -> (one.kind() + " " + one.name()).strip())
                .toList();
    }

    /** "OFFICE police" for each source that stands on its own. */
    static List<String> independent(Story story) {
        return story.sources().independent().stream()
                .map(source -> (source.kind() + " " + source.name()).strip())
                .toList();
    }
}

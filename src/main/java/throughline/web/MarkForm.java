package throughline.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import throughline.archive.ReadersMark;
import throughline.articles.ArticleId;
import throughline.beats.BeatId;
import throughline.stories.Coverage;
import throughline.stories.Story;
import throughline.stories.StoryMark;

/** Makes marks of what a reader says of stories. What was said once has one id, however often it is sent. */
public final class MarkForm {

    private MarkForm() {}

    /** That two stories are one. All their articles are named, so that it still holds when one of them is split off. */
    static ReadersMark together(Story one, Story other, Instant at) {
        List<ArticleId> articles = Stream.concat(one.own(), other.own())
                .map(Coverage::article)
                .distinct()
                .toList();
        return of(one.beat(), new StoryMark.Together(articles, at));
    }

    /** That these articles and their copies are another story than the rest; empty when no article of the story is named, or all are. */
    static Optional<ReadersMark> apart(Story story, Collection<String> leaving, Instant at) {
        List<ArticleId> gone = withCopies(story, leaving);
        List<ArticleId> left = story.coverage().stream()
                .map(Coverage::article)
                .filter(article -> !gone.contains(article))
                .toList();
        return gone.isEmpty() || left.isEmpty()
                ? Optional.empty()
                : Optional.of(of(story.beat(), new StoryMark.Apart(gone, left, at)));
    }

    /** The articles of a story that are named, each with its copies. */
    static List<ArticleId> withCopies(Story story, Collection<String> named) {
        return story.coverage().stream()
                .filter(coverage -> named.contains(coverage.article().value())
                        || named.contains(String.valueOf(coverage.placement().copyOf())))
                .map(Coverage::article)
                .toList();
    }

    public static ReadersMark of(BeatId beat, StoryMark mark) {
        List<String> said = new ArrayList<>();
        switch (mark) {
            case StoryMark.Together(List<ArticleId> articles, Instant _) -> {
                said.add("together");
                said.addAll(sorted(articles));
            }
            case StoryMark.Apart(List<ArticleId> articles, List<ArticleId> from, Instant _) -> {
                said.add("apart");
                said.addAll(sorted(articles));
                said.add("from");
                said.addAll(sorted(from));
            }
            case StoryMark.NotOfTheBeat(ArticleId article, Instant _) -> {
                said.add("not of the beat");
                said.add(article.value());
            }
        }
        return new ReadersMark(beat, digest(String.join("\n", said)), mark);
    }

    private static List<String> sorted(List<ArticleId> articles) {
        return articles.stream().map(ArticleId::value).sorted().toList();
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}

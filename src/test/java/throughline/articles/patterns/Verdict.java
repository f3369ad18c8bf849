package throughline.articles.patterns;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import throughline.articles.Block;
import throughline.articles.Extraction;

/** What is wrong with the reading of a page, in words that name the first block that differs; nothing when all is as expected. */
final class Verdict {

    private final Layout layout;
    private final Pack pack;
    private final Story story;
    private final List<String> complaints = new ArrayList<>();

    private Verdict(Layout layout, Pack pack) {
        this.layout = layout;
        this.pack = pack;
        this.story = pack.story(layout.story());
    }

    static List<String> on(Extraction extraction, Layout layout, Pack pack) {
        Verdict verdict = new Verdict(layout, pack);
        verdict.weigh(extraction);
        return verdict.complaints;
    }

    private void weigh(Extraction extraction) {
        String cause = layout.says().get("unreadable");
        switch (extraction) {
            case Extraction.Unreadable nothing ->
                expect(
                        "outcome",
                        cause == null ? "an article" : cause,
                        nothing.cause().name());
            case Extraction.Extracted article
            when cause != null ->
                complaints.add("outcome: expected " + cause + " but an article was read: " + shown(article.text()));
            case Extraction.Extracted article -> weigh(article);
        }
    }

    private void weigh(Extraction.Extracted article) {
        String text = layout.says().getOrDefault("text", "1-");
        if (text.startsWith("holds ")) {
            List<String> got = article.body().paragraphs();
            for (Block block : story.blocks(text.substring(6))) {
                if (Collections.frequency(got, spaced(block.text())) != 1) {
                    complaints.add("text: does not hold once " + shown(block.text()));
                }
            }
        } else {
            compare(story.blocks(text), article.body().blocks());
        }
        furniture(article.text());
        expect("headline", spaced(story.headline()), article.headline());
        expect("language", pack.first("language"), article.language());
        facts(article);
        say("kind", article.kind());
        say("origin", article.body().origin());
        say("teaser", article.body().teaser());
    }

    private void facts(Extraction.Extracted article) {
        for (String fact : layout.words("facts")) {
            switch (fact) {
                case "authors" -> expect(fact, story.list("author"), article.authors());
                case "published" -> expect(fact, story.time(fact), article.published());
                case "undated" -> expect("published", null, article.published());
                case "modified" ->
                    expect(
                            fact,
                            story.time(fact),
                            article.modified() == null
                                    ? null
                                    : article.modified().at());
                case "standfirst" -> expect(fact, spaced(story.list(fact).getFirst()), article.standfirst());
                case "site" -> expect(fact, pack.first("outlet"), article.site());
                case "agency" -> expect(fact, pack.list("agency-name"), article.agencies());
                default -> throw new IllegalStateException(layout.name() + " names an unknown fact: " + fact);
            }
        }
    }

    private void say(String key, Object got) {
        String wanted = layout.says().get(key);
        if (wanted != null) {
            expect(key, wanted, got.toString());
        }
    }

    private void expect(String what, @Nullable Object wanted, @Nullable Object got) {
        if (!Objects.equals(wanted, got)) {
            complaints.add(what + ": expected <" + wanted + "> but was <" + got + ">");
        }
    }

    /** Names the first block that is not as it should be. */
    private void compare(List<Block> wanted, List<Block> got) {
        for (int i = 0; i < Math.max(wanted.size(), got.size()); i++) {
            if (i >= got.size()) {
                complaints.add("text: ends before " + shown(wanted.get(i).text()));
                return;
            }
            if (i >= wanted.size()) {
                complaints.add("text: goes on with " + whose(got.get(i).text()));
                return;
            }
            if (!same(wanted.get(i), got.get(i))) {
                complaints.add("text: block " + (i + 1) + " should be "
                        + wanted.get(i).kind() + " " + shown(wanted.get(i).text()) + " but was "
                        + got.get(i).kind() + " " + whose(got.get(i).text()));
                return;
            }
        }
    }

    private static boolean same(Block wanted, Block got) {
        if (wanted.kind() != got.kind()) {
            return false;
        }
        if (wanted.kind() == Block.Kind.LIVE_ENTRY) {
            // Whether an entry's time is part of its text is left open; what was reported is not.
            String[] fields = wanted.text().split(" \\| ", -1);
            return got.text().contains(fields[1]) && got.text().endsWith(fields[2]);
        }
        return spaced(wanted.text()).equals(got.text());
    }

    /** White space of every kind is one space to a reader who copies. */
    private static String spaced(String text) {
        return text.replace('\u3000', ' ');
    }

    private void furniture(String text) {
        pack.story("furniture").fields().forEach((key, values) -> {
            for (String value : values) {
                for (String field : value.split(" \\| ", -1)) {
                    boolean own = story.blocks().stream()
                            .anyMatch(block -> block.text().contains(field));
                    if (field.length() > 7 && !own && text.contains(field)) {
                        complaints.add("text: holds the outlet's " + key + ", " + shown(field));
                        return;
                    }
                }
            }
        });
    }

    private String whose(String text) {
        for (Map.Entry<String, Story> section : pack.sections().entrySet()) {
            for (Block block : section.getValue().blocks()) {
                if (block.text().equals(text)) {
                    return "a block of " + section.getKey() + ", " + shown(text);
                }
            }
            for (Map.Entry<String, List<String>> field :
                    section.getValue().fields().entrySet()) {
                if (field.getValue().stream()
                        .anyMatch(value -> (value.length() > 7 && text.contains(value)) || value.contains(text))) {
                    return section.getKey() + "'s " + field.getKey() + ", " + shown(text);
                }
            }
        }
        return shown(text);
    }

    private static String shown(String text) {
        String line = text.replace("\n", "⏎").replace("\t", "⇥");
        return '"' + (line.length() > 90 ? line.substring(0, 90) + "…" : line) + '"';
    }
}

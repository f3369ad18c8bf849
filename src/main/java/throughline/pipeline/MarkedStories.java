package throughline.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import throughline.articles.ArticleId;
import throughline.beats.BeatId;
import throughline.stories.Clusterer;
import throughline.stories.Coverage;
import throughline.stories.Placement;
import throughline.stories.ReadersWords;
import throughline.stories.Regrouping;
import throughline.stories.Story;
import throughline.stories.StoryId;
import throughline.stories.StoryMark;
import throughline.stories.StoryUpdate;

/**
 * Makes stories anew: as readers' marks say, undoing it when they are taken back, and as the clusterer thinks better of it.
 */
final class MarkedStories {

    /** Which clusterer has a beat's articles of today or of the past. */
    interface Clusterers {
        Clusterer of(BeatId beat, boolean past);
    }

    /** Tells a clusterer again of an article that comes back, as the latest that it was told of. */
    interface Return {
        Stores.Placed of(BeatId beat, Stores.Placed placed);
    }

    private final KeyValueStore<InBeat, Stores.Placed> placed;
    private final KeyValueStore<InBeat, Story> stories;
    private final KeyValueStore<InBeat, StoryMark> marks;
    private final KeyValueStore<InBeat, Stores.Obeyed> obeyed;
    private final Clusterers clusterers;
    private final Return comeBack;

    MarkedStories(
            KeyValueStore<InBeat, Stores.Placed> placed,
            KeyValueStore<InBeat, Story> stories,
            KeyValueStore<InBeat, StoryMark> marks,
            KeyValueStore<InBeat, Stores.Obeyed> obeyed,
            Clusterers clusterers,
            Return comeBack) {
        this.placed = placed;
        this.stories = stories;
        this.marks = marks;
        this.obeyed = obeyed;
        this.clusterers = clusterers;
        this.comeBack = comeBack;
    }

    /** What readers have said of an article. */
    ReadersWords words(BeatId beat, ArticleId article) {
        try (KeyValueIterator<InBeat, StoryMark> ofTheBeat =
                marks.prefixScan(InBeat.prefix(beat), new StringSerializer())) {
            List<StoryMark> all = new ArrayList<>();
            ofTheBeat.forEachRemaining(one -> all.add(one.value));
            return all.isEmpty() ? ReadersWords.NONE : ReadersWords.of(article, all.stream());
        }
    }

    /** A mark came or was taken back: the stories that are other ones now. */
    List<StoryUpdate> hear(BeatId beat, StoryInput.Said said, Instant at) {
        InBeat key = new InBeat(beat, said.id());
        if (Objects.equals(said.mark(), marks.get(key))) {
            return List.of(); // said twice
        }
        Effect effect = new Effect(beat, at);
        Stores.Obeyed before = obeyed.delete(key);
        if (before != null) {
            before.moved().forEach(effect::undo);
        }
        StoryMark mark = said.mark();
        if (mark == null) {
            marks.delete(key);
        } else {
            marks.put(key, mark);
            List<Stores.Moved> moved = effect.obey(mark);
            if (!moved.isEmpty()) {
                obeyed.put(key, new Stores.Obeyed(moved));
            }
        }
        return effect.updates();
    }

    /** Puts an article elsewhere because of what came since: the stories that are other ones now. */
    List<StoryUpdate> move(BeatId beat, Placement elsewhere, Instant at) {
        Stores.Placed now = placed.get(new InBeat(beat, elsewhere.report()));
        Effect effect = new Effect(beat, at);
        if (now != null) {
            effect.move(now, elsewhere);
        }
        return effect.updates();
    }

    /** What one mark changes. */
    private final class Effect {
        private final BeatId beat;
        private final Instant at;
        private final Map<StoryId, StoryUpdate> updates = new LinkedHashMap<>();

        Effect(BeatId beat, Instant at) {
            this.beat = beat;
            this.at = at;
        }

        List<StoryUpdate> updates() {
            return List.copyOf(updates.values());
        }

        List<Stores.Moved> obey(StoryMark mark) {
            return switch (mark) {
                case StoryMark.Together together -> merge(together.articles());
                case StoryMark.Apart apart -> part(apart);
                case StoryMark.NotOfTheBeat not -> takeOut(not.article());
            };
        }

        private List<Stores.Moved> merge(List<ArticleId> articles) {
            List<Story> together =
                    articles.stream().flatMap(this::storyOf).distinct().toList();
            if (together.size() < 2) {
                return List.of();
            }
            Story whole = Regrouping.merge(together, at);
            together.stream().filter(story -> !story.id().equals(whole.id())).forEach(story -> empty(story.id()));
            return keep(whole);
        }

        private List<Stores.Moved> part(StoryMark.Apart apart) {
            Set<StoryId> from =
                    apart.from().stream().flatMap(this::storyOf).map(Story::id).collect(Collectors.toSet());
            Map<StoryId, Set<String>> leaving = new LinkedHashMap<>();
            for (ArticleId article : apart.articles()) {
                storyOf(article)
                        .filter(story -> from.contains(story.id()))
                        .forEach(story -> leaving.computeIfAbsent(story.id(), _ -> new HashSet<>())
                                .add(article.value()));
            }
            List<Stores.Moved> moved = new ArrayList<>();
            Set<String> staying = apart.from().stream().map(ArticleId::value).collect(Collectors.toSet());
            leaving.forEach((id, articles) -> Regrouping.split(get(id), articles, staying, this::exists, at)
                    .ifPresent(split -> {
                        moved.addAll(keep(split.staying()));
                        moved.addAll(keep(split.leaving()));
                    }));
            return moved;
        }

        private List<Stores.Moved> takeOut(ArticleId article) {
            InBeat key = new InBeat(beat, article.value());
            Stores.Placed gone = placed.delete(key);
            if (gone == null) {
                return List.of();
            }
            clusterers.of(beat, gone.past()).forget(article.value());
            Story story = get(gone.placement().story());
            Coverage coverage = coverage(story, article.value());
            List<Stores.Moved> moved = new ArrayList<>();
            moved.add(new Stores.Moved(gone, coverage, null));
            // copies of it stand by themselves now
            Regrouping.without(story, article.value(), at)
                    .ifPresentOrElse(left -> moved.addAll(keep(left)), () -> empty(story.id()));
            return moved;
        }

        /** Writes a story as it is now; tells which of its articles came from elsewhere. */
        private List<Stores.Moved> keep(Story story) {
            List<Stores.Moved> moved = new ArrayList<>();
            for (Coverage one : story.coverage()) {
                InBeat key = new InBeat(beat, one.article().value());
                Stores.Placed before = placed.get(key);
                if (before != null && !before.placement().equals(one.placement())) {
                    placed.put(key, before.in(one.placement()));
                    clusterers.of(beat, before.past()).move(one.placement());
                    moved.add(new Stores.Moved(before, one, one.placement().story()));
                }
            }
            stories.put(new InBeat(beat, story.id().value()), story);
            updates.put(story.id(), new StoryUpdate.Regrouped(story));
            return moved;
        }

        private void empty(StoryId id) {
            stories.delete(new InBeat(beat, id.value()));
            updates.put(id, new StoryUpdate.Emptied(beat, id));
        }

        /** Puts an article back, if it is still where the mark had put it. */
        private void undo(Stores.Moved moved) {
            Placement back = moved.before().placement();
            InBeat key = new InBeat(beat, back.report());
            Stores.Placed now = placed.get(key);
            if (now == null && moved.to() == null) {
                placed.put(key, comeBack.of(beat, moved.before()));
                takeIn(moved.coverage().in(back));
            } else if (now != null && now.placement().story().equals(moved.to())) {
                move(now, back);
            }
        }

        /** Takes an article out of its story and puts it into another, or elsewhere in its own. */
        private void move(Stores.Placed now, Placement elsewhere) {
            Story from = get(now.placement().story());
            Coverage coverage = coverage(from, elsewhere.report());
            Regrouping.without(from, elsewhere.report(), at).ifPresentOrElse(this::keep, () -> empty(from.id()));
            clusterers.of(beat, now.past()).move(elsewhere);
            placed.put(new InBeat(beat, elsewhere.report()), now.in(elsewhere));
            takeIn(coverage.in(elsewhere));
        }

        private void takeIn(Coverage article) {
            Story story =
                    stories.get(new InBeat(beat, article.placement().story().value()));
            keep(Regrouping.with(story, beat, article, at));
        }

        private Stream<Story> storyOf(ArticleId article) {
            Stores.Placed where = placed.get(new InBeat(beat, article.value()));
            return where == null
                    ? Stream.empty()
                    : Stream.of(get(where.placement().story()));
        }

        private boolean exists(StoryId id) {
            return stories.get(new InBeat(beat, id.value())) != null;
        }

        private Story get(StoryId id) {
            return Objects.requireNonNull(stories.get(new InBeat(beat, id.value())), id.value());
        }

        private static Coverage coverage(Story story, String article) {
            return story.coverage().stream()
                    .filter(one -> one.article().value().equals(article))
                    .findFirst()
                    .orElseThrow();
        }
    }
}

package throughline.stories;

import org.jspecify.annotations.Nullable;
import throughline.beats.BeatId;

/** How a story stands now, by an article that came or by a reader's word. */
public sealed interface StoryUpdate permits StoryChange, StoryUpdate.Regrouped, StoryUpdate.Emptied {

    BeatId beat();

    StoryId id();

    /** The story, or null when nothing is left in it. */
    @Nullable
    Story story();

    /** A reader took articles out of the story or put some into it. */
    record Regrouped(Story story) implements StoryUpdate {

        @Override
        public BeatId beat() {
            return story.beat();
        }

        @Override
        public StoryId id() {
            return story.id();
        }
    }

    /** A reader put all its articles elsewhere. */
    record Emptied(BeatId beat, StoryId id) implements StoryUpdate {

        @Override
        public @Nullable Story story() {
            return null;
        }
    }
}

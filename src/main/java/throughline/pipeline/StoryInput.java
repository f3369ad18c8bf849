package throughline.pipeline;

import org.jspecify.annotations.Nullable;
import throughline.relevance.RelevantArticle;
import throughline.stories.StoryMark;

/** What changes the stories of a beat. */
sealed interface StoryInput {

    /** An article of the beat came, or a new text of one. */
    record Came(RelevantArticle article) implements StoryInput {}

    /**
     * A reader said something of stories.
     *
     * @param id of the mark
     * @param mark null when it is taken back
     */
    record Said(String id, @Nullable StoryMark mark) implements StoryInput {}
}

package throughline.archive;

import throughline.beats.BeatId;
import throughline.stories.StoryMark;

/** What a reader said of stories of a beat, under the id by which it can be taken back. */
public record ReadersMark(BeatId beat, String id, StoryMark mark) {}

package throughline.archive;

import throughline.stories.Story;

/** A story as it last came into the archive, and the cursor that stands right after it. */
public record Arrival(Story story, Cursor cursor) {}

package throughline.stories;

/** A story's identity: made from its first article, it stays while the story grows. */
public record StoryId(String value) {

    @Override
    public String toString() {
        return value;
    }
}

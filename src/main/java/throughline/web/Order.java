package throughline.web;

import java.util.Comparator;
import java.util.Locale;
import throughline.stories.Story;

/** In which order the desk lists stories. */
enum Order {
    NEWEST("Newest"),
    CLOSEST("Closest to seeds"),
    OUTLETS("Most outlets");

    private final String words;

    Order(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** As an address names it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    Comparator<Story> comparator() {
        Comparator<Story> newest = Comparator.comparing(Story::newest).reversed();
        return switch (this) {
            case NEWEST -> newest;
            case CLOSEST ->
                Comparator.comparingDouble(Order::closeness).reversed().thenComparing(newest);
            case OUTLETS -> Comparator.comparingInt(Order::outlets).reversed().thenComparing(newest);
        };
    }

    private static double closeness(Story story) {
        return StoryRows.nearest(story).relevance().nearest().closeness();
    }

    private static int outlets(Story story) {
        return story.outlets().size();
    }

    static Order of(String key) {
        for (Order order : values()) {
            if (order.key().equals(key)) {
                return order;
            }
        }
        return NEWEST;
    }
}

package throughline.pipeline;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Which records of a queue are being worked on. Work ends out of order, but a place in the log can only be kept up to the first
 * record that is not done: whatever lies behind it is done again after a crash, so that nothing is lost.
 */
final class InHand {

    private static final class Place {
        final TreeSet<Long> open = new TreeSet<>();
        long next;
        long kept = -1;
    }

    private final Map<TopicPartition, Place> places = new HashMap<>();

    synchronized void take(TopicPartition partition, long offset) {
        Place place = places.computeIfAbsent(partition, _ -> new Place());
        place.open.add(offset);
        place.next = offset + 1;
    }

    /** Work on a partition that was taken from us may still end here; it counts for nothing. */
    synchronized void done(TopicPartition partition, long offset) {
        Place place = places.get(partition);
        if (place != null) {
            place.open.remove(offset);
        }
    }

    synchronized void forget(TopicPartition partition) {
        places.remove(partition);
    }

    synchronized int size() {
        return places.values().stream().mapToInt(place -> place.open.size()).sum();
    }

    synchronized void forgetAll() {
        places.clear();
    }

    /** The places that moved since they were last {@link #kept}. */
    synchronized Map<TopicPartition, OffsetAndMetadata> toKeep() {
        Map<TopicPartition, OffsetAndMetadata> moved = new HashMap<>();
        places.forEach((partition, place) -> {
            long upTo = place.open.isEmpty() ? place.next : place.open.first();
            if (upTo > place.kept) {
                moved.put(partition, new OffsetAndMetadata(upTo));
            }
        });
        return moved;
    }

    synchronized void kept(Map<TopicPartition, OffsetAndMetadata> kept) {
        kept.forEach((partition, at) -> {
            Place place = places.get(partition);
            if (place != null) {
                place.kept = at.offset();
            }
        });
    }
}

package throughline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class InHandTest {

    private static final TopicPartition QUEUE = new TopicPartition("fetch-queue", 0);

    private final InHand inHand = new InHand();

    @Test
    void thePlaceIsKeptOnlyUpToTheFirstFetchThatIsNotDone() {
        inHand.take(QUEUE, 5);
        inHand.take(QUEUE, 6);
        inHand.take(QUEUE, 7);

        inHand.done(QUEUE, 7);
        inHand.done(QUEUE, 5);

        assertThat(inHand.toKeep()).containsExactly(java.util.Map.entry(QUEUE, new OffsetAndMetadata(6)));
        assertThat(inHand.size()).isEqualTo(1);
    }

    @Test
    void whenAllIsDoneThePlaceIsBehindTheLastRecord() {
        inHand.take(QUEUE, 5);
        inHand.take(QUEUE, 9);
        inHand.done(QUEUE, 9);
        inHand.done(QUEUE, 5);

        assertThat(inHand.toKeep()).containsEntry(QUEUE, new OffsetAndMetadata(10));
    }

    @Test
    void aPlaceThatDidNotMoveIsNotKeptAgain() {
        inHand.take(QUEUE, 5);
        inHand.kept(inHand.toKeep());

        assertThat(inHand.toKeep()).isEmpty();
    }

    @Test
    void aPlaceThatCouldNotBeKeptIsTriedAgain() {
        inHand.take(QUEUE, 5);
        inHand.done(QUEUE, 5);
        inHand.toKeep();

        assertThat(inHand.toKeep()).containsEntry(QUEUE, new OffsetAndMetadata(6));
    }

    @Test
    void workThatEndsAfterItsPartitionWentToAnotherInstanceCountsForNothing() {
        inHand.take(QUEUE, 5);
        inHand.forget(QUEUE);
        inHand.done(QUEUE, 5);

        assertThat(inHand.toKeep()).isEmpty();
    }
}

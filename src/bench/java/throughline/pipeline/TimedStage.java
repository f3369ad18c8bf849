package throughline.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import throughline.beats.BeatId;
import throughline.stories.StoryUpdate;

/** {@link FoldAndCluster} with a watch beside it. */
final class TimedStage implements Processor<BeatId, StoryInput, InBeat, StoryUpdate> {

    /** What the watch showed, in nanoseconds; one stage at a time writes to it. */
    static final class Times {
        private final List<Long> records = new ArrayList<>();
        private long start;

        synchronized void started(long nanos) {
            start = nanos;
        }

        synchronized void processed(long nanos) {
            records.add(nanos);
        }

        /** How long the stage took to remember what lay in its store. */
        synchronized long start() {
            return start;
        }

        /** Each record's time in the stage, in ascending order. */
        synchronized List<Long> records() {
            return records.stream().sorted().toList();
        }
    }

    private final FoldAndCluster stage;
    private final Times times;

    TimedStage(FoldAndCluster stage, Times times) {
        this.stage = stage;
        this.times = times;
    }

    @Override
    public void init(ProcessorContext<InBeat, StoryUpdate> context) {
        long begin = System.nanoTime();
        stage.init(context);
        times.started(System.nanoTime() - begin);
    }

    @Override
    public void process(Record<BeatId, StoryInput> record) {
        long begin = System.nanoTime();
        stage.process(record);
        times.processed(System.nanoTime() - begin);
    }
}

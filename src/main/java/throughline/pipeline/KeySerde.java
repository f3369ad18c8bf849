package throughline.pipeline;

import java.util.function.Function;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Reads and writes ids as the plain text that they are. */
final class KeySerde<T> implements Serde<T> {

    private final Function<T, String> write;
    private final Function<String, T> read;

    KeySerde(Function<T, String> write, Function<String, T> read) {
        this.write = write;
        this.read = read;
    }

    @Override
    @SuppressWarnings("NullAway") // a record may come without a key; Kafka then hands null and wants null back
    public Serializer<T> serializer() {
        StringSerializer text = new StringSerializer();
        return (topic, key) -> key == null ? null : text.serialize(topic, write.apply(key));
    }

    @Override
    @SuppressWarnings("NullAway")
    public Deserializer<T> deserializer() {
        StringDeserializer text = new StringDeserializer();
        return (topic, bytes) -> bytes == null ? null : read.apply(text.deserialize(topic, bytes));
    }
}

package throughline.fetch;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The bytes of a feed or a page as they came, unpacked, with the server's own word on what they are. */
public final class Content {

    private final byte[] bytes;
    private final @Nullable String type;

    /** @param type the value of {@code Content-Type}, if there was one */
    public Content(byte[] bytes, @Nullable String type) {
        this.bytes = bytes.clone();
        this.type = type;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public int size() {
        return bytes.length;
    }

    public @Nullable String type() {
        return type;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Content that
                && Arrays.equals(bytes, that.bytes)
                && java.util.Objects.equals(type, that.type);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Content[" + bytes.length + " bytes, " + type + "]";
    }
}

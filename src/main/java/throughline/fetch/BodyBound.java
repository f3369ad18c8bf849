package throughline.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * How much of a body is read.
 *
 * @param bytes at most this many, packed and unpacked alike
 * @param restIsDropped whether a longer body is cut there (robots.txt) or is no use (a page)
 */
record BodyBound(int bytes, boolean restIsDropped) {

    static BodyBound whole(int bytes) {
        return new BodyBound(bytes, false);
    }

    static BodyBound startOf(int bytes) {
        return new BodyBound(bytes, true);
    }

    byte[] read(InputStream in) throws IOException {
        byte[] read = new byte[Math.min(bytes, 8_192)];
        int length = 0;
        while (true) {
            if (length == read.length) {
                if (length == bytes) {
                    if (!restIsDropped && in.read() >= 0) {
                        throw new TooLarge(bytes);
                    }
                    return read;
                }
                read = Arrays.copyOf(read, (int) Math.min(bytes, 2L * length));
            }
            int got = in.read(read, length, read.length - length);
            if (got < 0) {
                return Arrays.copyOf(read, length);
            }
            length += got;
        }
    }

    /** A body that announces more than we would read is not begun. */
    void check(long announced) throws TooLarge {
        if (announced > bytes && !restIsDropped) {
            throw new TooLarge(bytes);
        }
    }
}

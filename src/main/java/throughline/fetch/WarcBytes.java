package throughline.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * The bytes of a WARC file, unpacked, and only as many as were allowed: a head that never ends must not fill the memory. Where the
 * packing is damaged, it goes on with the next gzip member; good archives begin one with each record.
 */
final class WarcBytes implements ReadableByteChannel {

    private static final int GZIP_HEAD = 10;
    private static final int GZIP_TAIL = 8;

    private final InputStream file;
    private final byte[] in = new byte[1 << 16];
    private final Inflater inflater = new Inflater(true);
    private final boolean packed;
    private int from;
    private int to;
    private boolean inMember;
    private int tail;
    private long allowed = Long.MAX_VALUE;

    WarcBytes(InputStream file) throws IOException {
        this.file = file;
        this.packed = has(2) && atMagic();
    }

    /** From now on, reading more than this many bytes fails. */
    void allow(long bytes) {
        allowed = bytes;
    }

    @Override
    public int read(ByteBuffer dest) throws IOException {
        if (allowed <= 0) {
            throw new IOException("its head is longer than any can be");
        }
        int most = (int) Math.min(dest.remaining(), allowed);
        int got = -1;
        try {
            got = packed ? inflate(dest, most) : copy(dest, most);
        } finally {
            if (got < 0) {
                // Where reading fails, jwarc leaves its buffer as it was for writing: what lay in it must not be read
                // again.
                dest.limit(dest.position());
            }
        }
        allowed -= Math.max(got, 0);
        return got;
    }

    private int copy(ByteBuffer dest, int most) throws IOException {
        if (!has(1)) {
            return -1;
        }
        int got = Math.min(most, to - from);
        dest.put(in, from, got);
        from += got;
        return got;
    }

    private int inflate(ByteBuffer dest, int most) throws IOException {
        while (true) {
            if (!inMember && !beginMember()) {
                return -1;
            }
            if (inflater.needsInput()) {
                if (!has(1)) {
                    throw new EOFException("the file ends within it");
                }
                inflater.setInput(in, from, to - from);
            }
            int got;
            try {
                int start = dest.arrayOffset() + dest.position();
                got = inflater.inflate(dest.array(), start, most);
            } catch (DataFormatException e) {
                throw new ZipException("its packing is damaged");
            } finally {
                from = to - inflater.getRemaining();
            }
            dest.position(dest.position() + got);
            if (inflater.finished()) {
                inMember = false;
                tail = GZIP_TAIL;
            }
            if (got > 0) {
                return got;
            }
        }
    }

    private boolean beginMember() throws IOException {
        // The checksum is not looked at: a page with a wrong byte in it is still the page.
        for (; tail > 0 && has(1); tail--) {
            from++;
        }
        if (!has(1)) {
            return false;
        }
        if (!has(GZIP_HEAD)) {
            throw new EOFException("the file ends within it");
        }
        if (!atMagic()) {
            throw new ZipException("its packing is damaged");
        }
        int flags = in[from + 3];
        from += GZIP_HEAD;
        if ((flags & 4) != 0) {
            int length = next() | next() << 8;
            skip(length);
        }
        for (int text : new int[] {8, 16}) { // a name, a comment
            while ((flags & text) != 0 && next() != 0) {
                // only passed over
            }
        }
        skip((flags & 2) != 0 ? 2 : 0);
        inflater.reset();
        inMember = true;
        return true;
    }

    /** Whether a gzip member begins here: where one does, a record can. */
    boolean atMember() {
        return packed && !inMember;
    }

    /** After an exception: goes to where the next member may begin; false when there is none. */
    boolean nextMember() throws IOException {
        inMember = false;
        tail = 0;
        while (packed && has(GZIP_HEAD)) {
            if (atMagic()) {
                return true;
            }
            from++;
        }
        from = to;
        return false;
    }

    private boolean atMagic() {
        return in[from] == 0x1f && in[from + 1] == (byte) 0x8b;
    }

    private int next() throws IOException {
        if (!has(1)) {
            throw new EOFException("the file ends within it");
        }
        return in[from++] & 0xff;
    }

    private void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            next();
        }
    }

    /** Whether at least {@code bytes} are left, which are then in the buffer. */
    private boolean has(int bytes) throws IOException {
        while (to - from < bytes) {
            if (from > 0) {
                System.arraycopy(in, from, in, 0, to - from);
                to -= from;
                from = 0;
            }
            int got = file.read(in, to, in.length - to);
            if (got < 0) {
                return false;
            }
            to += got;
        }
        return true;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        file.close();
    }
}

package throughline.feeds;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.ByteBuffer;
import throughline.fetch.Content;

/** A program that reads each document on its standard input as a feed and as a page, and prints the processor's milliseconds that it took. */
final class HostileReading {

    private static final URI ADDRESS = URI.create("https://harbour.example/feed");

    private HostileReading() {}

    public static void main(String[] arguments) throws IOException {
        InputStream in = System.in;
        for (int size = readSize(in); size >= 0; size = readSize(in)) {
            Content content = new Content(in.readNBytes(size), null);
            long start = spent();
            FeedReading reading = new FeedReader().read(content, ADDRESS);
            long feed = spent() - start;
            start = spent();
            new FeedFinder().find(content, ADDRESS);
            System.out.println(feed / 1_000_000 + " " + (spent() - start) / 1_000_000 + " "
                    + reading.getClass().getSimpleName());
        }
    }

    private static int readSize(InputStream in) throws IOException {
        byte[] size = in.readNBytes(4);
        return size.length < 4 ? -1 : ByteBuffer.wrap(size).getInt();
    }

    private static long spent() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}

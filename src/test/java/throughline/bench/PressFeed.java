package throughline.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;

/**
 * One feed: it brings out an entry every so often, for ever. What it holds at a time follows from its number alone, so that the press
 * needs to remember nothing.
 */
final class PressFeed {

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", java.util.Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final String[] WORDS =
            ("harbour council evening ferry market witness bridge answer river winter school"
                            + " letter office border station garden ministry captain morning report village number season"
                            + " window railway question paper island summer kitchen mountain teacher island doctor engine"
                            + " reopened promised counted delayed repaired said found carried brought heard asked closed"
                            + " before after under beside without against quietly slowly again twice nearly already"
                            + " the a one every no their its this")
                    .split(" ", -1);
    private static final int TITLE = 8;
    private static final int TEXT = 90;

    private final int number;
    private final String site;
    private final long rhythm;
    private final long first;
    private final int most;

    /**
     * A feed of the press.
     *
     * @param site where its entries' pages are said to lie
     * @param rhythm milliseconds from one entry to the next
     * @param first when its first entry came out, in milliseconds since 1970
     * @param most entries in its document
     */
    PressFeed(int number, String site, long rhythm, long first, int most) {
        this.number = number;
        this.site = site;
        this.rhythm = rhythm;
        this.first = first;
        this.most = most;
    }

    /** The number of its newest entry. */
    long newest(long now) {
        return Math.max(0, (now - first) / rhythm);
    }

    String etag(long newest) {
        return "\"" + number + "-" + newest + "\"";
    }

    String lastModified(long newest) {
        return HTTP_DATE.format(Instant.ofEpochMilli(first + newest * rhythm));
    }

    /** Its document as RSS 2.0, the newest entry first. */
    byte[] document(long newest) {
        StringBuilder rss = new StringBuilder(16 * 1024)
                .append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel><title>Paper ")
                .append(number)
                .append("</title><link>")
                .append(site)
                .append("/</link><description>Whatever paper ")
                .append(number)
                .append(" has.</description>\n");
        for (long entry = newest; entry >= 0 && entry > newest - most; entry--) {
            SplittableRandom chance = new SplittableRandom(number * 1_000_003L + entry);
            String page = site + "/pages/" + number + "/" + entry;
            rss.append("<item><title>")
                    .append(words(chance, TITLE))
                    .append("</title><link>")
                    .append(page);
            rss.append("</link><guid>").append(page).append("</guid><pubDate>").append(lastModified(entry));
            rss.append("</pubDate><description>").append(words(chance, TEXT)).append("</description></item>\n");
        }
        return rss.append("</channel></rss>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The page of one of its entries. */
    static byte[] page(String path) {
        SplittableRandom chance = new SplittableRandom(path.hashCode());
        StringBuilder html = new StringBuilder(4 * 1024).append("<!DOCTYPE html><html lang=\"en\"><head><title>");
        String title = words(chance, TITLE);
        html.append(title)
                .append("</title></head><body><article><h1>")
                .append(title)
                .append("</h1>");
        for (int paragraph = 0; paragraph < 4; paragraph++) {
            html.append("<p>").append(words(chance, TEXT)).append("</p>");
        }
        return html.append("</article></body></html>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String words(SplittableRandom chance, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS[chance.nextInt(WORDS.length)]);
        }
        return text.append('.').toString();
    }
}

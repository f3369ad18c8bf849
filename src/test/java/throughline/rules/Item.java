package throughline.rules;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One entry as a publisher writes it into a feed; a part that is null is left out. */
record Item(
        @Nullable String title,
        @Nullable String link,
        @Nullable String guid,
        @Nullable String date,
        @Nullable String text) {

    /** An entry that has nothing but a title. */
    static Item titled(String title) {
        return new Item(title, null, null, null, null);
    }

    Item named(String other) {
        return new Item(other, link, guid, date, text);
    }

    Item linked(@Nullable String other) {
        return new Item(title, other, guid, date, text);
    }

    Item guid(@Nullable String other) {
        return new Item(title, link, other, date, text);
    }

    Item dated(@Nullable String other) {
        return new Item(title, link, guid, other, text);
    }

    Item dated(Instant time) {
        return dated(written(time));
    }

    Item saying(@Nullable String other) {
        return new Item(title, link, guid, date, other);
    }

    static String written(Instant time) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
    }

    /** The feed that holds these entries. */
    static Reply feed(String more, List<Item> items) {
        return Reply.ok(
                "application/rss+xml",
                "<rss version='2.0' xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'><channel><title>Harbour Post</title>"
                        + more + items.stream().map(Item::xml).collect(Collectors.joining()) + "</channel></rss>");
    }

    private String xml() {
        return "<item>" + element("title", title) + element("link", link)
                + (guid == null ? "" : "<guid isPermaLink='false'>" + escaped(guid) + "</guid>")
                + element("pubDate", date) + element("description", text) + "</item>";
    }

    private static String element(String name, @Nullable String value) {
        return value == null ? "" : "<" + name + ">" + escaped(value) + "</" + name + ">";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}

package throughline.feeds;

import com.rometools.modules.georss.geometries.Position;
import com.rometools.modules.mediarss.MediaEntryModule;
import com.rometools.modules.mediarss.MediaEntryModuleImpl;
import com.rometools.modules.mediarss.types.Credit;
import com.rometools.modules.mediarss.types.MediaContent;
import com.rometools.modules.mediarss.types.Metadata;
import com.rometools.modules.mediarss.types.Thumbnail;
import com.rometools.modules.mediarss.types.UrlReference;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads the pictures (Media RSS) and the place (GeoRSS, W3C Geo) of an entry in XML, however wrongly they are written, into ROME's model of them. */
final class ModuleFields {

    private static final int MOST_PICTURES = 20;

    private final Fields fields;
    private final Vocabulary vocabulary;
    private final XmlTexts texts;

    ModuleFields(Fields fields, Vocabulary vocabulary, XmlTexts texts) {
        this.fields = fields;
        this.vocabulary = vocabulary;
        this.texts = texts;
    }

    List<Picture> pictures() {
        return fields.has("media:content") || fields.has("media:thumbnail") || fields.has("media:group")
                ? Modules.pictures(media())
                : List.of();
    }

    private MediaEntryModule media() {
        List<MediaContent> contents = new ArrayList<>();
        List<Thumbnail> thumbnails = new ArrayList<>();
        collect(fields, fields, contents, thumbnails);
        for (Element group : fields.all("media:group")) {
            collect(new Fields(group, vocabulary), fields, contents, thumbnails);
        }
        MediaEntryModuleImpl media = new MediaEntryModuleImpl();
        media.setMediaContents(contents.toArray(MediaContent[]::new));
        Metadata metadata = new Metadata();
        metadata.setThumbnail(thumbnails.toArray(Thumbnail[]::new));
        metadata.setCredits(credits(fields));
        media.setMetadata(metadata);
        return media;
    }

    private void collect(Fields within, Fields around, List<MediaContent> contents, List<Thumbnail> thumbnails) {
        thumbnails(within, thumbnails);
        for (Element element : within.all("media:content")) {
            Fields own = new Fields(element, vocabulary);
            thumbnails(own, thumbnails);
            URI there = address(element);
            if (there != null && isPicture(element, there) && contents.size() < MOST_PICTURES) {
                MediaContent content = new MediaContent(new UrlReference(there));
                content.setType(CleanText.bounded(CleanText.line(element.attr("type")), 100));
                Credit[] credits = credits(own);
                Metadata metadata = new Metadata();
                metadata.setCredits(
                        credits.length > 0 ? credits : within.has("media:credit") ? credits(within) : credits(around));
                content.setMetadata(metadata);
                contents.add(content);
            }
        }
    }

    private void thumbnails(Fields within, List<Thumbnail> thumbnails) {
        for (Element element : within.all("media:thumbnail")) {
            URI there = address(element);
            if (there != null && thumbnails.size() < MOST_PICTURES) {
                thumbnails.add(new Thumbnail(there));
            }
        }
    }

    private static Credit[] credits(Fields within) {
        String name = CleanText.bounded(CleanText.lineOfHtml(within.text("media:credit")), 200);
        return name.isEmpty() ? new Credit[0] : new Credit[] {new Credit(null, null, name)};
    }

    private @Nullable URI address(Element element) {
        String written = element.hasAttr("url") ? element.attr("url") : element.wholeOwnText();
        return written.isBlank() ? null : Links.page(written, texts.base(element));
    }

    private static boolean isPicture(Element element, URI there) {
        String kind = element.attr("medium").isBlank() ? element.attr("type") : element.attr("medium");
        if (!kind.isBlank()) {
            return kind.strip().toLowerCase(Locale.ROOT).startsWith("image");
        }
        String path = String.valueOf(there.getPath()).toLowerCase(Locale.ROOT);
        return List.of(".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif").stream()
                .anyMatch(path::endsWith);
    }

    @Nullable
    Place place() {
        String point = fields.text("georss:point");
        if (point.isEmpty()) {
            point = gml();
        }
        if (point.isEmpty() && fields.has("geo:lat")) {
            point = fields.text("geo:lat") + " " + fields.text("geo:long");
        }
        if (point.isEmpty()) {
            for (Element element : fields.all("geo:point")) {
                Fields within = new Fields(element, vocabulary);
                point = within.text("geo:lat") + " " + within.text("geo:long");
            }
        }
        Position position = position(point);
        return position == null ? null : Modules.place(position);
    }

    /** {@code where/Point/pos}, with or without the steps between. */
    private String gml() {
        for (String name : List.of("georss:where", "gml:point", "gml:pos")) {
            for (Element outer : fields.all(name)) {
                Element last = DocumentOrder.afterAll(outer);
                for (Element at = outer; at != null && !at.equals(last); at = DocumentOrder.after(at)) {
                    if (vocabulary.name(at).equals("gml:pos")) {
                        return at.wholeOwnText();
                    }
                }
            }
        }
        return "";
    }

    private static @Nullable Position position(String point) {
        if (point.isBlank()) {
            return null;
        }
        String line = CleanText.line(CleanText.bounded(point, 100)).replace(',', ' ');
        String[] numbers = line.strip().split(" {1,9}", 3);
        if (numbers.length < 2 || !isNumber(numbers[0]) || !isNumber(numbers[1])) {
            return null;
        }
        return new Position(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]));
    }

    private static boolean isNumber(String text) {
        return text.matches("[+-]?\\d{1,3}(\\.\\d{0,20})?");
    }
}

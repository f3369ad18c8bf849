package throughline.feeds;

import com.rometools.modules.georss.GeoRSSModule;
import com.rometools.modules.georss.SimpleModuleImpl;
import com.rometools.modules.georss.geometries.Position;
import com.rometools.modules.mediarss.MediaEntryModule;
import com.rometools.modules.mediarss.MediaEntryModuleImpl;
import com.rometools.modules.mediarss.types.Credit;
import com.rometools.modules.mediarss.types.MediaContent;
import com.rometools.modules.mediarss.types.Metadata;
import com.rometools.modules.mediarss.types.Thumbnail;
import com.rometools.modules.mediarss.types.UrlReference;
import com.rometools.rome.feed.module.Module;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What ROME's model of Media RSS and GeoRSS says in our own words, and the other way around. */
final class Modules {

    private Modules() {}

    /** The pictures and then the thumbnails that are not one of them. */
    static List<Picture> pictures(MediaEntryModule media) {
        Map<URI, Picture> pictures = new LinkedHashMap<>();
        for (MediaContent content : media.getMediaContents()) {
            if (content.getReference() instanceof UrlReference there) {
                String type = content.getType() == null ? "" : content.getType();
                pictures.putIfAbsent(there.getUrl(), new Picture(there.getUrl(), type, credit(content.getMetadata())));
            }
        }
        for (Thumbnail thumbnail : media.getMetadata().getThumbnail()) {
            pictures.putIfAbsent(thumbnail.getUrl(), new Picture(thumbnail.getUrl(), "", credit(media.getMetadata())));
        }
        return List.copyOf(pictures.values());
    }

    private static String credit(@Nullable Metadata metadata) {
        Credit[] credits = metadata == null ? null : metadata.getCredits();
        return credits == null || credits.length == 0 ? "" : credits[0].getName();
    }

    /** Null for a position that is not on earth. */
    static @Nullable Place place(Position position) {
        boolean onEarth = Math.abs(position.getLatitude()) <= 90 && Math.abs(position.getLongitude()) <= 180;
        return onEarth ? new Place(position.getLatitude(), position.getLongitude()) : null;
    }

    static List<Module> of(List<Picture> pictures, @Nullable Place place) {
        List<Module> modules = new ArrayList<>();
        if (!pictures.isEmpty()) {
            MediaEntryModuleImpl media = new MediaEntryModuleImpl();
            media.setMediaContents(pictures.stream().map(Modules::content).toArray(MediaContent[]::new));
            modules.add(media);
        }
        if (place != null) {
            GeoRSSModule geo = new SimpleModuleImpl();
            geo.setPosition(new Position(place.latitude(), place.longitude()));
            modules.add(geo);
        }
        return modules;
    }

    private static MediaContent content(Picture picture) {
        MediaContent content = new MediaContent(new UrlReference(picture.address()));
        content.setMedium("image");
        if (!picture.type().isEmpty()) {
            content.setType(XmlCharacters.only(picture.type()));
        }
        if (!picture.credit().isEmpty()) {
            Metadata metadata = new Metadata();
            metadata.setCredits(new Credit[] {new Credit(null, null, XmlCharacters.only(picture.credit()))});
            content.setMetadata(metadata);
        }
        return content;
    }
}

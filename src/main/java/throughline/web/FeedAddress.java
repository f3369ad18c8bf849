package throughline.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the address of a feed or webhook as a person types it. */
public final class FeedAddress {

    private FeedAddress() {}

    /** What the address may be: where no scheme was typed, with https and else with http; empty when it is none of the web's. */
    public static List<URI> spellings(String typed) {
        List<URI> addresses = new ArrayList<>();
        parse(typed).ifPresent(addresses::add);
        if (!typed.contains(":/")) {
            parse("http://" + typed.strip()).ifPresent(addresses::add);
        }
        return List.copyOf(addresses);
    }

    /** The address, with https:// before it when no scheme was typed; empty when it is none of the web's. */
    public static Optional<URI> parse(String typed) {
        String text = typed.strip();
        if (text.startsWith("feed:")) {
            text = text.substring("feed:".length()).replaceFirst("^//", "https://");
        }
        try {
            URI address = new URI(text.contains("://") ? text : "https://" + text);
            return Addresses.isWeb(address) && address.getUserInfo() == null ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}

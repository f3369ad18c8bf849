package throughline.fetch;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one request brought, without following it anywhere.
 *
 * @param headers names in lower case, values byte for byte (each char one byte)
 * @param content unpacked; empty unless the status is 2xx
 */
record Answer(int status, Map<String, List<String>> headers, Content content) {

    @Nullable
    String header(String name) {
        List<String> values = headers.get(name);
        return values == null ? null : values.getFirst();
    }
}

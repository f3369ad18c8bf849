package throughline.rules;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.fetch.FakeHost;

/** A request as the publisher saw it, at the time that the test's clock showed. */
record Asked(Instant at, FakeHost.Asked request) {

    String path() {
        return request.path();
    }

    @Nullable
    String header(String name) {
        return request.header(name);
    }

    List<String> headerNames() {
        return request.headerLines().stream()
                .map(line -> line.substring(0, line.indexOf(':')).toLowerCase(java.util.Locale.ROOT))
                .toList();
    }

    boolean isConditional() {
        return header("If-None-Match") != null || header("If-Modified-Since") != null;
    }

    @Override
    public String toString() {
        return at + " " + path();
    }
}

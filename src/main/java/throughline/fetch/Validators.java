package throughline.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What a server gave to ask "has it changed?" with, sent back byte for byte (RFC 9110, 8.8 and 13.1).
 *
 * @param etag the value of {@code ETag}, quotes included
 * @param lastModified the value of {@code Last-Modified}
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {

    public static final Validators NONE = new Validators(null, null);
}

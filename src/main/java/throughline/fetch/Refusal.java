package throughline.fetch;

import java.io.IOException;

/** We will not ask there; the message is a whole sentence. An IOException, so that it can rise through the HTTP client. */
final class Refusal extends IOException {
    Refusal(String sentence) {
        super(sentence);
    }
}

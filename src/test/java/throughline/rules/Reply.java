package throughline.rules;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import throughline.fetch.Content;

/**
 * An answer as it goes over the wire.
 *
 * @param head header lines, each char one byte
 */
record Reply(int status, List<String> head, Content content) {

    Reply {
        head = List.copyOf(head);
    }

    static Reply of(int status, String... head) {
        return new Reply(status, List.of(head), new Content(new byte[0], null));
    }

    static Reply ok(String type, String body) {
        return new Reply(200, List.of(), new Content(body.getBytes(StandardCharsets.UTF_8), type));
    }

    Reply as(int other) {
        return new Reply(other, head, content);
    }

    Reply with(List<String> lines) {
        List<String> all = new ArrayList<>(head);
        all.addAll(lines);
        return new Reply(status, all, content);
    }

    Reply with(String... lines) {
        return with(List.of(lines));
    }

    byte[] headOnTheWire() {
        StringBuilder text = new StringBuilder("HTTP/1.1 " + status + " So\r\n");
        head.forEach(line -> text.append(line).append("\r\n"));
        if (content.type() != null) {
            text.append("Content-Type: ").append(content.type()).append("\r\n");
        }
        text.append("Content-Length: ").append(content.size()).append("\r\nConnection: close\r\n\r\n");
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}

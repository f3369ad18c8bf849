package throughline.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.ProtocolException;

/** Says in plain sentences what went wrong, for a reader who looks why a feed is silent. */
final class Words {

    private Words() {}

    static String noAnswer(Duration limit) {
        return "No answer within " + time(limit) + ".";
    }

    /** @param what was asked for: feed, page, answer */
    static String trouble(IOException trouble, String host, String what, FetchSettings.Limits limits) {
        return switch (trouble) {
            case Way.Astray astray -> String.valueOf(astray.getMessage());
            case Web.ProxyRefuses proxy -> String.valueOf(proxy.getMessage());
            case TooLarge large -> "The " + what + " is larger than " + size(large.bound()) + ".";
            case ConnectTimeoutException e ->
                "No connection to " + host + " within " + time(limits.connectTime()) + ".";
            case SocketTimeoutException e -> noAnswer(limits.wholeTime());
            case UnknownHostException e -> "There is no host by the name " + host + ".";
            case NoRouteToHostException e -> "There is no way to " + host + " from here.";
            case ConnectException e -> host + " does not take connections.";
            case SSLException e -> "The secure connection to " + host + " failed" + inBrackets(e);
            case NoHttpResponseException e -> "The server closed the connection without an answer.";
            case MalformedChunkCodingException e -> cut(what);
            case ConnectionClosedException e -> cut(what);
            case EOFException e -> cut(what);
            case MessageConstraintException e -> "The head of the answer is larger than we read.";
            case ZipException e ->
                "The " + what + " is packed in a way that we cannot unpack (" + e.getMessage() + ").";
            default ->
                trouble.getCause() instanceof ProtocolException
                        ? "The answer is not one that HTTP allows."
                        : "The connection to " + host + " broke" + inBrackets(trouble);
        };
    }

    private static String cut(String what) {
        return "The server closed the connection in the middle of the " + what + ".";
    }

    /** What the library says, for who can make use of it. */
    private static String inBrackets(IOException trouble) {
        String message = String.valueOf(trouble.getMessage()).strip();
        return " (" + (message.endsWith(".") ? message.substring(0, message.length() - 1) : message) + ").";
    }

    static String status(int status) {
        return switch (status) {
            case 304 -> "The server says that nothing changed, but we had not asked for changes (304).";
            case 401, 407 -> "The server asks for a name and a password (" + status + ").";
            case 402 -> "The server asks for payment (402).";
            case 403 -> "The server does not let us read this (403).";
            case 429 -> "The server says that we ask too often (429).";
            case 451 -> "The server keeps this back for legal reasons (451).";
            case 503 -> "The server is not able to answer now (503).";
            default ->
                switch (status / 100) {
                    case 2 -> "The server answered without a page (" + status + ").";
                    case 3 -> "The server sends us on without saying where (" + status + ").";
                    case 4 -> "The server does not accept the request (" + status + ").";
                    case 5 -> "The server has trouble (" + status + ").";
                    default -> "The server answered with a status that we do not know (" + status + ").";
                };
        };
    }

    private static String size(int bytes) {
        if (bytes >= 1_000_000) {
            return bytes / 1_000_000 + " MB";
        }
        return bytes >= 1_000 ? bytes / 1_000 + " KB" : bytes + " bytes";
    }

    static String time(Duration time) {
        if (time.toMillis() % 1_000 != 0) {
            return time.toMillis() + " ms";
        }
        return time.toSeconds() == 1 ? "1 second" : time.toSeconds() + " seconds";
    }
}

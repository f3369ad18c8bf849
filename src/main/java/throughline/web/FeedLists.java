package throughline.web;

import jakarta.ws.rs.core.Response;
import throughline.archive.Archive;
import throughline.feeds.FeedList;
import throughline.feeds.Opml;
import throughline.fetch.Content;

/** Our list of feeds, as a file that goes out or comes in. */
public final class FeedLists {

    /** Bytes in a list that is taken in. */
    public static final int LARGEST = 5_000_000;

    private FeedLists() {}

    /** The list with all settings; cookies and headers only when asked for. */
    public static Response export(Archive archive, boolean secrets) {
        FeedList all = new FeedList(archive.listFeeds(), archive.listOutlets());
        return Response.ok(new Opml().write("Throughline's feeds", secrets ? all : all.withoutSecrets()))
                .type("text/x-opml;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"throughline.opml\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Reads a list, however broken; empty when there is none in it. */
    public static FeedList read(byte[] bytes) {
        return new Opml().read(new Content(bytes, null));
    }
}

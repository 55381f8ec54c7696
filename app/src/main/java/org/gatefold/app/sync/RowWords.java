package org.gatefold.app.sync;

import java.util.function.UnaryOperator;
import org.gatefold.app.ui.Texts;
import org.gatefold.app.ui.TroubleWords;
import org.gatefold.sync.outbox.WaitingRow;

/** A waiting row in the listener's words. */
record RowWords(Texts texts, UnaryOperator<String> accounts) {
    private static final int NOT_SIGNED_IN = 401;
    private static final String SERVER = "server.";

    SyncModel.Line line(WaitingRow row, boolean asked) {
        return new SyncModel.Line(
                row, asked, name(row), asked ? texts.get("sync.discard-asks") : state(row), since(row));
    }

    /** What it is: "Favourite: Slow Harbour". */
    String name(WaitingRow row) {
        String kind = row.kind().startsWith(SERVER)
                ? texts.format("sync.for", kind(row.kind()), accounts.apply(row.account()))
                : kind(row.kind());
        return row.about().isBlank() ? kind : texts.format("sync.name", kind, row.about());
    }

    private String kind(String kind) {
        return switch (kind) {
            case "listen" -> texts.get("sync.kind-listen");
            case "favourite" -> texts.get("sync.kind-favourite");
            case "rating" -> texts.get("sync.kind-rating");
            case "follow" -> texts.get("sync.kind-follow");
            case "playlist" -> texts.get("sync.kind-playlist");
            case "server.star" -> texts.get("sync.kind-server-star");
            case "server.rating" -> texts.get("sync.kind-server-rating");
            case "server.scrobble" -> texts.get("sync.kind-server-play");
            case "server.playlist" -> texts.get("sync.kind-playlist");
            case "server.queue" -> texts.get("sync.kind-server-queue");
            default -> texts.get("sync.kind-other");
        };
    }

    /** Where it stands and why. */
    String state(WaitingRow row) {
        String why = row.tries()
                .trouble()
                .map(trouble -> TroubleWords.of(trouble, texts))
                .or(() -> row.tries().lastError().map(texts::said))
                .orElse("");
        return switch (row.state()) {
            case PENDING ->
                row.tries().next().isPresent()
                        ? texts.format(
                                "sync.pending-at",
                                texts.clock(row.tries().next().get()),
                                why)
                        : texts.get("sync.pending");
            case INFLIGHT -> texts.get("sync.inflight");
            case HELD ->
                row.account().isBlank()
                        ? texts.get("sync.held-nobody")
                        : texts.format(
                                        row.kind().startsWith(SERVER) ? "sync.held-server" : "sync.held",
                                        accounts.apply(row.account()),
                                        isOfSignIn(row) ? why : "")
                                .strip();
            case REJECTED -> texts.format("sync.rejected", why);
        };
    }

    /** Rows that wait with the one that was refused keep what was said of them before. */
    private static boolean isOfSignIn(WaitingRow row) {
        return row.tries().lastStatus() == NOT_SIGNED_IN;
    }

    /** Since when, and how often it was tried. */
    String since(WaitingRow row) {
        return texts.format("sync.since", texts.moment(row.since()), row.tries().attempts());
    }
}

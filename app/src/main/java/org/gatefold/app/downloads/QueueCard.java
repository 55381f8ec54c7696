package org.gatefold.app.downloads;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Labels;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.library.Track;
import org.gatefold.player.offline.OfflineState;

/** What is being fetched, how far it is, what comes next, and why nothing goes on; takes no room when all is here. */
final class QueueCard extends VBox {
    private final Texts texts;
    private final Label title = Labels.of("", "small-title");
    private final Label held = Labels.paragraph("", "warn");
    private final Label current = Labels.of("", "strong");
    private final Label far = Labels.of("", "muted", "small");
    private final ProgressBar bar = new ProgressBar();
    private final VBox under;
    private final VBox next = new VBox(6);

    QueueCard(Texts texts) {
        this.texts = texts;
        getStyleClass().addAll("card", "queue-card");
        bar.setMaxWidth(Double.MAX_VALUE);
        current.setMaxWidth(Double.MAX_VALUE);
        current.setMinWidth(0);
        HBox.setHgrow(current, Priority.ALWAYS);
        under = new VBox(6, new HBox(12, current, far), bar);
        getChildren().addAll(title, held, under, next);
    }

    void show(OfflineState state, List<Track> queue) {
        show(this, state.waiting() > 0 || state.now().isPresent());
        title.setText(texts.format("downloads.queue", state.waiting()));
        held.setText(state.hold().map(this::why).orElse(""));
        show(held, state.hold().isPresent());
        show(under, state.now().isPresent());
        state.now().ifPresent(this::show);
        List<Track> after = queue.stream()
                .filter(track ->
                        state.now().filter(now -> now.key().equals(track.key())).isEmpty())
                .toList();
        next.getChildren().setAll(after.stream().map(this::line).toList());
        int more = state.waiting() - after.size() - (state.now().isPresent() ? 1 : 0);
        if (more > 0) {
            next.getChildren().add(Labels.of(texts.format("downloads.more", more), "muted", "small"));
        }
        show(next, !next.getChildren().isEmpty());
    }

    private void show(OfflineState.Now now) {
        current.setText(texts.format("offline.fetching", now.title()));
        boolean known = now.total() > 0;
        double part = now.done() / (double) Math.max(1, now.total());
        bar.setProgress(known ? part : ProgressBar.INDETERMINATE_PROGRESS);
        bar.setAccessibleText(current.getText());
        far.setText(
                known
                        ? texts.format("downloads.of", texts.size(now.done()), texts.size(now.total()))
                        : texts.size(now.done()));
    }

    private String why(OfflineState.Hold hold) {
        return texts.get(
                switch (hold) {
                    case PAUSED -> "offline.paused";
                    case OVER_BUDGET -> "offline.over-budget";
                    case DISK_FULL -> "offline.disk-full";
                    case NO_SERVER -> "offline.no-server";
                });
    }

    private Node line(Track track) {
        return Labels.of(texts.format("offline.pair", track.title(), track.artistName()), "muted");
    }

    private static void show(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }
}

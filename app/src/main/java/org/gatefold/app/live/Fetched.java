package org.gatefold.app.live;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.gatefold.app.control.Labels;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.library.Origin;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.offline.Wish;

/** Keeping one list offline: the button, and how many of its tracks from servers are here already. */
public final class Fetched implements AutoCloseable {
    private final Bag bag = new Bag();
    private final Wish wish;
    private final Callable<Collection<Track>> tracks;
    private final OfflineShelf offline;
    private final Background background;
    private final Texts texts;
    private final Label label = Labels.of("", "muted");
    private List<TrackKey> served = List.of();

    /** @param tracks looks up what is in the list now; may block */
    public Fetched(
            Wish wish, Callable<Collection<Track>> tracks, OfflineShelf offline, Background background, Texts texts) {
        this.wish = wish;
        this.tracks = tracks;
        this.offline = offline;
        this.background = background;
        this.texts = texts;
        bag.listen(offline.copiesProperty(), (_, _, _) -> show());
        bag.listen(offline.wishesProperty(), (_, _, _) -> read());
        show();
    }

    public Node label() {
        return label;
    }

    public Node button(String name) {
        return KeepButton.of(wish, name, offline, texts);
    }

    /** Looks which tracks come from servers, if that matters. */
    public void read() {
        if (!offline.isWished(wish)) {
            show();
            return;
        }
        bag.add(background.refresh(() -> new Load.Ready<>(servedKeys()), answer -> {
            if (answer instanceof Load.Ready<List<TrackKey>>(var keys, var _)) {
                served = keys;
                show();
            }
        }));
    }

    @Override
    public void close() {
        bag.close();
    }

    private List<TrackKey> servedKeys() throws Exception {
        return tracks.call().stream()
                .filter(track -> track.origin() instanceof Origin.OnServer)
                .map(Track::key)
                .distinct()
                .toList();
    }

    private void show() {
        boolean is = offline.isWished(wish) && !served.isEmpty();
        label.setVisible(is);
        label.setManaged(is);
        if (is) {
            label.setText(texts.format(
                    "offline.fetched-of",
                    served.stream().filter(offline::isKept).count(),
                    served.size()));
        }
    }
}

package org.gatefold.app.playlists;

import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.gatefold.app.control.Labels;
import org.gatefold.app.live.Desk;
import org.gatefold.app.live.KeepButton;
import org.gatefold.app.live.OfflineShelf;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Load;
import org.gatefold.player.library.Origin;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.offline.Wish;
import org.gatefold.player.playlist.PlaylistId;

/** Keeping one playlist offline: the button, and how many of its tracks from servers are here already. */
final class Fetched implements AutoCloseable {
    private final Bag bag = new Bag();
    private final PlaylistId id;
    private final Wish wish;
    private final ListTools tools;
    private final Desk desk;
    private final OfflineShelf offline;
    private final Label label = Labels.of("", "muted");
    private List<TrackKey> served = List.of();

    Fetched(PlaylistId id, ListTools tools, Desk desk) {
        this.id = id;
        this.tools = tools;
        this.desk = desk;
        wish = new Wish.WholePlaylist(id);
        offline = desk.actions().offline();
        bag.listen(offline.copiesProperty(), (_, _, _) -> show());
        bag.listen(offline.wishesProperty(), (_, _, _) -> read());
        show();
    }

    Node label() {
        return label;
    }

    Node button(String name) {
        return KeepButton.of(wish, name, offline, desk.texts());
    }

    /** Looks which tracks come from servers, if that matters. */
    void read() {
        if (!offline.isWished(wish)) {
            show();
            return;
        }
        bag.add(desk.background().refresh(() -> new Load.Ready<>(servedKeys()), answer -> {
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

    private List<TrackKey> servedKeys() {
        Map<TrackKey, Track> tracks = tools.library().byKeys(tools.playlists().keys(id));
        return tracks.values().stream()
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
            label.setText(desk.texts()
                    .format(
                            "offline.fetched-of",
                            served.stream().filter(offline::isKept).count(),
                            served.size()));
        }
    }
}

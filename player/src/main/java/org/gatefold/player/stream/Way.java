package org.gatefold.player.stream;

import java.nio.file.Path;
import org.gatefold.player.library.Origin;
import org.gatefold.player.library.Track;
import org.gatefold.player.playback.SignalPath;
import org.gatefold.player.source.StreamWish;
import org.gatefold.player.streaming.Place;

/** One way to hear a track; {@code copy} is the copy of it that is heard. */
sealed interface Way {
    /** The copy of the track that is heard. */
    Track copy();

    /** Where that is, as the listener chooses among places. */
    default Place at() {
        return switch (this) {
            case FromFile(var _, var _, SignalPath.Place.OfflineCopy()) -> new Place.KeptOffline();
            case FromFile(var _, Path file, var _) -> new Place.OwnFile(file);
            case FromKept(var _, Origin.OnServer song, var _) -> new Place.OnServer(song.server());
            case FromServer(var _, Origin.OnServer song, var _) -> new Place.OnServer(song.server());
        };
    }

    /** From a file that is whole on this machine. */
    record FromFile(Track copy, Path file, SignalPath.Place place) implements Way {}

    /** From a stream that is still here whole, under this name. */
    record FromKept(Track copy, Origin.OnServer song, String name) implements Way {}

    /** From its server. */
    record FromServer(Track copy, Origin.OnServer song, StreamWish wish) implements Way {}
}

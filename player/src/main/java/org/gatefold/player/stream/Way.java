package org.gatefold.player.stream;

import java.nio.file.Path;
import org.gatefold.player.library.Origin;
import org.gatefold.player.library.Track;
import org.gatefold.player.playback.SignalPath;
import org.gatefold.player.source.StreamWish;

/** One way to hear a track; {@code copy} is the copy of it that is heard. */
sealed interface Way {
    /** From a file that is whole on this machine. */
    record FromFile(Track copy, Path file, SignalPath.Place place) implements Way {}

    /** From a stream that is still here whole, under this name. */
    record FromKept(Track copy, Origin.OnServer song, String name) implements Way {}

    /** From its server. */
    record FromServer(Track copy, Origin.OnServer song, StreamWish wish) implements Way {}
}

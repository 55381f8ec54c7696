package org.gatefold.app.mediakeys;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gatefold.player.library.ArtworkId;
import org.gatefold.player.playback.Playback;

/**
 * What the desktop may do with the program: play, and show or end its window. {@code artwork} finds a picture's file and
 * may block; {@code raise}, {@code quit} and {@code open}, which plays the file of a {@code file:} address, return at
 * once, on any thread.
 */
public record DesktopPlayer(
        Playback playback,
        Function<ArtworkId, Optional<Path>> artwork,
        Runnable raise,
        Runnable quit,
        Consumer<String> open) {}

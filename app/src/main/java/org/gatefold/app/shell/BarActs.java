package org.gatefold.app.shell;

import java.util.function.Consumer;
import org.gatefold.player.library.Track;

/** What the player bar asks for that is more than playback: what plays over the whole screen, the small window, and pages. */
public record BarActs(Runnable fullScreen, Runnable mini, Consumer<Track> album, Consumer<Track> artist) {}

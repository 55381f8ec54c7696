package org.gatefold.app.mediakeys.mpris;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.types.Variant;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.playback.PlaybackState;
import org.gatefold.player.playback.PlaybackState.Status;
import org.gatefold.player.queue.PlayQueue;
import org.gatefold.player.queue.Repeat;

/** The state of playback as properties of MPRIS. Pure. */
final class Figures {
    static final String METADATA = "Metadata";
    static final DBusPath NO_TRACK = new DBusPath("/org/mpris/MediaPlayer2/TrackList/NoTrack");

    private static final String TRACKS = "/org/gatefold/track/";

    private Figures() {}

    /** All that are told of when they change; the position is not among them. */
    static Map<String, Variant<?>> of(PlaybackState state, Optional<Path> art) {
        PlayQueue queue = state.queue();
        boolean any = state.status() != Status.EMPTY;
        Map<String, Variant<?>> figures = new LinkedHashMap<>();
        figures.put("PlaybackStatus", new Variant<>(status(state.status())));
        figures.put("LoopStatus", new Variant<>(loop(queue.repeat())));
        figures.put("Shuffle", new Variant<>(queue.isShuffled()));
        figures.put(
                "Volume",
                new Variant<>(state.volume().muted() ? 0.0 : state.volume().level()));
        figures.put("Rate", new Variant<>(1.0));
        figures.put("MinimumRate", new Variant<>(1.0));
        figures.put("MaximumRate", new Variant<>(1.0));
        figures.put("CanGoNext", new Variant<>(queue.next().isPresent()));
        figures.put("CanGoPrevious", new Variant<>(any));
        figures.put("CanPlay", new Variant<>(any));
        figures.put("CanPause", new Variant<>(any));
        figures.put("CanSeek", new Variant<>(any));
        figures.put("CanControl", new Variant<>(true));
        figures.put(METADATA, new Variant<>(metadata(state.track(), art), "a{sv}"));
        return figures;
    }

    /** The place in the track, in microseconds. */
    static long micros(Duration position) {
        return position.toNanos() / 1_000;
    }

    /** The name MPRIS has for a track; a path, in which only letters, digits and underscores may stand. */
    static DBusPath path(Optional<Track> track) {
        return track.map(Track::key).map(Figures::path).orElse(NO_TRACK);
    }

    static Repeat repeat(String loop) {
        return switch (loop) {
            case "Track" -> Repeat.ONE;
            case "Playlist" -> Repeat.ALL;
            default -> Repeat.OFF;
        };
    }

    private static DBusPath path(TrackKey key) {
        return new DBusPath(TRACKS + HexFormat.of().formatHex(key.value().getBytes(StandardCharsets.UTF_8)));
    }

    private static String status(Status status) {
        return switch (status) {
            case PLAYING, BUFFERING -> "Playing";
            case PAUSED -> "Paused";
            case EMPTY -> "Stopped";
        };
    }

    private static String loop(Repeat repeat) {
        return switch (repeat) {
            case OFF -> "None";
            case ONE -> "Track";
            case ALL -> "Playlist";
        };
    }

    private static Map<String, Variant<?>> metadata(Optional<Track> playing, Optional<Path> art) {
        Map<String, Variant<?>> told = new LinkedHashMap<>();
        told.put("mpris:trackid", new Variant<>(path(playing)));
        playing.ifPresent(track -> {
            told.put("mpris:length", new Variant<>(micros(track.length())));
            told.put("xesam:title", new Variant<>(track.title()));
            told.put("xesam:artist", new Variant<>(new String[] {track.artistName()}, "as"));
            told.put("xesam:album", new Variant<>(track.albumTitle()));
            if (track.number() > 0) {
                told.put("xesam:trackNumber", new Variant<>(track.number()));
            }
            if (track.disc() > 0) {
                told.put("xesam:discNumber", new Variant<>(track.disc()));
            }
            art.ifPresent(
                    file -> told.put("mpris:artUrl", new Variant<>(file.toUri().toString())));
        });
        return told;
    }
}

package org.gatefold.app.mediakeys.mpris;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.errors.PropertyReadOnly;
import org.freedesktop.dbus.errors.UnknownInterface;
import org.freedesktop.dbus.errors.UnknownProperty;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.Variant;
import org.gatefold.app.mediakeys.DesktopPlayer;
import org.gatefold.player.library.Track;
import org.gatefold.player.playback.Playback;
import org.gatefold.player.playback.PlaybackState;

/** The one object on the bus. Called on threads of the bus; whatever it is asked returns at once. */
final class MprisObject implements MprisRoot, MprisPlayer, Properties {
    static final String PATH = "/org/mpris/MediaPlayer2";

    private final DesktopPlayer player;
    private final Supplier<Map<String, Variant<?>>> figures;

    /** @param figures the newest of those that are told of */
    MprisObject(DesktopPlayer player, Supplier<Map<String, Variant<?>>> figures) {
        this.player = player;
        this.figures = figures;
    }

    @Override
    public String getObjectPath() {
        return PATH;
    }

    @Override
    public boolean isRemote() {
        return false;
    }

    @Override
    public void raise() {
        player.raise().run();
    }

    @Override
    public void quit() {
        player.quit().run();
    }

    @Override
    public void next() {
        playback().next();
    }

    @Override
    public void previous() {
        playback().previous();
    }

    @Override
    public void pause() {
        playback().pause();
    }

    @Override
    public void playPause() {
        playback().toggle();
    }

    /** Back to the start, and still: a player with a queue has no other way to stop. */
    @Override
    public void stop() {
        playback().pause();
        playback().seek(Duration.ZERO);
    }

    @Override
    public void play() {
        playback().resume();
    }

    @Override
    public void seek(long offset) {
        PlaybackState now = playback().state();
        Duration to = now.positionAt(System.nanoTime()).plusNanos(offset * 1_000);
        Duration length = now.track().map(Track::length).orElse(Duration.ZERO);
        if (length.isPositive() && to.compareTo(length) > 0) {
            playback().next();
        } else {
            playback().seek(to.isNegative() ? Duration.ZERO : to);
        }
    }

    @Override
    public void setPosition(DBusPath track, long position) {
        Optional<Track> now = playback().state().track();
        long length = now.map(Track::length).map(Figures::micros).orElse(0L);
        if (track.equals(Figures.path(now)) && position >= 0 && position <= length) {
            playback().seek(Duration.ofNanos(position * 1_000));
        }
    }

    @Override
    public void openUri(String uri) {
        if (uri.regionMatches(true, 0, "file:", 0, 5)) {
            player.open().accept(uri);
        }
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the bus takes what comes as a variant
    public <A> A Get(String of, String name) {
        Variant<?> value = GetAll(of).get(name);
        if (value == null) {
            throw new UnknownProperty("There is no " + name + ".");
        }
        return (A) value;
    }

    @Override
    public <A> void Set(String of, String name, A value) {
        Object wanted = value instanceof Variant<?> variant ? variant.getValue() : value;
        switch (name) {
            case "Volume" -> playback().volume(Math.clamp(((Number) wanted).doubleValue(), 0, 1));
            case "LoopStatus" -> playback().repeat(Figures.repeat(String.valueOf(wanted)));
            case "Shuffle" -> playback().shuffled(Boolean.TRUE.equals(wanted));
            case "Rate" -> {
                if (((Number) wanted).doubleValue() == 0) {
                    playback().pause();
                }
            }
            default -> throw new PropertyReadOnly(name + " cannot be changed.");
        }
    }

    @Override
    public Map<String, Variant<?>> GetAll(String of) {
        return switch (of) {
            case MprisRoot.NAME -> ROOT;
            case MprisPlayer.NAME -> {
                Map<String, Variant<?>> all = new HashMap<>(figures.get());
                all.put(
                        "Position",
                        new Variant<>(Figures.micros(playback().state().positionAt(System.nanoTime()))));
                yield all;
            }
            default -> throw new UnknownInterface("There is no " + of + " here.");
        };
    }

    private static final Map<String, Variant<?>> ROOT = Map.of(
            "CanQuit", new Variant<>(true),
            "CanRaise", new Variant<>(true),
            "HasTrackList", new Variant<>(false),
            "Identity", new Variant<>("Gatefold"),
            "DesktopEntry", new Variant<>("gatefold"),
            "SupportedUriSchemes", new Variant<>(new String[] {"file"}, "as"),
            "SupportedMimeTypes", new Variant<>(MimeTypes.ALL.toArray(String[]::new), "as"));

    private Playback playback() {
        return player.playback();
    }
}

package org.gatefold.app.mediakeys.mpris;

import java.util.Map;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.annotations.DBusProperty;
import org.freedesktop.dbus.annotations.DBusProperty.Access;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;

/** What plays, as MPRIS names it. Times are in microseconds. */
@DBusInterfaceName(MprisPlayer.NAME)
@DBusProperty(name = "PlaybackStatus", type = String.class, access = Access.READ)
@DBusProperty(name = "LoopStatus", type = String.class)
@DBusProperty(name = "Rate", type = Double.class)
@DBusProperty(name = "MinimumRate", type = Double.class, access = Access.READ)
@DBusProperty(name = "MaximumRate", type = Double.class, access = Access.READ)
@DBusProperty(name = "Shuffle", type = Boolean.class)
@DBusProperty(name = "Metadata", type = Map.class, access = Access.READ)
@DBusProperty(name = "Volume", type = Double.class)
@DBusProperty(name = "Position", type = Long.class, access = Access.READ)
@DBusProperty(name = "CanGoNext", type = Boolean.class, access = Access.READ)
@DBusProperty(name = "CanGoPrevious", type = Boolean.class, access = Access.READ)
@DBusProperty(name = "CanPlay", type = Boolean.class, access = Access.READ)
@DBusProperty(name = "CanPause", type = Boolean.class, access = Access.READ)
@DBusProperty(name = "CanSeek", type = Boolean.class, access = Access.READ)
@DBusProperty(name = "CanControl", type = Boolean.class, access = Access.READ)
public interface MprisPlayer extends DBusInterface {
    String NAME = "org.mpris.MediaPlayer2.Player";

    @DBusMemberName("Next")
    void next();

    @DBusMemberName("Previous")
    void previous();

    @DBusMemberName("Pause")
    void pause();

    @DBusMemberName("PlayPause")
    void playPause();

    @DBusMemberName("Stop")
    void stop();

    @DBusMemberName("Play")
    void play();

    /** By so much from where it is, back where it is negative; past the end is the next track. */
    @DBusMemberName("Seek")
    void seek(long offset);

    /** Nothing happens when another track plays by now, or the place is outside of this one. */
    @DBusMemberName("SetPosition")
    void setPosition(DBusPath track, long position);

    /** Plays a file by its {@code file:} address; any other address is left alone. */
    @DBusMemberName("OpenUri")
    void openUri(String uri);

    /** The place in the track is another than time alone would have made it. */
    @DBusMemberName("Seeked")
    final class Seeked extends DBusSignal {
        public Seeked(String path, long position) throws DBusException {
            super(path, position);
        }
    }
}

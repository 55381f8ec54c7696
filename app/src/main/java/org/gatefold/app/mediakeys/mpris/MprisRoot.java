package org.gatefold.app.mediakeys.mpris;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.annotations.DBusProperty;
import org.freedesktop.dbus.annotations.DBusProperty.Access;
import org.freedesktop.dbus.interfaces.DBusInterface;

/** The program itself, as MPRIS names it. */
@DBusInterfaceName(MprisRoot.NAME)
@DBusProperty(name = "CanQuit", type = Boolean.class, access = Access.READ)
@DBusProperty(name = "CanRaise", type = Boolean.class, access = Access.READ)
@DBusProperty(name = "HasTrackList", type = Boolean.class, access = Access.READ)
@DBusProperty(name = "Identity", type = String.class, access = Access.READ)
@DBusProperty(name = "DesktopEntry", type = String.class, access = Access.READ)
@DBusProperty(name = "SupportedUriSchemes", type = String[].class, access = Access.READ)
@DBusProperty(name = "SupportedMimeTypes", type = String[].class, access = Access.READ)
public interface MprisRoot extends DBusInterface {
    String NAME = "org.mpris.MediaPlayer2";

    @DBusMemberName("Raise")
    void raise();

    @DBusMemberName("Quit")
    void quit();
}

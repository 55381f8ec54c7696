package org.gatefold.app.desktop.freedesktop;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.interfaces.DBusInterface;

/** Who keeps the list of entries of the tray. */
@DBusInterfaceName(StatusWatcher.NAME)
public interface StatusWatcher extends DBusInterface {
    String NAME = "org.kde.StatusNotifierWatcher";
    String PATH = "/StatusNotifierWatcher";

    /** Takes in the entry of the connection that calls; {@code service} is its name on the bus. */
    @DBusMemberName("RegisterStatusNotifierItem")
    void register(String service);
}

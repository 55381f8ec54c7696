package org.gatefold.app.desktop.freedesktop;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** The Desktop Notifications Specification 1.2, as far as it is used. */
@DBusInterfaceName("org.freedesktop.Notifications")
public interface Notifications extends DBusInterface {
    String NAME = "org.freedesktop.Notifications";
    String PATH = "/org/freedesktop/Notifications";

    /** Shows a notice in place of that of the number, 0 for none, and gives its number; {@code -1} leaves the time to the desktop. */
    @DBusMemberName("Notify")
    UInt32 show(
            String program,
            UInt32 instead,
            String icon,
            String title,
            String text,
            List<String> actions,
            Map<String, Variant<?>> hints,
            int millis);

    /** What the desktop can do, such as {@code body-markup}. */
    @DBusMemberName("GetCapabilities")
    List<String> capabilities();
}

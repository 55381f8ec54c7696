package org.gatefold.app.desktop.freedesktop;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;

/** An entry of the tray, as KDE's StatusNotifierItem names it; GNOME's extensions and most panels know it too. */
@DBusInterfaceName(StatusItem.NAME)
public interface StatusItem extends DBusInterface {
    String NAME = "org.kde.StatusNotifierItem";
    String PATH = "/StatusNotifierItem";

    /** It was clicked, at this place of the screen. */
    @DBusMemberName("Activate")
    void activate(int x, int y);

    /** It was clicked with the middle button. */
    @DBusMemberName("SecondaryActivate")
    void activateOtherwise(int x, int y);

    /** Its menu is wanted of itself; desktops that show it themselves ask for {@link Menu} instead. */
    @DBusMemberName("ContextMenu")
    void menu(int x, int y);

    @DBusMemberName("Scroll")
    void scroll(int by, String way);

    /** What the pointer is told over it is another. */
    @DBusMemberName("NewToolTip")
    final class NewToolTip extends DBusSignal {
        public NewToolTip(String path) throws DBusException {
            super(path);
        }
    }

    /** Its title is another. */
    @DBusMemberName("NewTitle")
    final class NewTitle extends DBusSignal {
        public NewTitle(String path) throws DBusException {
            super(path);
        }
    }
}

package org.gatefold.app.desktop.freedesktop;

import java.util.List;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** A menu that the desktop draws, as com.canonical.dbusmenu names it. Entry 0 is the root of all. */
@DBusInterfaceName(Menu.NAME)
public interface Menu extends DBusInterface {
    String NAME = "com.canonical.dbusmenu";
    String PATH = "/MenuBar";

    /** The entries below one, so many levels deep, {@code -1} for all. */
    @DBusMemberName("GetLayout")
    MenuLayout<UInt32, MenuEntry> layout(int parent, int depth, List<String> names);

    /** What is said of these entries; of all where none is named. */
    @DBusMemberName("GetGroupProperties")
    List<MenuEntryFigures> figures(List<Integer> entries, List<String> names);

    @DBusMemberName("GetProperty")
    Variant<?> figure(int entry, String name);

    /** {@code clicked} is the event that matters. */
    @DBusMemberName("Event")
    void event(int entry, String event, Variant<?> data, UInt32 at);

    /** Whether the entries below one are others than before. */
    @DBusMemberName("AboutToShow")
    boolean aboutToShow(int entry);

    /** The entries below one are others than before. */
    @DBusMemberName("LayoutUpdated")
    final class LayoutUpdated extends DBusSignal {
        public LayoutUpdated(String path, UInt32 revision, int parent) throws DBusException {
            super(path, revision, parent);
        }
    }
}

package org.gatefold.app.desktop.freedesktop;

import org.freedesktop.dbus.Tuple;
import org.freedesktop.dbus.annotations.Position;

/** Which version of the menu it is, and its entries. */
public final class MenuLayout<A, B> extends Tuple {
    @Position(0)
    public final A revision;

    @Position(1)
    public final B root;

    public MenuLayout(A revision, B root) {
        this.revision = revision;
        this.root = root;
    }
}

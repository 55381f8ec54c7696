package org.gatefold.app.desktop.freedesktop;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.types.Variant;

/** An entry of a menu with those below it, each of them a variant with such an entry in it. */
public final class MenuEntry extends Struct {
    @Position(0)
    public final int id;

    @Position(1)
    public final Map<String, Variant<?>> figures;

    @Position(2)
    public final List<Variant<?>> below;

    public MenuEntry(int id, Map<String, Variant<?>> figures, List<Variant<?>> below) {
        this.id = id;
        this.figures = figures;
        this.below = below;
    }
}

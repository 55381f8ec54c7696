package org.gatefold.app.desktop.freedesktop;

import java.util.Map;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.types.Variant;

/** What is said of one entry of a menu. */
public final class MenuEntryFigures extends Struct {
    @Position(0)
    public final int id;

    @Position(1)
    public final Map<String, Variant<?>> figures;

    public MenuEntryFigures(int id, Map<String, Variant<?>> figures) {
        this.id = id;
        this.figures = figures;
    }
}

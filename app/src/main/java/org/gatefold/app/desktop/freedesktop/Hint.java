package org.gatefold.app.desktop.freedesktop;

import java.util.List;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;

/** What the pointer is told over an entry of the tray. */
public final class Hint extends Struct {
    @Position(0)
    public final String icon;

    @Position(1)
    public final List<Pixels> picture;

    @Position(2)
    public final String title;

    @Position(3)
    public final String text;

    public Hint(String icon, List<Pixels> picture, String title, String text) {
        this.icon = icon;
        this.picture = picture;
        this.title = title;
        this.text = text;
    }
}

package org.gatefold.app.desktop.freedesktop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.errors.PropertyReadOnly;
import org.freedesktop.dbus.errors.UnknownProperty;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.Variant;
import org.gatefold.app.desktop.Tray;

/** The entry on the bus. Called on threads of the bus; returns at once. */
final class TrayEntry implements StatusItem, Properties {
    private static final List<Pixels> MARK = Pixels.mark();

    private final Tray.Words words;
    private final Tray.Acts acts;
    private final Supplier<Tray.Face> face;

    TrayEntry(Tray.Words words, Tray.Acts acts, Supplier<Tray.Face> face) {
        this.words = words;
        this.acts = acts;
        this.face = face;
    }

    @Override
    public void activate(int x, int y) {
        acts.window().run();
    }

    @Override
    public void activateOtherwise(int x, int y) {
        acts.toggle().run();
    }

    @Override
    public void menu(int x, int y) {
        acts.window().run();
    }

    @Override
    public void scroll(int by, String way) {
        // nothing is chosen by scrolling: a touch pad would change it by accident
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the bus takes what comes as a variant
    public <A> A Get(String of, String name) {
        Variant<?> value = GetAll(of).get(name);
        if (value == null) {
            throw new UnknownProperty("There is no " + name + ".");
        }
        return (A) value;
    }

    @Override
    public <A> void Set(String of, String name, A value) {
        throw new PropertyReadOnly(name + " cannot be changed.");
    }

    @Override
    public Map<String, Variant<?>> GetAll(String of) {
        Map<String, Variant<?>> all = new HashMap<>();
        all.put("Category", new Variant<>("ApplicationStatus"));
        all.put("Id", new Variant<>("gatefold"));
        all.put("Title", new Variant<>(words.name()));
        all.put("Status", new Variant<>("Active"));
        all.put("WindowId", new Variant<>(0));
        all.put("IconName", new Variant<>(""));
        all.put("IconPixmap", new Variant<>(MARK, "a(iiay)"));
        all.put(
                "ToolTip",
                new Variant<>(new Hint("", List.of(), words.name(), face.get().title()), "(sa(iiay)ss)"));
        all.put("ItemIsMenu", new Variant<>(false));
        all.put("Menu", new Variant<>(new DBusPath(Menu.PATH)));
        return all;
    }

    @Override
    public boolean isRemote() {
        return false;
    }

    @Override
    public String getObjectPath() {
        return PATH;
    }
}

package org.gatefold.app.desktop.freedesktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.freedesktop.dbus.errors.PropertyReadOnly;
import org.freedesktop.dbus.errors.UnknownProperty;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.gatefold.app.desktop.Tray;

/** The menu of the entry on the bus. Called on threads of the bus; returns at once. */
final class TrayMenu implements Menu, Properties {
    private static final int ROOT = 0;
    private static final String CLICKED = "clicked";

    /** An entry: what it says, nothing for a line between others; whether it can be chosen, and what it does. */
    private record Item(Optional<String> label, boolean enabled, Runnable act) {
        Map<String, Variant<?>> figures() {
            return label.<Map<String, Variant<?>>>map(said -> Map.of(
                            "label", new Variant<>(said.replace("_", "__")),
                            "enabled", new Variant<>(enabled),
                            "visible", new Variant<>(true)))
                    .orElseGet(() -> Map.of("type", new Variant<>("separator"), "visible", new Variant<>(true)));
        }
    }

    private final Tray.Words words;
    private final Tray.Acts acts;
    private final Supplier<Tray.Face> face;
    private final Supplier<UInt32> revision;

    TrayMenu(Tray.Words words, Tray.Acts acts, Supplier<Tray.Face> face, Supplier<UInt32> revision) {
        this.words = words;
        this.acts = acts;
        this.face = face;
        this.revision = revision;
    }

    /** Their numbers are their places, from 1 on. */
    private List<Item> items() {
        Tray.Face now = face.get();
        return List.of(
                item(now.windowShown() ? words.hide() : words.show(), true, acts.window()),
                item(now.playing() ? words.pause() : words.play(), now.anything(), acts.toggle()),
                item(words.next(), now.anything(), acts.next()),
                item(words.previous(), now.anything(), acts.previous()),
                new Item(Optional.empty(), false, () -> {}),
                item(words.quit(), true, acts.quit()));
    }

    private static Item item(String label, boolean enabled, Runnable act) {
        return new Item(Optional.of(label), enabled, act);
    }

    @Override
    public MenuLayout<UInt32, MenuEntry> layout(int parent, int depth, List<String> names) {
        List<Item> items = items();
        if (parent != ROOT) {
            return new MenuLayout<>(revision.get(), entry(parent, items));
        }
        List<Variant<?>> below = new ArrayList<>();
        if (depth != 0) {
            for (int id = 1; id <= items.size(); id++) {
                below.add(new Variant<>(entry(id, items), "(ia{sv}av)"));
            }
        }
        return new MenuLayout<>(revision.get(), new MenuEntry(ROOT, root(), below));
    }

    @Override
    public List<MenuEntryFigures> figures(List<Integer> entries, List<String> names) {
        List<Item> items = items();
        List<Integer> asked = entries.isEmpty()
                ? IntStream.rangeClosed(0, items.size()).boxed().toList()
                : entries;
        return asked.stream()
                .filter(id -> id >= 0 && id <= items.size())
                .map(id -> new MenuEntryFigures(id, figures(id, items)))
                .toList();
    }

    @Override
    public Variant<?> figure(int entry, String name) {
        Variant<?> figure = figures(entry, items()).get(name);
        if (figure == null) {
            throw new UnknownProperty("There is no " + name + ".");
        }
        return figure;
    }

    @Override
    public void event(int entry, String event, Variant<?> data, UInt32 at) {
        List<Item> items = items();
        if (event.equals(CLICKED) && entry > 0 && entry <= items.size()) {
            items.get(entry - 1).act().run();
        }
    }

    @Override
    public boolean aboutToShow(int entry) {
        return false;
    }

    private static MenuEntry entry(int id, List<Item> items) {
        return new MenuEntry(id, figures(id, items), List.of());
    }

    private static Map<String, Variant<?>> figures(int id, List<Item> items) {
        return id > 0 && id <= items.size() ? items.get(id - 1).figures() : root();
    }

    private static Map<String, Variant<?>> root() {
        return Map.of("children-display", new Variant<>("submenu"));
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
        return Map.of(
                "Version", new Variant<>(new UInt32(3)),
                "Status", new Variant<>("normal"),
                "TextDirection", new Variant<>("ltr"),
                "IconThemePath", new Variant<>(new String[0], "as"));
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

package org.gatefold.app.desktop.freedesktop;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.gatefold.app.desktop.Notice;
import org.gatefold.app.desktop.NoticeBoard;

/** Notices by whatever service of the session shows them. It is spoken to only when there is something to show. */
public final class FreedesktopNotices implements NoticeBoard {
    private static final System.Logger LOG = System.getLogger(FreedesktopNotices.class.getName());
    private static final String ENTRY = "gatefold";

    /** Looking for the bus fails where there is none. */
    private final Supplier<DBusConnectionBuilder> builder;

    private Optional<DBusConnection> bus = Optional.empty();
    private UInt32 last = new UInt32(0);

    private FreedesktopNotices(Supplier<DBusConnectionBuilder> builder) {
        this.builder = builder;
    }

    /** On the bus of this session. */
    public static NoticeBoard ofThisSession() {
        return on(DBusConnectionBuilder::forSessionBus);
    }

    static NoticeBoard on(Supplier<DBusConnectionBuilder> builder) {
        return new FreedesktopNotices(builder);
    }

    @Override
    public synchronized void show(Notice notice) {
        try {
            Notifications service = bus().getRemoteObject(Notifications.NAME, Notifications.PATH, Notifications.class);
            boolean markup = service.capabilities().contains("body-markup");
            last = service.show(
                    "Gatefold",
                    last,
                    notice.picture().map(Path::toString).orElse(ENTRY),
                    notice.title(),
                    markup ? escaped(notice.text()) : notice.text(),
                    List.of(),
                    Map.of(
                            "desktop-entry", new Variant<>(ENTRY),
                            "transient", new Variant<>(true)),
                    -1);
        } catch (DBusException | RuntimeException e) {
            LOG.log(Level.INFO, "the desktop shows no notices: " + e.getMessage());
            close();
        }
    }

    @Override
    public synchronized void close() {
        bus.ifPresent(connection -> {
            try {
                connection.close();
            } catch (IOException e) {
                LOG.log(Level.DEBUG, "leaving the bus", e);
            }
        });
        bus = Optional.empty();
    }

    private DBusConnection bus() throws DBusException {
        if (bus.isEmpty()) {
            bus = Optional.of(builder.get().withShared(false).build());
        }
        return bus.get();
    }

    /** A title may have any letters in it, and must not become markup. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

package org.gatefold.app.desktop.freedesktop;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.interfaces.DBusSigHandler;
import org.freedesktop.dbus.types.UInt32;
import org.gatefold.app.desktop.Tray;
import org.jspecify.annotations.Nullable;

/** The entry in a tray that speaks StatusNotifierItem, over D-Bus and so on X11 and Wayland alike. It comes and goes with the tray. */
public final class FreedesktopTray implements Tray {
    private static final System.Logger LOG = System.getLogger(FreedesktopTray.class.getName());

    /** Looking for the bus fails where there is none. */
    private final Supplier<DBusConnectionBuilder> builder;

    private final Words words;
    private final Acts acts;
    private final Executor worker;
    private final Runnable changed;
    private final DBusSigHandler<DBus.NameOwnerChanged> watching = this::ownerChanged;
    private @Nullable DBusConnection bus;
    private volatile Face face;
    private volatile boolean seen;
    private volatile boolean closed;
    private int revision = 1;

    FreedesktopTray(
            Supplier<DBusConnectionBuilder> builder,
            Words words,
            Acts acts,
            Face face,
            Executor worker,
            Runnable changed) {
        this.builder = builder;
        this.words = words;
        this.acts = acts;
        this.face = face;
        this.worker = worker;
        this.changed = changed;
        later(this::connect);
    }

    /** In the tray of this session; {@code changed} hears, on the worker, when that begins or ends to show it. */
    public static Tray ofThisSession(Words words, Acts acts, Face face, Executor worker, Runnable changed) {
        return new FreedesktopTray(DBusConnectionBuilder::forSessionBus, words, acts, face, worker, changed);
    }

    @Override
    public void show(Face now) {
        if (!now.equals(face)) {
            face = now;
            later(this::tell);
        }
    }

    @Override
    public boolean isSeen() {
        return seen && !closed;
    }

    @Override
    public void close() {
        closed = true;
        later(this::disconnect);
    }

    private void later(Runnable work) {
        try {
            worker.execute(work);
        } catch (RejectedExecutionException e) {
            LOG.log(Level.DEBUG, "closed meanwhile", e);
        }
    }

    private synchronized void connect() {
        if (closed) {
            return;
        }
        try {
            DBusConnection made = builder.get().withShared(false).build();
            bus = made;
            made.exportObject(StatusItem.PATH, new TrayEntry(words, acts, () -> face));
            made.exportObject(Menu.PATH, new TrayMenu(words, acts, () -> face, this::revision));
            made.addSigHandler(DBus.NameOwnerChanged.class, watching);
            look(made);
        } catch (DBusException | RuntimeException e) {
            LOG.log(Level.INFO, "there is no tray: " + e.getMessage());
            disconnect();
        }
    }

    private void ownerChanged(DBus.NameOwnerChanged signal) {
        if (signal.name.equals(StatusWatcher.NAME)) {
            later(this::lookAgain);
        }
    }

    private synchronized void lookAgain() {
        DBusConnection to = bus;
        if (to != null && !closed) {
            try {
                look(to);
            } catch (DBusException | DBusExecutionException e) {
                LOG.log(Level.INFO, "the tray does not take us in: " + e.getMessage());
                isSeen(false);
            }
        }
    }

    /** Asks anew whether there is a tray, so that it does not matter in which order its coming and going are heard of. */
    private void look(DBusConnection to) throws DBusException {
        DBus names = to.getRemoteObject("org.freedesktop.DBus", "/org/freedesktop/DBus", DBus.class);
        boolean there = names.NameHasOwner(StatusWatcher.NAME);
        if (there) {
            to.getRemoteObject(StatusWatcher.NAME, StatusWatcher.PATH, StatusWatcher.class)
                    .register(to.getUniqueName());
        }
        isSeen(there);
    }

    private void isSeen(boolean now) {
        boolean other = seen != now;
        seen = now;
        if (other) {
            changed.run();
        }
    }

    private synchronized UInt32 revision() {
        return new UInt32(revision);
    }

    private synchronized void tell() {
        DBusConnection to = bus;
        if (to == null || closed) {
            return;
        }
        revision++;
        try {
            to.sendMessage(new Menu.LayoutUpdated(Menu.PATH, new UInt32(revision), 0));
            to.sendMessage(new StatusItem.NewToolTip(StatusItem.PATH));
        } catch (DBusException | DBusExecutionException e) {
            LOG.log(Level.INFO, "the tray is not told: " + e.getMessage());
        }
    }

    private synchronized void disconnect() {
        DBusConnection left = bus;
        bus = null;
        seen = false;
        if (left != null) {
            try {
                left.close();
            } catch (IOException e) {
                LOG.log(Level.DEBUG, "leaving the bus", e);
            }
        }
    }
}

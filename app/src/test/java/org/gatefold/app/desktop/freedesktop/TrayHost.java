package org.gatefold.app.desktop.freedesktop;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.gatefold.app.desktop.Tray;
import org.gatefold.app.mediakeys.mpris.SessionBus;

/** A tray on a bus of its own, into which the program's entry is put; its menu is read and clicked by dbus-send. */
public final class TrayHost implements AutoCloseable {
    private final BlockingQueue<String> registered = new LinkedBlockingQueue<>();
    private final SessionBus bus;
    private final DBusConnection desktop;

    public TrayHost() throws Exception {
        bus = SessionBus.start();
        desktop = DBusConnectionBuilder.forAddress(bus.address())
                .withShared(false)
                .build();
        desktop.exportObject(StatusWatcher.PATH, new Watcher());
        desktop.requestBusName(StatusWatcher.NAME);
    }

    /** As {@link FreedesktopTray#ofThisSession}, on this bus. */
    public Tray entry(Tray.Words words, Tray.Acts acts, Tray.Face face, Executor worker, Runnable changed) {
        return new FreedesktopTray(
                () -> DBusConnectionBuilder.forAddress(bus.address()), words, acts, face, worker, changed);
    }

    /** The next entry that is put in. */
    public String taken() throws InterruptedException {
        String entry = registered.poll(60, TimeUnit.SECONDS);
        if (entry == null) {
            throw new AssertionError("no entry came");
        }
        return entry;
    }

    /** What the menu says, as dbus-send prints it. */
    private String menu(String entry) throws Exception {
        return bus.send(entry, Menu.PATH, Menu.NAME + ".GetLayout", "int32:0", "int32:-1", "array:string:");
    }

    /** Asks until the menu has all these words. */
    public void awaitMenu(String entry, String... words) throws Exception {
        await(
                () -> menu(entry),
                List.of(words).stream().map(word -> "\"" + word + "\"").toList());
    }

    /** Asks until the hint of the entry holds this. */
    public void awaitHint(String entry, String words) throws Exception {
        await(() -> hint(entry), List.of(words));
    }

    private static void await(Callable<String> asked, List<String> words) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        String said = asked.call();
        while (!words.stream().allMatch(said::contains)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never said " + words + " but " + said);
            }
            said = asked.call();
        }
    }

    private String hint(String entry) throws Exception {
        return bus.send(
                entry,
                StatusItem.PATH,
                "org.freedesktop.DBus.Properties.Get",
                "string:" + StatusItem.NAME,
                "string:ToolTip");
    }

    /** Clicks a line of the menu, counted from 1. */
    public void click(String entry, int line) throws Exception {
        bus.send(
                entry,
                Menu.PATH,
                Menu.NAME + ".Event",
                "int32:" + line,
                "string:clicked",
                "variant:int32:0",
                "uint32:0");
    }

    /** The tray goes, as when its desktop's panel ends. */
    public void leave() throws Exception {
        desktop.close();
    }

    @Override
    public void close() throws Exception {
        desktop.close();
        bus.close();
    }

    /** The tray. */
    public final class Watcher implements StatusWatcher {
        @Override
        public void register(String service) {
            registered.add(service);
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
}

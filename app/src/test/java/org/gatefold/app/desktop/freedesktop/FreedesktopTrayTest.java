package org.gatefold.app.desktop.freedesktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.gatefold.app.desktop.Tray;
import org.gatefold.app.mediakeys.mpris.SessionBus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The entry over a real bus, taken in by a tray of the test and asked by dbus-send. */
@Timeout(120)
final class FreedesktopTrayTest {
    private static final Tray.Words WORDS =
            new Tray.Words("Gatefold", "Show", "Hide", "Play", "Pause", "Next", "Previous", "Quit");
    private static final Tray.Face STILL = new Tray.Face(true, false, true, "Nordover – Vinterlys");

    private final BlockingQueue<String> registered = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> done = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> changes = new LinkedBlockingQueue<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private SessionBus bus;
    private DBusConnection desktop;
    private Tray tray;

    @BeforeEach
    void open() throws Exception {
        assumeTrue(SessionBus.isHere(), "dbus is not here; ./gatefold test installs it");
        bus = SessionBus.start();
    }

    @AfterEach
    void close() throws Exception {
        if (bus != null) {
            if (tray != null) {
                tray.close();
            }
            worker.shutdown();
            assertTrue(worker.awaitTermination(60, TimeUnit.SECONDS));
            if (desktop != null) {
                desktop.close();
            }
            bus.close();
        }
    }

    private void aTray() throws Exception {
        desktop = DBusConnectionBuilder.forAddress(bus.address())
                .withShared(false)
                .build();
        desktop.exportObject(StatusWatcher.PATH, new Watcher());
        desktop.requestBusName(StatusWatcher.NAME);
    }

    private void anEntry() {
        tray = new FreedesktopTray(
                () -> DBusConnectionBuilder.forAddress(bus.address()),
                WORDS,
                new Tray.Acts(
                        () -> done.add("window"),
                        () -> done.add("toggle"),
                        () -> done.add("next"),
                        () -> done.add("previous"),
                        () -> done.add("quit")),
                STILL,
                worker,
                () -> changes.add("changed"));
    }

    private static String next(BlockingQueue<String> of) throws InterruptedException {
        String next = of.poll(60, TimeUnit.SECONDS);
        assertTrue(next != null, "it never came");
        return next;
    }

    private String layout(String entry) throws Exception {
        return bus.send(entry, Menu.PATH, Menu.NAME + ".GetLayout", "int32:0", "int32:-1", "array:string:");
    }

    private void click(String entry, int id) throws Exception {
        bus.send(
                entry, Menu.PATH, Menu.NAME + ".Event", "int32:" + id, "string:clicked", "variant:int32:0", "uint32:0");
    }

    @Test
    void theTrayTakesItInWithAPictureAWordAndAMenu() throws Exception {
        aTray();
        anEntry();
        String entry = next(registered);
        String properties = "org.freedesktop.DBus.Properties.";
        assertTrue(bus.send(entry, StatusItem.PATH, properties + "Get", "string:" + StatusItem.NAME, "string:Menu")
                .contains("object path \"/MenuBar\""));
        String picture =
                bus.send(entry, StatusItem.PATH, properties + "Get", "string:" + StatusItem.NAME, "string:IconPixmap");
        assertTrue(picture.contains("int32 16") && picture.contains("int32 48"), picture);
        String hint =
                bus.send(entry, StatusItem.PATH, properties + "Get", "string:" + StatusItem.NAME, "string:ToolTip");
        assertTrue(hint.contains("Nordover – Vinterlys"), hint);
        assertTrue(bus.send(entry, StatusItem.PATH, properties + "GetAll", "string:" + StatusItem.NAME)
                .contains("ApplicationStatus"));
    }

    @Test
    void itsMenuSaysWhatCanBeDoneAndDoesIt() throws Exception {
        aTray();
        anEntry();
        String entry = next(registered);
        String menu = layout(entry);
        for (String word : List.of("Hide", "Play", "Next", "Previous", "separator", "Quit")) {
            assertTrue(menu.contains("\"" + word + "\""), menu);
        }
        for (int id : new int[] {1, 2, 3, 4, 6}) {
            click(entry, id);
        }
        assertEquals(
                List.of("window", "toggle", "next", "previous", "quit"),
                List.of(next(done), next(done), next(done), next(done), next(done)));
        click(entry, 5);
        click(entry, 99);
        bus.send(entry, StatusItem.PATH, StatusItem.NAME + ".Activate", "int32:0", "int32:0");
        assertEquals("window", next(done), "neither the line nor what is not there does anything");
    }

    @Test
    void whatItSaysFollowsTheProgram() throws Exception {
        aTray();
        anEntry();
        String entry = next(registered);
        tray.show(new Tray.Face(false, true, true, "Copper – Vinterlys"));
        String menu = layout(entry);
        assertTrue(menu.contains("\"Show\"") && menu.contains("\"Pause\""), menu);
    }

    @Test
    void itIsSeenWhileThereIsATrayAndIsTakenInAgainByTheNextOne() throws Exception {
        anEntry();
        aTray();
        next(registered);
        next(changes);
        assertTrue(tray.isSeen());
        desktop.close();
        next(changes);
        assertFalse(tray.isSeen());
        registered.clear();
        aTray();
        next(registered);
        next(changes);
        assertTrue(tray.isSeen());
    }

    @Test
    void withoutABusThereIsNoneAndNothingBreaks() throws Exception {
        tray = new FreedesktopTray(
                () -> DBusConnectionBuilder.forAddress("unix:path=/nowhere/at/all"),
                WORDS,
                new Tray.Acts(() -> {}, () -> {}, () -> {}, () -> {}, () -> {}),
                STILL,
                worker,
                () -> {});
        tray.show(new Tray.Face(false, true, true, ""));
        assertFalse(tray.isSeen());
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

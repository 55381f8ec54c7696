package org.gatefold.app.desktop.freedesktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.gatefold.app.desktop.Notice;
import org.gatefold.app.desktop.NoticeBoard;
import org.gatefold.app.mediakeys.mpris.SessionBus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Notices over a real bus, to a service of the test that stands for the desktop's. */
@Timeout(120)
final class FreedesktopNoticesTest {
    /** What the desktop was asked to show. */
    private record Asked(UInt32 instead, String icon, String title, String text) {}

    private final BlockingQueue<Asked> asked = new LinkedBlockingQueue<>();
    private SessionBus bus;
    private DBusConnection desktop;
    private NoticeBoard board;

    @BeforeEach
    void open() throws Exception {
        assumeTrue(SessionBus.isHere(), "dbus is not here; ./gatefold test installs it");
        bus = SessionBus.start();
        board = FreedesktopNotices.on(() -> DBusConnectionBuilder.forAddress(bus.address()));
    }

    @AfterEach
    void close() throws Exception {
        if (bus != null) {
            board.close();
            if (desktop != null) {
                desktop.close();
            }
            bus.close();
        }
    }

    private void aDesktopThatCan(String... what) throws Exception {
        desktop = DBusConnectionBuilder.forAddress(bus.address())
                .withShared(false)
                .build();
        desktop.exportObject(Notifications.PATH, new Desktop(List.of(what)));
        desktop.requestBusName(Notifications.NAME);
    }

    private Asked next() throws InterruptedException {
        Asked next = asked.poll(60, TimeUnit.SECONDS);
        assertTrue(next != null, "nothing was shown");
        return next;
    }

    @Test
    void aNoticeTakesThePlaceOfTheOneBefore() throws Exception {
        aDesktopThatCan("body");
        board.show(new Notice("Nordover", "Vinterlys\nNordover", Optional.of(Path.of("/covers/n.png"))));
        assertEquals(new Asked(new UInt32(0), "/covers/n.png", "Nordover", "Vinterlys\nNordover"), next());
        board.show(new Notice("Copper", "Vinterlys", Optional.empty()));
        assertEquals(new Asked(new UInt32(41), "gatefold", "Copper", "Vinterlys"), next());
    }

    @Test
    void whereWordsMayBeMarkedATitleIsNoMarkup() throws Exception {
        aDesktopThatCan("body", "body-markup");
        board.show(new Notice("A <b>", "Rock & <i>Roll</i>", Optional.empty()));
        Asked shown = next();
        assertEquals("A <b>", shown.title(), "a title is plain everywhere");
        assertEquals("Rock &amp; &lt;i&gt;Roll&lt;/i&gt;", shown.text());
    }

    @Test
    void whereNobodyShowsNoticesNothingBreaksAndALaterDesktopIsFound() throws Exception {
        board.show(new Notice("Nobody", "sees this", Optional.empty()));
        aDesktopThatCan("body");
        board.show(new Notice("Now", "it is seen", Optional.empty()));
        assertEquals("Now", next().title());
    }

    @Test
    void withoutABusNothingBreaks() {
        NoticeBoard none = FreedesktopNotices.on(() -> DBusConnectionBuilder.forAddress("unix:path=/nowhere/at/all"));
        none.show(new Notice("Nobody", "sees this", Optional.empty()));
        none.close();
    }

    /** The service; its first notice has the number 41. */
    public final class Desktop implements Notifications {
        private final List<String> can;

        Desktop(List<String> can) {
            this.can = can;
        }

        @Override
        public UInt32 show(
                String program,
                UInt32 instead,
                String icon,
                String title,
                String text,
                List<String> actions,
                Map<String, Variant<?>> hints,
                int millis) {
            asked.add(new Asked(instead, icon, title, text));
            return new UInt32(41);
        }

        @Override
        public List<String> capabilities() {
            return can;
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

package org.gatefold.app.mediakeys.mpris;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.Variant;
import org.gatefold.app.mediakeys.DesktopPlayer;
import org.gatefold.app.mediakeys.MediaControls;
import org.gatefold.player.library.ArtworkId;
import org.gatefold.player.library.Track;
import org.gatefold.player.playback.PlaybackState;
import org.gatefold.sync.event.Subscription;

/** Gatefold on the session's bus: answers what it is asked, and tells of changes, one after another, on a worker. */
public final class MprisControls implements MediaControls {
    private static final System.Logger LOG = System.getLogger(MprisControls.class.getName());
    private static final String BUS_NAME = MprisRoot.NAME + ".gatefold";
    /** What time alone explains is within this. */
    private static final Duration SLACK = Duration.ofMillis(400);

    private final DBusConnection bus;
    private final DesktopPlayer player;
    private final Executor worker;
    private final AtomicReference<PlaybackState> newest = new AtomicReference<>();
    private final Subscription states;

    private volatile Map<String, Variant<?>> figures;
    private PlaybackState told;
    private Optional<ArtworkId> artOf = Optional.empty();
    private Optional<Path> art = Optional.empty();

    private MprisControls(DBusConnection bus, DesktopPlayer player, Executor worker) throws DBusException {
        this.bus = bus;
        this.player = player;
        this.worker = worker;
        told = player.playback().state();
        figures = Figures.of(told, art);
        bus.exportObject(MprisObject.PATH, new MprisObject(player, () -> figures));
        requestName();
        states = player.playback().subscribe(this::arrive);
    }

    /** On the bus of this session; without one nothing is done. Blocks for a moment. */
    public static MediaControls open(DesktopPlayer player, Executor worker) {
        return open(DBusConnectionBuilder.forSessionBus(), player, worker);
    }

    static MediaControls open(DBusConnectionBuilder builder, DesktopPlayer player, Executor worker) {
        try {
            DBusConnection bus = builder.withShared(false).build();
            try {
                return new MprisControls(bus, player, worker);
            } catch (DBusException | RuntimeException e) {
                bus.disconnect();
                throw e;
            }
        } catch (DBusException | RuntimeException e) {
            LOG.log(Level.INFO, "no media keys: there is no session bus to speak to (" + e.getMessage() + ")");
            return MediaControls.none();
        }
    }

    /** Another Gatefold with another folder of data may have the plain name. */
    private void requestName() throws DBusException {
        try {
            bus.requestBusName(BUS_NAME);
        } catch (DBusException e) {
            bus.requestBusName(BUS_NAME + ".instance" + ProcessHandle.current().pid());
        }
    }

    @Override
    public void close() {
        states.close();
        try {
            bus.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "leaving the bus", e);
        }
    }

    /** On the playback thread: many states may come while one is told of. */
    private void arrive(PlaybackState state) {
        if (newest.getAndSet(state) == null) {
            try {
                worker.execute(this::tell);
            } catch (RejectedExecutionException e) {
                LOG.log(Level.DEBUG, "closed meanwhile", e);
            }
        }
    }

    private synchronized void tell() {
        PlaybackState state = newest.getAndSet(null);
        if (state == null) {
            return;
        }
        try {
            tell(state);
            findArt(state);
        } catch (DBusException | DBusExecutionException e) {
            LOG.log(Level.INFO, "the desktop is not told what plays: " + e.getMessage());
        }
    }

    private void tell(PlaybackState state) throws DBusException {
        Optional<ArtworkId> picture = state.track().flatMap(Track::art);
        change(Figures.of(state, picture.equals(artOf) ? art : Optional.empty()));
        if (isSeek(told, state)) {
            bus.sendMessage(
                    new MprisPlayer.Seeked(MprisObject.PATH, Figures.micros(state.positionAt(state.nanoTime()))));
        }
        told = state;
    }

    /** The picture may come over a network, so that it is told of afterwards. */
    private void findArt(PlaybackState state) throws DBusException {
        Optional<ArtworkId> picture = state.track().flatMap(Track::art);
        if (!picture.equals(artOf)) {
            art = picture.flatMap(player.artwork());
            artOf = picture;
            change(Figures.of(state, art));
        }
    }

    private void change(Map<String, Variant<?>> now) throws DBusException {
        Map<String, Variant<?>> changed = new HashMap<>(now);
        Map<String, Variant<?>> before = figures;
        changed.entrySet().removeIf(each -> each.getValue().equals(before.get(each.getKey())));
        figures = now;
        if (!changed.isEmpty()) {
            bus.sendMessage(new Properties.PropertiesChanged(MprisObject.PATH, MprisPlayer.NAME, changed, List.of()));
        }
    }

    private static boolean isSeek(PlaybackState before, PlaybackState now) {
        boolean same = before.track().map(Track::key).equals(now.track().map(Track::key));
        Duration expected = before.positionAt(now.nanoTime());
        return same && expected.minus(now.position()).abs().compareTo(SLACK) > 0;
    }
}

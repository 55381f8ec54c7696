package org.gatefold.sync.instance;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The door of the running program: a socket in its folder of data, which only its own user can reach: the system says who calls. Whoever is started
 * a second time hands over what it was given and ends. Open it only while the folder is held.
 */
public final class Door implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Door.class.getName());
    /** Some systems have no room for more in the address of a socket. */
    private static final int LONGEST_PATH = 100;

    private static final int TAKEN = 1;

    private final ServerSocketChannel server;
    private final Path place;
    private final Consumer<Visit> ring;

    private Door(ServerSocketChannel server, Path place, Consumer<Visit> ring) {
        this.server = server;
        this.place = place;
        this.ring = ring;
    }

    /** Hears of visits on a thread of its own. Where there can be no such socket there is no door. */
    public static Optional<Door> open(Path data, Consumer<Visit> ring) {
        Path place = place(data);
        if (place.toString().length() > LONGEST_PATH) {
            return Optional.empty();
        }
        try {
            Files.deleteIfExists(place);
            ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            Door door = new Door(server, place, ring);
            server.bind(UnixDomainSocketAddress.of(place));
            Caller.keepOut(place);
            Thread.ofPlatform().daemon().name("door").start(door::attend);
            return Optional.of(door);
        } catch (IOException | UnsupportedOperationException e) {
            LOG.log(Level.INFO, "a second start cannot be handed over: " + e.getMessage());
            return Optional.empty();
        }
    }

    /** Hands a visit to the program that has the folder open; false when there is none, or it does not answer. */
    public static boolean knock(Path data, Visit visit) {
        Path place = place(data);
        if (!Files.exists(place) || place.toString().length() > LONGEST_PATH) {
            return false;
        }
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(place));
                Deadline deadline = new Deadline(channel)) {
            visit.write(new DataOutputStream(Channels.newOutputStream(channel)));
            return Channels.newInputStream(channel).read() == TAKEN;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private void attend() {
        while (server.isOpen()) {
            try (SocketChannel channel = server.accept();
                    Deadline deadline = new Deadline(channel)) {
                if (!Caller.isOwnerOf(place, channel)) {
                    throw new IOException("another user");
                }
                ring.accept(Visit.read(new DataInputStream(Channels.newInputStream(channel))));
                Channels.newOutputStream(channel).write(TAKEN);
            } catch (ClosedChannelException e) {
                LOG.log(Level.DEBUG, "the door is closed, or a visitor took too long", e);
            } catch (IOException e) {
                LOG.log(Level.INFO, "somebody at the door who is no Gatefold: " + e.getMessage());
            }
        }
    }

    private static Path place(Path data) {
        return data.resolve("door");
    }

    @Override
    public void close() {
        try {
            server.close();
            Files.deleteIfExists(place);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "closing the door", e);
        }
    }
}

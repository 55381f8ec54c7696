package org.gatefold.player.library.served;

import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.gatefold.player.library.scan.ChangeTeller;
import org.gatefold.player.library.sql.Adoption;
import org.gatefold.player.library.sql.ScanStore;
import org.gatefold.player.library.sql.ServedStore;
import org.gatefold.player.source.MusicSource;
import org.gatefold.player.source.ServerId;

/** The part of the library that servers fill. Knows no settings and no threads: whoever calls decides when. Blocks. */
public final class ServedLibrary {
    private final ServedStore served;
    private final ScanStore store;
    private final Adoption adoption;
    private final KeptHere kept;
    private final Runnable changed;

    /** {@code changed} is called whenever the library shows something else. */
    public ServedLibrary(ServedStore served, ScanStore store, Adoption adoption, KeptHere kept, Runnable changed) {
        this.served = served;
        this.store = store;
        this.adoption = adoption;
        this.kept = kept;
        this.changed = changed;
    }

    /** How far a pass has come; {@code songs} were listed by the server so far, {@code expected} is what there were last time. */
    public record Progress(int songs, int expected) {}

    /**
     * Reads a server's music into the library, unless its stamp says that nothing changed. What was read is there at
     * once and stays when the rest fails; what the server no longer has goes only after it was read to its end.
     *
     * @return false when it was cancelled
     * @throws IOException with a sentence when the server could not be read to its end
     */
    public boolean read(MusicSource source, BooleanSupplier cancelled, Consumer<Progress> progress) throws IOException {
        ChangeTeller changes = new ChangeTeller(store, changed);
        try {
            return new ServerPass(source, served, store, kept, changes, cancelled, progress).run();
        } finally {
            if (changes.happenedAtAll()) {
                adoption.run();
                kept.dropBack();
                changes.flush();
                changed.run();
            }
        }
    }

    /** When the server was last read to its end. */
    public Optional<ServedStore.Synced> lastRead(ServerId server) {
        return served.synced(server);
    }

    /** How many songs of the server are in the library. */
    public int songs(ServerId server) {
        return served.count(server);
    }

    /** Lets go of all servers but these. */
    public void keepOnly(Collection<ServerId> servers) {
        ChangeTeller changes = new ChangeTeller(store, changed);
        Set<ServerId> kept = Set.copyOf(servers);
        for (ServerId server : served.servers()) {
            if (!kept.contains(server)) {
                for (var some = served.leaving(server); !some.isEmpty(); some = served.leaving(server)) {
                    this.kept.leave(some);
                    changes.happened();
                }
            }
        }
        changes.flush();
    }

    /** A server is called so; the name outlives it for as long as music of it is kept here. */
    public void called(ServerId server, String name) {
        kept.called(server, name);
    }

    /** What stays in the library because there is a copy of it on this computer. */
    public KeptHere kept() {
        return kept;
    }

    /** Makes songs one with files of the same names that a scan has found since. */
    public void unite() {
        boolean united = adoption.run();
        if (kept.dropBack() || united) {
            store.countArtists();
            changed.run();
        }
    }
}

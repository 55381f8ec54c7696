package org.gatefold.player.offline.disk;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.gatefold.player.lyrics.kept.WordsFile;
import org.gatefold.player.offline.disk.OfflineTables.Copy;
import org.gatefold.player.source.MusicSource;
import org.gatefold.player.source.ServerId;
import org.gatefold.player.source.ServerLyrics;
import org.gatefold.player.source.SourceException;
import org.gatefold.player.source.Sources;

/** Fetches the words of finished copies that have none beside them yet. On the keeper's thread. */
final class CopyWords {
    private static final System.Logger LOG = System.getLogger(CopyWords.class.getName());

    private final Shelf shelf;
    private final Sources sources;
    private final BooleanSupplier ended;

    CopyWords(Shelf shelf, Sources sources, BooleanSupplier ended) {
        this.shelf = shelf;
        this.sources = sources;
        this.ended = ended;
    }

    /** A server that does not answer is left alone until the next round. */
    void complete() {
        Set<ServerId> away = new HashSet<>();
        for (Copy copy : shelf.all().values()) {
            if (ended.getAsBoolean()) {
                return;
            }
            Optional<ServerId> server = server(copy);
            if (server.isPresent() && !away.contains(server.get()) && !fetch(copy, server.get())) {
                away.add(server.get());
            }
        }
    }

    /** The server of a finished copy without words. */
    private Optional<ServerId> server(Copy copy) {
        boolean lacks = copy.state() == Copy.State.DONE && !Files.exists(WordsFile.of(shelf.place(copy)));
        return lacks ? Optional.of(new ServerId(origin(copy)[0])) : Optional.empty();
    }

    /** False when the server cannot be asked now. */
    private boolean fetch(Copy copy, ServerId server) {
        Optional<MusicSource> source = sources.find(server);
        if (source.isEmpty()) {
            return false;
        }
        Path place = shelf.place(copy);
        try {
            WordsFile.write(place, told(source.get(), origin(copy)[1]));
            return true;
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the words of an offline copy have to wait: " + e.getMessage());
            return false;
        }
    }

    /** What a server can or may not tell is as good as not there. */
    private static List<ServerLyrics> told(MusicSource source, String song) throws SourceException {
        try {
            return source.lyrics(song);
        } catch (SourceException e) {
            if (Copying.mayPass(e.reason())) {
                throw e;
            }
            return List.of();
        }
    }

    /** Server and song, as {@link Copying} writes them. */
    private static String[] origin(Copy copy) {
        return copy.origin().split("\n", -1);
    }
}

package org.gatefold.player.library.served;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import org.gatefold.player.library.AlbumId;
import org.gatefold.player.library.Sleeve;
import org.gatefold.player.library.Sleeves;
import org.gatefold.player.library.sql.LinerRows;
import org.gatefold.player.source.MusicSource;
import org.gatefold.player.source.ServerSleeve;
import org.gatefold.player.source.SourceException;
import org.gatefold.player.source.SourceException.Reason;
import org.gatefold.player.source.Sources;

/** Sleeves from the cache, and from servers when somebody looks at an album of theirs. */
public final class ServedSleeves implements Sleeves {
    private static final System.Logger LOG = System.getLogger(ServedSleeves.class.getName());

    private final LinerRows rows;
    private final Sources sources;

    public ServedSleeves(LinerRows rows, Sources sources) {
        this.rows = rows;
        this.sources = sources;
    }

    @Override
    public Sleeve of(AlbumId album) {
        return rows.of(album);
    }

    @Override
    public Sleeve asked(AlbumId album) {
        List<LinerRows.Unasked> unasked = rows.unasked(album);
        for (LinerRows.Unasked each : unasked) {
            Optional<MusicSource> source = sources.find(each.server());
            if (source.isPresent()) {
                ask(source.get(), each);
            }
        }
        return rows.of(album);
    }

    private void ask(MusicSource source, LinerRows.Unasked album) {
        try {
            rows.told(album, source.sleeve(album.album()));
        } catch (SourceException e) {
            if (e.reason() instanceof Reason.NotFound || e.reason() instanceof Reason.Unsupported) {
                rows.told(album, ServerSleeve.BLANK);
            } else {
                LOG.log(Level.DEBUG, "a server does not say what is on a sleeve: " + e.getMessage());
            }
        }
    }
}

package org.gatefold.player.lyrics.kept;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gatefold.player.library.Origin;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.sql.WordRows;
import org.gatefold.player.lyrics.Songbook.Ask;
import org.gatefold.player.lyrics.read.Sheet;
import org.gatefold.player.source.MusicSource;
import org.gatefold.player.source.ServerId;
import org.gatefold.player.source.ServerSaying;
import org.gatefold.player.source.SourceException;
import org.gatefold.player.source.SourceException.Reason;
import org.gatefold.player.source.Sources;
import org.gatefold.sync.said.SaidException;

/** Asks servers for words, now and then, and keeps what they told: in the cache, and beside the offline copy where there is one. */
final class ServerWords {
    private static final System.Logger LOG = System.getLogger(ServerWords.class.getName());
    /** What was told holds so long; that there are no words is asked again sooner, since somebody may add them. */
    private static final Duration HOLDS = Duration.ofDays(7);

    private static final Duration NOTHING_HOLDS = Duration.ofHours(6);

    private final WordRows rows;
    private final Sources sources;
    private final Clock clock;

    ServerWords(WordRows rows, Sources sources, Clock clock) {
        this.rows = rows;
        this.sources = sources;
        this.clock = clock;
    }

    /** What a server says about a song. */
    sealed interface Answer {
        /** Its words, now or lately; none when it has none. */
        record Said(List<Sheet> sheets) implements Answer {}

        /** Nothing is known of it, and why it could not be asked. */
        record Silent(String why) implements Answer {}
    }

    /** @param copy the offline copy of the song, if there is one */
    Answer of(TrackKey key, Origin.OnServer song, Optional<Path> copy, Ask ask) {
        Optional<WordRows.Kept> kept = rows.find(key, song.server());
        Optional<List<Sheet>> known =
                kept.flatMap(told -> Told.read(told.body())).or(() -> copy.flatMap(WordsFile::read));
        boolean asks = switch (ask) {
            case NOBODY -> false;
            case ALL -> true;
            case WHEN_DUE -> known.isEmpty() || kept.isEmpty() || isOld(kept.get(), known.get());
        };
        if (!asks) {
            return known.<Answer>map(Answer.Said::new).orElse(new Answer.Silent(""));
        }
        try {
            return new Answer.Said(fetch(key, song, copy));
        } catch (IOException e) {
            String why = String.valueOf(e.getMessage());
            return known.<Answer>map(Answer.Said::new).orElse(new Answer.Silent(why));
        }
    }

    /** What a server told that has the song no more; nothing where it told nothing. */
    List<Sheet> known(TrackKey key, ServerId server, Optional<Path> copy) {
        return rows.find(key, server)
                .flatMap(told -> Told.read(told.body()))
                .or(() -> copy.flatMap(WordsFile::read))
                .orElse(List.of());
    }

    private boolean isOld(WordRows.Kept kept, List<Sheet> sheets) {
        return kept.told().plus(sheets.isEmpty() ? NOTHING_HOLDS : HOLDS).isBefore(clock.instant());
    }

    private List<Sheet> fetch(TrackKey key, Origin.OnServer song, Optional<Path> copy) throws IOException {
        MusicSource source =
                sources.find(song.server()).orElseThrow(() -> new SaidException(ServerSaying.NOT_CONNECTED.with()));
        String body = Told.write(told(source, song.song()));
        rows.keep(key, song.server(), new WordRows.Kept(clock.instant(), body));
        if (copy.isPresent()) {
            try {
                WordsFile.write(copy.get(), body);
            } catch (IOException e) {
                LOG.log(Level.DEBUG, "the words beside an offline copy stay as they are", e);
            }
        }
        return Told.read(body).orElse(List.of());
    }

    /** A server that does not know how, or not the song any more, has no words of it. */
    static List<org.gatefold.player.source.ServerLyrics> told(MusicSource source, String song) throws SourceException {
        try {
            return source.lyrics(song);
        } catch (SourceException e) {
            if (e.reason() instanceof Reason.Unsupported || e.reason() instanceof Reason.NotFound) {
                return List.of();
            }
            throw e;
        }
    }
}

package org.gatefold.player.library.local;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.gatefold.player.library.AlbumPictures;
import org.gatefold.player.library.Folders;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.ScanProgress;
import org.gatefold.player.library.Scanner;
import org.gatefold.player.library.Sleeves;
import org.gatefold.player.library.TrackFinder;
import org.gatefold.player.library.art.ArtworkStore;
import org.gatefold.player.library.browse.Browsing;
import org.gatefold.player.library.pictures.FoundPictures;
import org.gatefold.player.library.rule.Selections;
import org.gatefold.player.library.scan.KeptWatching;
import org.gatefold.player.library.scan.LocalScanner;
import org.gatefold.player.library.scan.WatchTerms;
import org.gatefold.player.library.served.KeptHere;
import org.gatefold.player.library.served.ServedCovers;
import org.gatefold.player.library.served.ServedKeys;
import org.gatefold.player.library.served.ServedLibrary;
import org.gatefold.player.library.served.ServedSleeves;
import org.gatefold.player.library.served.SongKeys;
import org.gatefold.player.library.sql.Adoption;
import org.gatefold.player.library.sql.CacheFile;
import org.gatefold.player.library.sql.FigureRows;
import org.gatefold.player.library.sql.KeptSongs;
import org.gatefold.player.library.sql.KnownKeys;
import org.gatefold.player.library.sql.LinerRows;
import org.gatefold.player.library.sql.PicturePlaces;
import org.gatefold.player.library.sql.ScanStore;
import org.gatefold.player.library.sql.ServedStore;
import org.gatefold.player.library.sql.SqlFolders;
import org.gatefold.player.library.sql.SqlLibrary;
import org.gatefold.player.library.sql.SqlSongKeys;
import org.gatefold.player.library.sql.SqlTrackFinder;
import org.gatefold.player.library.sql.WaveformRows;
import org.gatefold.player.library.sql.WordRows;
import org.gatefold.player.source.Sources;
import org.gatefold.sync.prefs.Preferences;
import org.gatefold.sync.sql.Database;
import org.jspecify.annotations.Nullable;

/** The music in the listener's own folders: what was found, the scanner that finds it, and which folders. */
public final class LocalLibrary implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(LocalLibrary.class.getName());

    private final Database cache;
    private final SqlLibrary library;
    private final LocalScanner scanner;
    private final Folders folders;
    private final ServedLibrary served;
    private final SongKeys songs;
    private final Sleeves sleeves;
    private final AlbumPictures pictures;
    private @Nullable KeptWatching watching;

    private LocalLibrary(
            Database cache,
            SqlLibrary library,
            LocalScanner scanner,
            Folders folders,
            ServedLibrary served,
            Sleeves sleeves,
            AlbumPictures pictures) {
        songs = new ServedKeys(new SqlSongKeys(cache));
        this.cache = cache;
        this.library = library;
        this.scanner = scanner;
        this.folders = folders;
        this.served = served;
        this.sleeves = sleeves;
        this.pictures = pictures;
    }

    /**
     * Opens or makes {@code cacheFolder/library.db}; a damaged one, or one of a newer program, is made anew. Blocks;
     * call it off the JavaFX thread. The user database stays the caller's to close, after this.
     *
     * @param readTimeLimit how long the tags of one file may take
     * @param sources where covers of servers are fetched
     * @throws IOException when the folder cannot be used
     */
    public static LocalLibrary open(
            Path cacheFolder, Database user, Clock clock, Duration readTimeLimit, Sources sources) throws IOException {
        Folders folders = new SqlFolders(user, clock);
        KnownKeys keys = new KnownKeys(user);
        ArtworkStore artwork = new ArtworkStore(cacheFolder.resolve("artwork"));
        Database cache = CacheFile.open(cacheFolder, clock);
        ServedStore songs = new ServedStore(cache, clock);
        SqlLibrary library = new SqlLibrary(cache, keys, artwork, new ServedCovers(songs, artwork, sources)::fetch);
        ScanStore store = new ScanStore(cache, keys, clock);
        KeptHere kept = new KeptHere(new KeptSongs(user, cache, clock), songs, store, library::changed);
        ServedLibrary served = new ServedLibrary(songs, store, new Adoption(cache, keys), kept, library::changed);
        LocalScanner scanner = new LocalScanner(folders, store, artwork, library::changed, readTimeLimit);
        scanner.onProgress(progress -> {
            if (progress.state() == ScanProgress.State.DONE) {
                served.unite();
            }
        });
        return new LocalLibrary(
                cache,
                library,
                scanner,
                folders,
                served,
                new ServedSleeves(new LinerRows(cache, clock), sources),
                new FoundPictures(new PicturePlaces(cache), artwork, library::artwork));
    }

    public Library library() {
        return library;
    }

    public Scanner scanner() {
        return scanner;
    }

    public Folders folders() {
        return folders;
    }

    /** The part of the library that servers fill. */
    public ServedLibrary served() {
        return served;
    }

    public Browsing browsing() {
        return library.browsing();
    }

    public Selections selections() {
        return library.selections();
    }

    /** Where figures of tracks are kept. */
    public FigureRows figures() {
        return new FigureRows(cache, library::figuresChanged);
    }

    /** What servers call the library's recordings. */
    public SongKeys songs() {
        return songs;
    }

    /** Finds what other programs' lists name. */
    public TrackFinder finder() {
        return new SqlTrackFinder(cache);
    }

    /** The shapes of tracks that were made before. */
    public WaveformRows waveforms() {
        return new WaveformRows(cache);
    }

    /** What stands on the sleeves of albums. */
    public Sleeves sleeves() {
        return sleeves;
    }

    /** The pictures that come with albums. */
    public AlbumPictures pictures() {
        return pictures;
    }

    /** What servers told of the words of songs. */
    public WordRows words() {
        return new WordRows(cache);
    }

    /** Notices changes in the folders from the next scan on, unless the listener does not want it. Blocks on the database. */
    public void watch(Preferences preferences, WatchTerms terms) {
        endWatch();
        watching = new KeptWatching(scanner, preferences, terms);
    }

    private void endWatch() {
        if (watching != null) {
            watching.close();
        }
    }

    /** Ends a running scan, keeping what was read, and closes the cache; takes two seconds at most. */
    @Override
    public void close() {
        endWatch();
        scanner.close();
        try {
            CacheFile.close(cache, !scanner.metDamage());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "library.db will be checked at the next start", e);
        }
    }
}

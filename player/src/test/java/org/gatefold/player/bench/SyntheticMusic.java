package org.gatefold.player.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.gatefold.player.library.facts.Credit;
import org.gatefold.player.library.facts.Fingerprint;
import org.gatefold.player.library.facts.Person;
import org.gatefold.player.library.facts.Place;
import org.gatefold.player.library.facts.Release;
import org.gatefold.player.library.facts.TrackFacts;
import org.gatefold.player.library.sql.CacheFile;
import org.gatefold.player.library.sql.FileStamp;
import org.gatefold.player.library.sql.KnownKeys;
import org.gatefold.player.library.sql.ReadFile;
import org.gatefold.player.library.sql.ScanStore;
import org.gatefold.player.library.sql.ScannedFolder;
import org.gatefold.player.library.sql.SqlFolders;
import org.gatefold.player.library.tags.Sound;
import org.gatefold.player.source.Loudness;
import org.gatefold.sync.sql.Database;

/** Fills a library with music that nobody made: about ten tracks an album, ten albums an artist, words of a small language. */
public final class SyntheticMusic {
    private static final int ON_AN_ALBUM = 10;
    private static final int BATCH = 250;
    private static final String[] STARTS = {
        "ba", "bel", "cor", "da", "el", "fa", "gra", "ha", "in", "jo", "ka", "lu", "ma", "no", "ol", "pra", "qui", "ro",
        "sa", "to", "ul", "ve", "win", "ya", "zo"
    };
    private static final String[] ENDS = {
        "bury", "cho", "den", "fold", "gar", "house", "light", "mer", "night", "ral", "stone", "tide", "vale", "way",
        "ze"
    };

    private static final List<String> GENRES = List.of(
            "Rock",
            "Pop",
            "Electronic",
            "Jazz",
            "Folk",
            "Hip-Hop",
            "Classical",
            "Metal",
            "Ambient",
            "Soul",
            "Country",
            "Blues",
            "Punk",
            "Reggae",
            "Techno",
            "House",
            "Latin",
            "Soundtrack",
            "Afrobeat",
            "Drone");

    private SyntheticMusic() {}

    /** Makes the cache in this folder and puts so many tracks into it. */
    public static void fill(Path cacheFolder, Database user, int tracks) throws IOException {
        new SqlFolders(user, Clock.systemUTC());
        Random random = new Random(1);
        Database cache = CacheFile.open(cacheFolder, Clock.systemUTC());
        try {
            ScanStore store = new ScanStore(cache, new KnownKeys(user), Clock.systemUTC());
            List<ReadFile> batch = new ArrayList<>();
            String artist = "";
            for (int i = 0; i < tracks; i += ON_AN_ALBUM) {
                artist = i % (10 * ON_AN_ALBUM) == 0 ? words(random, 1 + random.nextInt(2)) + " " + i / 100 : artist;
                addAlbum(store, batch, artist, words(random, 1 + random.nextInt(3)), i, random);
                if (batch.size() >= BATCH) {
                    store.save(batch);
                    batch.clear();
                }
            }
            store.save(batch);
            store.countArtists();
            store.tidy(() -> false);
        } finally {
            CacheFile.close(cache, true);
        }
    }

    /** A word as it occurs in names. */
    static String word(Random random) {
        int a = (int) (STARTS.length * Math.pow(random.nextDouble(), 1.5));
        return STARTS[a]
                + ENDS[random.nextInt(ENDS.length)]
                + (random.nextInt(4) == 0 ? STARTS[random.nextInt(STARTS.length)] : "");
    }

    private static void addAlbum(
            ScanStore store, List<ReadFile> batch, String artist, String album, int first, Random random) {
        Path path = Path.of("/synthetic").toAbsolutePath().resolve(artist).resolve(album + " " + first);
        long folder = store.keepFolders(List.of(new ScannedFolder(path, path, "")))
                .getFirst()
                .id();
        Credit credit = new Credit(artist, List.of(new Person(artist, Optional.empty())));
        for (int i = 0; i < ON_AN_ALBUM; i++) {
            String title = words(random, 1 + random.nextInt(4));
            Duration length = Duration.ofSeconds(120 + random.nextInt(240));
            Release release = new Release(
                    album, Optional.of(credit), false, OptionalInt.of(1960 + random.nextInt(66)), Optional.empty());
            Place place = new Place(1, i + 1);
            TrackFacts.Identity identity = new TrackFacts.Identity(
                    Optional.empty(), Fingerprint.ofNames(artist, title, album, length, "1." + i));
            batch.add(new ReadFile(
                    folder,
                    new FileStamp((i + 1) + " " + title + ".flac", 30_000_000, first),
                    new TrackFacts(
                            title,
                            credit,
                            release,
                            place,
                            List.of(),
                            new Sound(length, "flac", 100_705),
                            Loudness.UNKNOWN,
                            identity),
                    Optional.empty()));
        }
    }

    /** One or two of an artist's own; the first of them are the genres most music is of. */
    private static List<String> genres(String artist) {
        Random random = new Random(artist.hashCode());
        String first = GENRES.get((int) (GENRES.size() * Math.pow(random.nextDouble(), 2)));
        return random.nextInt(3) == 0 ? List.of(first, GENRES.get(random.nextInt(GENRES.size()))) : List.of(first);
    }

    private static Sound sound(Duration length, int first) {
        return first % 30 == 0 ? new Sound(length, "mp3", 320) : new Sound(length, "flac", 100_705);
    }

    private static String words(Random random, int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            String word = word(random);
            words.append(i == 0 ? "" : " ")
                    .append(Character.toUpperCase(word.charAt(0)))
                    .append(word.substring(1));
        }
        return words.toString();
    }
}

package org.gatefold.player.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.gatefold.player.Player;
import org.gatefold.player.library.AlbumOrder;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.TrackOrder;
import org.gatefold.player.library.browse.AlbumList;
import org.gatefold.player.library.browse.Alphabet;
import org.gatefold.player.library.browse.Browsing;
import org.gatefold.player.library.browse.Genre;
import org.gatefold.player.library.browse.TrackList;

/** How long searches and pages of lists take in a library of a given size. */
public final class ListsBench {
    private static final int SEARCHES = 1_000;
    private static final int DEEP = 40;
    private static final int PAGE = 100;
    /** As many as read the cache, in turns. */
    private static final int CONNECTIONS = 3;

    private static final String[] FIELDS = {
        "artist:%s", "album:%s", "title:%s %s", "genre:rock %s", "year:1990..1999 %s", "format:mp3 %s", "rating:>3",
        "rating:>=4 %s", "loved:yes", "loved:yes %s", "offline:yes %s", "genre:drone", "year:1977",
                "genre:jazz year:198"
    };

    private final Player player;
    private final String name;
    private final int tracks;
    private final Consumer<String> lines;

    private ListsBench(Player player, int tracks, Consumer<String> lines) {
        this.player = player;
        this.tracks = tracks;
        this.lines = lines;
        name = "library." + tracks;
    }

    /** Gives each figure as a line of JSON. */
    public static void run(SyntheticHome home, int tracks, Consumer<String> lines) throws Exception {
        long opening = System.nanoTime();
        home.use(player -> {
            ListsBench bench = new ListsBench(player, tracks, lines);
            player.library().counts();
            bench.line("open", millis(opening));
            bench.figures(opening);
            bench.firstOfAll();
            bench.firstPages();
            bench.searches();
            bench.deepPages();
            return true;
        });
    }

    /** Until plays, stars and favourites are in the lists. */
    private void figures(long since) {
        while (!player.figures().areInStep()) {
            LockSupport.parkNanos(1_000_000);
        }
        line("figures-in-step", millis(since));
    }

    /** The very first of all lists, when the program has hardly run and this connection to the cache has read nothing. */
    private void firstOfAll() {
        for (int connection = 0; connection < CONNECTIONS; connection++) {
            long began = System.nanoTime();
            player.browsing().folders(Path.of("/").toAbsolutePath(), 0, PAGE);
            if (connection == 0) {
                line("first-page.first-of-all", millis(began));
            }
        }
    }

    /** Each list opened for the first time, when nothing of it was read or counted before. */
    private void firstPages() {
        Browsing lists = player.browsing();
        Map<String, Runnable> all = new LinkedHashMap<>();
        for (TrackOrder order : TrackOrder.values()) {
            both(
                    all,
                    "tracks." + order,
                    order.isReversible(),
                    turned -> lists.tracks(new TrackList.Everything(order, turned), 0, PAGE));
        }
        for (AlbumOrder order : AlbumOrder.values()) {
            both(
                    all,
                    "albums." + order,
                    order.isReversible(),
                    turned -> lists.albums(new AlbumList.Everything(order, turned), 0, PAGE));
        }
        for (TrackList.Shelf shelf : TrackList.Shelf.values()) {
            all.put("shelf." + shelf, () -> lists.tracks(new TrackList.Of(shelf), 0, PAGE));
        }
        all.put("artists", () -> player.library().artists(0, PAGE));
        all.put("album-artists", () -> lists.albumArtists(0, PAGE));
        all.put("genres", () -> lists.genres(0, PAGE));
        for (Genre genre : lists.genres(0, 2).items()) {
            all.put("genre.tracks." + genre.name(), () -> lists.tracks(new TrackList.OfGenre(genre.id()), 0, PAGE));
            all.put("genre.albums." + genre.name(), () -> lists.albums(new AlbumList.OfGenre(genre.id()), 0, PAGE));
        }
        all.put("decades", lists::decades);
        all.put("decade.tracks", () -> lists.tracks(new TrackList.OfDecade(1990), 0, PAGE));
        all.put("decade.albums", () -> lists.albums(new AlbumList.OfDecade(1990), 0, PAGE));
        Path root = Path.of("/synthetic").toAbsolutePath();
        all.put("folders", () -> lists.folders(root, 0, PAGE));
        all.put("chance.tracks", () -> lists.tracks(new TrackList.Random(4), 0, PAGE));
        all.put("chance.albums", () -> lists.albums(new AlbumList.Random(4), 0, PAGE));
        double worst = 0;
        for (var list : all.entrySet()) {
            double before = busy();
            long began = System.nanoTime();
            list.getValue().run();
            String what = "first-page." + list.getKey().toLowerCase(Locale.ROOT);
            line(what, millis(began));
            line(what + ".cpu", busy() - before);
            worst = Math.max(worst, millis(began));
        }
        line("first-page.worst", worst);
        for (Alphabet alphabet : Alphabet.values()) {
            long began = System.nanoTime();
            lists.initials(alphabet);
            line("letters." + alphabet.name().toLowerCase(Locale.ROOT), millis(began));
        }
    }

    private static void both(Map<String, Runnable> all, String what, boolean turns, Consumer<Boolean> read) {
        all.put(what, () -> read.accept(false));
        if (turns) {
            all.put(what + ".turned", () -> read.accept(true));
        }
    }

    private void searches() {
        Random random = new Random(7);
        report("search.plain", SEARCHES, () -> {
            String word = SyntheticMusic.word(random);
            String typed = word.substring(0, 1 + random.nextInt(word.length()));
            return random.nextBoolean() ? typed : SyntheticMusic.word(random) + " " + typed;
        });
        report(
                "search.fielded",
                SEARCHES,
                () -> FIELDS[random.nextInt(FIELDS.length)].formatted(
                        SyntheticMusic.word(random), SyntheticMusic.word(random)));
        report("search.typo", SEARCHES / 4, () -> {
            StringBuilder word = new StringBuilder(SyntheticMusic.word(random));
            int at = 1 + random.nextInt(word.length() - 2);
            return word.insert(at, word.charAt(at + 1)).deleteCharAt(at + 2).toString();
        });
    }

    /** As typed; the first tenth warms up and is not counted. The slowest is said with what it was. */
    private void report(String what, int count, Supplier<String> query) {
        Library library = player.library();
        double[] took = new double[count];
        double[] busy = new double[count];
        double worst = 0;
        String slowest = "";
        for (int i = -count / 10; i < count; i++) {
            String typed = query.get();
            double before = busy();
            long began = System.nanoTime();
            library.search(typed, 12);
            double millis = millis(began);
            if (i >= 0) {
                busy[i] = busy() - before;
                took[i] = millis;
                slowest = millis > worst ? typed : slowest;
                worst = Math.max(worst, millis);
            }
        }
        report(what, took);
        report(what + ".cpu", busy);
        System.getLogger(ListsBench.class.getName()).log(System.Logger.Level.INFO, what + " slowest: " + slowest);
    }

    private void deepPages() {
        Random random = new Random(9);
        for (TrackOrder order : TrackOrder.values()) {
            for (boolean turned : order.isReversible() ? new boolean[] {false, true} : new boolean[] {false}) {
                double[] took = new double[order == TrackOrder.TITLE ? DEEP : DEEP / 10];
                for (int i = 0; i < took.length; i++) {
                    long began = System.nanoTime();
                    player.browsing().tracks(new TrackList.Everything(order, turned), random.nextInt(tracks), PAGE);
                    took[i] = millis(began);
                }
                report("deep-page." + order.name().toLowerCase(Locale.ROOT) + (turned ? ".turned" : ""), took);
            }
        }
    }

    private void report(String what, double[] took) {
        Arrays.sort(took);
        line(what + ".p50", took[took.length / 2]);
        line(what + ".p99", took[took.length * 99 / 100]);
    }

    private void line(String what, double millis) {
        lines.accept(
                String.format(Locale.ROOT, "{\"name\":\"%s.%s\",\"value\":%.3f,\"unit\":\"ms\"}", name, what, millis));
    }

    /** Milliseconds that the threads which read the library were at work: what a machine with nothing else to do would take. */
    private static double busy() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                        .filter(thread ->
                                thread != null && thread.getThreadName().startsWith("library.db-reader"))
                        .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId()))
                        .sum()
                / 1e6;
    }

    private static double millis(long since) {
        return (System.nanoTime() - since) / 1e6;
    }
}

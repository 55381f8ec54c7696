package org.gatefold.player.library.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gatefold.player.library.LibraryCounts;
import org.gatefold.player.library.ScanProgress;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackOrder;
import org.gatefold.player.listening.Listen;
import org.gatefold.player.sql.PlayerTables;
import org.gatefold.player.sql.SqlListenLog;
import org.gatefold.player.sql.SqlListening;
import org.gatefold.player.sql.SqlMarks;
import org.gatefold.player.testing.TinyMusic;
import org.gatefold.player.testing.TinyMusic.Said;
import org.gatefold.sync.account.SignIns;
import org.gatefold.sync.outbox.SqlOutbox;
import org.junit.jupiter.api.Test;

/** 5,000 real files in five formats, broken ones among them: every figure is ffprobe's, and nothing whole is lost. */
final class LargeLibraryTest extends LibraryCase {
    private static final int FILES = 5_000;
    private static final int EACH_BROKEN = 40;
    private static final int PROBED = 50;

    @Test
    void countsAndLengthsAreThoseOfFfprobeAndBrokenFilesAreTold() throws Exception {
        List<Path> broken = fill();
        ScanProgress progress = room.scan();
        List<Integer> whole = whole();
        assertEquals(FILES, progress.done());
        assertEquals(whole.size(), progress.added());
        assertEquals(
                new TreeSet<>(broken.stream().map(Path::toString).toList()),
                new TreeSet<>(room.local.scanner().problems().stream()
                        .map(problem -> problem.file().toString())
                        .toList()));
        LibraryCounts counts = room.library().counts();
        assertEquals(whole.size(), counts.tracks());
        assertEquals(distinct(whole, Said::artist).size(), counts.artists());
        assertEquals(distinct(whole, Said::album).size(), counts.albums());
        for (String genre : distinct(whole, Said::genre)) {
            long tagged = whole.stream()
                    .filter(i -> TinyMusic.said(i).genre().equals(genre))
                    .count();
            assertEquals(
                    tagged,
                    all().stream().filter(track -> genreOf(track).equals(genre)).count(),
                    genre);
        }
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/ffprobe")), "ffprobe is not installed here");
        Map<String, Track> tracks = new HashMap<>();
        all().forEach(track -> tracks.put(track.title(), track));
        for (int i : whole.subList(0, PROBED)) {
            Probe probe = probe(fileOf(i));
            assertEquals(TinyMusic.said(i), probe.said(), "what was written is what ffprobe reads");
            Track track = tracks.get(probe.said().title());
            assertEquals(probe.said().album(), track.albumTitle());
            assertEquals(probe.said().artist(), track.artistName());
            assertEquals(
                    probe.millis(), track.length().toMillis(), 60, fileOf(i).toString());
        }
        for (Path file : broken.subList(0, 6)) {
            assertTrue(probe(file).isNothing(), file + " is broken for ffprobe too");
        }
    }

    @Test
    void aRenamedFolderKeepsPlaysAndFavourites() throws Exception {
        fill();
        PlayerTables.bringUp(room.user, Clock.systemUTC());
        try (SqlOutbox outbox = SqlOutbox.open(room.user, Clock.systemUTC())) {
            SqlListening listening = new SqlListening(
                    room.user, room.library(), new SqlMarks(room.user, room.library(), outbox, Clock.systemUTC()));
            SqlListenLog log = new SqlListenLog(room.user, outbox, SignIns.nobody(), listening);
            room.scan();
            List<Track> on = all().stream()
                    .filter(track ->
                            track.artistName().equals(TinyMusic.said(1_001).artist()))
                    .toList();
            for (Track track : on) {
                listening.setFavourite(track.key(), true);
                log.counted(new Listen(UUID.randomUUID(), track, Instant.EPOCH, Duration.ofSeconds(1)));
            }
            Path before = in(TinyMusic.said(1_001).artist());
            Files.move(before, in("Another name"));
            ScanProgress progress = room.scan();
            assertEquals(on.size(), progress.added());
            assertEquals(whole().size(), room.library().counts().tracks());
            List<Track> after = all().stream()
                    .filter(track -> track.origin().asFile().orElseThrow().startsWith(in("Another name")))
                    .toList();
            assertEquals(on.size(), after.size());
            for (Track track : after) {
                assertTrue(listening.isFavourite(track.key()), track.title());
                assertEquals(1, listening.playCounts(Set.of(track.key())).get(track.key()), track.title());
            }
        }
    }

    /** Writes the files and says which of them are broken. */
    private List<Path> fill() throws Exception {
        TinyMusic tiny = new TinyMusic(folder.resolve("templates"));
        List<Path> broken = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            Path file = tiny.write(room.music, i);
            if (isBroken(i)) {
                Files.write(file, spoilt(i / EACH_BROKEN % 4, Files.readAllBytes(file)));
                broken.add(file);
            }
        }
        return broken;
    }

    private static boolean isBroken(int number) {
        return number % EACH_BROKEN == EACH_BROKEN - 1 - number / EACH_BROKEN % 5;
    }

    private static byte[] spoilt(int how, byte[] whole) {
        return switch (how) {
            case 0 -> new byte[0];
            case 1 ->
                "This is a page of text, not a piece of music.\n".repeat(200).getBytes(StandardCharsets.UTF_8);
            case 2 -> new byte[whole.length];
            default -> java.util.Arrays.copyOf(whole, 12);
        };
    }

    private static List<Integer> whole() {
        return IntStream.range(0, FILES).filter(i -> !isBroken(i)).boxed().toList();
    }

    private static Set<String> distinct(List<Integer> files, java.util.function.Function<Said, String> part) {
        Set<String> distinct = new TreeSet<>();
        files.forEach(i -> distinct.add(part.apply(TinyMusic.said(i))));
        return distinct;
    }

    private List<Track> all() {
        List<Track> all = new ArrayList<>();
        for (int from = 0; from < FILES; from += 1000) {
            all.addAll(room.library().tracks(TrackOrder.TITLE, from, 1000).items());
        }
        return all;
    }

    /** By the album, which has one; that search finds it there is asked once an album. */
    private final Map<String, String> genres = new HashMap<>();

    private String genreOf(Track track) {
        return genres.computeIfAbsent(
                track.albumTitle(),
                album -> distinct(whole(), Said::genre).stream()
                        .filter(genre -> room.library()
                                .search("genre:\"" + genre + "\" " + track.title(), 5)
                                .tracks()
                                .contains(track))
                        .findFirst()
                        .orElse("none"));
    }

    private Path fileOf(int number) throws IOException {
        Said said = TinyMusic.said(number);
        return in(said.artist() + "/" + said.album())
                .resolve("%02d - %s.%s".formatted(number % 10 + 1, said.title(), TinyMusic.format(number)));
    }

    /** What ffprobe says of a file. */
    private record Probe(Said said, long millis) {
        boolean isNothing() {
            return millis == 0;
        }
    }

    private static Probe probe(Path file) throws Exception {
        Process process = new ProcessBuilder(
                        "/usr/bin/ffprobe",
                        "-v",
                        "quiet",
                        "-show_entries",
                        "format=duration:format_tags:stream_tags",
                        "-of",
                        "json",
                        file.toString())
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        JsonObject json = JsonParser.parseString(said).getAsJsonObject();
        if (!json.has("format") || !json.getAsJsonObject("format").has("duration")) {
            return new Probe(new Said("", "", "", ""), 0);
        }
        JsonObject format = json.getAsJsonObject("format");
        Map<String, String> tags = new HashMap<>();
        collect(format, tags);
        json.getAsJsonArray("streams").forEach(stream -> collect(stream.getAsJsonObject(), tags));
        return new Probe(
                new Said(tags.get("title"), tags.get("artist"), tags.get("album"), tags.get("genre")),
                Math.round(format.get("duration").getAsDouble() * 1000));
    }

    private static void collect(JsonObject of, Map<String, String> tags) {
        if (of.has("tags")) {
            of.getAsJsonObject("tags")
                    .entrySet()
                    .forEach(tag -> tags.put(
                            tag.getKey().toLowerCase(java.util.Locale.ROOT),
                            tag.getValue().getAsString()));
        }
    }
}

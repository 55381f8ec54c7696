package org.gatefold.player.subsonic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.gatefold.player.source.AudioStream;
import org.gatefold.player.source.CapabilityReport;
import org.gatefold.player.source.CapabilityReport.Ability;
import org.gatefold.player.source.CapabilityReport.Finding;
import org.gatefold.player.source.CapabilityReport.Instead;
import org.gatefold.player.source.CapabilityReport.Support;
import org.gatefold.player.source.Login;
import org.gatefold.player.source.MusicServer;
import org.gatefold.player.source.Picture;
import org.gatefold.player.source.ScanStamp;
import org.gatefold.player.source.ServerAlbum;
import org.gatefold.player.source.ServerSong;
import org.gatefold.player.source.SourceException.Reason;
import org.gatefold.player.source.StreamWish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** What we read from a server, read from one that others wrote. */
@EnabledIf(value = "org.gatefold.player.testing.Supysonic#isInstalled", disabledReason = "supysonic is not installed")
final class SupysonicReadingTest extends SupysonicCase {
    @Test
    void theReportSaysWhatThisServerCanDo() throws Exception {
        CapabilityReport report = server.capabilities();

        assertEquals("1.10.2", report.maker().protocol());
        assertFalse(report.maker().openSubsonic());
        assertEquals(
                new Finding(Ability.TOKEN_LOGIN, Support.NO, Instead.SENDS_PASSWORD_ENCRYPTED),
                finding(report, Ability.TOKEN_LOGIN));
        assertEquals(
                Set.of(
                        Ability.LIST_ALL_SONGS,
                        Ability.CHANGE_STAMP,
                        Ability.ORIGINALS,
                        Ability.RESUME,
                        Ability.COVERS,
                        Ability.SCROBBLES,
                        Ability.STARS_AND_RATINGS,
                        Ability.PLAYLISTS),
                having(report, Support.YES));
        assertEquals(Instead.KEEPS_IT_HERE, finding(report, Ability.PLAY_QUEUE).instead());
        assertEquals(
                Instead.MAY_COUNT_TWICE,
                finding(report, Ability.SCROBBLE_READ_BACK).instead());
        assertEquals(Ability.values().length, report.findings().size());
    }

    @Test
    void everySongOfTheFolderIsListedOnce() throws Exception {
        long files;
        try (var walk = Files.walk(MUSIC)) {
            files = walk.filter(file -> file.toString().matches(".*\\.(mp3|flac|ogg|opus|m4a)"))
                    .count();
        }
        assertEquals(files, songs.size());
        assertEquals(files, new HashSet<>(songs.stream().map(ServerSong::id).toList()).size());
        for (ServerSong song : songs) {
            Path file = MUSIC.resolve(song.file().path());
            assertEquals(OptionalLong.of(Files.size(file)), song.file().size());
            assertTrue(song.sound().length().toSeconds() > 0, song.title());
            assertTrue(song.sound().bitRate().orElse(0) < 2_000, song.title());
            assertEquals(song, server.song(song.id()));
        }
    }

    @Test
    void everyAlbumIsListed() throws Exception {
        Set<String> used = new HashSet<>();
        songs.forEach(song -> used.add(song.album().id().orElseThrow()));
        List<ServerAlbum> albums = server.albums(0, 500);

        assertEquals(used, new HashSet<>(albums.stream().map(ServerAlbum::id).toList()));
        assertEquals(
                songs.size(),
                albums.stream().mapToInt(album -> album.facts().songs()).sum());
        assertEquals(List.of(), server.albums(albums.size(), 500));
    }

    @Test
    void theStampStaysUntilTheFoldersAreReadAgain() throws Exception {
        ScanStamp stamp = server.scanStamp();

        assertFalse(stamp.value().isEmpty());
        assertEquals(stamp, server.scanStamp());
    }

    @Test
    void coversComeInTheSizeAskedFor() throws Exception {
        String cover = songs.stream()
                .flatMap(song -> song.naming().coverId().stream())
                .findFirst()
                .orElseThrow();
        Picture large = server.cover(cover, 0);

        assertTrue(large.contentType().startsWith("image/"), large.contentType());
        assertTrue(server.cover(cover, 64).bytes().length < large.bytes().length);
        assertInstanceOf(Reason.NotFound.class, reason(() -> server.cover("999", 64)));
    }

    @Test
    void anOriginalComesByteForByteAndFromAnywhere() throws Exception {
        ServerSong song = songs.getFirst();
        byte[] file = Files.readAllBytes(MUSIC.resolve(song.file().path()));
        for (StreamWish wish : List.of(
                new StreamWish.Original(song.file().size()),
                new StreamWish.Copy(song.file().size()))) {
            try (AudioStream whole = server.open(song.id(), wish, 0)) {
                assertArrayEquals(file, whole.bytes().readAllBytes());
                assertTrue(whole.original());
            }
            try (AudioStream rest = server.open(song.id(), wish, 12_345)) {
                assertEquals(12_345, rest.firstByte());
                assertEquals(song.file().size(), rest.total());
                assertArrayEquals(
                        Arrays.copyOfRange(file, 12_345, file.length),
                        rest.bytes().readAllBytes());
            }
        }
        try (AudioStream changed = server.open(song.id(), new StreamWish.Copy(OptionalLong.of(99)), 12_345)) {
            assertEquals(0, changed.firstByte());
        }
        try (AudioStream beyond = server.open(song.id(), new StreamWish.Copy(OptionalLong.empty()), 1L << 40)) {
            assertEquals(0, beyond.firstByte());
            assertArrayEquals(file, beyond.bytes().readAllBytes());
        }
    }

    @Test
    @EnabledIf(value = "org.gatefold.player.testing.Supysonic#canTranscode", disabledReason = "ffmpeg is not installed")
    void whatIsTooLargeComesTranscoded() throws Exception {
        ServerSong flac = songs.stream()
                .filter(song -> song.file().suffix().equals("flac"))
                .min(Comparator.comparing(song -> song.sound().length()))
                .orElseThrow();
        try (AudioStream made = server.open(flac.id(), new StreamWish.Transcoded("mp3", 96, Duration.ZERO), 0)) {
            byte[] bytes = made.bytes().readAllBytes();
            assertFalse(made.original());
            assertEquals(OptionalLong.empty(), made.total());
            assertTrue(bytes.length > 1_000 && bytes.length < flac.file().size().getAsLong(), bytes.length + " bytes");
        }
        assertInstanceOf(
                Reason.NotFound.class,
                reason(() -> server.open(
                        "00000000-0000-4000-8000-000000000000",
                        new StreamWish.Transcoded("mp3", 96, Duration.ZERO),
                        0)));
    }

    @Test
    void aWrongPasswordIsWrong() {
        try (MusicServer wrong = connected(new Login.Password(supysonic.login().user(), "guess"))) {
            assertInstanceOf(Reason.WrongLogin.class, reason(wrong::capabilities));
        }
    }

    private static Finding finding(CapabilityReport report, Ability ability) {
        return report.findings().stream()
                .filter(finding -> finding.ability() == ability)
                .findFirst()
                .orElseThrow();
    }

    private static Set<Ability> having(CapabilityReport report, Support support) {
        Set<Ability> all = new HashSet<>();
        report.findings().stream()
                .filter(finding -> finding.support() == support)
                .forEach(finding -> all.add(finding.ability()));
        return all;
    }
}

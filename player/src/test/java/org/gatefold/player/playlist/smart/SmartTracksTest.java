package org.gatefold.player.playlist.smart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.gatefold.player.bench.SyntheticMusic;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.TrackOrder;
import org.gatefold.player.library.local.LocalLibrary;
import org.gatefold.player.playlist.PlaylistId;
import org.gatefold.player.playlist.smart.SmartProblem.Why;
import org.gatefold.player.playlist.smart.SmartTracks.Asked;
import org.gatefold.player.source.Sources;
import org.gatefold.player.sql.PlayerTables;
import org.gatefold.player.sql.SqlPlaylists;
import org.gatefold.player.sql.SqlSmartPlaylists;
import org.gatefold.sync.outbox.SqlOutbox;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Durability;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the rules of smart playlists give of a real library, and how they are kept. */
final class SmartTracksTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private Database user;
    private SqlOutbox outbox;
    private LocalLibrary local;
    private SqlPlaylists playlists;
    private SqlSmartPlaylists smart;
    private SmartTracks tracks;
    private List<Track> all;

    @BeforeEach
    void open() throws Exception {
        user = new Database(folder.resolve("user.db"), Durability.KEEP);
        PlayerTables.bringUp(user, NOON);
        outbox = SqlOutbox.open(user, NOON);
        SyntheticMusic.fill(folder.resolve("cache"), user, 1000);
        local = LocalLibrary.open(folder.resolve("cache"), user, NOON, Duration.ofSeconds(20), Sources.NONE);
        playlists = new SqlPlaylists(user, local.library(), outbox, NOON);
        smart = new SqlSmartPlaylists(user, NOON);
        tracks = new SmartTracks(local.selections(), playlists, smart, NOON, ZoneOffset.UTC);
        all = local.library().tracks(TrackOrder.ALBUM, 0, 1000).items();
    }

    @AfterEach
    void close() {
        local.close();
        outbox.close();
        user.close();
    }

    private Asked ask(String json) throws Exception {
        return tracks.ask(NspReader.read(json, "x"));
    }

    private List<Track> of(String json) throws Exception {
        return tracks.page(ask(json), 0, 1000).items();
    }

    private static int year(Track track) {
        return track.year().orElse(0);
    }

    @Test
    void nestedRulesGiveWhatHoldsOfThem() throws Exception {
        String artist = all.getFirst().artistName();
        List<Track> found = of("{\"all\":[{\"any\":[{\"is\":{\"artist\":\"" + artist
                + "\"}},{\"inTheRange\":{\"year\":[1990,1999]}}]},{\"gt\":{\"duration\":200}}]}");
        List<Track> expected = all.stream()
                .filter(t -> t.artistName().equals(artist) || year(t) >= 1990 && year(t) <= 1999)
                .filter(t -> t.length().toSeconds() > 200)
                .toList();
        assertFalse(expected.isEmpty());
        assertEquals(expected.size(), found.size());
    }

    @Test
    void severalSortsAndALimitHold() throws Exception {
        List<Track> found = of("{\"all\":[{\"gt\":{\"year\":1900}}],\"sort\":\"-year,title\",\"limit\":50}");
        assertEquals(50, found.size());
        for (int i = 1; i < found.size(); i++) {
            assertTrue(year(found.get(i - 1)) >= year(found.get(i)));
        }
        assertEquals(100, of("{\"all\":[],\"limitPercent\":10}").size(), "a tenth of all music");
    }

    @Test
    void aShareOfFewIsRoundedUp() throws Exception {
        PlaylistId three = playlists.create("Three");
        playlists.add(three, all.subList(0, 3).stream().map(Track::key).toList());
        String rule = "{\"all\":[{\"inPlaylist\":{\"id\":\"" + three.value() + "\"}}],\"limitPercent\":%d}";
        assertEquals(1, of(rule.formatted(1)).size());
        assertEquals(2, of(rule.formatted(50)).size());
        assertEquals(3, of(rule.formatted(100)).size());
    }

    @Test
    void whatIsNotFollowedIsToldAndTheRestHolds() throws Exception {
        Asked asked = ask("{\"all\":[{\"is\":{\"mood\":\"blue\"}},{\"gt\":{\"year\":\"many\"}},"
                + "{\"inPlaylist\":{\"id\":\"navidromes-own\"}},{\"contains\":{\"title\":\"\"}},"
                + "{\"before\":{\"lastplayed\":\"soon\"}}],\"sort\":\"bpm\"}");
        assertEquals(
                List.of(Why.UNKNOWN, Why.BAD_VALUE, Why.NO_PLAYLIST, Why.NO_VALUE, Why.BAD_VALUE, Why.UNKNOWN_SORT),
                asked.problems().stream().map(SmartProblem::why).toList());
        assertEquals(1000, tracks.totals(asked).tracks());
    }

    @Test
    void aRuleNamesOtherPlaylistsButNotItself() throws Exception {
        PlaylistId rain = playlists.create("Rain");
        List<TrackKey> three = all.subList(0, 3).stream().map(Track::key).toList();
        playlists.add(rain, three);
        SmartId in = smart.create(
                NspReader.read("{\"all\":[{\"inPlaylist\":{\"id\":\"" + rain.value() + "\"}}]}", "In rain"));
        Asked over = ask("{\"all\":[{\"inPlaylist\":{\"id\":\"" + in.value() + "\"}}]}");
        assertEquals(3, tracks.totals(over).tracks());
        assertEquals(
                997,
                of("{\"all\":[{\"notInPlaylist\":{\"id\":\"" + rain.value() + "\"}}]}")
                        .size());
        smart.save(in, NspReader.read("{\"all\":[{\"inPlaylist\":{\"id\":\"" + in.value() + "\"}}]}", "Itself"));
        Asked circle = tracks.ask(smart.find(in).orElseThrow().rules());
        assertEquals(
                List.of(Why.CIRCLE),
                circle.problems().stream().map(SmartProblem::why).toList());
    }

    @Test
    void whatIsRandomIsTheSameAllDayAndAnotherTomorrow() throws Exception {
        SmartRules random = NspReader.read("{\"all\":[],\"sort\":\"random\",\"limit\":40}", "x");
        List<TrackKey> today = tracks.keys(tracks.ask(random), 100);
        assertEquals(today, tracks.keys(tracks.ask(random), 100));
        SmartTracks tomorrow = new SmartTracks(
                local.selections(), playlists, smart, Clock.offset(NOON, Duration.ofDays(1)), ZoneOffset.UTC);
        assertNotEquals(today, tomorrow.keys(tomorrow.ask(random), 100));
    }

    @Test
    void aSmartPlaylistIsKeptChangedDeletedAndBroughtBack() throws Exception {
        SmartRules rules = NspReader.read("{\"any\":[{\"is\":{\"mood\":\"blue\"}}],\"owner\":\"ana\"}", "Blue");
        SmartId id = smart.create(rules);
        assertEquals(rules, smart.find(id).orElseThrow().rules());
        assertEquals(Optional.of(rules), smart.save(id, rules.renamed("Bluer")));
        assertEquals(
                List.of("Bluer"), smart.all().stream().map(SmartPlaylist::name).toList());
        smart.delete(id);
        assertEquals(List.of(), smart.all());
        smart.restore(id);
        assertEquals(rules.renamed("Bluer"), smart.find(id).orElseThrow().rules());
    }
}

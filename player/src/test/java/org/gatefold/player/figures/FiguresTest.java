package org.gatefold.player.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.facts.Fingerprint;
import org.gatefold.player.library.rule.Flag;
import org.gatefold.player.library.rule.NumberField;
import org.gatefold.player.library.rule.Order;
import org.gatefold.player.library.rule.Rule;
import org.gatefold.player.library.rule.Selection;
import org.gatefold.player.library.rule.TimeField;
import org.gatefold.player.librarysync.Edit;
import org.gatefold.player.librarysync.MarkKind;
import org.gatefold.player.playlist.TrackRef;
import org.gatefold.player.testing.Rig;
import org.gatefold.sync.time.Uuid7;
import org.junit.jupiter.api.Test;

/** Lists know what is the listener's own, whatever changed it and whatever was lost in between. */
final class FiguresTest extends FiguresCase {
    private static final Instant MONDAY = Instant.parse("2026-11-16T20:00:00Z");
    private static final Rule PLAYED = Rule.Range.atLeast(NumberField.PLAYS, 1);
    private static final Rule UNPLAYED = Rule.Range.is(NumberField.PLAYS, 0);
    private static final Rule LOVED = new Rule.Is(Flag.LOVED);
    private static final Rule KEPT = new Rule.Is(Flag.KEPT);

    private List<Track> mostPlayed() {
        Selection most = Selection.of(PLAYED).sorted(new Order.By(Order.Field.PLAYS, true));
        return selections().select(most, 0, 100).items();
    }

    @Test
    void aPlayIsInTheListsSoonAfterItCounted() {
        hear(tracks.get(3), MONDAY);
        hear(tracks.get(3), MONDAY.plusSeconds(900));
        hear(tracks.get(7), MONDAY.plusSeconds(1800));
        awaitCount(1, Rule.Range.is(NumberField.PLAYS, 2));
        awaitCount(2, PLAYED);
        assertEquals(List.of(tracks.get(3), tracks.get(7)), mostPlayed());
        assertEquals(98, count(UNPLAYED));
        assertEquals(1, count(Rule.Period.since(TimeField.LAST_PLAYED, MONDAY.plusSeconds(1000))));
    }

    @Test
    void aPlayThatWasAtAnotherTimeMoves() {
        UUID id = UUID.randomUUID();
        log.counted(
                new org.gatefold.player.listening.Listen(id, tracks.get(1), MONDAY, java.time.Duration.ofMinutes(3)));
        awaitCount(1, PLAYED);
        log.listenedAt(id, MONDAY.plusSeconds(7200));
        awaitCount(1, Rule.Period.since(TimeField.LAST_PLAYED, MONDAY.plusSeconds(3600)));
    }

    @Test
    void marksComeAndGo() {
        listening.setFavourite(tracks.get(5).key(), true);
        listening.setRating(tracks.get(5).key(), 4);
        listening.setRating(tracks.get(6).key(), 5);
        awaitCount(1, LOVED);
        awaitCount(2, Rule.Range.atLeast(NumberField.STARS, 4));
        listening.setFavourite(tracks.get(5).key(), false);
        listening.setRating(tracks.get(6).key(), 0);
        awaitCount(0, LOVED);
        awaitCount(1, Rule.Range.atLeast(NumberField.STARS, 1));
    }

    @Test
    void whatAnotherDeviceMarkedIsInTheListsEvenWhereItsLengthDiffersByASecond() {
        Fingerprint here = Fingerprint.in(tracks.get(2).key()).orElseThrow();
        TrackKey there = new Fingerprint(here.hash(), here.seconds() + 1).key();
        marks.take(
                "",
                List.of(new Edit(
                        new Uuid7(clock).next(),
                        MarkKind.RATING,
                        new Edit.Subject.Song(TrackRef.unknown(there)),
                        5,
                        MONDAY)));
        awaitCount(1, Rule.Range.is(NumberField.STARS, 5));
        assertEquals(
                tracks.get(2),
                selections()
                        .select(Selection.of(Rule.Range.is(NumberField.STARS, 5)), 0, 1)
                        .items()
                        .getFirst());
    }

    @Test
    void onlyTheMarksOfWhoIsSignedInCount() {
        listening.setFavourite(tracks.getFirst().key(), true);
        awaitCount(1, LOVED);
        user.write(tx -> tx.update("update library_owner set account_id='ben'"));
        keeper().wake();
        awaitCount(0, LOVED);
    }

    @Test
    void aCopyOnThisComputerIsInTheListsUntilItGoes() {
        String key = tracks.get(9).key().value();
        user.write(tx -> tx.update(
                "insert into offline_copy(key,state,title,origin,size,file,changed) values(?,'LOADING','','',0,'f',0)",
                key));
        user.write(tx -> tx.update(
                "insert or replace into offline_copy(key,state,title,origin,size,file,changed) values(?,'DONE','','',0,'f',0)",
                key));
        keeper().wake();
        awaitCount(1, KEPT);
        user.write(tx -> tx.update("delete from offline_copy where key=?", key));
        keeper().wake();
        awaitCount(0, KEPT);
    }

    @Test
    void aKeyThatStandsForAnotherSinceTagsWereChangedCountsForThatTrack() {
        TrackKey old = new TrackKey("fp:t0123456789abcdef01234567-200");
        listening.setFavourite(old, true);
        Rig.until("it is known", keeper()::areInStep);
        assertEquals(0, count(LOVED));
        user.write(tx -> tx.update(
                "insert into key_alias(said, key) values(?,?)",
                old.value(),
                tracks.get(4).key().value()));
        keeper().wake();
        awaitCount(1, LOVED);
    }

    @Test
    void aLostCacheIsFilledAgainFromTheUserDatabase() throws Exception {
        hear(tracks.get(3), MONDAY);
        listening.setFavourite(tracks.get(4).key(), true);
        awaitCount(1, LOVED);
        closeCache();
        deleteCache();
        fillCache();
        openCache();
        awaitCount(1, LOVED);
        awaitCount(1, PLAYED);
    }

    @Test
    void tracksThatComeAfterTheirFiguresHaveThem() throws Exception {
        hear(tracks.get(3), MONDAY);
        closeCache();
        deleteCache();
        openCache();
        Rig.until("figures are there", keeper()::areInStep);
        assertEquals(0, count(PLAYED));
        closeCache();
        fillCache();
        openCache();
        assertEquals(1, count(PLAYED));
    }

    @Test
    void whatChangedWhileNobodyFollowedIsCaughtUp() throws Exception {
        awaitCount(0, LOVED);
        keeper().close();
        listening.setFavourite(tracks.get(4).key(), true);
        closeCache();
        openCache();
        awaitCount(1, LOVED);
    }

    @Test
    void afterTheUserDatabaseCameBackFromACopyListsSayWhatThatSays() throws Exception {
        listening.setRating(tracks.get(1).key(), 2);
        awaitCount(1, Rule.Range.is(NumberField.STARS, 2));
        user.copyTo(folder.resolve("copy.db"));
        listening.setRating(tracks.get(1).key(), 5);
        hear(tracks.get(2), MONDAY);
        awaitCount(1, PLAYED);
        awaitCount(1, Rule.Range.is(NumberField.STARS, 5));
        closeCache();
        closeUser();
        for (String suffix : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(folder.resolve("user.db" + suffix));
        }
        Files.move(folder.resolve("copy.db"), folder.resolve("user.db"));
        openUser();
        openCache();
        awaitCount(1, Rule.Range.is(NumberField.STARS, 2));
        awaitCount(0, PLAYED);
    }

    @Test
    void aTriggerThatALaterVersionLostIsMadeAgainAndEverythingWithIt() throws Exception {
        Rig.until("figures are there", keeper()::areInStep);
        closeCache();
        user.write(tx -> tx.update("drop trigger figure_mark_new"));
        user.write(tx -> tx.update(
                "insert into mark(account_id, kind, subject, name, value, made_at) values('','FAVOURITE',?,'',1,5)",
                tracks.getFirst().key().value()));
        openCache();
        awaitCount(1, LOVED);
    }

    @Test
    void aRecordingOnTwoAlbumsHasItsPlaysOnBothAndAFigureOfTwoKeysIsTheirSum() {
        TrackKey key = tracks.getFirst().key();
        hear(tracks.getFirst(), MONDAY);
        Fingerprint here = Fingerprint.in(key).orElseThrow();
        user.write(tx -> tx.update(
                "insert into play(op_id, track_key, listened_at, title, artist, artist_folded, album, length_ms, heard_ms)"
                        + " values('x',?,?,'','','','',0,0)",
                new Fingerprint(here.hash(), here.seconds() - 2).key().value(),
                MONDAY));
        keeper().wake();
        awaitCount(1, Rule.Range.is(NumberField.PLAYS, 2));
        assertEquals(Optional.of(key), mostPlayed().stream().map(Track::key).findFirst());
    }
}

package org.gatefold.app.lyrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.gatefold.app.fakes.NoPause;
import org.gatefold.app.fakes.Steps;
import org.gatefold.app.ui.Load;
import org.gatefold.player.library.AlbumId;
import org.gatefold.player.library.ArtistId;
import org.gatefold.player.library.Origin;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackId;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.lyrics.Lyrics;
import org.gatefold.player.lyrics.Songbook;
import org.gatefold.player.lyrics.Words;
import org.gatefold.player.playback.PlaybackState;
import org.gatefold.player.playback.Supply;
import org.gatefold.player.queue.PlayQueue;
import org.gatefold.player.queue.Repeat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which line is sung, and where its words come from, without a window and by a clock moved by hand. */
final class LyricsModelTest {
    private static final Track ONE = track("One");
    private static final Track TWO = track("Two");
    private static final Words.Sung SYNCED = sung("a.lrc", 1, 2, 5);

    private final Pages book = new Pages();
    private final Steps steps = new Steps();
    private final NoPause wake = new NoPause();
    private final List<Duration> seeks = new ArrayList<>();
    private final ObjectProperty<PlaybackState> state =
            new SimpleObjectProperty<>(state(PlaybackState.Status.EMPTY, Optional.empty(), 0));
    private long nanos;
    private final LyricsModel model =
            new LyricsModel(book, new LyricsModel.Playing(state, () -> nanos, seeks::add), steps.background(), wake);

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void theLineChangesWhenTheNextOneBegins() {
        book.says(Songbook.Ask.NOBODY, SYNCED).says(Songbook.Ask.WHEN_DUE, SYNCED);
        plays(ONE, 0);
        steps.all();
        assertEquals(-1, model.lineProperty().get());
        assertTrue(wake.isWaiting());

        at(1_000);
        wake.over();
        assertEquals(0, model.lineProperty().get());
        at(5_200);
        wake.over();
        assertEquals(2, model.lineProperty().get());
        assertFalse(wake.isWaiting(), "after the last line there is nothing to wait for");
    }

    @Test
    void theWordOfTheLineChangesWhenTheNextOneBegins() {
        List<Lyrics.Word> words = List.of(
                new Lyrics.Word(Duration.ofMillis(1_000), "North "),
                new Lyrics.Word(Duration.ofMillis(1_500), "again"));
        Lyrics lyrics = new Lyrics(
                new Lyrics.Source.Beside("w.lrc"),
                Lyrics.About.NOTHING,
                List.of(
                        new Lyrics.Line(Optional.of(Duration.ofSeconds(1)), "North again", words),
                        new Lyrics.Line(Optional.of(Duration.ofSeconds(3)), "Home", List.of())));
        Words.Sung sung = new Words.Sung(List.of(lyrics), lyrics, Duration.ZERO);
        book.says(Songbook.Ask.NOBODY, sung).says(Songbook.Ask.WHEN_DUE, sung);
        plays(ONE, 0);
        steps.all();
        assertEquals(-1, model.wordProperty().get());
        at(1_000);
        wake.over();
        assertEquals(0, model.wordProperty().get());
        at(1_500);
        wake.over();
        assertEquals(0, model.lineProperty().get());
        assertEquals(1, model.wordProperty().get());
        model.nudge(Duration.ofMillis(100));
        assertEquals(0, model.wordProperty().get(), "words move with their line");
        at(3_100);
        wake.over();
        assertEquals(1, model.lineProperty().get());
        assertEquals(-1, model.wordProperty().get(), "that line has no words with times");
        assertFalse(wake.isWaiting());
    }

    @Test
    void nothingWaitsWhilePaused() {
        book.says(Songbook.Ask.NOBODY, SYNCED).says(Songbook.Ask.WHEN_DUE, SYNCED);
        plays(ONE, 2_500);
        steps.all();
        assertEquals(1, model.lineProperty().get());

        state.set(state(PlaybackState.Status.PAUSED, Optional.of(ONE), 2_500));
        assertEquals(1, model.lineProperty().get());
        assertFalse(wake.isWaiting());
    }

    @Test
    void whatLiesHereIsShownBeforeServersAnswer() {
        Words.Sung more =
                new Words.Sung(List.of(SYNCED.chosen(), sung("b.lrc", 3).chosen()), SYNCED.chosen(), Duration.ZERO);
        book.says(Songbook.Ask.NOBODY, SYNCED).says(Songbook.Ask.WHEN_DUE, more);
        plays(ONE, 0);
        steps.workOne();
        steps.hearOne();
        assertEquals(SYNCED, shown());

        model.nudge(Duration.ofMillis(100));
        steps.all();
        Words.Sung both = assertInstanceOf(Words.Sung.class, shown());
        assertEquals(2, both.versions().size());
        assertEquals(Duration.ofMillis(100), both.shift(), "what was moved meanwhile stays moved");
    }

    @Test
    void withoutWordsHereTheAnswerOfServersIsAwaited() {
        book.says(Songbook.Ask.NOBODY, new Words.Unasked("")).says(Songbook.Ask.WHEN_DUE, new Words.None());
        plays(ONE, 0);
        steps.workOne();
        steps.hearOne();
        assertInstanceOf(Load.Busy.class, model.wordsProperty().get());
        steps.all();
        assertEquals(new Words.None(), shown());
    }

    @Test
    void anAnswerForTheTrackBeforeIsDropped() {
        book.says(Songbook.Ask.NOBODY, SYNCED).says(Songbook.Ask.WHEN_DUE, SYNCED);
        plays(ONE, 0);
        steps.workOne();
        book.says(Songbook.Ask.NOBODY, new Words.None()).says(Songbook.Ask.WHEN_DUE, new Words.None());
        plays(TWO, 0);
        steps.all();
        assertEquals(Optional.of(TWO), model.trackProperty().get());
        assertEquals(new Words.None(), shown());
    }

    @Test
    void aServerThatIsAwayDoesNotTakeShownWordsAway() {
        book.says(Songbook.Ask.NOBODY, SYNCED).says(Songbook.Ask.WHEN_DUE, new Words.Unasked("It is away."));
        plays(ONE, 0);
        steps.all();
        assertEquals(SYNCED, shown());
    }

    @Test
    void retryAsksEverybody() {
        book.says(Songbook.Ask.NOBODY, new Words.Unasked(""))
                .says(Songbook.Ask.WHEN_DUE, new Words.Unasked("It is away."))
                .says(Songbook.Ask.ALL, SYNCED);
        plays(ONE, 0);
        steps.all();
        assertEquals(new Words.Unasked("It is away."), shown());
        model.retry();
        assertInstanceOf(Load.Busy.class, model.wordsProperty().get());
        steps.all();
        assertEquals(SYNCED, shown());
    }

    @Test
    void aLineLeadsToItsPlaceInTheSongAsItIsMoved() {
        book.says(Songbook.Ask.NOBODY, SYNCED).says(Songbook.Ask.WHEN_DUE, SYNCED);
        plays(ONE, 0);
        steps.all();
        model.nudge(Duration.ofMillis(-100));
        model.seek(1);
        steps.all();
        assertEquals(List.of(Duration.ofMillis(1_900)), seeks);
        assertEquals(List.of("shift One -100"), book.kept);

        model.choose(SYNCED.chosen());
        steps.all();
        assertEquals("choose One beside:a.lrc:und:synced", book.kept.getLast());
    }

    private void plays(Track track, long millis) {
        state.set(state(PlaybackState.Status.PLAYING, Optional.of(track), millis));
    }

    private void at(long millis) {
        nanos = Duration.ofMillis(millis).toNanos();
    }

    private Words shown() {
        return assertInstanceOf(Load.Ready.class, model.wordsProperty().get()).value() instanceof Words words
                ? words
                : new Words.None();
    }

    private static PlaybackState state(PlaybackState.Status status, Optional<Track> track, long millis) {
        return new PlaybackState(
                status,
                PlayQueue.of(List.of(), 0, Repeat.OFF),
                track,
                Duration.ofMillis(millis),
                0,
                new PlaybackState.Volume(1, false),
                Optional.empty(),
                new Supply.Whole(),
                Optional.empty());
    }

    private static Words.Sung sung(String file, int... seconds) {
        List<Lyrics.Line> lines = new ArrayList<>();
        for (int second : seconds) {
            lines.add(new Lyrics.Line(Optional.of(Duration.ofSeconds(second)), "Line " + second, List.of()));
        }
        Lyrics lyrics = new Lyrics(new Lyrics.Source.Beside(file), Lyrics.About.NOTHING, lines);
        return new Words.Sung(List.of(lyrics), lyrics, Duration.ZERO);
    }

    private static Track track(String title) {
        return new Track(
                new TrackId(1),
                new TrackKey("fp:" + title),
                title,
                new ArtistId(1),
                "Orla Finch",
                new AlbumId(1),
                "Slow Harbour",
                1,
                1,
                OptionalInt.empty(),
                Duration.ofMinutes(3),
                "flac",
                new Origin.Nowhere(),
                Optional.empty(),
                Optional.empty());
    }

    /** A songbook of what a test says, that remembers what it was told to keep. */
    private static final class Pages implements Songbook {
        private final Map<Ask, Words> words = new EnumMap<>(Ask.class);
        private final List<String> kept = new ArrayList<>();

        Pages says(Ask ask, Words answer) {
            words.put(ask, answer);
            return this;
        }

        @Override
        public Words of(Track track, Ask ask) {
            return words.getOrDefault(ask, new Words.None());
        }

        @Override
        public void choose(TrackKey song, Lyrics version) {
            kept.add("choose " + song.value().substring(3) + " " + version.name());
        }

        @Override
        public void shift(TrackKey song, Duration later) {
            kept.add("shift " + song.value().substring(3) + " " + later.toMillis());
        }
    }
}

package org.gatefold.app.lyrics;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Debounce;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Ticket;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.lyrics.Lyrics;
import org.gatefold.player.lyrics.Songbook;
import org.gatefold.player.lyrics.Songbook.Ask;
import org.gatefold.player.lyrics.Words;
import org.gatefold.player.playback.PlaybackState;
import org.jspecify.annotations.Nullable;

/**
 * The words of what plays, and which line is sung just now. Between two lines it does nothing: it wakes when the next
 * one begins. On the JavaFX thread.
 */
public final class LyricsModel implements AutoCloseable {
    /** How far one press moves the words. */
    static final Duration NUDGE = Duration.ofMillis(100);

    private final Songbook book;
    private final Playing playing;
    private final Background background;
    private final Debounce wake;
    private final Bag bag = new Bag();
    private final ReadOnlyObjectWrapper<Optional<Track>> track = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Load<Words>> words = new ReadOnlyObjectWrapper<>(new Load.Busy<>());
    private final ReadOnlyIntegerWrapper line = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyIntegerWrapper word = new ReadOnlyIntegerWrapper(-1);
    private @Nullable Ticket ticket;

    /** What plays: its states, the time they are told in, and the way to go to another place in it. */
    public record Playing(ObservableValue<PlaybackState> state, LongSupplier nanoTime, Consumer<Duration> seek) {}

    public LyricsModel(Songbook book, Playing playing, Background background, Debounce wake) {
        this.book = book;
        this.playing = playing;
        this.background = background;
        this.wake = bag.add(wake);
        bag.listen(playing.state(), (_, _, now) -> follow(now));
        follow(playing.state().getValue());
    }

    /** Whose words these are; empty while nothing is chosen. */
    public ReadOnlyObjectProperty<Optional<Track>> trackProperty() {
        return track.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Load<Words>> wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /** The line that is sung; -1 before the first, and where nothing says when. */
    public ReadOnlyIntegerProperty lineProperty() {
        return line.getReadOnlyProperty();
    }

    /** The word of that line that is sung; -1 where only lines say when. Told after the line. */
    public ReadOnlyIntegerProperty wordProperty() {
        return word.getReadOnlyProperty();
    }

    /** Goes to where the line begins. */
    public void seek(int to) {
        sung().ifPresent(words -> playing.seek().accept(words.startOf(to)));
    }

    /** Shows the words that much later, or sooner; kept for the song. */
    public void nudge(Duration by) {
        sung().ifPresent(now -> {
            Duration later = now.shift().plus(by);
            if (later.abs().compareTo(Songbook.FURTHEST) <= 0) {
                show(new Words.Sung(now.versions(), now.chosen(), later));
                keep(key -> book.shift(key, later));
            }
        });
    }

    /** Shows another version; kept for the song. */
    public void choose(Lyrics version) {
        sung().ifPresent(now -> {
            show(new Words.Sung(now.versions(), version, now.shift()));
            keep(key -> book.choose(key, version));
        });
    }

    /** Asks everybody again. */
    public void retry() {
        track.get().ifPresent(now -> {
            words.set(new Load.Busy<>());
            ask(now, Ask.ALL);
        });
    }

    @Override
    public void close() {
        drop();
        bag.close();
    }

    private void follow(PlaybackState now) {
        boolean other = !now.track().map(Track::key).equals(track.get().map(Track::key));
        if (other) {
            drop();
            words.set(new Load.Busy<>());
            track.set(now.track());
            now.track().ifPresent(this::open);
        }
        sing();
    }

    /** What lies here is shown at once, before servers are asked for more. */
    private void open(Track opened) {
        ticket = background.refresh(() -> new Load.Ready<>(book.of(opened, Ask.NOBODY)), (Load<Words> here) -> {
            if (here instanceof Load.Ready<Words>(Words.Sung sung, var _)) {
                show(sung);
            }
            ask(opened, Ask.WHEN_DUE);
        });
    }

    private void ask(Track asked, Ask whom) {
        drop();
        ticket = background.refresh(() -> new Load.Ready<>(book.of(asked, whom)), this::answered);
    }

    /** Words that are shown stay when no others come; while servers were asked, they may have been nudged. */
    private void answered(Load<Words> answer) {
        Optional<Words.Sung> before = sung();
        if (answer instanceof Load.Ready<Words>(Words.Sung sung, var _)) {
            show(before.map(was -> new Words.Sung(sung.versions(), sung.chosen(), was.shift()))
                    .orElse(sung));
        } else if (before.isEmpty()) {
            words.set(answer);
            sing();
        }
    }

    private void show(Words now) {
        words.set(new Load.Ready<>(now));
        sing();
    }

    /** Says which line and word it is, and comes back when the next one begins. */
    private void sing() {
        PlaybackState state = playing.state().getValue();
        Optional<Words.Sung> sung = sung();
        if (sung.isEmpty() || !sung.get().chosen().isSynced()) {
            wake.close();
            line.set(-1);
            word.set(-1);
            return;
        }
        Duration at = state.positionAt(playing.nanoTime().getAsLong());
        int now = sung.get().lineAt(at);
        if (now != line.get()) {
            word.set(-1);
        }
        line.set(now);
        word.set(sung.get().wordAt(now, at));
        Optional<Duration> next = sung.get().nextAfter(at);
        if (state.status() == PlaybackState.Status.PLAYING && next.isPresent()) {
            Duration pause = next.get().minus(at);
            wake.after(pause.compareTo(Duration.ofMillis(1)) < 0 ? Duration.ofMillis(1) : pause, this::sing);
        } else {
            wake.close();
        }
    }

    private Optional<Words.Sung> sung() {
        return words.get() instanceof Load.Ready<Words>(Words.Sung sung, var _) ? Optional.of(sung) : Optional.empty();
    }

    /** A wish that cannot be kept holds until the song is over. */
    private void keep(Consumer<TrackKey> wish) {
        track.get().map(Track::key).ifPresent(key -> background.run(() -> wish.accept(key), () -> {}, _ -> {}));
    }

    private void drop() {
        if (ticket != null) {
            ticket.close();
            ticket = null;
        }
    }
}

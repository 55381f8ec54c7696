package org.gatefold.player.playback;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.gatefold.player.audio.MixerEvent;
import org.gatefold.player.audio.PlaySaying;
import org.gatefold.player.audio.Voice;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.queue.PlayQueue;
import org.gatefold.sync.said.Said;

/**
 * Decides what is heard: every command and every event of the mixer ends here, on the playback thread, and leaves a
 * state that is announced. It never waits for sound; it does for the library, for one track at a time.
 */
final class Conductor {
    private final Selection selection;
    private final Stage stage;
    private final Mailbox mailbox;
    private final Consumer<Conductor> announcer;
    private final Trouble trouble = new Trouble();
    private boolean playing;
    private long turn;

    Conductor(Selection selection, Stage stage, Mailbox mailbox, Consumer<Conductor> announcer) {
        this.selection = selection;
        this.stage = stage;
        this.mailbox = mailbox;
        this.announcer = announcer;
    }

    PlayQueue queue() {
        return selection.queue();
    }

    Optional<Track> track() {
        return selection.track();
    }

    Optional<Said> problem() {
        return trouble.problem();
    }

    Stage.Sounding sounding() {
        return stage.sounding();
    }

    boolean isPlaying() {
        return playing;
    }

    PlaybackState.Status status() {
        return PlaybackState.Status.of(queue().isEmpty(), playing, stage.isFlowing());
    }

    /** Takes this up, heard at once if it plays. */
    void stand(Standing there) {
        playing = there.playing();
        trouble.forget();
        selection.choose(there.queue());
        begin(there.position());
    }

    /** Makes this the queue and plays its current track. */
    void play(PlayQueue chosen) {
        stand(new Standing(chosen, Duration.ZERO, true));
    }

    /** Changes the queue; the track goes on where it is still the current one. */
    void edit(UnaryOperator<PlayQueue> change) {
        Optional<TrackKey> before = queue().currentTrack();
        PlayQueue changed = change.apply(queue());
        if (!changed.currentTrack().equals(before)) {
            begin(changed);
        } else {
            selection.rearrange(changed);
            expect();
            announce();
        }
    }

    void resume() {
        if (!playing && !queue().isEmpty()) {
            playing = true;
            trouble.forget();
            soundAgain();
        }
    }

    void pause() {
        if (playing) {
            playing = false;
            stage.hold();
            announce();
        }
    }

    void next() {
        trouble.forget();
        goTo(queue().next());
    }

    void previous() {
        trouble.forget();
        OptionalInt before = queue().previous();
        if (before.isEmpty() || stage.isPastStart()) {
            seek(Duration.ZERO);
        } else {
            goTo(before);
        }
    }

    void seek(Duration asked) {
        Duration place = selection.within(asked);
        if (playing) {
            after(stage.moveTo(place));
        } else if (!queue().isEmpty()) {
            stage.park(place);
            announce();
        }
    }

    /** What can make sound has changed: begins what waited for it, or says why not. */
    void soundChanged(SoundStatus status) {
        if (playing && stage.isSilent() && !(status instanceof SoundStatus.Looking)) {
            soundAgain();
        } else if (status instanceof SoundStatus.Ready
                && !playing
                && trouble.problem().isPresent()) {
            trouble.forget();
            announce();
        }
    }

    /** From now on tracks are brought to one loudness so, the one that is heard too. */
    void leveling(Leveling chosen) {
        selection.leveling(chosen);
        stage.relevel(selection.level());
        edit(queue -> queue);
    }

    /** The library is another: the current track may be known now, or under other words. */
    void libraryChanged() {
        if (selection.refresh()) {
            announce();
        }
    }

    void on(MixerEvent event) {
        switch (event) {
            case MixerEvent.Lost(Said reason) -> lost(reason);
            case MixerEvent.Switched(Voice from, Voice to) -> ifHeard(from, () -> switched(to));
            case MixerEvent.Flowing(Voice voice) -> ifHeard(voice, this::flows);
            case MixerEvent.Starving(Voice voice) ->
                ifHeard(voice, () -> {
                    stage.starves();
                    announce();
                });
            case MixerEvent.NearEnd(Voice voice) ->
                ifHeard(voice, () -> {
                    stage.nearsEnd();
                    expect();
                });
            case MixerEvent.Ended(Voice voice) ->
                ifHeard(voice, () -> {
                    stage.ended();
                    goTo(queue().following());
                });
            case MixerEvent.Failed(Voice voice, Said reason) -> ifHeard(voice, () -> failed(reason));
        }
    }

    /** Called every quarter of a second while playing. */
    void tick() {
        stage.count();
        if (playing && stage.hasLostPatience()) {
            failed(PlaySaying.NOTHING_CAME.with());
        }
    }

    /** Ends the round; the position stays. */
    void close() {
        stage.leave(stage.position());
    }

    private void flows() {
        stage.flows();
        trouble.soundCame();
        announce();
        expect();
    }

    private void switched(Voice to) {
        stage.prepared().filter(prepared -> prepared.voice() == to).ifPresent(prepared -> {
            selection.moveTo(prepared.next().index(), prepared.next().track());
            stage.switched(prepared);
            announce();
        });
    }

    private void lost(Said reason) {
        playing = false;
        trouble.tell(reason);
        stage.lost();
        announce();
    }

    private void failed(Said reason) {
        if (stage.tryOtherwise()) {
            after(stage.moveTo(stage.position()));
        } else {
            skip(selection.failed(reason));
        }
    }

    private void goTo(OptionalInt index) {
        playing = playing && index.isPresent(); // at the end of the queue: back to its first track, silent
        begin(queue().isEmpty() ? queue() : queue().at(index.orElse(0)));
    }

    private void begin(PlayQueue chosen) {
        selection.choose(chosen);
        begin(Duration.ZERO);
    }

    /** Starts a new round of the current track, heard at once if playing. */
    private void begin(Duration from) {
        turn++;
        playing = playing && !queue().isEmpty();
        if (!playing) {
            stage.leave(from);
            announce();
        } else if (track().isEmpty()) {
            skip(PlaySaying.NOT_IN_LIBRARY.with());
        } else {
            after(stage.begin(track().get(), from, selection.level()));
        }
    }

    /** Goes on with the round that was interrupted, or starts one where it stood. */
    private void soundAgain() {
        if (stage.goOn()) {
            announce();
        } else if (stage.hasRound()) {
            after(stage.moveTo(stage.position()));
        } else {
            begin(stage.position());
        }
    }

    private void after(Opening opening) {
        switch (opening) {
            case Opening.Opened _, Opening.Waiting _ -> announce();
            case Opening.Broken(Said reason) -> skip(reason);
            case Opening.Refused(Said reason) -> {
                playing = false;
                trouble.tell(reason);
                announce();
            }
        }
    }

    /** Goes on with the next track, unless every track of the queue failed in one round. */
    private void skip(Said reason) {
        boolean allFailed = trouble.allFailed(reason, queue().tracks().size());
        stage.leave(Duration.ZERO);
        OptionalInt following = queue().next();
        if (following.isEmpty() || allFailed) {
            playing = false;
            announce();
            return;
        }
        selection.choose(queue().at(following.getAsInt()));
        announce();
        long asked = ++turn;
        mailbox.post(() -> {
            if (asked == turn && playing) {
                begin(Duration.ZERO);
            }
        });
    }

    private void expect() {
        stage.expect(selection.following());
    }

    private void ifHeard(Voice voice, Runnable then) {
        if (stage.hears(voice)) {
            then.run();
        }
    }

    private void announce() {
        announcer.accept(this);
    }
}

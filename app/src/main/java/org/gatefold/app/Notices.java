package org.gatefold.app;

import org.gatefold.app.live.NowPlaying;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Texts;
import org.gatefold.app.ui.Toasts;
import org.gatefold.player.playback.PlaybackState;
import org.gatefold.player.playback.SoundStatus;
import org.gatefold.sync.UserData;
import org.gatefold.sync.sql.StorageException.Reason;

/** Says what a listener should know wherever they are: what happened to their data, why nothing plays. */
final class Notices {
    private final Toasts toasts;
    private final Texts texts;

    Notices(Toasts toasts, Texts texts, NowPlaying now, Bag bag) {
        this.toasts = toasts;
        this.texts = texts;
        bag.listen(now.stateProperty(), (_, before, state) -> problem(before, state));
        bag.listen(now.soundProperty(), (_, _, status) -> sound(status));
        sound(now.soundProperty().get());
    }

    void follow(UserData.Opened opened) {
        switch (opened) {
            case UserData.Opened.Sound _ -> {}
            case UserData.Opened.Restored(var aside, var day) ->
                toasts.tell(texts.format("start.restored", texts.date(day), aside.getFileName()));
            case UserData.Opened.StartedEmpty(var aside) ->
                toasts.tell(texts.format("start.emptied", aside.getFileName()));
            case UserData.Opened.OnlyForNow(var reason, var _) -> toasts.tell(sentence(texts, reason));
        }
    }

    /** Why the data cannot be used, and what that means. */
    static String sentence(Texts texts, Reason reason) {
        return texts.get(
                switch (reason) {
                    case FULL -> "start.full";
                    case READ_ONLY -> "start.read-only";
                    case NEWER_VERSION -> "start.newer";
                    case DAMAGED, IO, OTHER -> "start.only-for-now";
                });
    }

    private void problem(PlaybackState before, PlaybackState now) {
        if (now.problem().isPresent() && !now.problem().equals(before.problem())) {
            toasts.tell(texts.said(now.problem().get()));
        }
    }

    private void sound(SoundStatus status) {
        switch (status) {
            case SoundStatus.NoLibVlc(var command, var download) ->
                toasts.tell(texts.format("sound.no-libvlc", command.isEmpty() ? download : command));
            case SoundStatus.NoDevice(var reason) -> toasts.tell(texts.format("sound.no-device", reason));
            case SoundStatus.Looking _, SoundStatus.Ready _ -> {}
        }
    }
}

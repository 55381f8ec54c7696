package org.gatefold.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.playback.Level;
import org.gatefold.player.playback.PlaybackState;
import org.gatefold.player.playback.SignalPath;
import org.gatefold.player.playback.SignalPath.Place;
import org.gatefold.player.playback.Supply;

/** Where the sound comes from and what holds it up, in words. */
final class SoundWords {
    private static final double UNTOUCHED = 0.9995;

    private final Texts texts;

    SoundWords(Texts texts) {
        this.texts = texts;
    }

    /** What the listener waits for, if it is a server. */
    Optional<String> holdUp(PlaybackState state) {
        return switch (state.supply()) {
            case Supply.Whole() -> Optional.empty();
            case Supply.Arriving() ->
                state.status() == PlaybackState.Status.BUFFERING
                        ? Optional.of(texts.get("bar.buffering"))
                        : Optional.empty();
            case Supply.Stalled _ -> Optional.of(texts.get("bar.stalled"));
            case Supply.Offline(var _, int tries) -> Optional.of(texts.format("bar.offline", tries));
        };
    }

    /** The way of the sound, from its source to the device. */
    Optional<String> path(PlaybackState state) {
        return state.signal().map(this::path);
    }

    private String path(SignalPath path) {
        List<String> steps = new ArrayList<>();
        steps.add(texts.get(
                switch (path.place()) {
                    case Place.OwnFile() -> "path.own-file";
                    case Place.OfflineCopy() -> "path.offline-copy";
                    case Place.KeptStream _ -> "path.kept-stream";
                    case Place.Network _ -> "path.network";
                }));
        SignalPath.Form form = path.form();
        steps.add(
                form.kilobits().isPresent()
                        ? texts.format(
                                "path.form", form.format(), form.kilobits().getAsInt())
                        : form.format());
        if (form.transcoded()) {
            steps.add(texts.get("path.transcoded"));
        }
        steps.addAll(gain(path));
        steps.add(texts.format("path.rate", path.deviceRate() / 1000.0));
        return String.join(" \u2192 ", steps);
    }

    /** Every step that changes the samples; one that says so where none does. */
    private List<String> gain(SignalPath path) {
        List<String> steps = new ArrayList<>();
        Level level = path.level();
        if (level.of() != Level.Of.NOTHING) {
            // keys: path.level-album path.level-track
            String key = level.of() == Level.Of.ALBUM ? "path.level-album" : "path.level-track";
            steps.add(texts.format(key, level.decibels()));
        }
        double volume = path.gain() / level.factor();
        if (volume < UNTOUCHED) {
            steps.add(texts.format("path.gain", volume));
        }
        if (steps.isEmpty()) {
            steps.add(texts.get("path.untouched"));
        }
        return steps;
    }
}

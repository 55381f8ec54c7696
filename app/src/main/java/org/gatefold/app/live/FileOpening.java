package org.gatefold.app.live;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Texts;
import org.gatefold.app.ui.Toasts;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.opening.Opened;
import org.gatefold.player.opening.Opening;
import org.gatefold.player.opening.Refused;
import org.gatefold.player.playback.Playback;

/**
 * Plays files, folders and lists that come from outside, the first as soon as it is known, and says what cannot be
 * played. Whoever opens more meanwhile ends what was still being looked through. On the JavaFX thread.
 */
public final class FileOpening {
    private final Opening opening;
    private final Playback playback;
    private final PlayActions actions;
    private final Background background;
    private final Toasts toasts;
    private final Texts texts;
    private final AtomicLong newest = new AtomicLong();

    public FileOpening(
            Opening opening,
            Playback playback,
            PlayActions actions,
            Background background,
            Toasts toasts,
            Texts texts) {
        this.opening = opening;
        this.playback = playback;
        this.actions = actions;
        this.background = background;
        this.toasts = toasts;
        this.texts = texts;
    }

    /** Makes these the queue and plays. */
    public void open(List<Path> places) {
        if (!places.isEmpty()) {
            long number = newest.incrementAndGet();
            look(places, new Taking(number)::take, () -> {});
        }
    }

    /** Puts these behind what is to come, where something plays; otherwise it plays them. */
    public void add(List<Path> places) {
        if (places.isEmpty() || playback.state().queue().isEmpty()) {
            open(places);
        } else {
            List<TrackKey> added = Collections.synchronizedList(new ArrayList<>());
            look(
                    places,
                    keys -> {
                        playback.enqueue(keys);
                        return added.addAll(keys);
                    },
                    () -> {
                        if (!added.isEmpty()) {
                            actions.queued(List.copyOf(added));
                        }
                    });
        }
    }

    private void look(List<Path> places, Predicate<List<TrackKey>> take, Runnable done) {
        background.load(() -> opening.open(places, take), answer -> {
            switch (answer) {
                case Load.Busy<Opened> _ -> {}
                case Load.Ready<Opened>(var opened, var _) -> {
                    done.run();
                    tell(opened);
                }
                case Load.Failed<Opened>(var cause) -> toasts.tell(new Errors(texts).sentence(cause));
            }
        });
    }

    private void tell(Opened opened) {
        if (!opened.refused().isEmpty()) {
            String first = sentence(opened.refused().getFirst());
            int more = opened.refusals() - 1;
            toasts.tell(more == 0 ? first : texts.format("open.more", first, more));
        }
    }

    private String sentence(Refused refused) {
        Path name = refused.place().getFileName();
        return texts.format(
                switch (refused.why()) {
                    case GONE -> "open.gone";
                    case NO_MUSIC -> "open.no-music";
                    case DAMAGED -> "open.damaged";
                    case EMPTY -> "open.empty";
                },
                String.valueOf(name == null ? refused.place() : name));
    }

    /** Takes the lots of one opening, on the thread that looks; on the JavaFX thread the first is the queue, the others come behind it. */
    private final class Taking {
        private final long number;
        private List<TrackKey> first = List.of();

        Taking(long number) {
            this.number = number;
        }

        boolean take(List<TrackKey> keys) {
            if (newest.get() != number) {
                return false;
            }
            background.fx().execute(() -> taken(keys));
            return true;
        }

        private void taken(List<TrackKey> keys) {
            if (first.isEmpty()) {
                first = keys;
                actions.playKeys(keys, 0);
            } else {
                TrackKey known = first.getFirst();
                playback.edit(queue -> queue.tracks().contains(known) ? queue.append(keys) : queue);
            }
        }
    }
}

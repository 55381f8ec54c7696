package org.gatefold.player.playback;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.gatefold.player.audio.AudioDevice;
import org.gatefold.player.audio.DecoderSource;
import org.gatefold.player.audio.MixerEvent;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.listening.ListenLog;
import org.gatefold.player.playback.PlaybackState.Volume;
import org.gatefold.player.queue.PlayQueue;
import org.gatefold.player.queue.Repeat;
import org.gatefold.sync.event.Listeners;
import org.gatefold.sync.event.Subscription;

/** Playback in this program: the commands of any thread, carried out in order on one thread of its own. */
public final class LocalPlayback implements Playback, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(LocalPlayback.class.getName());
    private static final long TICK_MILLIS = 250;
    private static final long REST_MILLIS = TimeUnit.HOURS.toMillis(1);

    private final Mailbox mailbox = new Mailbox();
    private final Listeners<PlaybackState> stateListeners = new Listeners<>();
    private final Listeners<SoundStatus> soundListeners = new Listeners<>();
    private final Random random = new Random();
    private final Announcer announcer;
    private final Journal journal;
    private final Sound sound;
    private final Conductor conductor;
    private final Subscription libraryChanges;
    private final Thread thread;
    private boolean ended;

    private LocalPlayback(
            Library library,
            TrackMedia media,
            DecoderSource decoders,
            AudioDevice device,
            PlaybackStore store,
            ListenLog log,
            Clock clock) {
        journal = new Journal(store, log, this::journalTurned);
        announcer = new Announcer(journal, stateListeners);
        sound = new Sound(decoders, device, mailbox, this::onMixer, this::soundChanged);
        conductor = new Conductor(
                new Selection(library), new Stage(sound, media, journal, clock), mailbox, announcer::announce);
        libraryChanges = library.onChange(() -> mailbox.post(conductor::libraryChanged));
        thread = Thread.ofPlatform().daemon().name("playback").unstarted(this::run);
    }

    private void journalTurned() {
        mailbox.post(() -> announcer.tell(conductor));
    }

    /**
     * Takes up where the last run ended, paused, and looks for libvlc and a sound device in the background. Blocks on
     * the databases.
     */
    public static LocalPlayback open(
            Library library,
            TrackMedia media,
            DecoderSource decoders,
            AudioDevice device,
            PlaybackStore store,
            ListenLog log,
            Clock clock) {
        LocalPlayback playback = new LocalPlayback(library, media, decoders, device, store, log, clock);
        SavedPlayback saved = store.load();
        playback.announcer.volume(saved.volume());
        playback.sound.volume(saved.volume());
        playback.conductor.stand(new Standing(saved.queue(), saved.position(), false));
        playback.sound.look();
        playback.thread.start();
        return playback;
    }

    @Override
    public void play(List<TrackKey> tracks, int start) {
        List<TrackKey> chosen = List.copyOf(tracks);
        mailbox.post(() ->
                conductor.play(PlayQueue.of(chosen, start, conductor.queue().repeat())));
    }

    @Override
    public void shuffle(List<TrackKey> tracks) {
        List<TrackKey> chosen = List.copyOf(tracks);
        mailbox.post(() -> {
            int start = chosen.isEmpty() ? 0 : random.nextInt(chosen.size());
            conductor.play(
                    PlayQueue.of(chosen, start, conductor.queue().repeat()).shuffle(random));
        });
    }

    @Override
    public void playNext(List<TrackKey> tracks) {
        List<TrackKey> chosen = List.copyOf(tracks);
        edit(queue -> queue.insertNext(chosen));
    }

    @Override
    public void enqueue(List<TrackKey> tracks) {
        List<TrackKey> chosen = List.copyOf(tracks);
        edit(queue -> queue.append(chosen));
    }

    @Override
    public void edit(UnaryOperator<PlayQueue> change) {
        mailbox.post(() -> conductor.edit(change));
    }

    @Override
    public void standing(Consumer<Standing> use) {
        mailbox.post(() ->
                use.accept(new Standing(conductor.queue(), conductor.sounding().position(), conductor.isPlaying())));
    }

    @Override
    public void bringBack(Standing before) {
        mailbox.post(() -> conductor.stand(before));
    }

    @Override
    public void resume() {
        mailbox.post(conductor::resume);
    }

    @Override
    public void pause() {
        mailbox.post(conductor::pause);
    }

    @Override
    public void toggle() {
        mailbox.post(() -> {
            if (conductor.isPlaying()) {
                conductor.pause();
            } else {
                conductor.resume();
            }
        });
    }

    @Override
    public void next() {
        mailbox.post(conductor::next);
    }

    @Override
    public void previous() {
        mailbox.post(conductor::previous);
    }

    @Override
    public void jumpTo(int index) {
        mailbox.post(() -> {
            PlayQueue queue = conductor.queue();
            if (index >= 0 && index < queue.tracks().size()) {
                conductor.play(queue.at(index));
            }
        });
    }

    @Override
    public void seek(Duration position) {
        mailbox.post(Mailbox.Topic.SEEK, () -> conductor.seek(position));
    }

    @Override
    public void volume(double level) {
        mailbox.post(Mailbox.Topic.VOLUME, () -> volume(new Volume(level, false)));
    }

    @Override
    public void mute(boolean muted) {
        mailbox.post(() -> volume(new Volume(announcer.volume().level(), muted)));
    }

    @Override
    public void repeat(Repeat repeat) {
        edit(queue -> queue.withRepeat(repeat));
    }

    @Override
    public void shuffled(boolean shuffled) {
        edit(queue -> shuffled == queue.isShuffled() ? queue : shuffled ? queue.shuffle(random) : queue.unshuffle());
    }

    @Override
    public void leveling(Leveling chosen) {
        mailbox.post(() -> conductor.leveling(chosen));
    }

    @Override
    public PlaybackState state() {
        return announcer.state();
    }

    @Override
    public SoundStatus sound() {
        return sound.status();
    }

    @Override
    public void recheckSound() {
        mailbox.post(sound::look);
    }

    @Override
    public Subscription subscribe(Consumer<PlaybackState> listener) {
        return Telling.newestFirst(mailbox, stateListeners, listener, announcer::state);
    }

    @Override
    public Subscription onSound(Consumer<SoundStatus> listener) {
        return Telling.newestFirst(mailbox, soundListeners, listener, sound::status);
    }

    /** Falls silent and writes down the last of it. Blocks until that is done; call it once. */
    @Override
    public void close() {
        libraryChanges.close();
        mailbox.post(() -> ended = true);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        journal.close();
    }

    private void run() {
        while (!ended) {
            try {
                mailbox.take(conductor.isPlaying() ? TICK_MILLIS : REST_MILLIS).ifPresent(this::attempt);
            } catch (InterruptedException e) {
                ended = true;
            }
            if (conductor.isPlaying()) {
                attempt(this::tick);
            }
        }
        attempt(conductor::close);
        attempt(() -> announcer.announce(conductor));
        sound.close();
    }

    private void tick() {
        conductor.tick();
        announcer.tick(conductor);
    }

    /** A fault in one command must not end playback. */
    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a command to playback failed", e);
        }
    }

    private void onMixer(MixerEvent event) {
        mailbox.post(() -> conductor.on(event));
    }

    private void soundChanged(SoundStatus status) {
        soundListeners.tell(status);
        conductor.soundChanged(status);
    }

    private void volume(Volume volume) {
        sound.volume(volume);
        announcer.volume(volume);
        announcer.announce(conductor);
    }
}

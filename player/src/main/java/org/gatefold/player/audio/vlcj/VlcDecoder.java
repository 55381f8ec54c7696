package org.gatefold.player.audio.vlcj;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.gatefold.player.audio.Deck;
import org.gatefold.player.audio.Decoder;
import org.gatefold.player.audio.Media;
import uk.co.caprica.vlcj.factory.MediaPlayerFactory;

/**
 * libvlc as a decoder. Every deck has a media player of its own that plays once: so there is nothing to reset, and
 * libvlc's races between a track that ends and one that starts (VLCJ's own {@code stop} after {@code finished}) cannot
 * happen. Players are started, paused and released on threads that may wait, because the decoder may wait for a dead disk.
 */
final class VlcDecoder implements Decoder {
    private final MediaPlayerFactory factory;
    private final String version;
    private final ExecutorService working = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("vlc-", 0).factory());
    private final Set<VlcDeck> decks = ConcurrentHashMap.newKeySet();

    VlcDecoder(MediaPlayerFactory factory) {
        this.factory = factory;
        version = "libvlc " + factory.application().version();
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Deck open(Media media, Duration from, int rate) {
        VlcDeck deck = new VlcDeck(media, from, rate, working, this::release);
        decks.add(deck);
        working.execute(() -> deck.start(factory));
        return deck;
    }

    private void release(VlcDeck deck) {
        decks.remove(deck);
        working.execute(deck::release);
    }

    @Override
    public void close() {
        Set.copyOf(decks).forEach(VlcDeck::close);
        working.shutdown();
        try {
            if (working.awaitTermination(8, TimeUnit.SECONDS)) {
                factory.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.gatefold.player.testing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The words of the songs of a {@link SmallSubsonic}: once it has any, it says that it can tell them. */
public final class SmallWords {
    private final Map<String, List<Map<String, Object>>> words = new HashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean broken;

    /** Synced words in that language: a text every second, the first at one. */
    public synchronized void synced(String song, String language, String... texts) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (String text : texts) {
            lines.add(Map.of("start", 1_000 * (lines.size() + 1), "value", text));
        }
        add(song, Map.of("lang", language, "synced", true, "line", lines));
    }

    public synchronized void plain(String song, String... texts) {
        List<Map<String, String>> lines =
                List.of(texts).stream().map(text -> Map.of("value", text)).toList();
        add(song, Map.of("lang", "xxx", "synced", false, "line", lines));
    }

    /** From now on it fails when asked for words, or no longer. */
    public void broken(boolean now) {
        broken = now;
    }

    /** How often the words of a song were asked for. */
    public int asked() {
        return asked.get();
    }

    synchronized List<Object> extensions() {
        return words.isEmpty() ? List.of() : List.of(Map.of("name", "songLyrics", "versions", List.of(1)));
    }

    /** @throws IOException to close the connection without an answer */
    synchronized Map<String, Object> of(String song) throws IOException {
        asked.incrementAndGet();
        if (broken) {
            throw new IOException("broken, as the test wants it");
        }
        return Map.of("structuredLyrics", words.getOrDefault(song, List.of()));
    }

    private void add(String song, Map<String, Object> version) {
        words.computeIfAbsent(song, id -> new ArrayList<>()).add(version);
    }
}

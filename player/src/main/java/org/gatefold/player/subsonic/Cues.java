package org.gatefold.player.subsonic;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatefold.player.source.ServerLyrics.Word;

/**
 * When words of lines begin, as servers tell it beside the lines ({@code cueLine} of songLyrics, version 2). Where several
 * sing a line at once the first voice counts; a line whose cues do not make up its text has none.
 */
record Cues(Map<Integer, List<Cue>> byLine) {
    static final Cues NONE = new Cues(Map.of());
    private static final int MOST = 500;

    /** A piece of a line and when it begins. */
    record Cue(Duration at, String text) {}

    static Cues of(JsonObject lyrics, long offset) {
        Map<Integer, List<Cue>> byLine = new HashMap<>();
        for (JsonObject line : Json.objects(lyrics, "cueLine")) {
            int index = Json.number(line, "index").orElse(-1);
            List<Cue> cues = new ArrayList<>();
            for (JsonObject cue : Json.objects(line, "cue")) {
                Optional<Duration> at = Lyrics.at(Json.large(cue, "start"), offset);
                if (at.isPresent() && cues.size() < MOST) {
                    cues.add(new Cue(at.get(), Json.text(cue, "value")));
                }
            }
            if (index >= 0 && !cues.isEmpty()) {
                byLine.putIfAbsent(index, cues);
            }
        }
        return new Cues(byLine);
    }

    /** The words of that line with what stands between them; none where cues and text do not fit, or run backwards. */
    List<Word> words(int line, String text) {
        List<Cue> cues = byLine.getOrDefault(line, List.of());
        List<Word> words = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < cues.size(); i++) {
            String piece = cues.get(i).text();
            int found = text.indexOf(piece, from);
            boolean backwards =
                    i > 0 && cues.get(i).at().compareTo(cues.get(i - 1).at()) < 0;
            if (piece.isBlank() || found < 0 || backwards) {
                return List.of();
            }
            if (!words.isEmpty()) {
                Word before = words.removeLast();
                words.add(new Word(before.at(), before.text() + text.substring(from, found)));
            }
            words.add(new Word(cues.get(i).at(), (i == 0 ? text.substring(0, found) : "") + piece));
            from = found + piece.length();
        }
        if (words.size() < 2) {
            return List.of();
        }
        Word last = words.removeLast();
        words.add(new Word(last.at(), last.text() + text.substring(from)));
        return words;
    }
}

package org.gatefold.player.lyrics.read;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gatefold.player.lyrics.Lyrics;
import org.gatefold.player.lyrics.Lyrics.Line;
import org.gatefold.player.lyrics.Lyrics.Word;

/** Makes lines of timed syllables: a line break begins a new one; where there is none at all, each piece is a line. */
final class SyllableLines {
    private static final int MOST = 20_000;

    private final List<Word> pieces = new ArrayList<>();

    void add(Duration at, String text) {
        if (pieces.size() < MOST) {
            pieces.add(new Word(at, text.replace("\r\n", "\n").replace('\r', '\n')));
        }
    }

    Sheet sheet() {
        boolean broken = pieces.stream().anyMatch(piece -> piece.text().contains("\n"));
        List<Line> lines = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        for (Word piece : pieces) {
            if (!broken) {
                lines.add(line(List.of(piece)));
                continue;
            }
            String[] parts = piece.text().split("\n", -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0 && !words.isEmpty()) {
                    lines.add(line(words));
                    words.clear();
                }
                if (!parts[i].isEmpty()) {
                    words.add(new Word(piece.at(), parts[i]));
                }
            }
        }
        if (!words.isEmpty()) {
            lines.add(line(words));
        }
        lines.sort(Comparator.comparing(line -> line.at().orElseThrow()));
        return Sheet.of(Lyrics.About.NOTHING, lines);
    }

    private static Line line(List<Word> words) {
        StringBuilder text = new StringBuilder();
        words.forEach(word -> text.append(word.text()));
        return new Line(
                Optional.of(words.getFirst().at()), text.toString().strip(), words.size() > 1 ? words : List.of());
    }
}

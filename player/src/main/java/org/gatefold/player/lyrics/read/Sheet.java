package org.gatefold.player.lyrics.read;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gatefold.player.library.Part;
import org.gatefold.player.lyrics.Lyrics;

/** The words of a song as one text or tag has them; without lines and not instrumental it says nothing. */
public record Sheet(Lyrics.About about, List<Lyrics.Line> lines, boolean instrumental) {
    static final Sheet NOTHING = new Sheet(Lyrics.About.NOTHING, List.of(), false);
    private static final Pattern AROUND = Pattern.compile("[\\s\\[\\](){}<>*♪♫♬~.\\-–—]+");

    public Sheet {
        lines = List.copyOf(lines);
    }

    /** These lines, or that nobody sings where they say nothing else. */
    public static Sheet of(Lyrics.About about, List<Lyrics.Line> lines) {
        List<String> said = lines.stream()
                .map(line -> AROUND.matcher(line.text()).replaceAll(" ").strip())
                .filter(text -> !text.isEmpty())
                .toList();
        boolean notes =
                said.isEmpty() && lines.stream().anyMatch(line -> line.text().matches(".*[♪♫♬].*"));
        boolean instrumental = notes
                || said.size() == 1 && said.getFirst().toLowerCase(Locale.ROOT).matches("instrumental( track)?");
        return instrumental || said.isEmpty()
                ? new Sheet(about, List.of(), instrumental)
                : new Sheet(about, lines, false);
    }

    /** As words of that source; empty where there are none. */
    public Optional<Lyrics> from(Lyrics.Source source) {
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Lyrics(source, about, lines));
    }

    /** Of a file that holds several tracks, the words of one: those whose time is in its stretch, counted from there. */
    public Sheet in(Part part) {
        if (part.isWhole()) {
            return this;
        }
        List<Lyrics.Line> within = lines.stream()
                .filter(line -> line.at().filter(at -> isWithin(at, part)).isPresent())
                .map(line -> sooner(line, part.from()))
                .toList();
        return new Sheet(about, within, instrumental);
    }

    private static boolean isWithin(Duration at, Part part) {
        return at.compareTo(part.from()) >= 0
                && part.to().map(end -> at.compareTo(end) < 0).orElse(true);
    }

    private static Lyrics.Line sooner(Lyrics.Line line, Duration by) {
        return new Lyrics.Line(
                line.at().map(at -> at.minus(by)),
                line.text(),
                line.words().stream()
                        .map(word -> new Lyrics.Word(word.at().minus(by), word.text()))
                        .toList());
    }

    /** The same, in a language that is told elsewhere, unless it is told here too. */
    Sheet in(String language) {
        return about.language().equals("und")
                ? new Sheet(new Lyrics.About(language, about.artist(), about.title()), lines, instrumental)
                : this;
    }
}

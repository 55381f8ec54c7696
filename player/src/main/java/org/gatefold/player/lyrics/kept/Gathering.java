package org.gatefold.player.lyrics.kept;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatefold.player.library.Origin;
import org.gatefold.player.library.Part;
import org.gatefold.player.library.Track;
import org.gatefold.player.lyrics.Lyrics;
import org.gatefold.player.lyrics.Songbook;
import org.gatefold.player.lyrics.Words;
import org.gatefold.player.lyrics.read.Sheet;
import org.gatefold.player.lyrics.read.TagWords;
import org.gatefold.player.lyrics.read.WordsBeside;
import org.gatefold.player.source.ServerId;

/** One search for the words of one song. For one thread. */
final class Gathering {
    private final ServerWords servers;
    private final Optional<Path> copy;
    private final Songbook.Ask ask;
    private final List<Lyrics> found = new ArrayList<>();
    private final Set<ServerId> asked = new HashSet<>();
    private boolean instrumental;
    private Optional<String> unasked = Optional.empty();

    Gathering(ServerWords servers, Optional<Path> copy, Songbook.Ask ask) {
        this.servers = servers;
        this.copy = copy;
        this.ask = ask;
        copy.ifPresent(file -> TagWords.of(file).forEach(words -> take(words.sheet(), words.source(), Part.WHOLE)));
    }

    /** Looks wherever that copy of the recording is. */
    void add(Track track) {
        switch (track.origin()) {
            case Origin.InFile(Path file, Part part) -> {
                WordsBeside.of(file).forEach(words -> take(words.sheet(), words.source(), part));
                TagWords.of(file).forEach(words -> take(words.sheet(), words.source(), part));
            }
            case Origin.OnServer song -> server(track, song);
            case Origin.Gone(ServerId was, var _) -> told(servers.known(track.key(), was, copy), was);
            case Origin.Nowhere() -> {}
        }
    }

    Words words(Wishes.Wish wish) {
        List<Lyrics> versions = versions();
        if (!versions.isEmpty()) {
            Lyrics chosen = versions.stream()
                    .filter(version ->
                            wish.version().filter(version.name()::equals).isPresent())
                    .findFirst()
                    .orElse(versions.getFirst());
            return new Words.Sung(versions, chosen, wish.shift());
        }
        if (instrumental) {
            return new Words.Instrumental();
        }
        return unasked.isPresent() ? new Words.Unasked(unasked.get()) : new Words.None();
    }

    private void server(Track track, Origin.OnServer song) {
        if (!asked.add(song.server())) {
            return;
        }
        switch (servers.of(track.key(), song, copy, ask)) {
            case ServerWords.Answer.Said(var sheets) -> told(sheets, song.server());
            case ServerWords.Answer.Silent(String why) -> unasked = unasked.or(() -> Optional.of(why));
        }
    }

    private void told(List<Sheet> sheets, ServerId server) {
        sheets.forEach(sheet -> take(sheet, new Lyrics.Source.OnServer(server), Part.WHOLE));
    }

    private void take(Sheet whole, Lyrics.Source source, Part part) {
        Sheet sheet = whole.in(part);
        sheet.from(source).ifPresent(found::add);
        instrumental |= sheet.instrumental();
    }

    /** Synced before plain, files before tags before servers; the same lines only once. */
    private List<Lyrics> versions() {
        Set<List<Lyrics.Line>> met = new LinkedHashSet<>();
        return found.stream()
                .sorted(Comparator.comparing((Lyrics version) -> !version.isSynced())
                        .thenComparing(version -> rank(version.source())))
                .filter(version -> met.add(version.lines()))
                .toList();
    }

    private static int rank(Lyrics.Source source) {
        return switch (source) {
            case Lyrics.Source.Beside _ -> 0;
            case Lyrics.Source.Inside _ -> 1;
            case Lyrics.Source.OnServer _ -> 2;
        };
    }
}

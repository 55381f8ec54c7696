package org.gatefold.player.library.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gatefold.player.library.ScanProblem;
import org.gatefold.player.library.cue.BrokenSheet;
import org.gatefold.player.library.cue.CueParser;
import org.gatefold.player.library.cue.CueSaying;
import org.gatefold.player.library.cue.CueSheet;
import org.gatefold.player.library.sql.FileStamp;

/**
 * The cue sheets of one folder and the files they cut. A sheet often names the file it was made of, so one of the same name
 * but for its ending is taken too, and for a sheet with a single file one named like the sheet.
 */
record Sheets(Map<String, Cut> cuts, List<ScanProblem> problems) {
    private static final int MOST = 200;

    static Sheets of(Path folder, Listing listing) {
        Map<String, Cut> cuts = new HashMap<>();
        List<ScanProblem> problems = new ArrayList<>();
        for (FileStamp cue : listing.sheets().stream().limit(MOST).toList()) {
            Path path = folder.resolve(cue.name());
            try {
                cut(path, cue, listing, cuts);
            } catch (BrokenSheet e) {
                problems.add(new ScanProblem(path, e.said()));
            } catch (IOException e) {
                problems.add(new ScanProblem(path, CueSaying.UNREADABLE.with(String.valueOf(e.getMessage()))));
            }
        }
        return new Sheets(cuts, problems);
    }

    private static void cut(Path path, FileStamp cue, Listing listing, Map<String, Cut> cuts)
            throws IOException, BrokenSheet {
        if (cue.size() > CueParser.LARGEST) {
            throw new BrokenSheet(CueSaying.TOO_LARGE.with(CueParser.LARGEST / 1024));
        }
        CueSheet sheet = CueParser.parse(Files.readAllBytes(path));
        List<String> music = listing.music().stream().map(FileStamp::name).toList();
        boolean any = false;
        for (String named : sheet.files()) {
            Optional<String> found = find(named, music);
            if (found.isEmpty() && sheet.files().size() == 1) {
                found = find(cue.name(), music);
            }
            any |= found.isPresent();
            found.ifPresent(name -> cuts.putIfAbsent(
                    name,
                    new Cut(
                            sheet,
                            sheet.tracks().stream()
                                    .filter(track -> track.file().equals(named))
                                    .toList(),
                            cue)));
        }
        if (!any && music.size() < sheet.tracks().size()) {
            throw new BrokenSheet(CueSaying.NOT_BESIDE.with(sheet.files().getFirst()));
        }
    }

    private static Optional<String> find(String named, List<String> music) {
        return music.stream()
                .filter(named::equals)
                .findFirst()
                .or(() -> music.stream().filter(named::equalsIgnoreCase).findFirst())
                .or(() -> music.stream()
                        .filter(name -> stem(name).equals(stem(named)))
                        .findFirst());
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return (dot < 0 ? name : name.substring(0, dot)).toLowerCase(Locale.ROOT);
    }
}

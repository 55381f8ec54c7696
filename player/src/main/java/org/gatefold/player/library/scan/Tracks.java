package org.gatefold.player.library.scan;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatefold.player.library.ArtworkId;
import org.gatefold.player.library.Part;
import org.gatefold.player.library.cue.BrokenSheet;
import org.gatefold.player.library.cue.CueParser;
import org.gatefold.player.library.cue.CueSaying;
import org.gatefold.player.library.cue.CueSheet;
import org.gatefold.player.library.cue.CueTags;
import org.gatefold.player.library.facts.FileSample;
import org.gatefold.player.library.facts.Understanding;
import org.gatefold.player.library.facts.Where;
import org.gatefold.player.library.sql.FileStamp;
import org.gatefold.player.library.sql.PartName;
import org.gatefold.player.library.sql.ReadFile;
import org.gatefold.player.library.tags.RawTags;
import org.gatefold.player.library.tags.Sound;
import org.gatefold.sync.said.Said;

/** The tracks in one file: itself, or those a cue sheet beside it or in its tags cuts it into. */
final class Tracks {
    private final Candidate candidate;
    private final RawTags raw;
    private final Optional<ArtworkId> art;

    Tracks(Candidate candidate, RawTags raw, Optional<ArtworkId> art) {
        this.candidate = candidate;
        this.raw = raw;
        this.art = art;
    }

    /** A sheet that does not fit the file leaves it one track. @throws IOException when its bytes were needed and could not be read */
    Outcome outcome() throws IOException {
        Optional<Cut> cut = candidate.cut();
        if (cut.isPresent()) {
            return fits(cut.get().entries())
                    ? read(tracks(cut.get().sheet(), cut.get().entries()), Optional.empty())
                    : read(List.of(whole(raw)), Optional.of(CueSaying.TOO_LONG.with()));
        }
        Optional<CueSheet> inside = raw.cueSheet().flatMap(Tracks::parsed);
        return inside.isPresent()
                        && inside.get().files().size() == 1
                        && fits(inside.get().tracks())
                ? read(tracks(inside.get(), inside.get().tracks()), Optional.empty())
                : read(List.of(whole(raw)), Optional.empty());
    }

    private Outcome read(List<ReadFile> tracks, Optional<Said> problem) {
        return new Outcome.Read(candidate, tracks, problem);
    }

    /** Many programs leave the sheet of a whole disc in each of its tracks; such a one does not fit. */
    private boolean fits(List<CueSheet.Entry> entries) {
        Duration last = new Part(entries.getLast().start(), 0).from();
        return !raw.sound().length().isPositive() || last.compareTo(raw.sound().length()) < 0;
    }

    private List<ReadFile> tracks(CueSheet sheet, List<CueSheet.Entry> entries) throws IOException {
        if (entries.size() == 1 && entries.getFirst().start() == 0) {
            return List.of(whole(CueTags.ofWhole(sheet, entries.getFirst(), raw)));
        }
        List<ReadFile> tracks = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            long end = i + 1 < entries.size() ? entries.get(i + 1).start() : 0;
            tracks.add(
                    part(sheet, entries.get(i), i + 1, new Part(entries.get(i).start(), end)));
        }
        return tracks;
    }

    private ReadFile part(CueSheet sheet, CueSheet.Entry entry, int place, Part part) throws IOException {
        Sound all = raw.sound();
        Duration length = part.to().orElse(all.length()).minus(part.from());
        Sound sound = new Sound(length.isNegative() ? Duration.ZERO : length, all.format(), all.quality());
        FileStamp stamp = candidate.stamp();
        return new ReadFile(
                candidate.folder(),
                new FileStamp(PartName.of(stamp.name(), place), stamp.size(), stamp.modified()),
                Understanding.of(
                        CueTags.ofPart(sheet, entry, raw, sound),
                        where(() -> FileSample.of(candidate.path()) + "\n" + part.start())),
                art,
                Optional.empty(),
                part,
                raw.isFront());
    }

    private ReadFile whole(RawTags tags) throws IOException {
        return new ReadFile(
                candidate.folder(),
                candidate.stamp(),
                Understanding.of(tags, where(() -> FileSample.of(candidate.path()))),
                art,
                Optional.empty(),
                Part.WHOLE,
                tags.isFront());
    }

    private Where where(Where.Content content) {
        return new Where(candidate.below(), candidate.stamp().name(), candidate.numbered(), content);
    }

    private static Optional<CueSheet> parsed(String text) {
        try {
            return Optional.of(CueParser.parse(text));
        } catch (BrokenSheet e) {
            return Optional.empty(); // a tag that nobody sees; the file is one track
        }
    }
}

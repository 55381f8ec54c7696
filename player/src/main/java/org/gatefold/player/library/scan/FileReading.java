package org.gatefold.player.library.scan;

import java.io.IOException;
import java.util.Optional;
import org.gatefold.player.library.ArtworkId;
import org.gatefold.player.library.art.ArtworkStore;
import org.gatefold.player.library.tags.FileSaying;
import org.gatefold.player.library.tags.RawTags;
import org.gatefold.player.library.tags.TagReader;
import org.gatefold.player.library.tags.UnreadableFile;

/** Reads a real file: tags, then what they mean, and puts its cover into the store, so that only its name is carried on. */
final class FileReading implements Reading {
    private final TagReader tags = new TagReader();
    private final ArtworkStore artwork;

    FileReading(ArtworkStore artwork) {
        this.artwork = artwork;
    }

    @Override
    public Outcome read(Candidate candidate) {
        try {
            RawTags raw = tags.read(candidate.path());
            Optional<ArtworkId> art =
                    raw.picture().isPresent() ? artwork.keep(raw.picture().get()) : Optional.empty();
            return new Tracks(candidate, raw, art).outcome();
        } catch (UnreadableFile e) {
            return new Outcome.Unreadable(candidate, e.said(), e.isPassing());
        } catch (IOException e) {
            return new Outcome.Unreadable(
                    candidate, FileSaying.DISK_OR_COVER.with(String.valueOf(e.getMessage())), true);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return new Outcome.Unreadable(candidate, FileSaying.NO_SENSE.with(), false);
        }
    }
}

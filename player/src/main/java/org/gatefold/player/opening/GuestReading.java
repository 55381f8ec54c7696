package org.gatefold.player.opening;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.gatefold.player.library.AlbumId;
import org.gatefold.player.library.ArtistId;
import org.gatefold.player.library.ArtworkId;
import org.gatefold.player.library.Origin;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackId;
import org.gatefold.player.library.art.ArtworkStore;
import org.gatefold.player.library.facts.FileSample;
import org.gatefold.player.library.facts.TrackFacts;
import org.gatefold.player.library.facts.Understanding;
import org.gatefold.player.library.facts.Where;
import org.gatefold.player.library.tags.RawTags;
import org.gatefold.player.library.tags.TagReader;
import org.gatefold.player.library.tags.UnreadableFile;

/** Makes a track of a file that is in no folder of the library. A hostile file may hang its reader, never who asks. */
final class GuestReading {
    private final TagReader tags = new TagReader();
    private final ArtworkStore artwork;
    private final Duration limit;

    GuestReading(ArtworkStore artwork, Duration limit) {
        this.artwork = artwork;
        this.limit = limit;
    }

    /** Empty when it cannot be read, or not in time. Blocks. */
    Optional<Track> read(Path file) {
        FutureTask<Track> reading = new FutureTask<>(() -> track(file));
        Thread reader =
                Thread.ofPlatform().daemon().name("reads an opened file").start(reading);
        try {
            return Optional.of(reading.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            return Optional.empty();
        } catch (TimeoutException e) {
            reader.interrupt();
            return Optional.empty();
        } catch (InterruptedException e) {
            reader.interrupt();
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Track track(Path file) throws IOException, UnreadableFile {
        RawTags raw = tags.read(file);
        String name = String.valueOf(file.getFileName());
        TrackFacts facts = Understanding.of(raw, new Where(folders(file), name, false, () -> FileSample.of(file)));
        return new Track(
                new TrackId(0),
                facts.identity().said(),
                facts.title(),
                new ArtistId(0),
                facts.artist().printed(),
                new AlbumId(0),
                facts.release().title(),
                facts.place().disc(),
                facts.place().number(),
                facts.release().year(),
                facts.sound().length(),
                facts.sound().format(),
                new Origin.InFile(file),
                cover(raw),
                facts.identity().recordingId());
    }

    private Optional<ArtworkId> cover(RawTags raw) throws IOException {
        return raw.picture().isPresent() ? artwork.keep(raw.picture().get()) : Optional.empty();
    }

    /** The two folders around a file often name the artist and the album; those further up name nothing. */
    private static List<String> folders(Path file) {
        Path folder = file.getParent();
        if (folder == null) {
            return List.of();
        }
        int count = folder.getNameCount();
        return IntStream.range(Math.max(0, count - 2), count)
                .mapToObj(i -> folder.getName(i).toString())
                .toList();
    }
}

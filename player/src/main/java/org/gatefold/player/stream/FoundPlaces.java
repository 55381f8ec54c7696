package org.gatefold.player.stream;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gatefold.player.library.Origin;
import org.gatefold.player.library.Track;
import org.gatefold.player.playback.CannotPlayException;
import org.gatefold.player.streaming.PlacedCopy;
import org.gatefold.player.streaming.Places;

/** The ways to a track as the listener sees them: a place each. */
final class FoundPlaces implements Places {
    private final Ways ways;

    FoundPlaces(Ways ways) {
        this.ways = ways;
    }

    @Override
    public List<PlacedCopy> of(Track track) {
        try {
            return ways.of(track).stream().map(this::placed).distinct().toList();
        } catch (CannotPlayException e) {
            return List.of();
        }
    }

    private PlacedCopy placed(Way way) {
        long bytes = switch (way) {
            case Way.FromFile(var _, Path file, var _) -> size(file);
            case Way.FromKept(var _, Origin.OnServer song, var _) -> song.size();
            case Way.FromServer(var _, Origin.OnServer song, var _) -> song.size();
        };
        Track copy = way.copy();
        return new PlacedCopy(way.at(), copy.format(), Kilobits.of(bytes, copy.length()), ways.isOpen(way));
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }
}

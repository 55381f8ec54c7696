package org.gatefold.player.sql;

import java.io.BufferedWriter;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import org.gatefold.player.statistics.PlayFile;
import org.gatefold.player.statistics.write.PlayLine;
import org.gatefold.player.statistics.write.PlayLines;
import org.gatefold.sync.sql.Database;

/** Writes all plays to a file beside its place, a page at a time in the order of time, and moves it there when it is whole. */
final class PlayWriting {
    private static final int PAGE = 2_000;

    private static final String AFTER = """
        select listened_at, heard_ms, id, title, artist, album, length_ms, track_key from play
        where (listened_at, heard_ms, id) > (?, ?, ?) order by listened_at, heard_ms, id limit ?""";

    private final Database user;

    /** Where a page ended. */
    private record Place(long listenedAt, long heard, long id) {}

    /** A line and the place of its row. */
    private record Read(PlayLine line, Place place) {}

    PlayWriting(Database user) {
        this.user = user;
    }

    boolean write(PlayFile to, PlayFile.Progress progress) throws IOException {
        Path folder = to.file().toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(to.file() + " is no file.");
        }
        Path beside = folder.resolve(".gatefold-" + UUID.randomUUID() + ".part");
        try {
            boolean whole;
            try (FileOutputStream file = new FileOutputStream(beside.toFile());
                    Writer writer = new BufferedWriter(new OutputStreamWriter(file, StandardCharsets.UTF_8))) {
                whole = pages(PlayLines.of(to.format(), to.zone(), writer), progress);
                writer.flush();
                file.getFD().sync();
            }
            if (whole) {
                move(beside, to.file());
            }
            return whole;
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private boolean pages(PlayLines lines, PlayFile.Progress progress) throws IOException {
        long all = user.read(tx -> tx.count("select count(*) from play"));
        long written = 0;
        Place place = new Place(Long.MIN_VALUE, Long.MIN_VALUE, Long.MIN_VALUE);
        lines.begin();
        while (progress.at(written, Math.max(all, written))) {
            List<Read> page = page(place);
            if (page.isEmpty()) {
                lines.end();
                return true;
            }
            for (Read read : page) {
                lines.line(read.line());
            }
            written += page.size();
            place = page.getLast().place();
        }
        return false;
    }

    private List<Read> page(Place after) {
        return user.read(tx -> tx.list(
                AFTER,
                row -> new Read(
                        new PlayLine(
                                row.instant(1),
                                row.text(4),
                                row.text(5),
                                row.text(6),
                                row.millis(7),
                                row.millis(2),
                                row.text(8)),
                        new Place(row.number(1), row.number(2), row.number(3))),
                after.listenedAt(),
                after.heard(),
                after.id(),
                PAGE));
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

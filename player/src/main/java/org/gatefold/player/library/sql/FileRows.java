package org.gatefold.player.library.sql;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gatefold.sync.said.Said;
import org.gatefold.sync.sql.Row;
import org.gatefold.sync.sql.Tx;

/** What earlier scans kept of the files in folders, asked in two statements for all of them. */
final class FileRows {
    private static final String TRACKS = """
        select t.id, t.name, t.size, t.modified, t.folder from json_each(?) w cross join track t on t.folder=w.value
        """;

    private static final String UNREADABLE = """
        select u.reason, u.name, u.size, u.modified, u.folder from json_each(?) w cross join unreadable u on u.folder=w.value
        """;

    private FileRows() {}

    /** By folder and name; a folder without any is left out. */
    static Map<Long, Map<String, KnownFile>> of(Tx tx, Collection<Long> folders) throws SQLException {
        Map<Long, Map<String, KnownFile>> all = new HashMap<>();
        tx.list(
                TRACKS,
                row -> {
                    Map<String, KnownFile> files = in(all, row);
                    String file = PartName.fileOf(row.text(2));
                    KnownFile before = files.get(file);
                    KnownFile known = before == null ? new KnownFile(Map.of(), stamp(row), Optional.empty()) : before;
                    return files.put(file, known.with(row.text(2), row.number(1)));
                },
                folders.toString());
        tx.list(
                UNREADABLE,
                row -> in(all, row)
                        .putIfAbsent(
                                row.text(2),
                                new KnownFile(
                                        Map.of(),
                                        stamp(row),
                                        row.optionalText(1).map(Said::of))),
                folders.toString());
        return all;
    }

    private static Map<String, KnownFile> in(Map<Long, Map<String, KnownFile>> all, Row row) throws SQLException {
        return all.computeIfAbsent(row.number(5), folder -> new HashMap<>());
    }

    private static FileStamp stamp(Row row) throws SQLException {
        return new FileStamp(PartName.fileOf(row.text(2)), row.number(3), row.number(4));
    }
}

package org.gatefold.player.library.sql;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gatefold.player.library.Folders;
import org.gatefold.sync.sql.Database;

/** The chosen folders in the user database. */
public final class SqlFolders implements Folders {
    private static final String ALL = "select path from music_folder order by added, path";

    private final Database user;
    private final Clock clock;

    public SqlFolders(Database user, Clock clock) {
        this.user = user;
        this.clock = clock;
        user.migrate("library", Schema.USER, clock);
    }

    @Override
    public List<Path> all() {
        return paths(user.read(tx -> tx.list(ALL, row -> row.text(1))));
    }

    @Override
    public void add(Path folder) {
        Path added = folder.toAbsolutePath().normalize();
        user.write(tx -> {
            List<Path> present = paths(tx.list(ALL, row -> row.text(1)));
            if (present.stream().noneMatch(added::startsWith)) {
                for (Path inside : present) {
                    if (inside.startsWith(added)) {
                        tx.update("delete from music_folder where path=?", inside.toString());
                    }
                }
                tx.update("insert into music_folder(path, added) values(?,?)", added.toString(), clock.instant());
            }
            return true;
        });
    }

    @Override
    public void remove(Path folder) {
        String path = folder.toAbsolutePath().normalize().toString();
        user.write(tx -> tx.update("delete from music_folder where path=?", path));
    }

    /** A path of another system, in a user database that was carried over, cannot be a folder here. */
    private static List<Path> paths(List<String> texts) {
        return texts.stream().map(SqlFolders::path).flatMap(Optional::stream).toList();
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text)).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}

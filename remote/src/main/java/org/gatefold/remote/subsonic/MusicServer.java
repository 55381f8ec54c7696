package org.gatefold.remote.subsonic;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gatefold.remote.account.AppLogins;
import org.gatefold.remote.account.PlainLogins;
import org.gatefold.remote.http.Route;
import org.gatefold.remote.music.Covers;
import org.gatefold.remote.music.LyricsFinder;
import org.gatefold.remote.music.MusicFolder;
import org.gatefold.remote.music.TagReader;
import org.gatefold.remote.songs.Scan;
import org.gatefold.remote.sql.Database;

/** A music folder, scanned and served. */
public final class MusicServer implements AutoCloseable {
    private final Scan scan;
    private final Subsonic subsonic;

    /** Who may come in. @param unheard whether nobody between caller and server can read along */
    public record Door(AppLogins apps, PlainLogins plain, boolean unheard) {}

    public MusicServer(Database database, Clock clock, MusicFolder folder, Door door, String version) {
        TagReader reader = new TagReader();
        scan = new Scan(database, folder, clock, reader);
        Map<String, Call> calls = Subsonic.together(
                new About(database, scan).calls(),
                new Browsing(database, scan, folder.name()).calls(),
                new Lists(database).calls(),
                new Searching(database).calls(),
                new Media(database, folder).calls(),
                new Marking(database, clock).calls(),
                new Playing(database, clock).calls(),
                new Queues(database, clock).calls(),
                new PlaylistCalls(database, clock).calls(),
                new LyricsCalls(database, new LyricsFinder(folder, reader)).calls(),
                new Related(database).calls(),
                new CoverArt(database, new Covers(folder, reader)).calls());
        Login login = new Login(door.apps, door.plain, new WrongLogins(clock), door.unheard);
        subsonic = new Subsonic(login, calls, version);
    }

    /** Reads the folder in the background. */
    public void scan() {
        scan.start();
    }

    /** Waits until the folder is read. @return false when it took longer than the given time */
    public boolean awaitScan(Duration most) throws InterruptedException {
        return scan.awaitIdle(most);
    }

    public List<Route> routes() {
        return subsonic.routes();
    }

    /** Ends the scan. */
    @Override
    public void close() {
        scan.close();
    }
}

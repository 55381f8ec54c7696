package org.gatefold.app.album;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Loading;
import org.gatefold.player.library.Album;
import org.gatefold.player.library.AlbumId;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.Sleeve;
import org.gatefold.player.library.Sleeves;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.listening.Listening;
import org.gatefold.sync.said.Said;
import org.gatefold.sync.said.SaidException;

/** An album with its tracks and how often each was heard. */
public final class AlbumModel implements AutoCloseable {
    /** What the page shows. */
    public record Contents(Album album, List<Track> tracks, Map<TrackKey, Integer> plays) {
        /** Whether the tracks lie on more than one disc. */
        public boolean hasDiscs() {
            return tracks.stream().mapToInt(Track::disc).distinct().count() > 1;
        }
    }

    /** Where all of it is read. */
    public record Music(Library library, Listening listening, Sleeves sleeves) {}

    private final Loading<Contents> contents;
    private final Bag bag = new Bag();
    private final ReadOnlyObjectWrapper<Sleeve> sleeve = new ReadOnlyObjectWrapper<>(Sleeve.BLANK);

    public AlbumModel(AlbumId id, Music music, Background background, String gone) {
        Library library = music.library();
        Listening listening = music.listening();
        contents = Loading.of(background, () -> {
            Album album = library.album(id).orElseThrow(() -> new SaidException(Said.quoted(gone)));
            List<Track> tracks = library.tracksOf(id);
            return new Contents(
                    album,
                    tracks,
                    listening.playCounts(tracks.stream().map(Track::key).collect(Collectors.toSet())));
        });
        contents.start();
        read(
                background,
                () -> music.sleeves().of(id),
                () -> read(background, () -> music.sleeves().asked(id), () -> {}));
    }

    /** What stands on the sleeve beside the tracks: what is known at once, then what servers say; never a failure. */
    public ReadOnlyObjectProperty<Sleeve> sleeveProperty() {
        return sleeve.getReadOnlyProperty();
    }

    public Loading<Contents> contents() {
        return contents;
    }

    @Override
    public void close() {
        contents.close();
        bag.close();
    }

    private void read(Background background, Callable<Sleeve> read, Runnable then) {
        bag.add(background.refresh(() -> new Load.Ready<>(read.call()), answer -> {
            if (answer instanceof Load.Ready<Sleeve>(var now, var _)) {
                sleeve.set(now);
                then.run();
            }
        }));
    }
}

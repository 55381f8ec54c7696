package org.gatefold.gallery;

import static org.gatefold.gallery.Specimens.as;
import static org.gatefold.gallery.Specimens.section;
import static org.gatefold.gallery.Specimens.shown;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.gatefold.app.PartsDesk;
import org.gatefold.app.live.HeartButton;
import org.gatefold.app.live.KeepButton;
import org.gatefold.app.live.Progress;
import org.gatefold.app.live.Transport;
import org.gatefold.app.live.VolumeBox;
import org.gatefold.app.part.AlbumCard;
import org.gatefold.app.part.TrackRow;
import org.gatefold.player.library.Origin;
import org.gatefold.player.library.Track;
import org.gatefold.player.listening.Mark;
import org.gatefold.player.offline.Wish;
import org.gatefold.player.source.ServerId;

/** Parts that know music: rows of tracks from everywhere, cards, hearts, stars, what steers the playing. */
final class MusicPage {
    private static final double ROW = 440;
    private static final String LONG =
            "We count the hours in water, in rope and salt and something that we never had a name for";
    private static final String ARABIC = "شمال البحر والليل طويل";
    private static final ServerId SERVER = new ServerId("00000000-0000-0000-0000-000000000001");

    private final PartsDesk desk;
    private final List<Track> tracks;

    private MusicPage(PartsDesk desk) {
        this.desk = desk;
        tracks = desk.tracks();
    }

    static Region of(PartsDesk desk) {
        MusicPage page = new MusicPage(desk);
        return Specimens.page(page.rows(), page.cards(), page.playing());
    }

    private Node rows() {
        Track track = tracks.get(9);
        TrackRow now = row(track, plain(track));
        now.playing(true);
        return section(
                "Tracks",
                shown("plain", row(track, plain(track)), ROW),
                shown("hover", as(row(track, plain(track)), "hover"), ROW),
                shown("focus", as(row(track, plain(track)), "focus-visible"), ROW),
                shown("playing", now, ROW),
                shown("with stars", row(track, rated(track)), ROW),
                shown("with plays, without a cover", row(track, counted(track)), ROW),
                shown("on a server", row(from(track, new Origin.OnServer(SERVER, "7", 0)), plain(track)), ROW),
                shown("on a server, kept here", kept(track), ROW),
                shown(
                        "gone from its server",
                        row(from(track, new Origin.Gone(SERVER, "Navidrome")), plain(track)),
                        ROW),
                shown("long words", row(called(track, LONG), plain(track)), ROW),
                shown("from right to left", row(called(track, ARABIC), plain(track)), ROW),
                shown("no picture", row(bare(track), plain(track)), ROW));
    }

    private Node cards() {
        Track track = tracks.get(9);
        return section(
                "Cards",
                shown("album", card(track.albumTitle(), track.artistName(), track)),
                shown("focus", as(card(track.albumTitle(), track.artistName(), track), "focus-visible")),
                shown("long words", card(LONG, track.artistName() + " feat. " + LONG, track)),
                shown("from right to left", card(ARABIC, ARABIC, track)),
                shown("no picture", card(track.albumTitle(), track.artistName(), bare(track))));
    }

    private Node playing() {
        var shelf = desk.shelf(new Silent());
        return section(
                "Playing",
                shown("transport", new Transport(desk.now(), desk.texts(), desk.bag())),
                shown("heart", HeartButton.of(desk.now(), desk.texts(), desk.bag())),
                shown("volume", new VolumeBox(desk.now(), desk.texts(), desk.bag()), 180),
                shown("keep offline", KeepButton.of(new Wish.Favourites(), "Favourites", shelf, desk.texts())),
                shown(
                        "position",
                        new Progress(desk.now(), desk.shape().shapeProperty(), desk.texts(), desk.bag()),
                        560));
    }

    private TrackRow row(Track track, TrackRow.Look look) {
        TrackRow row = new TrackRow(desk.artwork(), desk.texts(), _ -> false);
        row.show(track, look);
        return row;
    }

    private TrackRow kept(Track track) {
        TrackRow row = new TrackRow(desk.artwork(), desk.texts(), _ -> true);
        row.show(from(track, new Origin.OnServer(SERVER, "7", 0)), plain(track));
        return row;
    }

    private AlbumCard card(String title, String second, Track track) {
        return new AlbumCard(desk.artwork(), 150).show(title, second, track.art(), () -> {});
    }

    private static TrackRow.Look plain(Track track) {
        return new TrackRow.Look(3, track.artistName(), OptionalInt.empty(), true);
    }

    private static TrackRow.Look rated(Track track) {
        return new TrackRow.Look(3, track.artistName(), OptionalInt.of(16), true, Optional.of(new Mark(true, 4)));
    }

    private static TrackRow.Look counted(Track track) {
        return new TrackRow.Look(3, track.artistName(), OptionalInt.of(1), false);
    }

    private static Track from(Track t, Origin origin) {
        return made(t, t.title(), origin, t.art());
    }

    private static Track called(Track t, String title) {
        return made(t, title, t.origin(), t.art());
    }

    private static Track bare(Track t) {
        return made(t, t.title(), t.origin(), Optional.empty());
    }

    private static Track made(
            Track t, String title, Origin origin, Optional<org.gatefold.player.library.ArtworkId> art) {
        return new Track(
                t.id(),
                t.key(),
                title,
                t.artist(),
                t.artistName(),
                t.album(),
                t.albumTitle(),
                t.disc(),
                t.number(),
                t.year(),
                t.length(),
                t.format(),
                origin,
                art,
                t.recordingId());
    }
}

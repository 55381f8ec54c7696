package org.gatefold.player.subsonic;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.Response;
import org.gatefold.player.source.CapabilityReport;
import org.gatefold.player.source.CapabilityReport.Ability;
import org.gatefold.player.source.CapabilityReport.Finding;
import org.gatefold.player.source.CapabilityReport.Instead;
import org.gatefold.player.source.CapabilityReport.Support;
import org.gatefold.player.source.Loudness;
import org.gatefold.player.source.ServerSong;
import org.gatefold.player.source.SourceException;
import org.gatefold.player.source.SourceException.Reason;

/** Finds out what a server can do, by asking it for what changes nothing and counts as no play. */
final class Probe {
    private static final int SAMPLE = 20;
    private static final int COVER = 64;

    private final Session session;
    private final boolean overheard;
    private final List<Finding> findings = new ArrayList<>();

    /** @param overheard whether others on the way to the server can listen in */
    Probe(Session session, boolean overheard) {
        this.session = session;
        this.overheard = overheard;
    }

    CapabilityReport report() throws SourceException {
        Terms terms = session.terms();
        login(terms);
        List<JsonObject> sample = listing();
        yes(
                Ability.CHANGE_STAMP,
                !new ChangeStamp(session).now().value().isEmpty(),
                Instead.LISTS_EVERYTHING_EACH_TIME);
        sound(terms, sample);
        marks(terms, sample);
        List<ServerSong> songs = SongJson.all(sample);
        tags(songs);
        return new CapabilityReport(terms.maker(), terms.extensions(), findings);
    }

    private void login(Terms terms) {
        boolean keys = terms.has("apiKeyAuthentication") || terms.way() == Credentials.Way.KEY;
        boolean tokens = terms.way() != Credentials.Way.PASSWORD;
        Instead password = overheard ? Instead.SENDS_PASSWORD_IN_THE_OPEN : Instead.SENDS_PASSWORD_ENCRYPTED;
        yes(Ability.KEY_LOGIN, keys, tokens ? Instead.SENDS_SALTED_TOKEN : password);
        yes(Ability.TOKEN_LOGIN, tokens, password);
        yes(Ability.SECRETS_OUT_OF_ADDRESSES, terms.forms(), Instead.SECRETS_IN_ADDRESSES);
    }

    /** Some songs; whether the search for nothing lists everything, and goes on where it is told to. */
    private List<JsonObject> listing() throws SourceException {
        List<JsonObject> found = searched(0, SAMPLE);
        boolean pages = !found.isEmpty();
        if (found.size() > 1) {
            List<JsonObject> second = searched(1, 1);
            pages = !second.isEmpty() && !id(second.getFirst()).equals(id(found.getFirst()));
        }
        yes(Ability.LIST_ALL_SONGS, pages, Instead.PAGES_BY_ALBUM);
        if (!found.isEmpty()) {
            return found;
        }
        return session.tryCall("getRandomSongs", Params.of("size", Integer.toString(SAMPLE)))
                .map(answer -> Json.objects(answer, "randomSongs", "song"))
                .orElse(List.of());
    }

    private List<JsonObject> searched(int offset, int size) throws SourceException {
        try {
            return Songs.searched(session, offset, size);
        } catch (SourceException e) {
            if (e.reason() instanceof Reason.Unreachable || e.reason() instanceof Reason.Busy) {
                throw e;
            }
            return List.of();
        }
    }

    private void sound(Terms terms, List<JsonObject> sample) throws SourceException {
        if (sample.isEmpty()) {
            add(Ability.ORIGINALS, Support.UNKNOWN, Instead.FINDS_OUT_WHEN_USED);
            add(Ability.RESUME, Support.UNKNOWN, Instead.FINDS_OUT_WHEN_USED);
        } else {
            int status = firstByte(id(sample.getFirst()));
            yes(Ability.ORIGINALS, status == 200 || status == 206, Instead.STREAMS_INSTEAD_OF_DOWNLOADING);
            yes(Ability.RESUME, status == 206, Instead.BEGINS_AGAIN);
        }
        // trying it would count as a play on two servers
        add(Ability.TRANSCODE, Support.UNKNOWN, Instead.FINDS_OUT_WHEN_USED);
        yes(Ability.SEEK_IN_TRANSCODED, terms.has("transcodeOffset"), Instead.SEEKS_IN_WHAT_ARRIVED);
        covers(sample);
        if (terms.has("songLyrics")) {
            add(Ability.SYNCED_LYRICS, Support.YES, Instead.USED);
        } else {
            add(Ability.SYNCED_LYRICS, Support.PARTLY, Instead.SHOWS_PLAIN_LYRICS);
        }
    }

    /** What the server answers when asked for one byte of a file; 0 where it answers in words. */
    private int firstByte(String songId) throws SourceException {
        Wire.Opened opened = session.open(
                "download", Params.of("id", songId), Map.of("Range", "bytes=0-0", "Accept-Encoding", "identity"), true);
        try (Response response = opened.response()) {
            String type = String.valueOf(response.header("Content-Type"));
            return type.contains("json") || type.contains("xml") || type.startsWith("text/") ? 0 : response.code();
        } finally {
            opened.call().cancel();
        }
    }

    private void marks(Terms terms, List<JsonObject> sample) throws SourceException {
        known(Ability.STARS_AND_RATINGS, "star");
        boolean playlists = session.tryCall("getPlaylists", Params.NONE).isPresent();
        yes(Ability.PLAYLISTS, playlists, Instead.KEEPS_IT_HERE);
        known(Ability.SCROBBLES, "scrobble");
        readBack(terms, sample);
        yes(Ability.NOW_PLAYING, Marks.tellsNowPlaying(terms), Instead.KEEPS_IT_HERE);
        boolean queue = terms.has("indexBasedQueue")
                || session.tryCall("getPlayQueue", Params.NONE).isPresent();
        yes(Ability.PLAY_QUEUE, queue, Instead.KEEPS_IT_HERE);
    }

    /** OpenSubsonic servers say when a song was played, but not all of them say so of one that never was. */
    private void readBack(Terms terms, List<JsonObject> sample) {
        if (sample.stream().anyMatch(song -> song.has("played"))) {
            add(Ability.SCROBBLE_READ_BACK, Support.YES, Instead.USED);
        } else if (terms.maker().openSubsonic()) {
            add(Ability.SCROBBLE_READ_BACK, Support.UNKNOWN, Instead.FINDS_OUT_WHEN_USED);
        } else {
            add(Ability.SCROBBLE_READ_BACK, Support.NO, Instead.MAY_COUNT_TWICE);
        }
    }

    private void covers(List<JsonObject> sample) throws SourceException {
        Optional<String> cover = sample.stream()
                .flatMap(song -> Json.some(song, "coverArt").stream())
                .findFirst();
        if (cover.isEmpty()) {
            add(Ability.COVERS, Support.UNKNOWN, Instead.FINDS_OUT_WHEN_USED);
            return;
        }
        yes(Ability.COVERS, hasCover(cover.get()), Instead.SHOWS_NO_COVERS);
    }

    private boolean hasCover(String coverId) throws SourceException {
        try {
            return new Media(session).cover(coverId, COVER).bytes().length > 0;
        } catch (SourceException e) {
            if (e.reason() instanceof Reason.Unreachable || e.reason() instanceof Reason.Busy) {
                throw e;
            }
            return false;
        }
    }

    /** Without saying which song, so that nothing happens: who knows the method misses that, others do not know it. */
    private void known(Ability ability, String method) throws SourceException {
        Support support;
        try {
            session.callOnce(method, Params.NONE);
            support = Support.YES;
        } catch (SourceException e) {
            support = switch (e.reason()) {
                case Reason.Refused r -> Support.YES;
                case Reason.NotFound r -> Support.YES;
                case Reason.NotAllowed r -> Support.NO;
                case Reason.Unsupported r -> Support.NO;
                case Reason.Failing r -> Support.UNKNOWN;
                case Reason.Garbage r -> Support.UNKNOWN;
                case Reason.Unreachable r -> throw e;
                case Reason.Untrusted r -> throw e;
                case Reason.NeedsConsent r -> throw e;
                case Reason.WrongLogin r -> throw e;
                case Reason.TooOld r -> throw e;
                case Reason.Busy r -> throw e;
            };
        }
        if (support == Support.UNKNOWN) {
            add(ability, support, Instead.FINDS_OUT_WHEN_USED);
        } else {
            yes(ability, support == Support.YES, Instead.KEEPS_IT_HERE);
        }
    }

    private void tags(List<ServerSong> songs) {
        if (songs.isEmpty()) {
            add(Ability.MUSICBRAINZ_IDS, Support.UNKNOWN, Instead.FINDS_OUT_WHEN_USED);
            add(Ability.REPLAY_GAIN, Support.UNKNOWN, Instead.FINDS_OUT_WHEN_USED);
            return;
        }
        yes(
                Ability.MUSICBRAINZ_IDS,
                songs.stream().anyMatch(song -> song.naming().recordingId().isPresent()),
                Instead.KNOWS_SONGS_BY_TAGS);
        yes(
                Ability.REPLAY_GAIN,
                songs.stream().anyMatch(song -> !song.sound().loudness().equals(Loudness.UNKNOWN)),
                Instead.MEASURES_ITSELF);
    }

    private static String id(JsonObject song) {
        return Json.text(song, "id");
    }

    private void yes(Ability ability, boolean can, Instead instead) {
        add(ability, can ? Support.YES : Support.NO, can ? Instead.USED : instead);
    }

    private void add(Ability ability, Support support, Instead instead) {
        findings.add(new Finding(ability, support, instead));
    }
}

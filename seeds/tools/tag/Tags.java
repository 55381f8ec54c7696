package tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import world.Mbid;

/** The tags of a track under the names that MusicBrainz Picard gives them in Vorbis comments; other formats translate. */
final class Tags {
    /** One field; a field with several values comes several times. */
    record Field(String name, String value) {}

    private Tags() {}

    static List<Field> of(Track t) {
        var fields = new ArrayList<Field>();
        add(fields, "TITLE", t.title());
        add(fields, "ARTIST", t.credit());
        t.artists().forEach(name -> add(fields, "ARTISTS", name));
        add(fields, "ALBUM", t.album());
        add(fields, "ALBUMARTIST", t.artist());
        add(fields, "DATE", t.date());
        add(fields, "GENRE", t.genre());
        add(fields, "TRACKNUMBER", Integer.toString(t.number()));
        add(fields, "TRACKTOTAL", Integer.toString(t.total()));
        add(fields, "TOTALTRACKS", Integer.toString(t.total()));
        add(fields, "DISCNUMBER", Integer.toString(t.disc()));
        add(fields, "DISCTOTAL", Integer.toString(t.discs()));
        add(fields, "TOTALDISCS", Integer.toString(t.discs()));
        add(fields, "MUSICBRAINZ_TRACKID", Mbid.recording(t.artist(), t.album(), t.title()));
        add(fields, "MUSICBRAINZ_RELEASETRACKID", Mbid.releaseTrack(t.artist(), t.album(), t.disc(), t.number()));
        t.artists().forEach(name -> add(fields, "MUSICBRAINZ_ARTISTID", Mbid.artist(name)));
        add(fields, "MUSICBRAINZ_ALBUMARTISTID", Mbid.artist(t.artist()));
        add(fields, "MUSICBRAINZ_ALBUMID", Mbid.release(t.artist(), t.album()));
        add(fields, "MUSICBRAINZ_RELEASEGROUPID", Mbid.releaseGroup(t.artist(), t.album()));
        add(fields, "COPYRIGHT", "CC0 1.0");
        return fields;
    }

    /** ReplayGain 2.0: what to add to reach -18 LUFS. */
    static List<Field> gains(double[] track, double[] album) {
        return List.of(new Field("REPLAYGAIN_TRACK_GAIN", decibels(-18 - track[0])),
            new Field("REPLAYGAIN_TRACK_PEAK", String.format(Locale.ROOT, "%.6f", track[1])),
            new Field("REPLAYGAIN_ALBUM_GAIN", decibels(-18 - album[0])),
            new Field("REPLAYGAIN_ALBUM_PEAK", String.format(Locale.ROOT, "%.6f", album[1])));
    }

    /** What RFC 7845 section 5.2.1 has in place of ReplayGain: 1/256 dB towards -23 LUFS. */
    static List<Field> opusGains(double[] track, double[] album) {
        return List.of(new Field("R128_TRACK_GAIN", Long.toString(Math.round((-23 - track[0]) * 256))),
            new Field("R128_ALBUM_GAIN", Long.toString(Math.round((-23 - album[0]) * 256))));
    }

    private static String decibels(double value) {
        return String.format(Locale.ROOT, "%+.2f dB", value);
    }

    private static void add(List<Field> fields, String name, String value) {
        fields.add(new Field(name, value));
    }
}

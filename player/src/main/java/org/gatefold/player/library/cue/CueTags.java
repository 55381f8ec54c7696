package org.gatefold.player.library.cue;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gatefold.player.library.cue.CueSheet.Entry;
import org.gatefold.player.library.cue.CueSheet.Told;
import org.gatefold.player.library.tags.Field;
import org.gatefold.player.library.tags.RawTags;
import org.gatefold.player.library.tags.Sound;

/** Makes of a sheet and the tags of its file what a file with only that track in it would say. */
public final class CueTags {
    private CueTags() {}

    /** Of a track inside a file, which sounds so. What the file says of itself as a whole counts where the sheet is silent. */
    public static RawTags ofPart(CueSheet sheet, Entry entry, RawTags file, Sound sound) {
        Map<Field, List<String>> values = new EnumMap<>(Field.class);
        for (Field field : List.of(
                Field.ALBUM,
                Field.ALBUM_ARTIST,
                Field.ALBUM_ARTISTS,
                Field.ALBUM_ARTIST_ID,
                Field.ARTIST,
                Field.COMPILATION,
                Field.DATE,
                Field.ORIGINAL_DATE,
                Field.DISC,
                Field.GENRE,
                Field.RELEASE_ID,
                Field.DISC_TITLE,
                Field.LABEL,
                Field.COMPOSER,
                Field.CONDUCTOR,
                Field.PERFORMER,
                Field.PRODUCER,
                Field.ALBUM_GAIN,
                Field.ALBUM_PEAK)) {
            if (!file.all(field).isEmpty()) {
                values.put(field, file.all(field));
            }
        }
        values.putAll(said(sheet, entry));
        values.putIfAbsent(Field.TITLE, List.of(String.format(Locale.ROOT, "Track %02d", entry.number())));
        return new RawTags(values, file.picture(), file.isFront(), sound, Optional.empty());
    }

    /** Of a track that is all of its file, whose own tags say more than any sheet. */
    public static RawTags ofWhole(CueSheet sheet, Entry entry, RawTags file) {
        return file.orElse(said(sheet, entry));
    }

    private static Map<Field, List<String>> said(CueSheet sheet, Entry entry) {
        Map<Field, List<String>> values = new EnumMap<>(Field.class);
        Told release = sheet.release();
        Told track = entry.told();
        put(values, Field.ALBUM, release.title());
        put(values, Field.ALBUM_ARTIST, release.performer());
        put(values, Field.ARTIST, track.performer().isEmpty() ? release.performer() : track.performer());
        put(values, Field.TITLE, track.title());
        put(values, Field.TRACK, Integer.toString(entry.number()));
        put(values, Field.GENRE, either(track, release, "GENRE"));
        put(values, Field.DATE, either(track, release, "DATE"));
        put(values, Field.DISC, release.remark("DISCNUMBER"));
        put(values, Field.COMPILATION, release.remark("COMPILATION"));
        put(values, Field.TRACK_GAIN, track.remark("REPLAYGAIN_TRACK_GAIN"));
        put(values, Field.TRACK_PEAK, track.remark("REPLAYGAIN_TRACK_PEAK"));
        put(values, Field.ALBUM_GAIN, release.remark("REPLAYGAIN_ALBUM_GAIN"));
        put(values, Field.ALBUM_PEAK, release.remark("REPLAYGAIN_ALBUM_PEAK"));
        return values;
    }

    private static String either(Told track, Told release, String remark) {
        return track.remark(remark).isEmpty() ? release.remark(remark) : track.remark(remark);
    }

    private static void put(Map<Field, List<String>> values, Field field, String value) {
        if (!value.isEmpty()) {
            values.put(field, List.of(value));
        }
    }
}

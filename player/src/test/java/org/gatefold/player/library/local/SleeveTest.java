package org.gatefold.player.library.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.gatefold.player.library.Role;
import org.gatefold.player.library.Sleeve;
import org.gatefold.player.library.Sleeve.Credited;
import org.jaudiotagger.tag.FieldKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands on sleeves beside the tracks, from tags of each format: names of discs, labels, and who had which part. */
final class SleeveTest extends LibraryCase {
    private static final Map<FieldKey, String> FIELDS = Map.of(
            FieldKey.TITLE, "Slow Light",
            FieldKey.ARTIST, "Mara Vey",
            FieldKey.ALBUM, "Tide Tables",
            FieldKey.DISC_NO, "2",
            FieldKey.DISC_SUBTITLE, "Night side",
            FieldKey.RECORD_LABEL, "Harbour Records",
            FieldKey.COMPOSER, "Ine Dahl",
            FieldKey.CONDUCTOR, "Per Holm");

    private static final Map<String, List<String>> COMMENTS = Map.of(
            "TITLE", List.of("Slow Light"),
            "ARTIST", List.of("Mara Vey"),
            "ALBUM", List.of("Tide Tables"),
            "DISCNUMBER", List.of("2"),
            "DISCSUBTITLE", List.of("Night side"),
            "ORGANIZATION", List.of("Harbour Records"),
            "COMPOSER", List.of("Ine Dahl"),
            "CONDUCTOR", List.of("Per Holm"));

    private Sleeve sleeve() {
        return room.local.sleeves().of(room.track("Slow Light").album());
    }

    private static void expectAllOfIt(Sleeve sleeve) {
        assertEquals(Map.of(2, "Night side"), sleeve.discTitles());
        assertEquals(List.of("Harbour Records"), sleeve.labels());
        assertEquals(
                List.of(
                        new Credited(Role.COMPOSER, List.of("Ine Dahl")),
                        new Credited(Role.CONDUCTOR, List.of("Per Holm"))),
                sleeve.credits());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp3", "flac", "m4a"})
    void whatATaggerWroteStandsOnTheSleeve(String format) throws Exception {
        AudioFiles.tagged(room.music.resolve("x." + format), FIELDS);
        room.scan();
        expectAllOfIt(sleeve());
    }

    @Test
    void commentsOfOggAndOpusStandOnItToo() throws Exception {
        AudioFiles.ogg(room.music.resolve("x.ogg"), COMMENTS);
        room.scan();
        expectAllOfIt(sleeve());
        java.nio.file.Files.delete(room.music.resolve("x.ogg"));
        AudioFiles.opus(room.music.resolve("y.opus"), COMMENTS);
        room.scan();
        expectAllOfIt(sleeve());
    }

    @Test
    void whoeverIsOnMostTracksComesFirstAndInstrumentsStay() throws Exception {
        for (int i = 1; i <= 3; i++) {
            AudioFiles.ogg(
                    room.music.resolve(i + ".ogg"),
                    Map.of(
                            "TITLE", List.of("T" + i),
                            "ARTIST", List.of("Mara Vey"),
                            "ALBUM", List.of("Tide Tables"),
                            "TRACKNUMBER", List.of(Integer.toString(i)),
                            "PERFORMER", i == 1 ? List.of("Ola Vik (cello)") : List.of("Siri Moe (piano)")));
        }
        room.scan();
        assertEquals(
                List.of(new Credited(Role.PERFORMER, List.of("Siri Moe (piano)", "Ola Vik (cello)"))),
                room.local.sleeves().of(room.track("T1").album()).credits());
    }

    @Test
    void tagsThatSayNothingMoreLeaveTheSleeveBlankAndOldWordsGo() throws Exception {
        AudioFiles.tagged(room.music.resolve("x.flac"), FIELDS);
        room.scan();
        expectAllOfIt(sleeve());
        AudioFiles.tagged(
                room.music.resolve("x.flac"),
                Map.of(FieldKey.TITLE, "Slow Light", FieldKey.ARTIST, "Mara Vey", FieldKey.ALBUM, "Tide Tables"));
        room.scan();
        assertTrue(sleeve().isBlank());
        assertEquals(Map.of(), sleeve().discTitles());
    }
}

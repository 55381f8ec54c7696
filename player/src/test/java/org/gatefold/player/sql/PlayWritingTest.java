package org.gatefold.player.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gatefold.player.statistics.PlayFile;
import org.gatefold.player.statistics.PlayFile.Format;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All plays in a file: whole or not at all, and harmless to a spreadsheet. */
final class PlayWritingTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String HEAD =
            "listened_at,local_time,title,artist,album,length_seconds,heard_seconds,recording\r\n";

    @TempDir
    Path folder;

    private PlaysInADatabase plays;
    private Path file;

    @BeforeEach
    void open() throws IOException {
        plays = new PlaysInADatabase(Files.createDirectory(folder.resolve("user")));
        file = Files.createDirectory(folder.resolve("out")).resolve("plays");
    }

    @AfterEach
    void close() {
        plays.close();
    }

    @Test
    void aTableHasAHeadAndALineForEachPlayOldestFirst() throws IOException {
        plays.play("2026-11-22T20:00:00Z", "Okta Bloom", "Glass Orchard", "Prism");
        plays.play("2026-07-01T20:00:00Z", "Vinterlys", "Copper Season", "Rust");
        assertEquals(
                HEAD
                        + "2026-07-01T20:00:00Z,2026-07-01T22:00:00+02:00,Rust,Vinterlys,Copper Season,200,180,fp:Vinterlys/Rust\r\n"
                        + "2026-11-22T20:00:00Z,2026-11-22T21:00:00+01:00,Prism,Okta Bloom,Glass Orchard,200,180,fp:Okta Bloom/Prism\r\n",
                written(Format.CSV));
    }

    @Test
    void withoutAPlayThereIsOnlyTheHead() throws IOException {
        assertEquals(HEAD, written(Format.CSV));
        assertEquals(0, json().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "=1+1|'=1+1",
                "+44 20|'+44 20",
                "-1|'-1",
                "@SUM(A1)|'@SUM(A1)",
                "=HYPERLINK(\"http://x\",\"y\")|\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"",
                "＝1|'＝1",
                "one, two|\"one, two\"",
                "say \"hi\"|\"say \"\"hi\"\"\"",
                "a=1|a=1",
                "naïve 音|naïve 音"
            })
    void whatATagSaysIsNeverAFormulaAndKeepsToItsColumn(String title, String field) throws IOException {
        plays.play("2026-11-22T20:00:00Z", "A", "B", title);
        assertTrue(written(Format.CSV).contains("+01:00," + field + ",A,B,"), field);
    }

    @Test
    void tabsAndLineEndsAtTheBeginningAreDisarmedToo() throws IOException {
        plays.play("2026-11-22T20:00:00Z", "\t=A", "\r=B", "\n=C");
        assertTrue(written(Format.CSV).contains(",\"'\n=C\",'\t=A,\"'\r=B\","));
    }

    @Test
    void theJsonIsReadBackAsItWas() throws IOException {
        plays.play("2026-11-22T20:00:00Z", "=Okta \"Bloom\"", "Glass\nOrchard", "Prism 音");
        JsonObject play = json().get(0).getAsJsonObject();
        assertEquals("=Okta \"Bloom\"", play.get("artist").getAsString());
        assertEquals("Glass\nOrchard", play.get("album").getAsString());
        assertEquals("Prism 音", play.get("title").getAsString());
        assertEquals("2026-11-22T20:00:00Z", play.get("listened_at").getAsString());
        assertEquals("2026-11-22T21:00+01:00", play.get("local_time").getAsString());
        assertEquals(180, play.get("heard_seconds").getAsInt());
    }

    @Test
    void everyPlayIsWrittenOnceHoweverManyPagesThereAreAndHoweverAlikeTheyAre() throws IOException {
        Instant same = Instant.parse("2026-11-22T20:00:00Z");
        plays.user.write(tx -> tx.update("""
            insert into play(op_id, track_key, listened_at, title, artist, artist_folded, album, length_ms, heard_ms)
            with recursive n(i) as (select 1 union all select i+1 from n where i<4500)
            select 'many-' || i, 'fp:x', ? , 'T' || i, 'A', 'a', 'B', 1000, 1000 from n""", same));
        List<String> progress = new ArrayList<>();
        assertTrue(plays.statistics.write(new PlayFile(file, Format.CSV, BERLIN), (done, all) -> {
            progress.add(done + "/" + all);
            return true;
        }));
        assertEquals(4_501, Files.readAllLines(file).size());
        assertEquals(4_501, Files.readAllLines(file).stream().distinct().count());
        assertEquals(List.of("0/4500", "2000/4500", "4000/4500", "4500/4500"), progress);
    }

    @Test
    void whatIsEndedLeavesNothingAndWhatWasThereBefore() throws IOException {
        plays.play("2026-11-22T20:00:00Z", "A", "B", "C");
        Files.writeString(file, "before");
        assertFalse(plays.statistics.write(new PlayFile(file, Format.CSV, BERLIN), (done, _) -> done == 0));
        assertEquals("before", Files.readString(file));
        assertEquals(List.of(file), files());
    }

    @Test
    void aPlaceThatCannotBeWrittenIsSaid() {
        PlayFile nowhere = new PlayFile(folder.resolve("none").resolve("plays.csv"), Format.CSV, BERLIN);
        assertThrows(IOException.class, () -> plays.statistics.write(nowhere, (_, _) -> true));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(file.getParent())) {
            return all.toList();
        }
    }

    private String written(Format format) throws IOException {
        assertTrue(plays.statistics.write(new PlayFile(file, format, BERLIN), (_, _) -> true));
        return Files.readString(file);
    }

    private JsonArray json() throws IOException {
        return JsonParser.parseString(written(Format.JSON)).getAsJsonObject().getAsJsonArray("plays");
    }
}

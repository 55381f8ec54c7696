package org.gatefold.player.library.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders looked into ahead are seen as they are, in whatever order they are asked for. */
final class ListingsAheadTest {
    @TempDir
    Path folder;

    @Test
    void eachFolderIsSeenAsItIsWhoeverLooked() throws Exception {
        List<Path> folders = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            Path each = Files.createDirectory(folder.resolve("f" + i));
            Files.writeString(each.resolve(i + " song.mp3"), "x".repeat(i));
            folders.add(each);
        }
        try (ListingsAhead ahead = new ListingsAhead()) {
            ahead.next(folders);
            for (Path each : folders) {
                ListingsAhead.Looked looked = ahead.of(each);
                assertEquals(Listing.of(each), looked.listing());
                assertEquals(FolderWatch.time(each), looked.time());
            }
        }
    }

    @Test
    void someAreNeverAskedForAndOthersWereNeverNamed() throws Exception {
        Path named = Files.createDirectory(folder.resolve("named"));
        Path other = Files.createDirectory(folder.resolve("other"));
        try (ListingsAhead ahead = new ListingsAhead()) {
            ahead.next(List.of(named));
            assertEquals(Listing.of(other), ahead.of(other).listing());
        }
    }

    @Test
    void aFolderThatIsNotThereIsAFailureOfThatFolderAlone() throws Exception {
        Path there = Files.createDirectory(folder.resolve("there"));
        Path gone = folder.resolve("gone");
        try (ListingsAhead ahead = new ListingsAhead()) {
            ahead.next(List.of(gone, there));
            ListingsAhead.Looked looked = ahead.of(gone);
            assertThrows(NoSuchFileException.class, looked::listing);
            assertEquals(Listing.of(there), ahead.of(there).listing());
        }
    }
}

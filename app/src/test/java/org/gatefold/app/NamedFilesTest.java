package org.gatefold.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a start is given beside its flags. */
final class NamedFilesTest {
    private static List<Path> among(String... arguments) {
        return NamedFiles.among(List.of(arguments)).places();
    }

    private static String here(String name) {
        return Path.of(name).toAbsolutePath().toString();
    }

    @Test
    void flagsAndTheirValuesAreNoFiles() {
        assertEquals(
                List.of(Path.of(here("a.mp3")), Path.of(here("b c"))),
                among("--demo", "a.mp3", "--music", "/music", "--language", "fr", "b c"));
    }

    @Test
    void afterTwoDashesEverythingIsAFile() {
        assertEquals(List.of(Path.of(here("--odd name.mp3"))), among("--", "--odd name.mp3"));
    }

    @Test
    void addressesOfFilesAreFilesAndOthersAreNothing() {
        assertEquals(
                List.of(Path.of("/música/a b.mp3")),
                among("file:///m%C3%BAsica/a%20b.mp3", "file://elsewhere/x.mp3", "file:%%"));
    }

    @Test
    void whatIsHandedToTheRunningProgramIsNamedFromTheRoot() {
        assertEquals(
                List.of("--music", here("m"), "--language", "fr", here("a.mp3"), "--", here("--odd")),
                NamedFiles.fromTheRoot(List.of("--music", "m", "--language", "fr", "a.mp3", "--", "--odd")));
    }
}

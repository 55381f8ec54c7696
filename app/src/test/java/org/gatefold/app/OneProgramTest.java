package org.gatefold.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OneProgramTest {
    @TempDir
    Path data;

    @Test
    void aSecondProgramIsToldThatOneIsOpenAndMayComeWhenItIsClosed() throws Exception {
        try (OneProgram first = OneProgram.at(data)) {
            IOException told = assertThrows(IOException.class, () -> OneProgram.at(data));
            assertEquals("Gatefold is open already. Close the other window first.", told.getMessage());
        }
        OneProgram.at(data).close();
    }

    @Test
    void aFolderThatCannotBeWrittenToKeepsNoProgramFromStarting() throws Exception {
        Files.createDirectory(data.resolve("open.lock"));
        OneProgram.at(data).close();
    }
}

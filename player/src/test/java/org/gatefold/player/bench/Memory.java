package org.gatefold.player.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What Linux says of the memory of a process. */
final class Memory {
    private Memory() {}

    /** The most that was ever resident, in KB; 0 where nobody says. */
    static long peakKilobytes(long process) throws IOException {
        Path status = Path.of("/proc/" + process + "/status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElse(0)
                : 0;
    }
}

package org.gatefold.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How full a JVM's heap was, from what its garbage collector writes down: what could be collected included. */
record HeapLog(Path file) {
    private static final Pattern COLLECTION = Pattern.compile(" (\\d+)M->(\\d+)M\\(\\d+M\\)");

    /** The option of the JVM that makes it write here. */
    String option() {
        return "-Xlog:gc:file=" + file;
    }

    /** How many collections there were so far. */
    int collections() throws IOException {
        return lines().size();
    }

    /** The most megabytes before any of these collections, counted from 0; 0 when there was none. */
    long mostMegabytes(int from, int to) throws IOException {
        return lines().stream()
                .limit(to)
                .skip(from)
                .mapToLong(line -> Long.parseLong(line.group(1)))
                .max()
                .orElse(0);
    }

    private List<Matcher> lines() throws IOException {
        return Files.readAllLines(file).stream()
                .map(COLLECTION::matcher)
                .filter(Matcher::find)
                .toList();
    }
}

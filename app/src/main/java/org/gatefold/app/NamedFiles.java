package org.gatefold.app;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Files, folders and lists that were named at a start to be played: paths, or {@code file:} addresses. */
record NamedFiles(List<Path> places) {
    private static final Set<String> WITH_VALUE = Set.of(NamedFolders.FLAG, Launcher.LANGUAGE_FLAG);
    private static final String END_OF_FLAGS = "--";

    NamedFiles {
        places = List.copyOf(places);
    }

    static NamedFiles among(List<String> arguments) {
        List<Path> places = new ArrayList<>();
        boolean flags = true;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (flags && argument.equals(END_OF_FLAGS)) {
                flags = false;
            } else if (flags && WITH_VALUE.contains(argument)) {
                i++;
            } else if (!(flags && argument.startsWith("--"))) {
                place(argument).ifPresent(places::add);
            }
        }
        return new NamedFiles(places);
    }

    /** The same arguments as they are understood in another folder: places are named from the root. */
    static List<String> fromTheRoot(List<String> arguments) {
        List<String> told = new ArrayList<>();
        boolean flags = true;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            boolean folder = flags && i > 0 && arguments.get(i - 1).equals(NamedFolders.FLAG);
            boolean value = flags && i > 0 && WITH_VALUE.contains(arguments.get(i - 1));
            boolean flag = flags && argument.startsWith("--");
            flags &= !argument.equals(END_OF_FLAGS);
            boolean place = folder || !value && !flag;
            told.add(place ? place(argument).map(Path::toString).orElse(argument) : argument);
        }
        return told;
    }

    /** A path or the address of a file of this computer, as the place it means; empty for any other address. */
    static Optional<Path> place(String named) {
        try {
            if (named.regionMatches(true, 0, "file:", 0, 5)) {
                URI address = URI.create(named);
                boolean here = address.getHost() == null || address.getHost().equals("localhost");
                return here && address.getPath() != null
                        ? Optional.of(Path.of(new URI("file", null, address.getPath(), null)))
                        : Optional.empty();
            }
            return named.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Path.of(named).toAbsolutePath());
        } catch (IllegalArgumentException | URISyntaxException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }
}

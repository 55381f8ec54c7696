package org.gatefold.player.library.sql;

import java.util.Locale;

/** How the tracks inside a file are named in the cache: after the file, with a slash and a number, which no file name has. */
public final class PartName {
    private PartName() {}

    /** The name of a track of that file. */
    public static String of(String file, int number) {
        return String.format(Locale.ROOT, "%s/%02d", file, number);
    }

    /** The file a track is in; the name itself where it is all of it. */
    public static String fileOf(String name) {
        int slash = name.lastIndexOf('/');
        return slash < 0 ? name : name.substring(0, slash);
    }
}

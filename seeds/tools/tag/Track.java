package tag;

import java.util.List;

/** What a finished track says about itself; it knows no file format. */
record Track(String artist, String album, String date, String genre, int disc, int discs, int number, int total,
    String title, List<String> guests, String format, String wave) {

    /** All credited artists, the album's own first. */
    List<String> artists() {
        var all = new java.util.ArrayList<>(List.of(artist));
        all.addAll(guests);
        return List.copyOf(all);
    }

    String credit() {
        return guests.isEmpty() ? artist : artist + " feat. " + String.join(" & ", guests);
    }

    String fileName() {
        var name = title.replaceAll("[\\\\/:*?\"<>|]", "_");
        return (discs > 1 ? disc + "-" : "") + String.format("%02d ", number) + name + "." + format;
    }
}

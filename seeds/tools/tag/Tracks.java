package tag;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import music.Song;
import music.SongBook;

/** The list of all tracks, put together from the songs and {@code world/albums.txt}. */
final class Tracks {
    private Tracks() {}

    static List<Track> read(Path seeds) throws IOException {
        var albums = new HashMap<String, String[]>();
        for (String line : Files.readAllLines(seeds.resolve("world/albums.txt"))) {
            var parts = line.split(" *\\| *");
            if (parts.length == 5) {
                albums.put(parts[1], parts);
            }
        }
        var bare = new ArrayList<Track>();
        for (Song song : SongBook.read(seeds.resolve("world/songs"))) {
            addTo(bare, song, albums.get(song.facts.get("album")));
        }
        return bare.stream().map(track -> counted(track, bare)).toList();
    }

    private static void addTo(List<Track> tracks, Song song, String[] album) {
        var place = song.facts.get("track").split(" ");
        int disc = Integer.parseInt(place[0]);
        int number = Integer.parseInt(place[1]);
        var titles = song.facts.getOrDefault("titles", song.title).split(" *\\| *");
        var guests = song.facts.containsKey("guests") ? List.of(song.facts.get("guests").split(" *\\| *")) : List.<String>of();
        for (int i = 0; i < titles.length; i++) {
            var wave = song.slug() + (titles.length > 1 ? "-" + (i + 1) : "");
            tracks.add(new Track(song.band, album[1], album[3], album[4], disc, 0, number + i, 0, titles[i], guests,
                song.facts.getOrDefault("format", "opus"), wave));
        }
    }

    private static Track counted(Track t, List<Track> all) {
        var album = all.stream().filter(o -> o.album().equals(t.album())).toList();
        int discs = album.stream().mapToInt(Track::disc).max().orElse(1);
        int total = (int) album.stream().filter(o -> o.disc() == t.disc()).count();
        return new Track(t.artist(), t.album(), t.date(), t.genre(), t.disc(), discs, t.number(), total, t.title(), t.guests(),
            t.format(), t.wave());
    }

    /** Loudness (LUFS), peak and seconds of a track, as {@code Master} measured them. */
    static double[] measured(Path work, Track track) throws IOException {
        var words = Files.readString(work.resolve(track.wave() + ".loudness")).trim().split(" ");
        return new double[] {Double.parseDouble(words[0]), Double.parseDouble(words[1]), Double.parseDouble(words[2])};
    }

    /** Loudness and peak of a whole album: the mean power of its tracks, the highest of their peaks. */
    static Map<String, double[]> albums(Path work, List<Track> tracks) throws IOException {
        var sums = new HashMap<String, double[]>();
        for (Track track : tracks) {
            var one = measured(work, track);
            var sum = sums.computeIfAbsent(track.album(), key -> new double[3]);
            sum[0] += Math.pow(10, one[0] / 10) * one[2];
            sum[1] = Math.max(sum[1], one[1]);
            sum[2] += one[2];
        }
        sums.replaceAll((album, sum) -> new double[] {10 * Math.log10(sum[0] / sum[2]), sum[1]});
        return sums;
    }
}

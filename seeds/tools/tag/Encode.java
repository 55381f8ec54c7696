package tag;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Encodes and tags every finished track into {@code SEEDS/music}: {@code java Encode.java SEEDS WORK [PART_OF_NAME]}. */
final class Encode {
    private final Path seeds;
    private final Path work;
    private final Map<String, double[]> albums;

    private Encode(Path seeds, Path work, List<Track> tracks) throws IOException {
        this.seeds = seeds;
        this.work = work;
        this.albums = Tracks.albums(work, tracks);
    }

    public static void main(String[] args) throws Exception {
        var seeds = Path.of(args[0]);
        var tracks = Tracks.read(seeds);
        sweep(seeds, tracks);
        var encode = new Encode(seeds, Path.of(args[1]), tracks);
        for (Track track : tracks) {
            if (args.length < 3 || (track.album() + "/" + track.fileName()).contains(args[2])) {
                encode.track(track);
            }
        }
        System.out.println(tracks.size() + " tracks");
    }

    /** Removes what earlier lists of songs have left behind. */
    private static void sweep(Path seeds, List<Track> tracks) throws IOException {
        var wanted = tracks.stream().map(t -> seeds.resolve("music").resolve(t.artist()).resolve(t.album()).resolve(t.fileName()))
            .toList();
        try (var files = Files.walk(seeds.resolve("music"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (!wanted.contains(file) && !file.endsWith("cover.jpg")) {
                    Files.delete(file);
                }
            }
        }
    }

    private void track(Track t) throws IOException, InterruptedException {
        var folder = seeds.resolve("music").resolve(t.artist()).resolve(t.album());
        var cover = folder.resolve("cover.jpg");
        var wave = work.resolve(t.wave() + ".wav").toString();
        var out = folder.resolve(t.fileName());
        var loud = Tracks.measured(work, t);
        var album = albums.get(t.album());
        var fields = new ArrayList<>(Tags.of(t));
        fields.addAll(t.format().equals("opus") ? Tags.opusGains(loud, album) : Tags.gains(loud, album));
        boolean art = t.number() == 1 && t.disc() == 1;
        var serial = Integer.toString(Math.abs(t.wave().hashCode()));
        var command = switch (t.format()) {
            case "opus" -> opus(fields, art ? cover : null, serial);
            case "ogg" -> vorbis(fields, serial);
            case "flac" -> flac(fields, cover);
            case "mp3" -> ffmpeg("-c:a", "libmp3lame", "-b:a", "112k", "-write_id3v2", "0", "-f", "mp3");
            case "m4a" -> ffmpeg("-c:a", "aac", "-b:a", "72k", "-f", "ipod");
            default -> throw new IOException("no such format: " + t.format());
        };
        run(command, wave, out.toString());
        var picture = art ? Files.readAllBytes(cover) : new byte[0];
        if (t.format().equals("mp3")) {
            Id3.write(out, t, fields, picture);
        } else if (t.format().equals("m4a")) {
            Mp4Tags.write(out, t, fields, picture);
        }
    }

    private static List<String> opus(List<Tags.Field> fields, Path cover, String serial) {
        var command = new ArrayList<>(List.of("opusenc", "--quiet", "--bitrate", "55", "--cvbr", "--serial", serial));
        fields.forEach(f -> command.addAll(List.of("--comment", f.name() + "=" + f.value())));
        if (cover != null) {
            command.addAll(List.of("--picture", cover.toString()));
        }
        command.addAll(List.of("IN", "OUT"));
        return command;
    }

    private static List<String> vorbis(List<Tags.Field> fields, String serial) {
        var command = new ArrayList<>(List.of("oggenc", "--quiet", "--utf8", "-q", "1", "-s", serial));
        fields.forEach(f -> command.addAll(List.of("-c", f.name() + "=" + f.value())));
        command.addAll(List.of("-o", "OUT", "IN"));
        return command;
    }

    private static List<String> flac(List<Tags.Field> fields, Path cover) {
        var command = new ArrayList<>(List.of("flac", "--silent", "--force", "-8", "-e", "-p", "--padding=1024"));
        fields.forEach(f -> command.add("--tag=" + f.name() + "=" + f.value()));
        command.addAll(List.of("--picture=" + cover, "-o", "OUT", "IN"));
        return command;
    }

    private static List<String> ffmpeg(String... how) {
        var command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-y", "-i", "IN", "-map_metadata", "-1", "-fflags",
            "+bitexact", "-flags:a", "+bitexact"));
        command.addAll(List.of(how));
        command.add("OUT");
        return command;
    }

    private static void run(List<String> command, String in, String out) throws IOException, InterruptedException {
        command.replaceAll(word -> word.equals("IN") ? in : word.equals("OUT") ? out : word);
        var process = new ProcessBuilder(command);
        process.environment().put("LC_ALL", "C.UTF-8");
        if (process.inheritIO().start().waitFor() != 0) {
            throw new IOException("failed: " + command);
        }
    }
}

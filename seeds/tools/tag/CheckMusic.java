package tag;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Asks ffprobe whether every track is there, long enough and tagged as meant: {@code java CheckMusic.java SEEDS}. */
final class CheckMusic {
    private static final long MOST_BYTES = 24_000_000;
    private final List<String> faults = new ArrayList<>();

    public static void main(String[] args) throws Exception {
        var seeds = Path.of(args[0]);
        var check = new CheckMusic();
        var tracks = Tracks.read(seeds);
        for (Track track : tracks) {
            check.track(seeds, track);
        }
        long bytes = check.bytes(seeds);
        check.must(tracks.size() == 40, tracks.size() + " tracks, not 40");
        check.must(bytes <= MOST_BYTES, bytes + " bytes are too many");
        check.faults.forEach(System.err::println);
        System.out.println(tracks.size() + " tracks, " + bytes + " bytes of seeds, " + check.faults.size() + " faults");
        System.exit(check.faults.isEmpty() ? 0 : 1);
    }

    private void track(Path seeds, Track track) throws IOException, InterruptedException {
        var file = seeds.resolve("music").resolve(track.artist()).resolve(track.album()).resolve(track.fileName());
        if (!Files.isRegularFile(file)) {
            faults.add(file + ": not there");
            return;
        }
        var said = probe(file);
        double seconds = Double.parseDouble(said.replaceFirst("(?s).*format\\.duration=\"([0-9.]+)\".*", "$1"));
        must(seconds >= 45 && seconds <= 75, file + ": " + seconds + " s");
        for (var field : Tags.of(track)) {
            boolean unseen = field.name().startsWith("TOTAL") || field.name().endsWith("TOTAL")
                || track.format().equals("mp3") && field.name().equals("MUSICBRAINZ_TRACKID");
            must(unseen || said.contains(field.value()), file + ": no " + field.name() + " " + field.value());
        }
        boolean art = track.number() == 1 && track.disc() == 1 && !track.format().equals("ogg");
        must(!art || said.contains("attached_pic=1"), file + ": no picture");
    }

    private static String probe(Path file) throws IOException, InterruptedException {
        var process = new ProcessBuilder("ffprobe", "-v", "error", "-show_entries",
            "format=duration:format_tags:stream_tags:stream_disposition=attached_pic", "-of", "flat", file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private long bytes(Path seeds) throws IOException {
        long sum = 0;
        for (var part : List.of("music", "shop", "world", "tools")) {
            try (var files = Files.walk(seeds.resolve(part))) {
                sum += files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
            }
        }
        return sum;
    }

    private void must(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }
}

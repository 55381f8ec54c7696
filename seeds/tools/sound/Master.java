package sound;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import music.Part;
import music.Song;
import music.SongBook;

/** Mixes the rendered stems of each song into a finished 16-bit WAV: {@code java Master.java SEEDS WORK [PART_OF_NAME]}. */
final class Master {
    private static final double CEILING = 0.78;
    private static final Map<String, Integer> LOUDNESS = Map.ofEntries(Map.entry("lead", -20), Map.entry("harm", -27),
        Map.entry("riff", -24), Map.entry("riffc", -24), Map.entry("bass", -23), Map.entry("drums", -23),
        Map.entry("hit", -25), Map.entry("strum", -25), Map.entry("arp", -23), Map.entry("arpr", -23),
        Map.entry("hold", -28), Map.entry("guide", -26));
    private final Path work;

    private Master(Path work) {
        this.work = work;
    }

    public static void main(String[] args) throws IOException {
        var master = new Master(Path.of(args[1]));
        for (Song song : SongBook.read(Path.of(args[0], "world/songs"))) {
            if (args.length < 3 || song.slug().contains(args[2])) {
                master.finish(song);
            }
        }
    }

    private void finish(Song song) throws IOException {
        var beat = bus(song, true);
        var mix = bus(song, false);
        melody(song, mix, beat);
        mix.mix(beat, 1);
        whole(song, mix);
        var loud = trimmed(song, mix);
        if (song.facts.containsKey("dust")) {
            Effects.dust(loud, song.number("dust", 0) * loud.peak());
        }
        double target = song.number("lufs", -16);
        for (int i = 0; i < 3; i++) {
            loud.gain(Math.pow(10, (target - Loudness.of(loud)) / 20));
            Effects.limit(loud, CEILING);
        }
        if (song.facts.containsKey("split")) {
            int cut = (int) Math.round(Double.parseDouble(Files.readString(work.resolve(song.slug() + ".split"))) * loud.rate);
            write(song.slug() + "-1", loud.part(0, cut));
            write(song.slug() + "-2", loud.part(cut, loud.length()));
        } else {
            write(song.slug(), loud);
        }
    }

    /** The parts that play the beat, or those that do not, each at the loudness its task asks for. */
    private Sound bus(Song song, boolean beat) throws IOException {
        var bus = new Sound(rate(song), new float[0], new float[0]);
        for (Part part : song.parts.values()) {
            var file = work.resolve(song.slug() + "." + part.name() + ".wav");
            if (part.beat() == beat && Files.exists(file)) {
                var stem = Sound.read(file);
                double target = LOUDNESS.get(part.way()) + part.dial("db");
                bus.mix(stem, Math.pow(10, (target - Loudness.of(stem)) / 20));
            }
        }
        bus.lengthen(2);
        return bus;
    }

    private int rate(Song song) {
        return Files.exists(work.resolve(song.slug() + ".cd")) ? 44100 : 48000;
    }

    /** {@code echo BEATS FEEDBACK LEVEL} and {@code duck AMOUNT} are for the melody only. */
    private static void melody(Song song, Sound mix, Sound beat) {
        if (song.facts.containsKey("echo")) {
            var dials = dials(song, "echo");
            Effects.echo(mix, dials.get(0) * 60 / song.tempo(), dials.get(1), dials.get(2));
        }
        Effects.highPass(mix, song.number("thin", 60));
        if (song.facts.containsKey("duck")) {
            Effects.duck(mix, beat, song.number("duck", 0));
        }
    }

    private static void whole(Song song, Sound mix) {
        mix.gain(0.8 / mix.peak());
        if (song.facts.containsKey("drive")) {
            Effects.drive(mix, song.number("drive", 0));
        }
        if (song.facts.containsKey("wobble")) {
            Effects.wobble(mix, song.number("wobble", 0));
        }
        if (song.facts.containsKey("dull")) {
            Effects.lowPass(mix, song.number("dull", 20000));
        }
        if (song.facts.containsKey("air")) {
            Effects.shelf(mix, 6000, song.number("air", 0));
        }
        Effects.highPass(mix, 32);
        Effects.width(mix, song.number("width", 1));
    }

    /** Ends where the last sound has died away, with a fade over the last second and a half. */
    private static Sound trimmed(Song song, Sound mix) {
        double quiet = mix.peak() * 0.004;
        int end = mix.length() - 1;
        while (end > 0 && Math.abs(mix.left[end]) < quiet && Math.abs(mix.right[end]) < quiet) {
            end--;
        }
        int longest = (int) (song.number("longest", 74) * mix.rate);
        end = Math.min(Math.min(mix.length(), end + mix.rate / 4), longest);
        var out = mix.part(0, end);
        int fade = (int) (1.5 * mix.rate);
        for (int i = 0; i < fade; i++) {
            float gain = (float) (0.5 + 0.5 * Math.cos(Math.PI * i / fade));
            out.left[end - fade + i] *= gain;
            out.right[end - fade + i] *= gain;
        }
        return out;
    }

    private static List<Double> dials(Song song, String fact) {
        return List.of(song.facts.get(fact).split(" ")).stream().map(Double::valueOf).toList();
    }

    private void write(String name, Sound sound) throws IOException {
        sound.write(work.resolve(name + ".wav"));
        var words = String.format(Locale.ROOT, "%.2f %.6f %.2f%n", Loudness.of(sound), sound.peak(), sound.seconds());
        Files.writeString(work.resolve(name + ".loudness"), words);
        System.out.print(name + " " + words);
    }
}

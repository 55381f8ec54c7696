package music;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A song as its file tells it; the engine adds only performance. */
public final class Song {
    public final String band;
    public final String title;
    public final Map<String, Part> parts = new LinkedHashMap<>();
    final Map<String, List<List<Chord>>> chords = new LinkedHashMap<>();
    final Map<String, Tune> tunes = new LinkedHashMap<>();
    final List<Section> plan = new java.util.ArrayList<>();
    public final Map<String, String> facts = new LinkedHashMap<>();

    Song(String band, String title) {
        this.band = band;
        this.title = title;
    }

    Scale scale() {
        return Scale.of(facts.get("key"));
    }

    public double tempo() {
        return Double.parseDouble(facts.get("bpm"));
    }

    public int beats() {
        return Integer.parseInt(facts.getOrDefault("meter", "4"));
    }

    public double number(String fact, double otherwise) {
        return Double.parseDouble(facts.getOrDefault(fact, Double.toString(otherwise)));
    }

    public int bars() {
        return plan.stream().mapToInt(Section::bars).sum();
    }

    /** A name for files, without spaces and accents. */
    public String slug() {
        return java.text.Normalizer.normalize(band + "-" + title, java.text.Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "").replace('ø', 'o').replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", "").toLowerCase();
    }

    /** A seed that stays the same for this song and this player. */
    long seed(String player) {
        return (band + "/" + title + "/" + player).hashCode() * 2654435761L + facts.getOrDefault("seed", "0").hashCode();
    }
}

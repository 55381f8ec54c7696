import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Makes the list of cities that Gatefold ships from a table of GeoNames: cities of 50,000 people and capitals, largest
 * first, a line each with name, country, hundredths of degrees north and east, thousands of people and other names.
 */
final class Gazetteer {
    private static final int PEOPLE = 50_000;

    /** Parts of cities, and places that are no more. */
    private static final Set<String> NO_CITY = Set.of("PPLX", "PPLQ", "PPLH", "PPLW", "PPLA5", "PPLCH");

    /** Small words within names; another name with other small words is no name of Latin letters but a transcription. */
    private static final Set<String> SMALL = Set.of(
            "de", "di", "del", "da", "do", "am", "an", "der", "of", "the", "la", "den", "en", "sur", "les", "le", "d",
            "im", "in", "ob", "pod", "nad", "e", "y", "i");

    private Gazetteer() {}

    private record City(String line, long people) {}

    public static void main(String[] arguments) throws IOException {
        List<City> cities = new ArrayList<>();
        try (Stream<String> lines = Files.lines(Path.of(arguments[0]))) {
            lines.map(line -> line.split("\t", -1)).filter(Gazetteer::isWanted).forEach(f -> cities.add(city(f)));
        }
        cities.sort(Comparator.comparingLong(City::people).reversed().thenComparing(City::line));
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(Path.of(arguments[1]))) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            for (City city : cities) {
                out.write((city.line() + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static boolean isWanted(String[] f) {
        return f.length > 14
                && !NO_CITY.contains(f[7])
                && (Long.parseLong(f[14]) >= PEOPLE || f[7].equals("PPLC"));
    }

    private static City city(String[] f) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put(folded(f[1]), f[1]);
        if (isName(f[2])) {
            names.putIfAbsent(folded(f[2]), f[2]);
        }
        for (String other : f[3].split(",")) {
            if (isName(other)) {
                names.putIfAbsent(folded(other), other);
            }
        }
        List<String> all = new ArrayList<>(names.values());
        long people = Long.parseLong(f[14]);
        return new City(
                String.join(
                        "\t",
                        f[1],
                        f[8],
                        hundredths(f[4]),
                        hundredths(f[5]),
                        Long.toString(people / 1000),
                        String.join("|", all.subList(1, all.size()))),
                people);
    }

    /** Whether it is written in Latin letters, and is neither a code nor a transcription sound by sound. */
    private static boolean isName(String name) {
        return name.length() > 2
                && !name.contains("|")
                && name.chars().allMatch(Gazetteer::isLatin)
                && !name.matches("[A-Z]{2,4}")
                && Stream.of(name.split(" "))
                        .allMatch(word -> word.isEmpty()
                                || !Character.isLowerCase(word.charAt(0))
                                || SMALL.contains(word))
                && Character.isUpperCase(name.charAt(0));
    }

    private static boolean isLatin(int c) {
        return c == ' ' || c == '-' || c == '.' || c == '\'' || c == '’' || c == 'ʻ'
                || Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{N}]+", "")
                .toLowerCase(Locale.ROOT);
    }

    private static String hundredths(String degrees) {
        return Long.toString(Math.round(Double.parseDouble(degrees) * 100));
    }
}

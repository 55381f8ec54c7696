package org.gatefold.store.near;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.gatefold.store.catalogue.Spot;

/**
 * The larger cities of the world by their names in any language of Latin letters. Read at the first question, which blocks
 * on that; may be asked from any thread but the JavaFX one. A list that cannot be read is an {@link UncheckedIOException}.
 */
public final class Gazetteer {
    private static final int FIELDS = 6;
    private static final int PLACES = 100;

    /** A city and all its names, folded; the first is its own. */
    private record Entry(City city, List<String> names) {
        private boolean begins(String letters) {
            return names.stream().anyMatch(name -> name.startsWith(letters));
        }
    }

    private final Callable<InputStream> file;
    private List<Entry> cities = List.of();
    private Map<String, List<City>> byName = Map.of();

    /** @param file opens the packed list, largest city first: name, country, hundredths of degrees north and east, thousands, other names */
    public Gazetteer(Callable<InputStream> file) {
        this.file = file;
    }

    /** Cities with a name that begins so, however it is accented: by their own name first, the larger first. */
    public List<City> startingWith(String letters, int most) {
        String wanted = CityName.fold(letters);
        if (wanted.isEmpty()) {
            return List.of();
        }
        return read().stream()
                .filter(entry -> entry.begins(wanted))
                .sorted(Comparator.comparing(entry -> !entry.names().getFirst().startsWith(wanted)))
                .limit(most)
                .map(Entry::city)
                .toList();
    }

    /** The city of this name; the largest where several have it. Only of that country, where one is named. */
    public Optional<City> find(String name, String country) {
        read();
        int comma = name.indexOf(',');
        return named(name, country).or(() -> comma > 0 ? named(name.substring(0, comma), country) : Optional.empty());
    }

    private Optional<City> named(String name, String country) {
        String land = country.strip().toUpperCase(Locale.ROOT);
        return names().getOrDefault(CityName.fold(name), List.of()).stream()
                .filter(city -> land.isEmpty() || city.country().equals(land))
                .findFirst();
    }

    private synchronized Map<String, List<City>> names() {
        return byName;
    }

    private synchronized List<Entry> read() {
        if (cities.isEmpty()) {
            List<Entry> found = new ArrayList<>();
            try (BufferedReader lines = new BufferedReader(
                    new InputStreamReader(new GZIPInputStream(file.call()), StandardCharsets.UTF_8))) {
                lines.lines().map(line -> line.split("\t", -1)).forEach(parts -> found.add(entry(parts)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (Exception e) {
                throw new UncheckedIOException(new IOException("the list of cities cannot be read", e));
            }
            cities = List.copyOf(found);
            byName = index(found);
        }
        return cities;
    }

    private static Entry entry(String[] parts) {
        if (parts.length != FIELDS) {
            throw new IllegalArgumentException("a line of " + parts.length + " fields");
        }
        City city = new City(
                parts[0],
                parts[1],
                new Spot(Integer.parseInt(parts[2]) * PLACES, Integer.parseInt(parts[3]) * PLACES),
                Integer.parseInt(parts[4]));
        Set<String> names = new LinkedHashSet<>(List.of(CityName.fold(parts[0])));
        for (String other : parts[5].split("\\|")) {
            names.add(CityName.fold(other));
        }
        names.remove("");
        return new Entry(city, List.copyOf(names));
    }

    /** Own names go before other ones. */
    private static Map<String, List<City>> index(List<Entry> entries) {
        Map<String, List<City>> index = new HashMap<>();
        entries.forEach(entry -> put(index, entry.names().getFirst(), entry.city()));
        entries.forEach(entry -> entry.names().stream().skip(1).forEach(name -> put(index, name, entry.city())));
        return index;
    }

    private static void put(Map<String, List<City>> index, String name, City city) {
        index.computeIfAbsent(name, _ -> new ArrayList<>(1)).add(city);
    }
}

package org.gatefold.player.library.sql;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gatefold.player.library.AlbumId;
import org.gatefold.player.library.Role;
import org.gatefold.player.library.Sleeve;
import org.gatefold.player.library.facts.Liner;
import org.gatefold.player.source.ServerId;
import org.gatefold.player.source.ServerSleeve;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Tx;

/** What stands on sleeves: by track, as tags say it, and by album of a server, as that told when it was asked. Blocks. */
public final class LinerRows {
    private static final String DISC = "disc";
    private static final String LABEL = "label";
    private static final Duration LATELY = Duration.ofDays(7);

    private static final String OF_ALBUM = """
        select t.disc, l.what, l.value, count(*) from track t join liner l on l.track=t.id where t.album=?
        group by t.disc, l.what, l.value order by count(*) desc, t.disc, min(t.number), l.place limit 2000
        """;

    private static final String FOLDERS = """
        select distinct f.id, f.path, f.server, s.body, s.told from track t join folder f on f.id=t.folder
        left join served_sleeve s on s.folder=f.id where t.album=? and f.server<>'' order by f.id limit 20
        """;

    private final Database cache;
    private final Clock clock;
    private final Gson gson = new Gson();

    /** An album of a server, and what it told of it. */
    private record Served(long folder, String path, String server, Optional<String> body, long told) {}

    /** An album that its server was not asked about lately; {@code album} is its name there. */
    public record Unasked(long folder, ServerId server, String album) {}

    /** What a server told, as written. */
    private record Written(Map<Integer, String> discs, List<String> labels) {}

    public LinerRows(Database cache, Clock clock) {
        this.cache = cache;
        this.clock = clock;
    }

    static void link(Links links, long track, Liner liner) {
        if (!liner.discTitle().isEmpty()) {
            links.liner(track, DISC, 0, liner.discTitle());
        }
        int place = 0;
        for (String label : liner.labels()) {
            links.liner(track, LABEL, place++, label);
        }
        for (Liner.Part part : liner.parts()) {
            links.liner(track, part.role().name(), place++, part.name());
        }
    }

    public Sleeve of(AlbumId album) {
        return cache.read(tx -> {
            Map<Integer, String> discs = new TreeMap<>();
            Set<String> labels = new LinkedHashSet<>();
            Map<Role, Map<String, Integer>> parts = new EnumMap<>(Role.class);
            tx.list(
                    OF_ALBUM,
                    row -> {
                        String what = row.text(2);
                        if (what.equals(DISC)) {
                            discs.putIfAbsent(row.integer(1), row.text(3));
                        } else if (what.equals(LABEL)) {
                            labels.add(row.text(3));
                        } else {
                            parts.computeIfAbsent(Role.valueOf(what), _ -> new LinkedHashMap<>())
                                    .merge(row.text(3), row.integer(4), Integer::sum);
                        }
                        return what;
                    },
                    album.value());
            for (Served served : served(tx, album)) {
                Written told = read(served.body());
                told.discs().forEach(discs::putIfAbsent);
                labels.addAll(told.labels());
            }
            List<Sleeve.Credited> credits = new ArrayList<>();
            parts.forEach((role, names) -> credits.add(new Sleeve.Credited(role, most(names))));
            return new Sleeve(discs, List.copyOf(labels), credits);
        });
    }

    /** The albums of servers behind this one that were not asked about in the last days. */
    public List<Unasked> unasked(AlbumId album) {
        long lately = clock.instant().minus(LATELY).toEpochMilli();
        return cache.read(tx -> served(tx, album)).stream()
                .filter(served -> served.told() < lately)
                .map(served -> new Unasked(
                        served.folder(),
                        new ServerId(served.server()),
                        served.path().substring(served.server().length() + 1)))
                .filter(unasked -> !unasked.album().isEmpty() && unasked.album().charAt(0) != '\n')
                .toList();
    }

    /** Keeps what a server told of an album, if only that it knows nothing. */
    public void told(Unasked album, ServerSleeve sleeve) {
        Instant now = clock.instant();
        String body = gson.toJson(new Written(sleeve.discTitles(), sleeve.labels()));
        cache.write(tx -> tx.update(
                "insert or replace into served_sleeve(folder, told, body) select id, ?, ? from folder where id=?",
                now,
                body,
                album.folder()));
    }

    private static List<Served> served(Tx tx, AlbumId album) throws SQLException {
        return tx.list(
                FOLDERS,
                row -> new Served(row.number(1), row.text(2), row.text(3), row.optionalText(4), row.number(5)),
                album.value());
    }

    private Written read(Optional<String> body) {
        try {
            Optional<Written> read = body.map(text -> gson.fromJson(text, Written.class));
            if (read.isPresent() && read.get().discs() != null && read.get().labels() != null) {
                return read.get();
            }
        } catch (JsonSyntaxException e) {
            // of another version of this program; it is asked anew one day
        }
        return new Written(Map.of(), List.of());
    }

    private static List<String> most(Map<String, Integer> names) {
        Collection<Map.Entry<String, Integer>> all = names.entrySet();
        return all.stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }
}

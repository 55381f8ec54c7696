package org.gatefold.player.playlist.smart;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatefold.player.library.Page;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.rule.Order;
import org.gatefold.player.library.rule.Rule;
import org.gatefold.player.library.rule.Selection;
import org.gatefold.player.library.rule.Selections;
import org.gatefold.player.library.rule.Totals;
import org.gatefold.player.playlist.PlaylistId;
import org.gatefold.player.playlist.Playlists;
import org.gatefold.player.playlist.smart.SmartProblem.Why;

/** Which tracks the rules of smart playlists give just now. Every method blocks on the databases. */
public final class SmartTracks {
    private static final int MOST_RULES = 400;
    private static final int DEEPEST = 18;
    private static final int MOST_SORTS = 8;

    private final Selections selections;
    private final Playlists playlists;
    private final SmartPlaylists smart;
    private final Clock clock;
    private final ZoneId zone;

    /** What rules come to: the question for the library, and what of them is not followed. */
    public record Asked(Selection selection, List<SmartProblem> problems) {
        public Asked {
            problems = List.copyOf(problems);
        }
    }

    public SmartTracks(Selections selections, Playlists playlists, SmartPlaylists smart, Clock clock, ZoneId zone) {
        this.selections = selections;
        this.playlists = playlists;
        this.smart = smart;
        this.clock = clock;
        this.zone = zone;
    }

    public Asked ask(SmartRules rules) {
        return ask(rules, new HashSet<>());
    }

    public Page<Track> page(Asked asked, int offset, int limit) {
        return selections.select(asked.selection(), offset, limit);
    }

    public Totals totals(Asked asked) {
        return selections.totals(asked.selection());
    }

    /** The recordings in their order, at most so many. */
    public List<TrackKey> keys(Asked asked, int most) {
        return selections.keys(asked.selection(), most);
    }

    private Asked ask(SmartRules rules, Set<UUID> asking) {
        SmartCompiler compiler = new SmartCompiler(id -> keysOf(id, asking), clock.instant(), zone);
        Rule rule = compiler.rule(rules.rules()).orElse(Rule.EVERYTHING);
        List<SmartProblem> problems = new ArrayList<>(compiler.problems());
        if (rule.depth() > DEEPEST || rule.size() > MOST_RULES) {
            problems.add(new SmartProblem(Why.TOO_MUCH, Integer.toString(rule.size()), Optional.empty()));
            rule = new Rule.Any(List.of());
        }
        int most = rules.most().orElse(Selection.UNLIMITED);
        List<Order> orders = orders(rules, problems);
        if (rules.percent().isPresent()) {
            int all = selections
                    .totals(new Selection(rule, List.of(), Selection.UNLIMITED))
                    .tracks();
            most = Math.min(
                    most, (int) Math.ceil(all * Math.min(100, rules.percent().getAsInt()) / 100.0));
        }
        return new Asked(new Selection(rule, orders, most), problems);
    }

    /** As they are sorted in Navidrome; nothing said is by artist and album. What is random is another order each day. */
    private List<Order> orders(SmartRules rules, List<SmartProblem> problems) {
        List<Order> orders = new ArrayList<>();
        for (SmartRules.Sort sort : rules.sorts()) {
            if (sort.field().equals(SmartRules.Sort.RANDOM)) {
                orders.add(new Order.Shuffled(
                        LocalDate.ofInstant(clock.instant(), zone).toEpochDay()));
            } else if (field(sort.field()).isPresent()) {
                orders.add(new Order.By(field(sort.field()).get(), sort.descending()));
            } else {
                problems.add(new SmartProblem(Why.UNKNOWN_SORT, sort.field(), Optional.empty()));
            }
        }
        return orders.isEmpty()
                ? Selection.of(Rule.EVERYTHING).orders()
                : orders.subList(0, Math.min(MOST_SORTS, orders.size()));
    }

    private static Optional<Order.Field> field(String word) {
        return switch (word) {
            case "title", "sorttitle" -> Optional.of(Order.Field.TITLE);
            case "album", "sortalbum" -> Optional.of(Order.Field.ALBUM);
            case "artist", "sortartist" -> Optional.of(Order.Field.ARTIST);
            case "albumartist", "sortalbumartist" -> Optional.of(Order.Field.ALBUM_ARTIST);
            case "year", "date", "originaldate", "releasedate" -> Optional.of(Order.Field.YEAR);
            case "discnumber" -> Optional.of(Order.Field.DISC);
            case "tracknumber", "track" -> Optional.of(Order.Field.NUMBER);
            case "dateadded" -> Optional.of(Order.Field.ADDED);
            case "lastplayed" -> Optional.of(Order.Field.LAST_PLAYED);
            case "playcount" -> Optional.of(Order.Field.PLAYS);
            case "rating" -> Optional.of(Order.Field.STARS);
            case "loved", "dateloved" -> Optional.of(Order.Field.LOVED);
            case "duration" -> Optional.of(Order.Field.LENGTH);
            case "bitrate" -> Optional.of(Order.Field.KILOBITS);
            case "size" -> Optional.of(Order.Field.BYTES);
            case "filetype" -> Optional.of(Order.Field.FORMAT);
            case "filepath" -> Optional.of(Order.Field.PATH);
            default -> Optional.empty();
        };
    }

    /** The words that can be sorted by, in the order an editor offers them. */
    public static List<String> sortable() {
        return List.of(
                "title",
                "artist",
                "album",
                "albumartist",
                "year",
                "dateadded",
                "lastplayed",
                "playcount",
                "rating",
                "loved",
                "duration",
                "bitrate",
                "size",
                "tracknumber",
                "filepath",
                SmartRules.Sort.RANDOM);
    }

    private List<TrackKey> keysOf(String id, Set<UUID> asking) throws SmartCompiler.Refused {
        UUID uuid;
        try {
            uuid = UUID.fromString(id.strip());
        } catch (IllegalArgumentException e) {
            throw new SmartCompiler.Refused(Why.NO_PLAYLIST);
        }
        if (playlists.find(new PlaylistId(uuid)).isPresent()) {
            return playlists.keys(new PlaylistId(uuid));
        }
        Optional<SmartPlaylist> other = smart.find(new SmartId(uuid));
        if (other.isEmpty()) {
            throw new SmartCompiler.Refused(Why.NO_PLAYLIST);
        }
        if (!asking.add(uuid)) {
            throw new SmartCompiler.Refused(Why.CIRCLE);
        }
        Asked inner = ask(other.get().rules(), asking);
        asking.remove(uuid);
        if (inner.problems().stream().anyMatch(problem -> problem.why() == Why.CIRCLE)) {
            throw new SmartCompiler.Refused(Why.CIRCLE);
        }
        return keys(inner, Rule.OneOf.MOST_KEYS);
    }
}

package org.gatefold.player.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What {@link SmallSubsonic} keeps for its listener: stars, ratings, plays, playlists and a queue. It can refuse a call,
 * and carry one out without the answer ever arriving.
 */
public final class SmallDesk {
    /** What is answered: an error of the protocol, or what stands in the envelope under a name. */
    record Said(int error, String name, Object content) {
        static Said ok() {
            return new Said(-1, "", Map.of());
        }

        static Said of(String name, Object content) {
            return new Said(-1, name, content);
        }
    }

    private final Map<String, String> stars = new TreeMap<>();
    private final Map<String, Integer> ratings = new TreeMap<>();
    private final List<String> plays = new ArrayList<>();
    private final Map<String, Integer> refused = new HashMap<>();
    private final Map<String, Integer> lost = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final SmallLists lists;
    private boolean tellsPlays = true;
    private boolean listsStars = true;

    SmallDesk(Function<String, Optional<Map<String, Object>>> songs) {
        lists = new SmallLists(songs);
    }

    /** From now on this is refused with that code of the protocol; 0 and less, and it is not any more. */
    public synchronized void refuse(String method, int code) {
        refused.put(method, code);
    }

    /** So many calls of this are carried out and never answered. */
    public synchronized void lose(String method, int times) {
        lost.put(method, times);
    }

    /** It does not tell when a song was played. */
    public synchronized void keepPlaysSecret() {
        tellsPlays = false;
    }

    /** Its list of stars is empty from now on, although songs have some. */
    public synchronized void forgetStarsInLists() {
        listsStars = false;
    }

    /** What was called of what is kept here, in its order, with the id it was about: {@code star s1}. */
    public synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    /** Somebody else of this account sets a star. */
    public synchronized void star(String song, String when) {
        stars.put(song, when);
    }

    public synchronized void unstar(String song) {
        stars.remove(song);
    }

    public synchronized void rate(String song, int rating) {
        ratings.put(song, rating);
    }

    public synchronized List<String> stars() {
        return List.copyOf(stars.keySet());
    }

    public synchronized Map<String, Integer> ratings() {
        return Map.copyOf(ratings);
    }

    /** Each play as {@code song@milliseconds}. */
    public synchronized List<String> plays() {
        return List.copyOf(plays);
    }

    /** Its playlists and the queue. */
    public SmallLists lists() {
        return lists;
    }

    /** What it tells of a song beside the file. */
    synchronized Map<String, Object> marked(Map<String, Object> song) {
        Map<String, Object> told = new LinkedHashMap<>(song);
        String id = String.valueOf(song.get("id"));
        Optional.ofNullable(stars.get(id)).ifPresent(when -> told.put("starred", when));
        Optional.ofNullable(ratings.get(id))
                .filter(stars -> stars > 0)
                .ifPresent(stars -> told.put("userRating", stars));
        if (tellsPlays) {
            plays.stream()
                    .filter(play -> play.startsWith(id + "@"))
                    .reduce((_, last) -> last)
                    .map(play -> Long.parseLong(play.substring(id.length() + 1)))
                    .ifPresent(at -> told.put(
                            "played", java.time.Instant.ofEpochMilli(at).toString()));
        }
        return told;
    }

    /** Nothing where the answer shall never come, or where this is none of ours: then {@code knows} is false. */
    synchronized Optional<Said> answer(String method, Map<String, List<String>> call, List<Map<String, Object>> songs) {
        asked.add((method + " " + first(call, "id")).strip());
        int code = refused.getOrDefault(method, 0);
        if (code > 0) {
            return Optional.of(new Said(code, "", "Refused."));
        }
        Said said = carriedOut(method, call, songs);
        int losing = lost.getOrDefault(method, 0);
        lost.put(method, losing - 1);
        return losing > 0 ? Optional.empty() : Optional.of(said);
    }

    private Said carriedOut(String method, Map<String, List<String>> call, List<Map<String, Object>> songs) {
        String id = first(call, "id");
        boolean known = songs.stream().anyMatch(song -> id.equals(song.get("id")));
        return switch (method) {
            case "getStarred2" ->
                Said.of(
                        "starred2",
                        Map.of(
                                "song",
                                songs.stream()
                                        .filter(song -> listsStars && stars.containsKey(String.valueOf(song.get("id"))))
                                        .map(this::marked)
                                        .toList()));
            case "getSong", "star", "unstar", "setRating", "scrobble" ->
                known ? mark(method, id, call, songs) : unknown(id);
            default -> lists.answer(method, call);
        };
    }

    private Said mark(String method, String id, Map<String, List<String>> call, List<Map<String, Object>> songs) {
        switch (method) {
            case "star" -> stars.putIfAbsent(id, "2026-11-23T08:00:00Z");
            case "unstar" -> stars.remove(id);
            case "setRating" -> ratings.put(id, Integer.parseInt(first(call, "rating")));
            case "scrobble" -> plays.add(id + "@" + first(call, "time"));
            default -> {
                return Said.of(
                        "song",
                        songs.stream()
                                .filter(song -> id.equals(song.get("id")))
                                .map(this::marked)
                                .findFirst()
                                .orElseThrow());
            }
        }
        return Said.ok();
    }

    /** Whoever is asked for nothing in particular knows the call at least. */
    private static Said unknown(String id) {
        return new Said(id.isEmpty() ? 10 : 70, "", id.isEmpty() ? "Required parameter is missing." : "No such song.");
    }

    static String first(Map<String, List<String>> call, String name) {
        List<String> values = call.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }
}

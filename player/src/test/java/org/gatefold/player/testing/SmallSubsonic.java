package org.gatefold.player.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatefold.player.source.Login;
import org.gatefold.player.source.ServerAddress;
import org.jspecify.annotations.Nullable;

/**
 * A music server of a few hundred lines that speaks OpenSubsonic over real HTTP on loopback: its songs are what a test
 * says, and it can change, rename and lose them, go down in the middle of a listing and come back at the same address.
 */
public final class SmallSubsonic implements AutoCloseable {
    public static final String USER = "ana";
    public static final String PASSWORD = "Sésame, ouvre-toi";

    private final Map<String, Map<String, Object>> songs = new LinkedHashMap<>();
    private final SmallAlbums albums = new SmallAlbums();
    private final Map<String, byte[]> covers = new HashMap<>();
    private final AtomicInteger listings = new AtomicInteger();
    private final SmallSounds sounds = new SmallSounds();
    private final SmallWords words = new SmallWords();
    private final SmallDesk desk = new SmallDesk(
            id -> songs().stream().filter(song -> id.equals(song.get("id"))).findFirst());
    private HttpServer server;
    private volatile String password = PASSWORD;
    private int changes;
    private List<Map<String, Object>> listed = List.of();
    private int listedAt = -1;
    private boolean scanning;
    private int failAfterListings = Integer.MAX_VALUE;

    private SmallSubsonic(HttpServer server) {
        this.server = server;
    }

    public static SmallSubsonic start() throws IOException {
        SmallSubsonic small = new SmallSubsonic(bind(0));
        small.serve();
        return small;
    }

    public ServerAddress address() {
        int port = server.getAddress().getPort();
        return ServerAddress.of(URI.create("http://127.0.0.1:" + port));
    }

    public Login login() {
        return new Login.Password(USER, PASSWORD);
    }

    /** A song with what every server tells; more by {@link #tell}. */
    public synchronized void add(String id, String artist, String album, int number, String title) {
        Map<String, Object> song = new LinkedHashMap<>();
        song.put("id", id);
        song.put("title", title);
        song.put("artist", artist);
        song.put("album", album);
        song.put("albumId", "al-" + artist + "-" + album);
        song.put("track", number);
        song.put("duration", 1);
        song.put("suffix", "flac");
        song.put("contentType", "audio/flac");
        song.put("bitRate", 900);
        song.put("size", 1_000_000 + number);
        song.put("path", artist + "/" + album + "/" + number + " " + title + ".flac");
        song.put("created", "2024-03-01T10:00:00Z");
        songs.put(id, song);
        changes++;
    }

    /** Says something else, or more, of a song. */
    public synchronized void tell(String id, String field, Object value) {
        song(id).put(field, value);
        changes++;
    }

    public synchronized void remove(String id) {
        songs.remove(id);
        changes++;
    }

    /** Gives every song and album another id, as an upgrade once did. */
    public synchronized void encodeIdsAnew() {
        List<Map<String, Object>> all = List.copyOf(songs.values());
        songs.clear();
        for (Map<String, Object> song : all) {
            song.put("id", "new-" + song.get("id"));
            song.put("albumId", "new-" + song.get("albumId"));
            songs.put(String.valueOf(song.get("id")), song);
        }
        changes++;
    }

    /** What the server says of albums where it is asked for one alone. */
    public SmallAlbums albums() {
        return albums;
    }

    public synchronized void cover(String id, byte[] picture) {
        covers.put(id, picture);
    }

    /** The file of a song; none, and the server says it has no such song. */
    public void sound(String id, byte @Nullable [] file) {
        synchronized (this) {
            song(id).put("size", file == null ? 0 : file.length);
            changes++;
        }
        sounds.put(id, file);
    }

    /** What the server does when it sends a file. */
    public SmallSounds sounds() {
        return sounds;
    }

    /** What the server knows of the words of songs. */
    public SmallWords words() {
        return words;
    }

    /** The listener's password is another from now on. */
    public void changePassword(String other) {
        password = other;
    }

    /** What it keeps for its listener. */
    public SmallDesk desk() {
        return desk;
    }

    public synchronized void scanning(boolean now) {
        scanning = now;
    }

    /** From now on the server breaks off after so many pages more. */
    public synchronized void failAfter(int pages) {
        failAfterListings = listings.get() + pages;
    }

    /** How many pages of songs were asked for. */
    public int listings() {
        return listings.get();
    }

    /** Nobody answers at the address any more. */
    public synchronized void down() {
        server.stop(0);
    }

    /** Answers again, at the same address. */
    public synchronized void up() throws IOException {
        int port = server.getAddress().getPort();
        failAfterListings = Integer.MAX_VALUE;
        server = bind(port);
        serve();
    }

    @Override
    public void close() {
        down();
    }

    private static HttpServer bind(int port) throws IOException {
        return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    }

    private void serve() {
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/rest/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            SmallCall call = SmallCall.of(exchange);
            String method = call.method();
            if (!call.isSignedIn(USER, password)) {
                SmallAnswer.say(
                        exchange, "failed", "error", Map.of("code", 40, "message", "Wrong username or password."));
            } else if (method.equals("download") || method.equals("stream")) {
                sounds.send(exchange, call.get("id", ""));
            } else if (method.equals("getCoverArt")) {
                picture(exchange, call.get("id", ""));
            } else if (!answer(exchange, call)) {
                Optional<SmallDesk.Said> said = desk.answer(method, call.values(), songs());
                if (said.isPresent()) {
                    say(exchange, said.get());
                }
            }
        }
    }

    /** False for what is the desk's. */
    private boolean answer(HttpExchange exchange, SmallCall call) throws IOException {
        switch (call.method()) {
            case "ping" -> SmallAnswer.say(exchange, "ok", "", Map.of());
            case "getOpenSubsonicExtensions" ->
                SmallAnswer.say(exchange, "ok", "openSubsonicExtensions", words.extensions());
            case "getScanStatus" -> SmallAnswer.say(exchange, "ok", "scanStatus", status());
            case "search3" -> {
                if (listings.incrementAndGet() > failAfterListings) {
                    return true; // the connection closes without an answer
                }
                SmallAnswer.say(exchange, "ok", "searchResult3", Map.of("song", page(call)));
            }
            case "getAlbum" -> albums.answer(exchange, call.get("id", ""));
            case "getLyricsBySongId" -> SmallAnswer.say(exchange, "ok", "lyricsList", words.of(call.get("id", "")));
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void say(HttpExchange exchange, SmallDesk.Said said) throws IOException {
        if (said.error() >= 0) {
            SmallAnswer.say(exchange, "failed", "error", Map.of("code", said.error(), "message", said.content()));
        } else {
            SmallAnswer.say(exchange, "ok", said.name(), said.content());
        }
    }

    private synchronized List<Map<String, Object>> songs() {
        return songs.values().stream().map(SmallSubsonic::copy).toList();
    }

    private static Map<String, Object> copy(Map<String, Object> song) {
        return new LinkedHashMap<>(song);
    }

    private synchronized Map<String, Object> status() {
        return Map.of(
                "scanning",
                scanning,
                "count",
                songs.size(),
                "lastScan",
                "2024-03-01T10:00:%02dZ".formatted(changes % 60));
    }

    private List<Map<String, Object>> page(SmallCall call) {
        return stretch(call.number("songOffset", 0), call.number("songCount", 20)).stream()
                .map(desk::marked)
                .toList();
    }

    private synchronized List<Map<String, Object>> stretch(int from, int count) {
        if (listedAt != changes) {
            listed = songs.values().stream()
                    .filter(song -> !Boolean.TRUE.equals(song.get("unlisted")))
                    .toList();
            listedAt = changes;
        }
        int start = Math.min(listed.size(), from);
        int end = Math.min(listed.size(), start + count);
        return listed.subList(start, end).stream().map(SmallSubsonic::copy).toList();
    }

    private void picture(HttpExchange exchange, String id) throws IOException {
        byte[] picture;
        synchronized (this) {
            picture = covers.get(id);
        }
        if (picture == null) {
            SmallAnswer.say(exchange, "failed", "error", Map.of("code", 70, "message", "No such cover."));
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "image/png");
        exchange.sendResponseHeaders(200, picture.length);
        exchange.getResponseBody().write(picture);
    }

    private Map<String, Object> song(String id) {
        Map<String, Object> song = songs.get(id);
        if (song == null) {
            throw new IllegalArgumentException("no song " + id);
        }
        return song;
    }
}

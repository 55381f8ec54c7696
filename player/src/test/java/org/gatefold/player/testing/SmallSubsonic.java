package org.gatefold.player.testing;

import com.google.gson.Gson;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<String, byte[]> covers = new HashMap<>();
    private final AtomicInteger listings = new AtomicInteger();
    private final SmallSounds sounds = new SmallSounds();
    private final SmallWords words = new SmallWords();
    private HttpServer server;
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
        return ServerAddress.of(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
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
            String method = exchange.getRequestURI()
                    .getPath()
                    .replaceFirst("/rest/", "")
                    .replaceFirst("\\.view$", "");
            Map<String, String> asked = parameters(exchange);
            if (!isSignedIn(asked)) {
                say(exchange, "failed", "error", Map.of("code", 40, "message", "Wrong username or password."));
            } else if (method.equals("download") || method.equals("stream")) {
                sounds.send(exchange, asked.getOrDefault("id", ""));
            } else if (method.equals("getCoverArt")) {
                picture(exchange, asked.getOrDefault("id", ""));
            } else {
                answer(exchange, method, asked);
            }
        }
    }

    private void answer(HttpExchange exchange, String method, Map<String, String> asked) throws IOException {
        switch (method) {
            case "ping" -> say(exchange, "ok", "", Map.of());
            case "getOpenSubsonicExtensions" -> say(exchange, "ok", "openSubsonicExtensions", words.extensions());
            case "getScanStatus" -> say(exchange, "ok", "scanStatus", status());
            case "search3" -> {
                if (listings.incrementAndGet() > failAfterListings) {
                    return; // the connection closes without an answer
                }
                say(exchange, "ok", "searchResult3", Map.of("song", page(asked)));
            }
            case "getLyricsBySongId" -> say(exchange, "ok", "lyricsList", words.of(asked.getOrDefault("id", "")));
            case "getStarred2" -> say(exchange, "ok", "starred2", Map.of());
            case "getPlaylists" -> say(exchange, "ok", "playlists", Map.of());
            default -> say(exchange, "failed", "error", Map.of("code", 0, "message", "No such method."));
        }
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

    private synchronized List<Map<String, Object>> page(Map<String, String> asked) {
        if (listedAt != changes) {
            listed = new ArrayList<>(songs.values());
            listedAt = changes;
        }
        List<Map<String, Object>> all = listed;
        int from = Math.min(all.size(), Integer.parseInt(asked.getOrDefault("songOffset", "0")));
        int to = Math.min(all.size(), from + Integer.parseInt(asked.getOrDefault("songCount", "20")));
        return all.subList(from, to).stream()
                .map(song -> (Map<String, Object>) new LinkedHashMap<>(song))
                .toList();
    }

    private void picture(HttpExchange exchange, String id) throws IOException {
        byte[] picture;
        synchronized (this) {
            picture = covers.get(id);
        }
        if (picture == null) {
            say(exchange, "failed", "error", Map.of("code", 70, "message", "No such cover."));
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "image/png");
        exchange.sendResponseHeaders(200, picture.length);
        exchange.getResponseBody().write(picture);
    }

    private static void say(HttpExchange exchange, String status, String name, Object content) throws IOException {
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("status", status);
        response.put("version", "1.16.1");
        response.put("type", "small");
        response.put("serverVersion", "1.0");
        response.put("openSubsonic", true);
        if (!name.isEmpty()) {
            response.put(name, content);
        }
        byte[] json = new Gson().toJson(Map.of("subsonic-response", response)).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, json.length);
        exchange.getResponseBody().write(json);
    }

    private static boolean isSignedIn(Map<String, String> asked) {
        String expected = md5(PASSWORD + asked.getOrDefault("s", ""));
        return USER.equals(asked.get("u")) && expected.equals(asked.get("t"));
    }

    private static String md5(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> parameters(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> parameters = new HashMap<>();
        for (String pair : ((query == null ? "" : query) + "&" + body).split("&")) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                parameters.put(
                        URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                        URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }

    private Map<String, Object> song(String id) {
        Map<String, Object> song = songs.get(id);
        if (song == null) {
            throw new IllegalArgumentException("no song " + id);
        }
        return song;
    }
}

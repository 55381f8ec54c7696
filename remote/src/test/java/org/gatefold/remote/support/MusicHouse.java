package org.gatefold.remote.support;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.gatefold.remote.Remote;
import org.gatefold.remote.RemoteConfig;
import org.gatefold.remote.RemoteFailed;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A real remote with the demo's music, read whole, and a player that asks it as ana. */
public final class MusicHouse implements AutoCloseable {
    public static final Path SEEDS = Path.of("..", "seeds", "music");
    public static final String KEY = "api-key-of-ana-0123456789";
    public static final String APP_PASSWORD = "app-password-of-ana-0123456789";
    public static final String BENS_KEY = "api-key-of-ben-0123456789";

    private final Remote remote;
    private final Wire wire;

    private MusicHouse(RemoteConfig config) throws RemoteFailed, InterruptedException {
        remote = Remote.open(config);
        wire = new Wire(remote.base(), new Contract());
        if (!remote.awaitMusic(Duration.ofSeconds(60))) {
            throw new IllegalStateException("the music is still being read after a minute");
        }
    }

    public static MusicHouse open(Path home) throws RemoteFailed, InterruptedException {
        return open(home, SEEDS);
    }

    public static MusicHouse open(Path home, Path music) throws RemoteFailed, InterruptedException {
        return open(home, music, UnaryOperator.identity());
    }

    public static MusicHouse open(Path home, Path music, UnaryOperator<RemoteConfig> change)
            throws RemoteFailed, InterruptedException {
        return new MusicHouse(change.apply(RemoteConfig.loopback(home)
                .withMusic(music)
                .withUsers(
                        new RemoteConfig.User("ana", Shop.ANA).withApiKey(KEY).withAppPassword(APP_PASSWORD),
                        new RemoteConfig.User("ben", Shop.BEN).withApiKey(BENS_KEY))));
    }

    public Remote remote() {
        return remote;
    }

    public Wire wire() {
        return wire;
    }

    /** Waits for a scan that was asked for. */
    public void rescan() throws InterruptedException {
        ok("startScan");
        remote.awaitMusic(Duration.ofSeconds(60));
    }

    /** The address of a call; names and values take turns. */
    public static String address(String call, String... parameters) {
        StringBuilder address = new StringBuilder("/rest/" + call + "?c=test&v=1.16.1");
        for (int i = 0; i < parameters.length; i += 2) {
            address.append('&').append(parameters[i]).append('=').append(encoded(parameters[i + 1]));
        }
        return address.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Asks as ana for JSON. */
    public Reply call(String call, String... parameters) {
        return wire.raw("GET", address(call, parameters) + "&f=json&apiKey=" + KEY, "");
    }

    /** The answer inside the envelope of a call that goes well. */
    public JsonObject ok(String call, String... parameters) {
        JsonObject answer = envelope(call(call, parameters));
        if (!answer.get("status").getAsString().equals("ok")) {
            throw new AssertionError(call + ": " + answer);
        }
        return answer;
    }

    /** The error code of a call that is refused. */
    public int error(String call, String... parameters) {
        return code(call(call, parameters));
    }

    /** The error code in an answer of JSON, -1 where all went well. */
    public static int code(Reply reply) {
        JsonObject error = envelope(reply).getAsJsonObject("error");
        return error == null ? -1 : error.get("code").getAsInt();
    }

    public static JsonObject envelope(Reply reply) {
        return reply.json().getAsJsonObject("subsonic-response");
    }

    /** The same call, answered in XML. */
    public Element xml(String call, String... parameters) {
        return xml(wire.raw("GET", address(call, parameters) + "&apiKey=" + KEY, ""));
    }

    public static Element xml(Reply reply) {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(reply.text())))
                    .getDocumentElement();
        } catch (SAXException | ParserConfigurationException e) {
            throw new AssertionError(reply.text(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A list inside an answer, by its path; empty where there is none. */
    public static List<JsonObject> list(JsonObject answer, String path) {
        JsonObject at = answer;
        String[] names = path.split("\\.");
        for (int i = 0; i < names.length - 1; i++) {
            at = at.getAsJsonObject(names[i]);
        }
        JsonArray array = at.getAsJsonArray(names[names.length - 1]);
        return array == null
                ? List.of()
                : array.asList().stream().map(each -> each.getAsJsonObject()).toList();
    }

    public static List<String> texts(List<JsonObject> objects, String name) {
        return objects.stream().map(each -> each.get(name).getAsString()).toList();
    }

    /** All songs by title. */
    public List<JsonObject> songs() {
        return list(ok("search3", "query", "", "songCount", "500"), "searchResult3.song");
    }

    /** The song of that name. */
    public JsonObject song(String title) {
        return songs().stream()
                .filter(song -> song.get("title").getAsString().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no song " + title));
    }

    public String id(String title) {
        return song(title).get("id").getAsString();
    }

    @Override
    public void close() {
        remote.close();
    }
}

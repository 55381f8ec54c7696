package org.gatefold.faults;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.gatefold.app.WithoutWindow;

/**
 * The program without its window in a process of its own that can be killed: it takes one JSON order a line, and says of
 * each play and purchase that it is kept only once it is committed.
 */
public final class ClientMain {
    private static final Gson GSON = new Gson();

    private ClientMain() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream out = System.out;
        System.setOut(System.err);
        Voice voice = new Voice(out);
        try (WithoutWindow services = WithoutWindow.open(Path.of(arguments[0]))) {
            Orders orders = new Orders(services, voice);
            JsonObject ready = new JsonObject();
            ready.addProperty("ready", services.user().opened().toString());
            voice.say(ready);
            BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonObject order = GSON.fromJson(line, JsonObject.class);
                if (order.get("do").getAsString().equals("quit")) {
                    break;
                }
                voice.say(orders.obey(order));
            }
        } catch (Exception e) {
            JsonObject failed = new JsonObject();
            failed.addProperty("error", String.valueOf(e.getMessage()));
            voice.say(failed);
            e.printStackTrace();
        }
        System.exit(0);
    }

    /** Standard output, a line at a time from any thread. */
    record Voice(PrintStream out) {
        synchronized void say(JsonObject line) {
            out.println(GSON.toJson(line));
            out.flush();
        }

        /** Says that something is committed. */
        void kept(String what, String id) {
            JsonObject line = new JsonObject();
            line.addProperty("kept", what);
            line.addProperty("id", id);
            say(line);
        }
    }
}

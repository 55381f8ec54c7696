package org.gatefold.tour;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gatefold.player.bench.PlayerOptions;

/** The program under the tour's hand: started, told what to do, killed. */
public final class AppProcess {
    private static final Gson GSON = new Gson();

    private final Process process;
    private final BufferedWriter orders;
    private final BufferedReader answers;

    private AppProcess(Process process) {
        this.process = process;
        orders = process.outputWriter();
        answers = process.inputReader();
    }

    /** Starts it with its data in {@code home}. */
    static AppProcess start(Path home, Path log, List<String> arguments) throws IOException {
        return start(home, log, List.of(), arguments);
    }

    /** The same; what is in {@code stalls} later says when the window did not answer at once, see {@link StallWatch}. */
    public static AppProcess watched(Path home, Path log, Path stalls, List<String> arguments) throws IOException {
        return watched(home, log, stalls, List.of(), arguments);
    }

    /** The same, with further options of Java. */
    public static AppProcess watched(Path home, Path log, Path stalls, List<String> options, List<String> arguments)
            throws IOException {
        List<String> all = new ArrayList<>(options);
        all.add("-D" + StallWatch.FILE + "=" + stalls);
        return start(home, log, all, arguments);
    }

    private static AppProcess start(Path home, Path log, List<String> options, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>(PlayerOptions.headless());
        command.addAll(List.of(
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dgatefold.home=" + home,
                "-Dgatefold.seeds=" + System.getProperty("gatefold.seeds"),
                "-Dgatefold.remote.classpath=" + System.getProperty("gatefold.remote.classpath")));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), TourApp.class.getName()));
        command.addAll(arguments);
        return new AppProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start());
    }

    public void waitFor(String selector, String text, int seconds) throws IOException {
        order("wait", selector, text, seconds * 1000L);
    }

    public void waitUntilGone(String selector, String text, int seconds) throws IOException {
        order("gone", selector, text, seconds * 1000L);
    }

    public String read(String selector, String text) throws IOException {
        return order("wait", selector, text, 20_000);
    }

    public void click(String selector, String text) throws IOException {
        order("click", selector, text, 20_000);
    }

    public void doubleClick(String selector, String text) throws IOException {
        order("double", selector, text, 20_000);
    }

    public void type(String words) throws IOException {
        order("type", "", words, 0);
    }

    public void key(String key) throws IOException {
        JsonObject order = new JsonObject();
        order.addProperty("do", "key");
        order.addProperty("key", key);
        send(order);
    }

    public void shortcut(String key) throws IOException {
        JsonObject order = new JsonObject();
        order.addProperty("do", "key");
        order.addProperty("key", key);
        order.addProperty("shortcut", true);
        send(order);
    }

    public void size(int width, int height) throws IOException {
        JsonObject order = new JsonObject();
        order.addProperty("do", "size");
        order.addProperty("width", width);
        order.addProperty("height", height);
        send(order);
    }

    /** All words of every shown node of the selector, a line each. */
    String texts(String selector) throws IOException {
        return order("texts", selector, "", 0);
    }

    /** Pictures in both looks. */
    void shots(Path name) throws IOException {
        JsonObject order = new JsonObject();
        order.addProperty("do", "shots");
        order.addProperty("file", name.toString());
        send(order);
    }

    /** Ends it as a person does. */
    public void quit() throws IOException, InterruptedException {
        order("quit", "", "", 0);
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            kill();
            throw new IOException("The program did not end within 30 s.");
        }
    }

    /** Ends it as a power cut does (SIGKILL). */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    private String order(String act, String find, String text, long patience) throws IOException {
        JsonObject order = new JsonObject();
        order.addProperty("do", act);
        order.addProperty("find", find);
        order.addProperty("text", text);
        order.addProperty("ms", patience);
        return send(order);
    }

    private String send(JsonObject order) throws IOException {
        orders.write(GSON.toJson(order));
        orders.newLine();
        orders.flush();
        String line = answers.readLine();
        if (line == null) {
            throw new IOException("The program ended by itself; its log says why.");
        }
        JsonObject answer = GSON.fromJson(line, JsonObject.class);
        if (!answer.get("ok").getAsBoolean()) {
            throw new IOException(answer.get("value").getAsString());
        }
        return answer.has("value") ? answer.get("value").getAsString() : "";
    }
}

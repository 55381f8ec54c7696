package org.gatefold.tour;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.gatefold.app.GatefoldApp;

/**
 * The real program in a process of its own, with a listener at its standard input that does what a person does: looks
 * for something on the screen, moves the mouse there, clicks, types, takes a picture. One JSON object a line each way.
 */
public final class TourApp {
    private static final Gson GSON = new Gson();

    private TourApp() {}

    public static void main(String[] arguments) {
        PrintStream answers = System.out;
        System.setOut(System.err);
        Thread.ofPlatform().daemon().name("tour").start(() -> obey(answers));
        StallWatch.startIfAsked();
        Application.launch(GatefoldApp.class, arguments);
    }

    private static void obey(PrintStream answers) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            Hand hand = new Hand(window());
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonObject answer = new JsonObject();
                try {
                    answer.addProperty("ok", true);
                    answer.addProperty("value", hand.act(GSON.fromJson(line, JsonObject.class)));
                } catch (Exception | AssertionError e) {
                    answer.addProperty("ok", false);
                    answer.addProperty("value", String.valueOf(e.getMessage()));
                }
                answers.println(GSON.toJson(answer));
                answers.flush();
            }
        } catch (Exception e) {
            e.printStackTrace();
        }
        Platform.exit();
    }

    /** The program's window, once it has one. */
    private static Stage window() throws Exception {
        while (true) {
            CompletableFuture<Optional<Stage>> seen = new CompletableFuture<>();
            try {
                Platform.runLater(() -> seen.complete(Window.getWindows().stream()
                        .filter(Stage.class::isInstance)
                        .map(Stage.class::cast)
                        .findFirst()));
            } catch (IllegalStateException toolkitNotThereYet) {
                seen.complete(Optional.empty());
            }
            if (seen.get().isPresent()) {
                return seen.get().get();
            }
            LockSupport.parkNanos(10_000_000);
        }
    }
}

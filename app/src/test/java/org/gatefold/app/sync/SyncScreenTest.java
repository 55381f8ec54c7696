package org.gatefold.app.sync;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.gatefold.app.fakes.FakeOutbox;
import org.gatefold.app.fakes.FakePurchases;
import org.gatefold.app.fakes.FakeToasts;
import org.gatefold.app.live.SyncPulse;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.PauseDebounce;
import org.gatefold.app.ui.Texts;
import org.gatefold.sync.http.Trouble;
import org.gatefold.sync.outbox.WaitingRow;
import org.gatefold.sync.said.Said;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of what waits in a window, while the rows change under it. */
final class SyncScreenTest {
    private static final Instant SINCE = Instant.parse("2026-10-24T09:30:00Z");

    private final FakeOutbox outbox = new FakeOutbox();
    private Stage stage;
    private SyncScreen screen;
    private SyncPulse pulse;

    @BeforeEach
    void open() throws Exception {
        Fx.start();
        outbox.rows(plays(0, 500));
        Fx.run(() -> {
            Background background = new Background(Runnable::run, Platform::runLater);
            Texts texts = new Texts(Locale.ENGLISH, ZoneOffset.UTC);
            pulse = new SyncPulse(outbox, new FakePurchases(), background, new PauseDebounce());
            screen = new SyncScreen(
                    new SyncModel(outbox, background, texts, new FakeToasts(), name -> name),
                    pulse,
                    texts,
                    _ -> {},
                    new SyncScreen.Acts(() -> {}, _ -> Optional.empty()));
            stage = new Stage();
            stage.setScene(new Scene(screen.node(), 900, 700));
            stage.show();
        });
    }

    @AfterEach
    void close() throws Exception {
        Fx.run(() -> {
            stage.close();
            screen.close();
            pulse.close();
        });
    }

    private static List<WaitingRow> plays(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> row(i, "listen", "Song " + i, WaitingRow.State.PENDING, Optional.empty()))
                .toList();
    }

    private static WaitingRow row(
            long seq, String kind, String about, WaitingRow.State state, Optional<Trouble> trouble) {
        return new WaitingRow(
                seq,
                new UUID(0, seq),
                kind,
                about,
                "ana",
                state,
                SINCE,
                new WaitingRow.Tries(
                        1,
                        trouble.map(_ -> SINCE),
                        trouble.map(_ -> Said.quoted("Failed to connect to /127.0.0.1:8080")),
                        0,
                        trouble));
    }

    private Set<Node> nodes() {
        return new HashSet<>(screen.node().lookupAll(".sync-line .label"));
    }

    private List<String> words() {
        List<String> words = new ArrayList<>();
        for (String kind : List.of(".label", ".button")) {
            screen.node().lookupAll(".sync-line").stream()
                    .filter(Node::isVisible)
                    .forEach(line -> line.lookupAll(kind).forEach(node -> words.add(((Labeled) node).getText())));
        }
        return words;
    }

    private void awaitWords(String expected) throws Exception {
        Fx.until(expected, () -> words().contains(expected));
    }

    @Test
    void aLineKeepsItsNodesWhileTheRowsDrain() throws Exception {
        awaitWords("Play: Song 0");
        Set<Node> before = Fx.call(this::nodes);
        for (int gone = 50; gone <= 300; gone += 50) {
            outbox.rows(plays(gone, 500));
            awaitWords("Play: Song " + gone);
        }
        assertTrue(Fx.call(this::nodes).containsAll(before), "a line was made anew");
    }

    @Test
    void onlyLinesThatAreSeenHaveNodes() throws Exception {
        awaitWords("Play: Song 0");
        int lines = Fx.call(() -> screen.node().lookupAll(".sync-line").size());
        assertTrue(lines < 20, () -> lines + " lines for 500 rows");
    }

    @Test
    void aFaultOfTheNetworkIsAPlainSentence() throws Exception {
        outbox.rows(List.of(row(1, "listen", "Song", WaitingRow.State.PENDING, Optional.of(Trouble.NOT_REACHED))));
        awaitWords("Next try at 9:30\u202fAM. The server could not be reached.");
    }

    @Test
    void aLineThatHadButtonsHasNoneForTheRowThatComesAfter() throws Exception {
        outbox.rows(List.of(row(1, "favourite", "Song", WaitingRow.State.REJECTED, Optional.empty())));
        awaitWords("Try again");
        outbox.rows(plays(2, 3));
        awaitWords("Play: Song 2");
        assertFalse(Fx.call(this::words).contains("Try again"));
    }

    @Test
    void whenAllHasArrivedThePageSaysSo() throws Exception {
        awaitWords("Play: Song 0");
        outbox.rows(List.of());
        Fx.until(
                "all synced",
                () -> Fx.find(screen.node(), Fx.text("All synced")).isPresent());
    }
}

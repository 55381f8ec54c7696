package org.gatefold.app;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.DirectoryChooser;
import javafx.stage.Stage;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.EmptyState;
import org.gatefold.app.control.Icons;
import org.gatefold.app.demo.DemoWorld;
import org.gatefold.app.live.Appearance;
import org.gatefold.app.live.Speech;
import org.gatefold.app.mediakeys.MediaLink;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Load;
import org.gatefold.app.welcome.WelcomePage;
import org.gatefold.app.window.KeptWindow;
import org.gatefold.sync.UserData;
import org.gatefold.sync.instance.Visit;
import org.gatefold.sync.sql.StorageException;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Starts and stops the program: the window at once, the services behind it, the first start, and the way into the demo and out. */
public final class GatefoldApp extends Application {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 820;
    private static final System.Logger LOG = System.getLogger(GatefoldApp.class.getName());

    /** What the listener chose for the window, if anything. */
    private record Kept(Appearance.Kept look, Optional<String> language) {}

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Background background = new Background(workers, Platform::runLater);
    private final Speech speech = new Speech(Locale.getDefault(), Launcher.toldLanguage(), ZoneId.systemDefault());
    private final SimpleStringProperty busyWith = new SimpleStringProperty("");
    private final StackPane root = new StackPane();
    private final Home home = Home.ofThisSystem(System.getenv());
    private @Nullable Stage stage;
    private @Nullable Appearance appearance;
    private @Nullable Services services;
    private @Nullable Front front;
    private @Nullable MediaLink media;
    private @Nullable KeptWindow place;
    private List<Path> toPlay = List.of();
    private boolean welcomed;

    @Override
    public void init() {
        Thread.ofPlatform().daemon().name("warmth").start(() -> Warmth.bring(speech.texts()));
    }

    @Override
    public void start(Stage primary) {
        stage = primary;
        // the menus of text fields are JavaFX's own, which asks no one else
        speech.textsProperty().subscribe(words -> Locale.setDefault(words.locale()));
        root.getStyleClass().add("gatefold");
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        appearance = new Appearance(scene, Platform.getPreferences().colorSchemeProperty());
        primary.setTitle(speech.texts().get("app.name"));
        primary.setMinWidth(900);
        primary.setMinHeight(600);
        WindowIcon.onto(primary);
        primary.setScene(scene);
        place = KeptWindow.of(primary, home.data());
        primary.show();
        boolean demo = getParameters().getRaw().contains("--demo");
        toPlay = NamedFiles.among(getParameters().getRaw()).places();
        Optional<DemoWorld> world = DemoWorld.ofThisInstallation();
        open(demo && world.isPresent() ? () -> Services.openDemo(home, world.get()) : () -> Services.open(home));
    }

    @Override
    public void stop() {
        if (place != null) {
            place.keep();
        }
        Services behind = leave();
        if (behind != null) {
            behind.close();
        }
        workers.shutdown();
    }

    /** Closes what is open and opens another world: the listener's own or the demo's. */
    private void open(Callable<Services> opening) {
        Services before = leave();
        busyWith.set(speech.texts().get("start.opening"));
        background.load(
                () -> {
                    if (before != null) {
                        before.close();
                    }
                    return opening.call();
                },
                answer -> {
                    switch (answer) {
                        case Load.Busy<Services> _ -> {}
                        case Load.Ready<Services>(var ready, var _) -> opened(ready);
                        case Load.Failed<Services>(var cause) -> failed(cause, opening);
                    }
                });
    }

    private void opened(Services ready) {
        services = ready;
        ready.visitors.receive(visit -> Platform.runLater(() -> visited(visit)));
        busyWith.set("");
        background.load(
                () -> {
                    NamedFolders.among(getParameters().getRaw()).addTo(ready);
                    ready.user.copyDaily();
                    return new Kept(Appearance.Kept.of(ready.preferences), Speech.kept(ready.preferences));
                },
                answer -> {
                    if (answer instanceof Load.Ready<Kept>(var kept, var _) && appearance != null) {
                        appearance.show(kept.look());
                        speech.show(kept.language());
                    }
                    if (answer instanceof Load.Failed<Kept>(var cause)) {
                        LOG.log(System.Logger.Level.WARNING, "preparing", cause);
                    }
                    if (!(answer instanceof Load.Busy)) {
                        choosePage(ready);
                    }
                });
    }

    private void choosePage(Services ready) {
        if (ready.user.opened() instanceof UserData.Opened.OnlyForNow(var why, var _)) {
            showAtRisk(ready, why);
        } else {
            chooseByMusic(ready);
        }
    }

    /** The one thing that stands before everything else: what is done now will not be kept. */
    private void showAtRisk(Services ready, StorageException.Reason why) {
        boolean demo = ready.demo.isPresent();
        root.getChildren()
                .setAll(new EmptyState(
                        Icons.line(Feather.ALERT_TRIANGLE),
                        speech.texts().get("start.at-risk"),
                        Notices.sentence(speech.texts(), why),
                        Buttons.primary(speech.texts().get("error.retry"), () -> {
                            root.getChildren().clear();
                            open(demo ? demoAgain(ready) : () -> Services.open(home));
                        }),
                        Buttons.plain(speech.texts().get("start.go-on"), () -> chooseByMusic(ready))));
    }

    private Callable<Services> demoAgain(Services ready) {
        DemoWorld world = ready.demo.orElseThrow();
        return () -> Services.openDemo(home, world);
    }

    private void chooseByMusic(Services ready) {
        background.load(ready::hasMusic, answer -> {
            if (answer instanceof Load.Ready<Boolean>(var hasMusic, var _)) {
                if (hasMusic || !toPlay.isEmpty()) {
                    showPlayer(ready);
                } else {
                    showWelcome(ready);
                }
            }
        });
    }

    private void showPlayer(Services ready) {
        if (appearance == null) {
            return;
        }
        front = new Front(
                ready,
                background,
                new Wiring.Around(
                        appearance,
                        speech,
                        this::chooseFolder,
                        this::browse,
                        ready.demo.isPresent() ? () -> open(() -> Services.open(home)) : this::tryDemo),
                root);
        media = new MediaKeysWiring(ready.player, this::raise, this::play, workers).link();
        welcomed = false;
        play(List.of());
    }

    private void showWelcome(Services ready) {
        welcomed = true;
        root.getChildren()
                .setAll(new WelcomePage(
                        speech.texts(),
                        new WelcomePage.Acts(
                                () -> chooseFolder()
                                        .ifPresent(folder -> background.run(
                                                () -> {
                                                    ready.player.folders().add(folder);
                                                    ready.player.scanner().start();
                                                },
                                                () -> showPlayer(ready),
                                                e -> busyWith.set(new Errors(speech.texts()).sentence(e)))),
                                this::tryDemo,
                                DemoWorld.ofThisInstallation().isPresent()),
                        busyWith));
    }

    private void tryDemo() {
        DemoWorld.ofThisInstallation().ifPresent(world -> {
            open(() -> Services.openDemo(home, world));
            busyWith.set(speech.texts().get("welcome.starting-demo"));
        });
    }

    private void failed(Exception cause, Callable<Services> opening) {
        root.getChildren()
                .setAll(new EmptyState(
                        Icons.line(Feather.ALERT_TRIANGLE),
                        speech.texts().get("start.failed"),
                        new Errors(speech.texts()).sentence(cause),
                        Buttons.primary(speech.texts().get("error.retry"), () -> open(opening))));
    }

    /** Closes the screens and gives what stands behind them, still open. */
    private @Nullable Services leave() {
        Front screens = front;
        Services behind = services;
        if (media != null) {
            media.close();
        }
        media = null;
        front = null;
        services = null;
        if (screens != null) {
            screens.close();
        }
        return behind;
    }

    /** Somebody started the program a second time: here is its window, and what was asked of it. */
    private void visited(Visit visit) {
        raise();
        Services open = services;
        NamedFolders folders = NamedFolders.among(visit.arguments());
        if (open != null && !folders.folders().isEmpty()) {
            background.run(
                    () -> folders.addTo(open),
                    () -> {},
                    e -> LOG.log(System.Logger.Level.WARNING, "what a second start asked for", e));
        }
        play(NamedFiles.among(visit.arguments()).places());
    }

    /** Plays what somebody named, as soon as there is a player. */
    private void play(List<Path> places) {
        toPlay = places.isEmpty() ? toPlay : places;
        if (welcomed && !toPlay.isEmpty() && services != null) {
            showPlayer(services);
        } else if (front != null && !toPlay.isEmpty()) {
            front.wiring().files().open(toPlay);
            toPlay = List.of();
        }
    }

    private void raise() {
        if (front != null) {
            front.wiring().face().closeMini();
        }
        if (stage != null) {
            stage.show();
            stage.setIconified(false);
            stage.toFront();
            stage.requestFocus();
        }
    }

    private Optional<Path> chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(speech.texts().get("welcome.choose"));
        return Optional.ofNullable(chooser.showDialog(stage)).map(File::toPath);
    }

    private void browse(URI address) {
        getHostServices().showDocument(address.toString());
    }
}

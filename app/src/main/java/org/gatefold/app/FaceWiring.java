package org.gatefold.app;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.gatefold.app.command.Command;
import org.gatefold.app.live.Appearance;
import org.gatefold.app.live.Desk;
import org.gatefold.app.live.HandOffPulse;
import org.gatefold.app.live.Remembered;
import org.gatefold.app.live.TrackShape;
import org.gatefold.app.lyrics.LyricsStage;
import org.gatefold.app.part.ColumnPlan;
import org.gatefold.app.playing.MiniPlayer;
import org.gatefold.app.playing.PlayingScreen;
import org.gatefold.app.playing.UpNextModel;
import org.gatefold.app.queue.QueuePanel;
import org.gatefold.app.shell.AppWindow;
import org.gatefold.app.shell.BarActs;
import org.gatefold.app.shell.DrawerKind;
import org.gatefold.app.shell.HandOffLine;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.window.MiniWindow;
import org.gatefold.player.Player;
import org.gatefold.player.waveform.Waveform;
import org.gatefold.sync.prefs.Preferences;
import org.jspecify.annotations.Nullable;

/** Every {@code new} of what stands around the playing: the drawers, the full screen and the small window. On the JavaFX thread. */
final class FaceWiring implements AutoCloseable {
    private final Bag bag = new Bag();
    private final MiniWindow mini = new MiniWindow();
    private final ColumnPlan columns = new ColumnPlan();
    private final Player player;
    private final Desk desk;
    private final AppWindow window;
    private final Appearance appearance;
    private final Supplier<Optional<Window>> around;
    private final TrackShape shape;
    private final PictureWiring pictures;
    private @Nullable PlayingScreen playing;
    private @Nullable MiniPlayer small;

    /** @param around the window that the program is in, once it is */
    FaceWiring(Player player, Desk desk, AppWindow window, Appearance appearance, Supplier<Optional<Window>> around) {
        this.player = player;
        this.desk = desk;
        this.window = window;
        this.appearance = appearance;
        this.around = around;
        shape = bag.add(new TrackShape(player.waveforms(), desk.now().trackProperty(), desk.background()));
        pictures = bag.add(new PictureWiring(player, desk, window));
        window.above(new HandOffLine(
                bag.add(new HandOffPulse(
                        player.handOff(),
                        player.playback(),
                        desk.actions().queueSteps(),
                        desk.background(),
                        window.toasts(),
                        desk.texts())),
                desk.texts()));
        window.drawer(
                DrawerKind.LYRICS,
                () -> LyricsWiring.panel(player, desk.now(), desk.background(), window, desk.texts()));
        window.drawer(
                DrawerKind.QUEUE,
                () -> new QueuePanel(player.library(), player.listening(), desk, window.toasts(), window::closeDrawer));
    }

    /** The shape of what plays. */
    ObservableValue<Optional<Waveform>> shape() {
        return shape.shapeProperty();
    }

    /** The pictures of albums, large. */
    PictureWiring pictures() {
        return pictures;
    }

    /** The columns of the table of all tracks. */
    ColumnPlan columns() {
        return columns;
    }

    /** What the player bar asks for. */
    BarActs acts() {
        return new BarActs(
                this::toggleFullScreen, this::toggleMini, desk.actions()::openAlbum, desk.actions()::openArtist);
    }

    /** Takes up what was open at the end of the last run, and keeps what is from now on. */
    void remember(Preferences preferences) {
        Remembered remembered = new Remembered(preferences, desk.background(), bag);
        remembered.follow("shell.drawer", window.drawerProperty(), window::restoreDrawer);
        remembered.follow("shell.side", window.sideFold().likedProperty(), window.sideFold()::restore);
        remembered.follow("tracks.columns", columns.wordsProperty(), columns::restore);
        remembered.follow("mini.place", mini.placeProperty(), mini::restore);
        remembered.follow(
                "mini.above",
                mini.aboveProperty().map(is -> is ? "yes" : "no"),
                kept -> mini.aboveProperty().set(kept.equals("yes")));
    }

    // keys: command.side-bar command.queue-drawer command.full-screen command.mini
    List<Command> commands() {
        return List.of(
                command("queue-drawer", "Shortcut+J", () -> window.toggle(DrawerKind.QUEUE)),
                command("side-bar", "Shortcut+B", window.sideFold()::toggle),
                command("full-screen", "F11", this::toggleFullScreen),
                command("mini", "Shortcut+M", this::toggleMini));
    }

    /** Where the small window stood last. */
    String miniPlace() {
        return mini.placeProperty().get();
    }

    /** Shows what plays over the whole screen, or the window again. */
    void toggleFullScreen() {
        if (playing != null) {
            leaveFullScreen();
            return;
        }
        closeMini();
        LyricsStage words = new LyricsStage(LyricsWiring.model(player, desk.now(), desk.background()), desk.texts());
        PlayingScreen opened = new PlayingScreen(
                desk,
                new PlayingScreen.Show(
                        shape(),
                        new UpNextModel(player.library(), desk.now(), desk.background()),
                        words,
                        words.anyProperty(),
                        appearance.calmProperty(),
                        pictures::open,
                        this::leaveFullScreen));
        playing = opened;
        window.cover(opened.node(), this::leaveFullScreen);
        opened.focus();
        stage().ifPresent(stage -> {
            stage.setFullScreenExitHint("");
            stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
            stage.setFullScreen(true);
        });
    }

    private void leaveFullScreen() {
        PlayingScreen leaving = playing;
        if (leaving != null) {
            pictures.leave();
            playing = null;
            window.uncover();
            leaving.close();
            stage().ifPresent(stage -> stage.setFullScreen(false));
        }
    }

    /** Puts the small window in the place of the large one, or the other way round. */
    void toggleMini() {
        if (mini.isOpen()) {
            closeMini();
            return;
        }
        leaveFullScreen();
        stage().ifPresent(stage -> {
            MiniPlayer made = new MiniPlayer(desk, shape(), mini.aboveProperty(), this::closeMini);
            small = made;
            Scene scene = new Scene(made.node(), MiniPlayer.WIDTH, MiniPlayer.HEIGHT);
            bag.add(appearance.dress(scene));
            window.keysOf(made.node());
            mini.open(stage, scene, desk.texts().get("app.name"), this::closeMini);
            made.focus();
        });
    }

    /** Brings the large window back where the small one is in its place. */
    void closeMini() {
        mini.close();
        if (small != null) {
            small.close();
            small = null;
        }
    }

    @Override
    public void close() {
        leaveFullScreen();
        closeMini();
        bag.close();
    }

    private Optional<Stage> stage() {
        return around.get().filter(Stage.class::isInstance).map(Stage.class::cast);
    }

    private Command command(String id, String keys, Runnable act) {
        return new Command(
                id,
                desk.texts().get("command." + id),
                desk.texts().get("command.group-program"),
                Optional.of(KeyCombination.valueOf(keys)),
                true,
                act);
    }
}

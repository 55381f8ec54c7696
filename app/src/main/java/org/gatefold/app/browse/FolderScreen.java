package org.gatefold.app.browse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.live.Desk;
import org.gatefold.app.live.Lists;
import org.gatefold.app.route.Route;
import org.gatefold.app.route.Screen;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Load;
import org.gatefold.player.library.Folders;
import org.gatefold.player.library.browse.TrackList;

/** One folder of the listener's music: the folders in it, then the tracks in it, and the way back up. */
public final class FolderScreen implements Screen {
    private final BorderPane node = new BorderPane();
    private final Bag bag = new Bag();
    private final Path folder;
    private final Desk desk;
    private final FlowPane way = new FlowPane(6, 4);

    public FolderScreen(Path folder, Lists lists, Folders folders, Desk desk) {
        this.folder = folder;
        this.desk = desk;
        FolderList list = new FolderList(folder, lists, desk, bag);
        TrackPane below = bag.add(new TrackPane(lists, desk, new TrackList.Under(folder), Pane::new));
        ListHead head = new ListHead(title(), below, lists, desk.texts());
        bag.listen(below.stateProperty(), (_, _, state) -> head.show(state));
        way.setAlignment(Pos.CENTER_LEFT);
        way.getStyleClass().add("folder-way");
        node.setTop(new VBox(head, way));
        node.setCenter(list.node());
        bag.add(desk.background().load(folders::all, answer -> {
            if (answer instanceof Load.Ready<List<Path>>(var roots, var _)) {
                way.getChildren().setAll(steps(roots));
            }
        }));
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public String title() {
        return name(folder);
    }

    @Override
    public void close() {
        bag.close();
    }

    /** From the list of music folders down to this one. */
    private List<Node> steps(List<Path> roots) {
        Optional<Path> root = roots.stream().filter(folder::startsWith).findFirst();
        List<Node> steps = new ArrayList<>();
        steps.add(Buttons.link(
                desk.texts().get("browse.folders"),
                () -> desk.navigator().go(new Route.BrowsePage(Route.BrowsePage.Tab.FOLDERS))));
        if (root.isPresent()) {
            List<Path> above = new ArrayList<>();
            for (Path at = folder.getParent(); at != null && at.startsWith(root.get()); at = at.getParent()) {
                above.addFirst(at);
            }
            for (Path each : above) {
                steps.add(Labels.of("/", "muted"));
                steps.add(Buttons.link(name(each), () -> desk.navigator().go(new Route.FolderPage(each))));
            }
        }
        return steps;
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName() == null ? path : path.getFileName());
    }
}

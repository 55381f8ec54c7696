package org.gatefold.app.pictures;

import javafx.geometry.Insets;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.part.Artwork;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.library.AlbumPicture;
import org.kordamp.ikonli.feather.Feather;

/**
 * The pictures of an album over the whole window: one as large as there is room, the others small below it. Arrows go
 * through them, or move one that is zoomed; plus, minus and 0 zoom; Escape leaves. Of one picture alone there are neither
 * arrows nor small ones.
 */
public final class PictureViewer implements AutoCloseable {
    private static final double MOVE = 0.2;

    private final BorderPane node = new BorderPane();
    private final PictureStage stage = new PictureStage();
    private final Bag bag = new Bag();
    private final PicturesModel model;
    private final Artwork artwork;
    private final Texts texts;
    private final PictureWords words;
    private final Runnable leave;
    private final Label line = Labels.of("", "picture-line");
    private final Label count = Labels.of("", "picture-count");
    private final PictureStrip strip;
    private final Button before;
    private final Button after;

    /** @param title what the album is called */
    public PictureViewer(String title, PicturesModel model, Artwork artwork, Texts texts, Runnable leave) {
        this.model = bag.add(model);
        this.artwork = artwork;
        this.texts = texts;
        this.leave = leave;
        words = new PictureWords(texts);
        strip = bag.add(new PictureStrip(model, artwork, words));
        before = Buttons.icon(
                Icons.pointing(Feather.CHEVRON_LEFT), texts.get("pictures.previous"), () -> model.step(-1));
        after = Buttons.icon(Icons.pointing(Feather.CHEVRON_RIGHT), texts.get("pictures.next"), () -> model.step(1));
        node.getStyleClass().add("picture-viewer");
        node.setAccessibleText(texts.format("pictures.title", title));
        node.setTop(head(title));
        node.setCenter(stage);
        BorderPane.setMargin(stage, new Insets(0, 0, 14, 0));
        node.setLeft(side(before));
        node.setRight(side(after));
        node.setBottom(strip);
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::key); // before the row of small ones takes the arrows
        bag.listen(model.allProperty(), (_, _, _) -> show());
        bag.listen(model.chosenProperty(), (_, _, _) -> show());
        show();
    }

    public Parent node() {
        return node;
    }

    /** Where the keyboard begins. */
    public void focus() {
        stage.requestFocus();
    }

    @Override
    public void close() {
        stage.drop();
        bag.close();
    }

    private Node head(String title) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label name = Labels.of(title, "picture-title");
        line.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        for (Label label : new Label[] {name, line}) {
            label.setMinWidth(0);
        }
        count.setMinWidth(Region.USE_PREF_SIZE);
        Button farther = Buttons.icon(Icons.line(Feather.ZOOM_OUT), texts.get("pictures.farther"), stage::farther);
        Button fit = Buttons.icon(Icons.line(Feather.MAXIMIZE), texts.get("pictures.fit"), stage::fit);
        Button closer = Buttons.icon(Icons.line(Feather.ZOOM_IN), texts.get("pictures.closer"), stage::closer);
        farther.disableProperty().bind(stage.zoomProperty().lessThanOrEqualTo(1));
        fit.disableProperty().bind(stage.zoomProperty().lessThanOrEqualTo(1));
        HBox head = new HBox(
                14,
                name,
                line,
                count,
                space,
                farther,
                fit,
                closer,
                Buttons.icon(Icons.line(Feather.X), texts.get("pictures.close"), leave));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("picture-head");
        return head;
    }

    private static Node side(Button button) {
        HBox side = new HBox(button);
        side.setAlignment(Pos.CENTER);
        side.getStyleClass().add("picture-side");
        side.managedProperty().bind(side.visibleProperty());
        side.visibleProperty().bind(button.visibleProperty());
        return side;
    }

    private void show() {
        AlbumPicture picture = model.picture();
        int index = model.chosenProperty().get();
        int all = model.allProperty().get().size();
        line.setText(words.line(picture));
        count.setText(texts.format("pictures.count", index + 1, all));
        for (Node only : new Node[] {before, after, count}) {
            only.setVisible(!model.isOne());
        }
        before.setDisable(index == 0);
        after.setDisable(index == all - 1);
        stage.setAccessibleText(words.spoken(picture, index, all));
        stage.show(
                picture.size(),
                pixels -> artwork.picture(picture.id(), pixels, () -> model.file(picture), stage::decoded));
        if (!stage.isFocused() && before.getScene() != null && (before.isFocused() || after.isFocused())) {
            stage.requestFocus();
        }
    }

    private void key(KeyEvent e) {
        if (e.isShortcutDown() || e.isAltDown() || e.isMetaDown()) {
            return;
        }
        if (act(e.getCode())) {
            e.consume();
        }
    }

    private boolean act(KeyCode code) {
        boolean mirrored = node.getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
        switch (code) {
            case ESCAPE -> leave.run();
            case LEFT -> aside(-1, mirrored);
            case RIGHT -> aside(1, mirrored);
            case UP -> stage.move(0, -MOVE);
            case DOWN -> stage.move(0, MOVE);
            case PAGE_UP -> model.step(-1);
            case PAGE_DOWN -> model.step(1);
            case HOME -> model.choose(0);
            case END -> model.choose(Integer.MAX_VALUE);
            case PLUS, ADD, EQUALS -> stage.closer();
            case MINUS, SUBTRACT -> stage.farther();
            case DIGIT0, NUMPAD0 -> stage.fit();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** A picture looks the same in every language; the row of them runs the way of reading. */
    private void aside(int by, boolean mirrored) {
        if (stage.isZoomed()) {
            stage.move(by * MOVE, 0);
        } else {
            model.step(mirrored ? -by : by);
        }
    }
}

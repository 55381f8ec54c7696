package org.gatefold.app.pictures;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Picture;
import org.gatefold.app.part.Artwork;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Ticket;
import org.gatefold.player.library.AlbumPicture;
import org.kordamp.ikonli.feather.Feather;

/** The pictures of an album small in a row, each a button; away when there is only one. */
final class PictureStrip extends ScrollPane implements AutoCloseable {
    private static final double SIZE = 64;

    private final Bag bag = new Bag();
    private final List<Ticket> tickets = new ArrayList<>();
    private final HBox row = new HBox(10);
    private final PicturesModel model;
    private final Artwork artwork;
    private final PictureWords words;

    PictureStrip(PicturesModel model, Artwork artwork, PictureWords words) {
        this.model = model;
        this.artwork = artwork;
        this.words = words;
        getStyleClass().add("picture-strip");
        row.setAlignment(Pos.CENTER);
        setContent(row);
        setFitToWidth(true);
        setVbarPolicy(ScrollBarPolicy.NEVER);
        managedProperty().bind(visibleProperty());
        bag.listen(model.allProperty(), (_, _, _) -> fill());
        bag.listen(model.chosenProperty(), (_, _, _) -> mark());
        fill();
    }

    @Override
    public void close() {
        drop();
        bag.close();
    }

    private void fill() {
        drop();
        row.getChildren().clear();
        List<AlbumPicture> all = model.allProperty().get();
        setVisible(!model.isOne());
        if (isVisible()) {
            for (int i = 0; i < all.size(); i++) {
                row.getChildren().add(small(all.get(i), i, all.size()));
            }
        }
        mark();
    }

    private ToggleButton small(AlbumPicture picture, int index, int count) {
        Picture box = new Picture(4, true, Icons.line(Feather.IMAGE)).square(SIZE);
        box.setMouseTransparent(true);
        ToggleButton button = Buttons.toggle(box, words.spoken(picture, index, count), () -> model.choose(index));
        button.getStyleClass().add("picture-small");
        tickets.add(artwork.picture(picture.id(), (int) SIZE * 2, () -> model.file(picture), box::show));
        return button;
    }

    private void mark() {
        List<Node> small = row.getChildren();
        for (int i = 0; i < small.size(); i++) {
            ((ToggleButton) small.get(i))
                    .setSelected(i == model.chosenProperty().get());
        }
        int chosen = model.chosenProperty().get();
        if (small.size() > 1) {
            setHvalue((double) chosen / (small.size() - 1));
        }
    }

    private void drop() {
        tickets.forEach(Ticket::close);
        tickets.clear();
    }
}

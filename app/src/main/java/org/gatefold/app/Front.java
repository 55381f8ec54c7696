package org.gatefold.app;

import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.gatefold.app.live.Speech;
import org.gatefold.app.route.History;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The player as it is seen, in {@code root}. When another language is spoken it is made anew where it was: the same page
 * as far down, the same way back, the keyboard at the same place; what plays goes on. On the JavaFX thread.
 */
final class Front implements AutoCloseable {
    private final Services services;
    private final Background background;
    private final Speech speech;
    private final Wiring.Around around;
    private final Pane root;
    private final ChangeListener<Texts> anew = (_, _, _) -> speakAnew();
    private Wiring wiring;

    Front(Services services, Background background, Wiring.Around around, Pane root) {
        this.services = services;
        this.background = background;
        this.around = around;
        this.root = root;
        speech = around.speech();
        wiring = new Wiring(services, background, speech.texts(), around);
        root.getChildren().setAll(wiring.node());
        speech.textsProperty().addListener(anew);
    }

    Wiring wiring() {
        return wiring;
    }

    @Override
    public void close() {
        speech.textsProperty().removeListener(anew);
        wiring.close();
    }

    private void speakAnew() {
        Optional<String> focused = focused();
        History way = wiring.window().way();
        wiring.close();
        wiring = new Wiring(services, background, speech.texts(), around, way);
        root.getChildren().setAll(wiring.node());
        root.applyCss();
        root.layout();
        focused.map(id -> root.lookup("#" + id)).ifPresent(Node::requestFocus);
    }

    private Optional<String> focused() {
        @Nullable Node owner = root.getScene() == null ? null : root.getScene().getFocusOwner();
        return Optional.ofNullable(owner).map(Node::getId);
    }
}

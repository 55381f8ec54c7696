package org.gatefold.app.settings;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Folds;
import org.gatefold.app.control.Labels;
import org.gatefold.app.ui.Texts;

/** Version and licence, what is sent where, the libraries and their licences, and the way into the demo and out of it. */
public final class AboutSection extends VBox {
    public AboutSection(Texts texts, boolean inDemo, Runnable leaveOrTryDemo) {
        String version = Optional.ofNullable(AboutSection.class.getPackage().getImplementationVersion())
                .orElse(texts.get("app.version"));
        getChildren()
                .add(Sections.of(
                        texts.get("settings.about"),
                        Sections.row(
                                Labels.of(texts.format("settings.version", version)),
                                Buttons.plain(
                                        texts.get(inDemo ? "settings.leave-demo" : "settings.try-demo"),
                                        leaveOrTryDemo)),
                        Folds.closed(
                                texts.get("sent.title"),
                                () -> new VBox(
                                        14, Labels.paragraph(texts.get("sent.text"), "muted"), new SentWhere(texts))),
                        Folds.closed(texts.get("libraries.title"), () -> libraries(texts))));
    }

    private static Node libraries(Texts texts) {
        GridPane table = new GridPane();
        table.getStyleClass().add("libraries");
        int line = 0;
        for (Libraries.Library library : Libraries.all()) {
            table.add(Labels.paragraph(library.name(), "small"), 0, line);
            table.add(Labels.of(library.version(), "muted", "small"), 1, line);
            table.add(Labels.paragraph(library.licence(), "muted", "small"), 2, line++);
        }
        return new VBox(14, Labels.paragraph(texts.get("libraries.text"), "muted"), table);
    }
}

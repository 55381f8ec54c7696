package org.gatefold.app.settings;

import java.util.Optional;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.ui.Texts;

/** Version and licence, and the way into the demo and out of it. */
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
                                        leaveOrTryDemo))));
    }
}

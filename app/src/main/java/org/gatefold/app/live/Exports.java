package org.gatefold.app.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.SeparatorMenuItem;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Icons;
import org.gatefold.app.part.TrackMenu;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Texts;
import org.gatefold.app.ui.Toasts;
import org.gatefold.player.playlist.file.FileNames;
import org.gatefold.player.playlist.file.ListFormat;
import org.gatefold.player.playlist.file.ListTarget;
import org.gatefold.player.playlist.file.ListTarget.Naming;
import org.gatefold.player.playlist.file.WholeFile;
import org.kordamp.ikonli.feather.Feather;

/** Writes a list to a file the listener chooses: a menu of the formats, then the system's dialog, then a word about it. */
public final class Exports {
    /** Writes the list; false when there is nothing to write. Asked off the JavaFX thread. */
    @FunctionalInterface
    public interface Writer {
        boolean write(ListTarget target) throws IOException;
    }

    private final FileDialogs dialogs;
    private final Background background;
    private final Toasts toasts;
    private final Texts texts;
    private Naming naming = Naming.RELATIVE;

    public Exports(FileDialogs dialogs, Background background, Toasts toasts, Texts texts) {
        this.dialogs = dialogs;
        this.background = background;
        this.toasts = toasts;
        this.texts = texts;
    }

    /** @param rules the rules of a smart playlist as text, for a file of their own */
    public Button button(String name, Writer writer, Optional<Supplier<String>> rules) {
        Button button = Buttons.plain(texts.get("export.button"), Icons.line(Feather.UPLOAD), () -> {});
        button.setOnAction(_ -> {
            ContextMenu menu = menu(name, writer);
            rules.ifPresent(text -> menu.getItems()
                    .addFirst(TrackMenu.item(texts.get("export.nsp"), () -> askForRules(name, text.get()))));
            menu.show(button, Side.BOTTOM, 0, 4);
        });
        return button;
    }

    private void askForRules(String name, String text) {
        String suggested = FileNames.of(name, texts.get("playlist.title")) + ".nsp";
        dialogs.save(texts.get("export.title"), suggested, new FileDialogs.Kind("NSP", List.of("nsp")))
                .ifPresent(file -> run(file, () -> {
                    WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
                    return true;
                }));
    }

    // keys: export.m3u8 export.m3u export.xspf export.jspf
    private ContextMenu menu(String name, Writer writer) {
        ContextMenu menu = new ContextMenu();
        for (ListFormat format : ListFormat.values()) {
            menu.getItems()
                    .add(TrackMenu.item(
                            texts.get("export." + format.name().toLowerCase(Locale.ROOT)),
                            () -> ask(name, format, writer)));
        }
        CheckMenuItem relative = new CheckMenuItem(texts.get("export.relative"));
        relative.setMnemonicParsing(false);
        relative.setSelected(naming == Naming.RELATIVE);
        relative.setOnAction(_ -> naming = relative.isSelected() ? Naming.RELATIVE : Naming.ABSOLUTE);
        menu.getItems().addAll(new SeparatorMenuItem(), relative);
        return menu;
    }

    /** Asks where to, and writes. */
    public void ask(String name, ListFormat format, Writer writer) {
        String suggested = FileNames.of(name, texts.get("playlist.title")) + "." + format.extension();
        Optional<Path> chosen = dialogs.save(
                texts.get("export.title"), suggested, new FileDialogs.Kind(format.name(), List.of(format.extension())));
        chosen.map(file -> ended(file, format)).ifPresent(file -> {
            ListTarget target = new ListTarget(file, format, naming);
            run(target.file(), () -> writer.write(target));
        });
    }

    /** With the ending that says what it is, where the dialog left it away. */
    private static Path ended(Path file, ListFormat format) {
        return ListFormat.of(file).filter(format::equals).isPresent()
                ? file
                : file.resolveSibling(file.getFileName() + "." + format.extension());
    }

    private void run(Path file, Callable<Boolean> write) {
        String name = String.valueOf(file.getFileName());
        background.load(write, answer -> {
            switch (answer) {
                case Load.Busy<Boolean> _ -> {}
                case Load.Ready<Boolean>(var written, var _) -> {
                    if (written) {
                        toasts.tell(texts.format("export.done", name));
                    }
                }
                case Load.Failed<Boolean>(var cause) ->
                    toasts.tell(
                            cause instanceof java.nio.file.FileSystemException
                                    ? texts.format("export.failed", name)
                                    : new Errors(texts).sentence(cause));
            }
        });
    }
}

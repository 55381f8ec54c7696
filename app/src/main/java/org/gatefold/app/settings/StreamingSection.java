package org.gatefold.app.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.gatefold.app.control.Labels;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.servers.Server;
import org.gatefold.player.servers.Servers;
import org.gatefold.player.streaming.Qualities;
import org.gatefold.player.streaming.Quality;
import org.gatefold.player.streaming.Streaming;

/** In which quality servers are streamed: at home and away, and for single servers where there are several. */
public final class StreamingSection extends VBox {
    private static final List<Quality> CHOICES = List.of(
            Quality.ORIGINAL,
            new Quality("opus", 192),
            new Quality("opus", 128),
            new Quality("opus", 96),
            new Quality("mp3", 320),
            new Quality("mp3", 192),
            new Quality("mp3", 128));

    private static final Map<String, String> NAMES = Map.of("opus", "Opus", "mp3", "MP3");

    /** A row: what it is about, what holds now, and whether it can be left to what holds for all. */
    private record Choice(String name, Optional<Quality> now, boolean canBeUsual) {}

    private final Streaming streaming;
    private final Background background;
    private final Texts texts;
    private final Label failure = Labels.paragraph("", "warn", "small");

    /** Has no rows, and takes no room, without a server. */
    public StreamingSection(Streaming streaming, Servers servers, Background background, Texts texts) {
        this.streaming = streaming;
        this.background = background;
        this.texts = texts;
        failure.setManaged(false);
        List<Server> all = servers.all();
        setVisible(!all.isEmpty());
        setManaged(!all.isEmpty());
        if (!all.isEmpty()) {
            List<Node> rows = new ArrayList<>();
            rows.add(Labels.paragraph(texts.get("streaming.text"), "muted", "small"));
            rows.addAll(usual());
            if (all.size() > 1) {
                all.forEach(server -> rows.add(of(server)));
            }
            rows.add(failure);
            getChildren().add(Sections.of(texts.get("streaming.title"), rows.toArray(Node[]::new)));
        }
    }

    private List<Node> usual() {
        Qualities now = streaming.usual();
        Choice home = new Choice(texts.get("streaming.home"), Optional.of(now.home()), false);
        Choice away = new Choice(texts.get("streaming.away"), Optional.of(now.away()), false);
        return List.of(
                row(
                        home,
                        chosen -> keep(() -> streaming.choose(new Qualities(
                                chosen.orElse(Quality.ORIGINAL),
                                streaming.usual().away())))),
                row(
                        away,
                        chosen -> keep(() -> streaming.choose(
                                new Qualities(streaming.usual().home(), chosen.orElse(Quality.ORIGINAL))))));
    }

    /** One choice for a server, wherever the listener is. */
    private Node of(Server server) {
        Choice now = new Choice(server.name(), streaming.of(server.id()).map(Qualities::away), true);
        return row(
                now,
                chosen -> keep(
                        () -> streaming.choose(server.id(), chosen.map(quality -> new Qualities(quality, quality)))));
    }

    private Node row(Choice choice, Consumer<Optional<Quality>> chosen) {
        ComboBox<Optional<Quality>> box = new ComboBox<>();
        if (choice.canBeUsual()) {
            box.getItems().add(Optional.empty());
        }
        CHOICES.forEach(quality -> box.getItems().add(Optional.of(quality)));
        if (!box.getItems().contains(choice.now())) {
            box.getItems().add(choice.now());
        }
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Optional<Quality> quality) {
                return quality == null ? "" : words(quality);
            }

            @Override
            public Optional<Quality> fromString(String text) {
                return choice.now();
            }
        });
        box.setValue(choice.now());
        box.setOnAction(_ -> chosen.accept(box.getValue()));
        box.setPrefWidth(220);
        box.setAccessibleText(choice.name());
        Label name = Labels.of(choice.name());
        name.setLabelFor(box);
        return Sections.row(name, box);
    }

    private String words(Optional<Quality> quality) {
        if (quality.isEmpty()) {
            return texts.get("streaming.usual");
        }
        Quality chosen = quality.get();
        return chosen.isOriginal()
                ? texts.get("streaming.original")
                : texts.format(
                        "streaming.smaller", NAMES.getOrDefault(chosen.format(), chosen.format()), chosen.kilobits());
    }

    private void keep(Background.Action choose) {
        background.run(choose, () -> tell(""), cause -> tell(new Errors(texts).sentence(cause)));
    }

    private void tell(String sentence) {
        failure.setText(sentence);
        failure.setManaged(!sentence.isEmpty());
    }
}

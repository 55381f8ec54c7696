package org.gatefold.app.part;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import org.gatefold.app.control.LetterRail;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Texts;
import org.gatefold.app.ui.Ticket;
import org.gatefold.player.library.browse.Initial;

/** The letters that a list of names can be entered at, counted anew whenever the list is another. On the JavaFX thread. */
public final class AlphabetRail implements AutoCloseable {
    private final LetterRail rail;
    private final Background background;
    private final Texts texts;
    private Optional<Callable<List<Initial>>> source = Optional.empty();
    private Optional<Ticket> asked = Optional.empty();

    /** @param jump hears which place of the list is to be seen */
    public AlphabetRail(Background background, Texts texts, IntConsumer jump) {
        this.background = background;
        this.texts = texts;
        rail = new LetterRail(texts.get("rail.name"), jump);
    }

    public Node node() {
        return rail;
    }

    /** The letters of another list; empty where it is not alphabetical, and has no rail. */
    public void show(Optional<Callable<List<Initial>>> letters) {
        source = letters;
        if (letters.isEmpty()) {
            close();
            rail.show(List.of());
        }
        reload();
    }

    /** Counts again. What is shown stays until the answer is there, and where there is none. */
    public void reload() {
        source.ifPresent(count -> {
            close();
            asked = Optional.of(background.refresh(() -> new Load.Ready<>(count.call()), answer -> {
                if (answer instanceof Load.Ready<List<Initial>>(var initials, var _)) {
                    rail.show(initials.stream().map(this::letter).toList());
                }
            }));
        });
    }

    @Override
    public void close() {
        asked.ifPresent(Ticket::close);
        asked = Optional.empty();
    }

    private LetterRail.Letter letter(Initial initial) {
        boolean none = initial.sign().equals(Initial.NO_LETTER);
        String sign = initial.sign().toUpperCase(Locale.ROOT);
        return new LetterRail.Letter(
                sign,
                none
                        ? texts.format("rail.no-letter", initial.count())
                        : texts.format("rail.letter", sign, initial.count()),
                initial.first());
    }
}

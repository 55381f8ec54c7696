package org.gatefold.app.command;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** All commands: found by what is typed, started by a key. On the JavaFX thread. */
public final class Commands {
    private static final int NO_MATCH = 100;

    private final List<Command> all;
    private final Shortcuts shortcuts;
    private boolean paused;

    public Commands(List<Command> all, Shortcuts shortcuts) {
        this.all = List.copyOf(all);
        this.shortcuts = shortcuts;
    }

    /** In the order they are listed. */
    public List<Command> all() {
        return all;
    }

    public Shortcuts shortcuts() {
        return shortcuts;
    }

    /** Those every typed word is in, those that begin so first; all of them for nothing. */
    public List<Command> matching(String typed) {
        List<String> words = List.of(folded(typed).strip().split("\\s+"));
        return all.stream()
                .filter(command -> rank(command, words) < NO_MATCH)
                .sorted(Comparator.comparingInt(command -> rank(command, words)))
                .toList();
    }

    /** For keys on their way to a control: starts what works everywhere. */
    public void first(KeyEvent e) {
        start(e, true);
    }

    /** For keys that no control wanted: starts the rest, unless somebody is typing. */
    public void last(KeyEvent e) {
        boolean typing = e.getTarget() instanceof TextInputControl;
        boolean pressing = e.getTarget() instanceof ButtonBase && e.getCode() == KeyCode.SPACE;
        if (!typing && !pressing) {
            start(e, false);
        }
    }

    /**
     * Gives a command another shortcut; empty takes it away.
     *
     * @return the command that had it before and has none now
     */
    public Optional<Command> change(Command command, Optional<KeyCombination> keys) {
        Optional<Command> before = keys.flatMap(wanted -> all.stream()
                .filter(other -> !other.equals(command))
                .filter(other -> shortcuts.of(other).filter(wanted::equals).isPresent())
                .findFirst());
        before.ifPresent(other -> shortcuts.put(other, Optional.empty()));
        shortcuts.put(command, keys);
        return before;
    }

    public void reset() {
        shortcuts.reset();
    }

    /** While a new shortcut is pressed, no key starts anything. */
    public void pause(boolean now) {
        paused = now;
    }

    private void start(KeyEvent e, boolean everywhere) {
        if (e.isConsumed() || paused) {
            return;
        }
        for (Command command : all) {
            if (command.whileTyping() == everywhere
                    && shortcuts.of(command).filter(keys -> keys.match(e)).isPresent()) {
                command.act().run();
                e.consume();
                return;
            }
        }
    }

    /** The sum of how late each word comes: 0 where the title begins with it. */
    private static int rank(Command command, List<String> words) {
        String title = folded(command.title());
        String text = title + " " + folded(command.group());
        int rank = 0;
        for (String word : words) {
            if (title.startsWith(word)) {
                continue;
            }
            int at = (" " + text).indexOf(" " + word);
            rank += at >= 0 ? 1 : text.contains(word) ? 5 : NO_MATCH;
        }
        return rank;
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}

package org.gatefold.app.fakes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatefold.app.ui.Toasts;

/** Remembers what was said and what could be undone. */
public final class FakeToasts implements Toasts {
    private final List<String> said = new ArrayList<>();
    private Optional<Runnable> offered = Optional.empty();

    public List<String> said() {
        return said;
    }

    public void take() {
        offered.orElseThrow().run();
    }

    @Override
    public void tell(String sentence) {
        said.add(sentence);
    }

    @Override
    public void offer(String sentence, String act, Runnable action) {
        said.add(sentence);
        offered = Optional.of(action);
    }
}

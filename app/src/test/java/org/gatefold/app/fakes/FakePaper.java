package org.gatefold.app.fakes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.gatefold.app.live.Paper;
import org.gatefold.sync.said.Said;
import org.gatefold.sync.said.SaidException;

/** A printer that can be missing or jammed, and a file dialog that is answered at once. */
public final class FakePaper implements Paper {
    private final List<Node> printed = new ArrayList<>();
    private final List<String> suggested = new ArrayList<>();
    private volatile boolean there;
    private boolean jammed;
    private Optional<Path> file = Optional.empty();

    public void printer(boolean is) {
        there = is;
    }

    public void jam() {
        jammed = true;
    }

    /** Where the listener saves; nowhere unless said. */
    public void saveTo(Path chosen) {
        file = Optional.of(chosen);
    }

    public List<Node> printed() {
        return printed;
    }

    public List<String> suggested() {
        return suggested;
    }

    @Override
    public boolean hasPrinter() {
        return there;
    }

    @Override
    public boolean print(Sheet sheet) throws IOException {
        if (jammed) {
            throw new SaidException(Said.quoted("The printer did not take the receipt."));
        }
        printed.add(sheet.node());
        return true;
    }

    @Override
    public Optional<Path> askForFile(String name) {
        suggested.add(name);
        return file;
    }
}

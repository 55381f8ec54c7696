package org.gatefold.remote.csv;

import java.util.List;

/** A folder that was not imported, and every reason with file, line and column; nothing of it was kept. */
public final class ImportFailed extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> reasons;

    ImportFailed(List<String> reasons) {
        super("Nothing was imported:\n" + String.join("\n", reasons));
        this.reasons = List.copyOf(reasons);
    }

    /** One sentence each, such as {@code products.csv line 3, column price: …}. */
    public List<String> reasons() {
        return reasons;
    }
}

package org.gatefold.player.library.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatefold.sync.sql.Tx;

/**
 * How many rows of one cut come before those of some values of the term by which it is sorted first. From the nearest
 * value on, a page far down is found without walking past everything above it; that matters most where an index gives
 * only the first term in order, and every row that is passed is sorted. Set up as far down as somebody looks; for as
 * long as nothing changes.
 */
final class Signposts {
    /** Rows from one to the next, where so many do not have the same value. */
    static final int APART = 4_000;

    private record Post(int before, String value) {}

    private final String from;
    private final String term;
    private final boolean falling;
    private final List<Object> arguments;
    private final int apart;
    private final List<Post> posts = new ArrayList<>();
    private boolean complete;

    /**
     * @param only what must hold of every row, before the condition of the cut
     * @param apart how many rows lie from one to the next
     */
    Signposts(Cut cut, String only, int apart) {
        this.apart = apart;
        from = " from " + cut.from() + " where " + only + cut.where();
        String first = cut.by().split(",", 2)[0];
        falling = first.endsWith(" desc");
        term = falling ? first.substring(0, first.length() - " desc".length()) : first;
        arguments = cut.arguments();
    }

    /** Where to begin to read. {@code where} takes {@code value}. */
    record Start(String where, String value, int skipped) {}

    /** Where a page begins that is so far down; empty near the top, where nothing is saved. Blocks. */
    synchronized Optional<Start> towards(Tx tx, int offset) throws SQLException {
        if (offset < apart) {
            return Optional.empty();
        }
        while (!complete && (posts.isEmpty() || posts.getLast().before() + apart <= offset)) {
            next(tx).ifPresentOrElse(posts::add, () -> complete = true);
        }
        int at = posts.size() - 1;
        while (at >= 0 && posts.get(at).before() > offset) {
            at--;
        }
        if (at < 0) {
            return Optional.empty();
        }
        Post post = posts.get(at);
        return Optional.of(new Start(" and " + term + onward(), post.value(), offset - post.before()));
    }

    private Optional<Post> next(Tx tx) throws SQLException {
        if (posts.isEmpty()) {
            return value(tx, "", 0).map(first -> new Post(0, first));
        }
        Post last = posts.getLast();
        Optional<String> ahead = value(tx, " and " + term + onward(), apart, last.value());
        if (ahead.isEmpty()) {
            return Optional.empty();
        }
        if (!ahead.get().equals(last.value())) {
            int between = count(
                    tx,
                    " and " + term + onward() + " and " + term + (falling ? ">?" : "<?"),
                    last.value(),
                    ahead.get());
            return Optional.of(new Post(last.before() + between, ahead.get()));
        }
        int alike = count(tx, " and " + term + "=?", last.value());
        return value(tx, " and " + term + (falling ? "<?" : ">?"), 0, last.value())
                .map(other -> new Post(last.before() + alike, other));
    }

    private String onward() {
        return falling ? "<=?" : ">=?";
    }

    private Optional<String> value(Tx tx, String condition, int offset, Object... more) throws SQLException {
        List<Object> all = with(more);
        all.add(offset);
        return tx.one(
                "select " + term + from + condition + " order by " + term + (falling ? " desc" : "")
                        + " limit 1 offset ?",
                row -> row.text(1),
                all.toArray());
    }

    private int count(Tx tx, String condition, Object... more) throws SQLException {
        return (int) tx.count("select count(*)" + from + condition, with(more).toArray());
    }

    private List<Object> with(Object... more) {
        List<Object> all = new ArrayList<>(arguments);
        all.addAll(List.of(more));
        return all;
    }
}

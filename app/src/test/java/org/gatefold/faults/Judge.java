package org.gatefold.faults;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatefold.tour.Facts;

/** Compares what a client was told to do, what its database holds and what the remote's own database holds. */
record Judge(Facts remote) {
    /** {@code stored} is what the remote has of what was attempted; {@code lost} and {@code doubled} have to be nothing. */
    record Counts(long attempted, long stored, long lost, long doubled) {
        Counts plus(Counts other) {
            return new Counts(
                    attempted + other.attempted, stored + other.stored, lost + other.lost, doubled + other.doubled);
        }
    }

    /** The plays of all these clients, which send to one account and have arrived all. */
    Counts plays(String account, List<Client> clients) throws SQLException {
        Set<String> made = new HashSet<>();
        Set<String> missing = new HashSet<>();
        for (Client client : clients) {
            Set<String> kept = new HashSet<>(new Facts(client.database()).list("select op_id from play"));
            made.addAll(kept);
            made.addAll(client.plays());
            missing.addAll(client.plays());
            missing.removeAll(kept);
        }
        List<String> stored = remote.list(
                "select substr(dedupe_key, 4) from listen join account on account.id = account_id where name = ?",
                account);
        Set<String> once = new HashSet<>(stored);
        Set<String> unsent = new HashSet<>(made);
        unsent.removeAll(once);
        missing.addAll(unsent);
        Set<String> strangers = new HashSet<>(once);
        strangers.removeAll(made);
        long twice = stored.size() - once.size() + strangers.size();
        return new Counts(made.size(), once.size() - strangers.size(), missing.size(), twice);
    }

    /** The purchases of a client, each known by the e-mail address that it alone has; they have come to their end. */
    Counts purchases(Client client) throws SQLException {
        Map<String, String> states = states(client);
        Map<String, Integer> orders = orders();
        Map<String, Integer> charges = charges();
        Set<String> made = new HashSet<>(states.keySet());
        made.addAll(client.purchases());
        long lost = made.stream()
                .filter(email -> isLost(states.get(email), orders.getOrDefault(email, 0)))
                .count();
        long doubled = made.stream()
                .mapToLong(email -> Math.max(
                        Math.max(0, orders.getOrDefault(email, 0) - 1),
                        Math.max(0, charges.getOrDefault(email, 0) - 1)))
                .sum();
        long stored = made.stream().filter(orders::containsKey).count();
        return new Counts(made.size(), stored, lost, doubled);
    }

    /** Where each purchase stands, by its e-mail address. */
    Map<String, String> states(Client client) throws SQLException {
        Map<String, String> states = new HashMap<>();
        for (String row : new Facts(client.database())
                .list("select json_extract(intent, '$.buyer.email') || ' ' || state from purchase")) {
            String[] parts = row.split(" ", 2);
            states.put(parts[0], parts[1]);
        }
        return states;
    }

    Map<String, Integer> orders() throws SQLException {
        return count(remote.list("select json_extract(c.request, '$.buyer.email') from customer_order o"
                + " join checkout c on c.id = o.checkout_id"));
    }

    Map<String, Integer> charges() throws SQLException {
        return count(remote.list("select json_extract(c.request, '$.buyer.email') from test_charge t"
                + " join checkout c on t.idempotency_id like c.id || ':%' where t.outcome = 'paid'"));
    }

    /**
     * Rows that are there without what was written in the same transaction. The outbox forgets a play a week after it has
     * arrived, so one that the remote has needs no row any more.
     */
    long torn(Client client) throws SQLException {
        Facts user = new Facts(client.database());
        Set<String> alone =
                new HashSet<>(user.list("select op_id from play where op_id not in (select op_id from outbox)"));
        if (!alone.isEmpty()) {
            remote.list("select substr(dedupe_key, 4) from listen").forEach(alone::remove);
        }
        return alone.size()
                + user.number(
                        "select count(*) from outbox where kind = 'listen' and op_id not in (select op_id from play)")
                + user.number(
                        "select count(*) from purchase p where not exists (select 1 from purchase_step s"
                                + " where s.purchase = p.id and s.version = p.version and s.phase = p.phase and s.state = p.state)")
                + (user.list("pragma quick_check").equals(List.of("ok")) ? 0 : 1);
    }

    /** Gone, or confirmed without an order, or cancelled or still open with one: money taken behind the listener's back. */
    private static boolean isLost(String state, int orders) {
        if (state == null) {
            return true;
        }
        boolean confirmed = state.contains("Confirmed");
        boolean asks = state.contains("OutcomeUnknown") || state.contains("put back from the copy");
        return confirmed ? orders == 0 : !asks && orders > 0;
    }

    private static Map<String, Integer> count(List<String> names) {
        Map<String, Integer> counts = new HashMap<>();
        names.forEach(name -> counts.merge(name, 1, Integer::sum));
        return counts;
    }
}

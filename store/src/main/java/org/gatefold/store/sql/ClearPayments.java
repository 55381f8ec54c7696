package org.gatefold.store.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatefold.store.checkout.PurchaseId;
import org.gatefold.sync.sql.Database;

/**
 * Payments that versions before {@link PaymentSafe} left in user.db for anybody to read. They are sealed, and where they lay
 * is overwritten: in the pages by {@code secure_delete}, in the log by emptying it.
 */
record ClearPayments(Database user, PaymentSafe safe) {
    private static final String TOKEN = "json_extract(intent, '$.payment.value.token')";
    private static final int FIRST_SEALED_VERSION = 4;

    private record Clear(PurchaseId id, Optional<String> token, byte[] body) {}

    /** Whether the file was last used by a version that did not seal. */
    static boolean mayBeIn(Database user) {
        return user.read(tx -> {
            boolean isNew = tx.count("select count(*) from sqlite_master where name='migration'") == 0;
            long version = isNew ? 0 : tx.count("select max(version) from migration where module='store'");
            return version > 0 && version < FIRST_SEALED_VERSION;
        });
    }

    /** Reads nothing of the listener's secrets where there is nothing to seal. Blocks. */
    void seal() {
        List<Clear> all = user.read(tx -> tx.list(
                "select id, " + TOKEN + ", pay_body from purchase where pay_body is not null or coalesce(" + TOKEN
                        + ", '') <> ''",
                row -> new Clear(
                        new PurchaseId(row.text(1)),
                        row.optionalText(2).filter(token -> !token.isEmpty()),
                        row.bytes(3))));
        if (all.isEmpty()) {
            return;
        }
        List<Object[]> sealed = new ArrayList<>();
        for (Clear clear : all) {
            sealed.add(new Object[] {
                clear.token().map(token -> safe.token(clear.id(), token)),
                Optional.of(clear.body())
                        .filter(body -> body.length > 0)
                        .map(body -> safe.freeze(clear.id(), body).sealed()),
                clear.id().value()
            });
        }
        user.write(tx -> {
            for (Object[] one : sealed) {
                tx.update(
                        "update purchase set sealed_token=coalesce(?, sealed_token), sealed_payment=coalesce(?, sealed_payment),"
                                + " pay_body=null, intent=json_replace(intent, '$.payment.value.token', '') where id=?",
                        one);
            }
            return sealed.size();
        });
        user.emptyLog();
    }
}

package org.gatefold.remote.checkout;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.gatefold.remote.sql.Tx;

/**
 * A discount code.
 *
 * @param value whole percent, or minor units of whatever currency the checkout has
 * @param artistKey the folded name of the only artist it is good for
 */
record Coupon(
        String code,
        String title,
        boolean percent,
        long value,
        Optional<String> artistKey,
        OptionalLong expiresSecond) {

    /** Codes are the same in any case. */
    static Optional<Coupon> find(Tx tx, String code) {
        return tx.first(
                "select * from coupon where code = ?",
                row -> new Coupon(
                        row.text("code"),
                        row.text("title"),
                        row.text("kind").equals("percent"),
                        row.number("value"),
                        row.optionalText("artist_key"),
                        row.optionalNumber("expires_epoch")),
                code.toUpperCase(Locale.ROOT));
    }

    boolean isExpired(long second) {
        return expiresSecond.isPresent() && expiresSecond.getAsLong() <= second;
    }
}

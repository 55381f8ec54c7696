package org.gatefold.remote.checkout;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gatefold.remote.json.Doc;
import org.gatefold.remote.ucp.Message;

/** Applies codes to lines one after the other; a line never costs less than nothing. */
final class Discounts {
    private final List<PricedLine> lines;
    private final long[] taken;
    private final List<String> codes;
    private final List<JsonObject> applied = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private final List<Message> messages = new ArrayList<>();

    private Discounts(List<PricedLine> lines, List<String> codes) {
        this.lines = lines;
        this.codes = codes;
        this.taken = new long[lines.size()];
    }

    static Discounts apply(
            List<PricedLine> lines, List<String> codes, Function<String, Optional<Coupon>> coupons, long second) {
        Discounts discounts = new Discounts(lines, codes);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < codes.size(); i++) {
            String code = codes.get(i);
            if (seen.add(code.toUpperCase(Locale.ROOT))) {
                discounts.apply(code, coupons.apply(code), "$.discounts.codes[" + i + "]", second);
            }
        }
        return discounts;
    }

    /** Minor units taken off the line at this place. */
    long of(int line) {
        return taken[line];
    }

    long sum() {
        return Arrays.stream(taken).sum();
    }

    /** What to call the sum. */
    String title() {
        return titles.size() == 1 ? titles.getFirst() : "Discounts";
    }

    List<Message> messages() {
        return messages;
    }

    JsonObject json() {
        return new Doc()
                .put("codes", Doc.texts(codes))
                .put("applied", applied, one -> one)
                .json();
    }

    private void apply(String code, Optional<Coupon> found, String path, long second) {
        if (found.isEmpty()) {
            messages.add(Message.warning("discount_code_invalid", path, "The code " + code + " is not known"));
            return;
        }
        Coupon coupon = found.get();
        if (coupon.isExpired(second)) {
            messages.add(Message.warning("discount_code_expired", path, "The code " + code + " has expired"));
            return;
        }
        long[] shares = shares(coupon);
        long sum = Arrays.stream(shares).sum();
        if (sum == 0) {
            messages.add(Message.warning(
                    "discount_code_not_applicable", path, "The code " + code + " is not for these items"));
            return;
        }
        List<JsonObject> allocations = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            taken[i] += shares[i];
            if (shares[i] > 0) {
                allocations.add(new Doc()
                        .put("path", "$.line_items[" + i + "]")
                        .put("amount", shares[i])
                        .json());
            }
        }
        titles.add(coupon.title() + " " + coupon.code());
        applied.add(new Doc()
                .put("code", coupon.code())
                .put("title", coupon.title())
                .put("amount", sum)
                .put("method", coupon.percent() ? "each" : "across")
                .put("priority", applied.size() + 1)
                .put("allocations", allocations, one -> one)
                .json());
    }

    private long[] shares(Coupon coupon) {
        long[] shares = new long[lines.size()];
        long open = 0;
        for (int i = 0; i < shares.length; i++) {
            boolean fits = coupon.artistKey().isEmpty()
                    || coupon.artistKey().get().equals(lines.get(i).artistKey());
            shares[i] = fits ? lines.get(i).subtotal() - taken[i] : 0;
            open += shares[i];
        }
        long wanted = coupon.percent() ? 0 : Math.min(coupon.value(), open);
        for (int i = 0; i < shares.length; i++) {
            long left = shares[i];
            // An amount is spread by value; the last line with something left to pay takes what rounding left over.
            shares[i] = coupon.percent()
                    ? (Math.multiplyExact(left, coupon.value()) + 50) / 100
                    : open == 0 ? 0 : Math.multiplyExact(wanted, left) / open;
            wanted -= coupon.percent() ? 0 : shares[i];
            open -= left;
        }
        return shares;
    }
}

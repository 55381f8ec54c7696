package org.gatefold.player.library.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.gatefold.player.library.rule.Order;

/** Orders as SQL over {@code track t}: the tables they need, and how to sort; the number of a track decides at last. */
record OrderSql(String from, String by) {
    /** A prime; the product of two smaller numbers fits into SQLite's integers. */
    private static final long FIELD = 2_147_483_647L;

    /** In no order. */
    static final OrderSql NONE = new OrderSql("track t", "");

    static OrderSql of(List<Order> orders) {
        StringBuilder from = new StringBuilder("track t");
        List<String> terms = new ArrayList<>();
        for (Order order : orders) {
            switch (order) {
                case Order.By(var field, boolean descending) -> {
                    join(from, field);
                    terms.add(columns(field).replace("~", descending ? " desc" : ""));
                }
                case Order.Shuffled(long seed) -> terms.add(shuffled("t.id", seed));
            }
        }
        terms.add("t.id");
        return new OrderSql(from.toString(), " order by " + String.join(", ", terms));
    }

    /** The fifth power of a number in a field of this size is another number for each, in no order that is seen. */
    static String shuffled(String id, long seed) {
        long shift = new SplittableRandom(seed).nextLong(FIELD);
        String x = "((%s+%d)%%%d)".formatted(id, shift, FIELD);
        return "%1$s*%1$s%%%2$d*(%1$s*%1$s%%%2$d)%%%2$d*%1$s%%%2$d".formatted(x, FIELD);
    }

    private static void join(StringBuilder from, Order.Field field) {
        String join = switch (field) {
            case ALBUM_ARTIST -> " join album b on b.id=t.album";
            case PATH -> " join folder f on f.id=t.folder";
            case TITLE,
                    ALBUM,
                    ARTIST,
                    YEAR,
                    DISC,
                    NUMBER,
                    ADDED,
                    LAST_PLAYED,
                    PLAYS,
                    STARS,
                    LOVED,
                    LENGTH,
                    KILOBITS,
                    BYTES,
                    FORMAT -> "";
        };
        if (from.indexOf(join) < 0) {
            from.append(join);
        }
    }

    /** Where the tilde stands, the direction goes. */
    private static String columns(Order.Field field) {
        return switch (field) {
            case TITLE -> "t.title_sort~";
            case ALBUM -> "t.album_sort~, t.album~, t.disc, t.number";
            case ARTIST -> "t.artist_sort~";
            case ALBUM_ARTIST -> "b.artist_sort~";
            case YEAR -> "t.year~";
            case DISC -> "t.disc~";
            case NUMBER -> "t.number~";
            case ADDED -> "t.added~";
            case LAST_PLAYED -> "t.played~";
            case PLAYS -> "t.plays~";
            case STARS -> "t.rating~";
            case LOVED -> "t.loved~";
            case LENGTH -> "t.millis~";
            case KILOBITS -> "(t.size*8/max(1,t.millis))~";
            case BYTES -> "t.size~";
            case FORMAT -> "t.format~";
            case PATH -> "f.path~, t.name~";
        };
    }
}

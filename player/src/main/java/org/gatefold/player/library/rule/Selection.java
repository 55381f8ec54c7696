package org.gatefold.player.library.rule;

import java.util.List;

/**
 * Which tracks, in which order and how many at most. Of an album only the best copy of a track is selected; a recording
 * on two albums is two tracks.
 *
 * @throws IllegalArgumentException for a rule too large or too deep to be anybody's
 */
public record Selection(Rule rule, List<Order> orders, int most) {
    public static final int UNLIMITED = Integer.MAX_VALUE;

    private static final int MOST_RULES = 500;
    private static final int DEEPEST = 20;
    private static final int MOST_ORDERS = 8;

    public Selection {
        orders = List.copyOf(orders);
        if (rule.depth() > DEEPEST || rule.size() > MOST_RULES) {
            throw new IllegalArgumentException("a rule of " + rule.size() + " rules, " + rule.depth() + " deep");
        }
        if (orders.size() > MOST_ORDERS || most < 0) {
            throw new IllegalArgumentException(orders.size() + " orders, at most " + most);
        }
    }

    /** All that fulfil the rule, by artist and album. */
    public static Selection of(Rule rule) {
        return new Selection(
                rule,
                List.of(new Order.By(Order.Field.ARTIST, false), new Order.By(Order.Field.ALBUM, false)),
                UNLIMITED);
    }

    public Selection sorted(Order... by) {
        return new Selection(rule, List.of(by), most);
    }

    public Selection atMost(int tracks) {
        return new Selection(rule, orders, tracks);
    }
}

package org.gatefold.store.spending;

import java.util.List;
import org.gatefold.store.catalogue.Price;

/**
 * What confirmed orders of some time came to: how many there were, what they cost in all as their shops say it, one amount a
 * currency and never converted, and whose things were bought, most things first. An order that was called off does not
 * count; one made elsewhere counts in {@code paid} without an artist, because orders do not name them.
 */
public record Spent(int orders, List<Price> paid, List<OnArtist> artists) {
    /** How many things of an artist; {@code goods} is what they cost without delivery and discounts, one amount a currency. */
    public record OnArtist(String name, int things, List<Price> goods) {
        public OnArtist {
            goods = List.copyOf(goods);
        }
    }

    public Spent {
        paid = List.copyOf(paid);
        artists = List.copyOf(artists);
    }
}

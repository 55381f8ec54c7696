package org.gatefold.store.checkout;

import org.gatefold.store.catalogue.Price;

/** A way to get the things: {@code description} may be empty; {@code pickUp} when the listener fetches them. */
public record DeliveryOption(String id, String title, String description, Price price, boolean pickUp) {}

package org.gatefold.store.order;

import java.net.URI;
import java.util.Optional;
import org.gatefold.store.catalogue.Price;
import org.gatefold.store.catalogue.VariantId;

/** What was bought: {@code quantity} of which {@code sent} have left the shop; {@code price} is that of one. */
public record OrderLine(VariantId variant, String title, Price price, int quantity, int sent, Optional<URI> picture) {}

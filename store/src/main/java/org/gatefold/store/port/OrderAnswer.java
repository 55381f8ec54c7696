package org.gatefold.store.port;

import org.gatefold.store.order.Order;
import org.gatefold.store.seal.KeptAnswer;

/** An order as the shop shows it now, and its answer exactly as it came. */
public record OrderAnswer(Order order, KeptAnswer original) {}

package org.gatefold.remote.payment;

/**
 * What is to be paid.
 *
 * @param idempotencyId the same id never charges twice
 * @param amount minor units
 * @param token what the buyer's wallet gave for it
 */
public record Charge(String idempotencyId, long amount, String currency, String token) {}

package org.gatefold.store.checkout;

/** Who buys; the shop writes to {@code email}. */
public record Buyer(String email, String fullName) {
    public Buyer {
        if (!email.matches("[^\\s@]+@[^\\s@]+")) {
            throw new IllegalArgumentException("an e-mail address has an @ in it");
        }
    }
}

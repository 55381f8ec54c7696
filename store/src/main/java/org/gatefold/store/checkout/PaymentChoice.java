package org.gatefold.store.checkout;

import java.util.Optional;

/** How the listener pays. Card data never comes here: a token of the shop's payment provider, or the shop's own page. */
public sealed interface PaymentChoice {
    /**
     * A payment method the shop's provider holds: {@code label} is for the listener (“Card ending 4242”); {@code token} is
     * empty once the purchase is done and it was forgotten.
     */
    record Token(String handlerId, String type, String token, String label) implements PaymentChoice {
        /** As it is remembered once the purchase is done. */
        public Token forgotten() {
            return new Token(handlerId, type, "", label);
        }

        /** Without the token, so that no log ever has it. */
        @Override
        public String toString() {
            return "Token[" + handlerId + ", " + type + ", " + label + "]";
        }
    }

    /** The shop's page in the system browser; {@code handlerId} is empty where the shop's own checkout page takes over. */
    record InBrowser(Optional<String> handlerId) implements PaymentChoice {}
}

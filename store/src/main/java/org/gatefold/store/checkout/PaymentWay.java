package org.gatefold.store.checkout;

import java.util.List;
import java.util.Optional;

/** A way to pay that the shop offers. */
public sealed interface PaymentWay {
    /**
     * By a token of the provider. {@code handler} is the provider's reverse-domain name, {@code instrument} the type an
     * instrument of it has. {@code testTokens} is not empty only where the provider is a test one that publishes its tokens.
     */
    record ByToken(String handlerId, String handler, String instrument, List<String> testTokens) implements PaymentWay {
        public ByToken {
            testTokens = List.copyOf(testTokens);
        }
    }

    /** On the shop's page in the browser. */
    record OnPage(Optional<String> handlerId) implements PaymentWay {}
}

package org.gatefold.app.part;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.gatefold.app.fakes.Goods;
import org.gatefold.store.checkout.PaymentChoice;
import org.gatefold.store.checkout.PaymentWay;
import org.junit.jupiter.api.Test;

final class PaymentOptionsTest {
    private static final PaymentWay WAY =
            new PaymentWay.ByToken("h", "org.example.pay", "token", List.of("one", "two"));
    private final PaymentOptions options = new PaymentOptions(Goods.texts());

    @Test
    void aPaymentThatWasForgottenIsChosenAgainByItsNameAndNeverOfferedWithoutItsToken() {
        PaymentChoice two = options.of(List.of(WAY)).get(1).choice();
        Optional<PaymentChoice> last = Optional.of(((PaymentChoice.Token) two).forgotten());
        List<PaymentOptions.Option> offered = options.of(List.of(WAY));
        assertEquals(2, offered.size());
        assertEquals(Optional.of(two), PaymentOptions.pick(offered, Optional.empty(), last));
    }

    @Test
    void whereNoWayIsKnownTheShopsOwnPageTakesOver() {
        assertEquals(
                List.of(new PaymentChoice.InBrowser(Optional.empty())),
                options.of(List.of()).stream()
                        .map(PaymentOptions.Option::choice)
                        .toList());
    }
}

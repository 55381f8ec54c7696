package org.gatefold.remote.checkout;

import java.util.Optional;
import org.gatefold.remote.ucp.Message;

/** Why a buyer has to go on in the browser; the code of the message says it to the player and keeps it with the session. */
enum Escalation {
    HOSTED("payment_page", "Pay on the shop's page"),
    CHALLENGE(
            "requires_3ds",
            "Your bank wants to be sure that it is you. Open the page and enter the code that the bank gives you"),
    REVIEW("requires_review", "The shop asks you to look over this order once more and confirm it on its page");

    private final String code;
    private final String content;

    Escalation(String code, String content) {
        this.code = code;
        this.content = content;
    }

    Message message() {
        return Message.buyerMustAct(code, content);
    }

    /** What the session was told when it was sent to the browser. */
    static Escalation of(CheckoutSession session) {
        for (Escalation each : values()) {
            Optional<Message> told = session.progress().notices().stream()
                    .filter(notice -> notice.code().equals(each.code))
                    .findFirst();
            if (told.isPresent()) {
                return each;
            }
        }
        return HOSTED;
    }
}

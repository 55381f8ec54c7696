package org.gatefold.store.checkout;

import org.gatefold.sync.said.Saying;

/** What Gatefold itself says of a purchase that waits. */
public enum TillSaying implements Saying {
    SINCE_THE_COPY(
            "said.till.since-the-copy",
            "Your data was put back from the copy of {0}. Whether this order was sent since then cannot be told here: look at the shop or into your mail before you send it again."),
    SIGNED_OUT("said.till.signed-out", "This order was placed with an account that is not signed in now."),
    NOT_FOLLOWED("said.till.not-followed", "This purchase cannot be followed."),
    NO_ORDER("said.till.no-order", "The shop took the payment request and has no order for it so far."),
    NOT_ACCEPTED("said.till.not-accepted", "The payment was not accepted."),
    NOT_FINISHED("said.till.not-finished", "The payment was not finished in the browser."),
    NO_PAGE("said.till.no-page", "The shop wants you to go on in the browser and does not say where."),
    OTHER_DELIVERY(
            "said.till.other-delivery", "The shop does not offer the delivery you chose any more. It now offers: {0}."),
    NO_DELIVERY("said.till.no-delivery", "The shop does not offer the delivery you chose any more."),
    NEEDS_MORE("said.till.needs-more", "The shop needs something more for this order and does not say what."),
    NO_PRICE("said.till.no-price", "The shop does not say what this order costs.");

    private final String key;
    private final String english;

    TillSaying(String key, String english) {
        this.key = key;
        this.english = english;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String english() {
        return english;
    }
}

package org.gatefold.store.checkout;

import org.gatefold.store.shop.ShopException;

/** Asks a shop what a draft costs. Every method blocks; call it off the JavaFX thread. */
public interface Checkout {
    /** A new draft's id. */
    DraftId newDraft();

    /**
     * The shop's own figures for the draft. Harmless and repeatable: nothing is reserved or charged, and a lost answer is
     * made good by asking again. Coupons that are refused, things sold out and addresses not delivered to are in the quote,
     * not exceptions.
     *
     * @throws ShopException UNREACHABLE: use {@link #estimate}; REFUSED, SIGN_IN, NOT_FOUND and BAD_ANSWER with a sentence
     */
    Quote quote(Draft draft) throws ShopException;

    /** What the draft will cost as far as was last known of the shop, marked as estimated; asks nobody. */
    Quote estimate(Draft draft);
}

package org.gatefold.store.catalogue;

/** What kind of thing a product is, as far as the shop says. */
public enum Category {
    VINYL,
    CD,
    CASSETTE,
    APPAREL,
    POSTER,
    BOOK,
    TICKET,
    OTHER
}

/** Merch: shops, catalogue, cart, checkout and orders. Knows no music and no screen. */
@org.jspecify.annotations.NullMarked
module gatefold.store {
    requires static transitive org.jspecify;
    requires transitive gatefold.sync;

    exports org.gatefold.store;
    exports org.gatefold.store.cart;
    exports org.gatefold.store.catalogue;
    exports org.gatefold.store.checkout;
    exports org.gatefold.store.near;
    exports org.gatefold.store.order;
    exports org.gatefold.store.shop;
    exports org.gatefold.store.spending;
    exports org.gatefold.store.suggest;
    exports org.gatefold.store.wish;
}

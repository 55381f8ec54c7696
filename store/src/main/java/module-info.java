/** Merch: shops, catalogue, cart, checkout and orders. Knows no music and no screen. */
@org.jspecify.annotations.NullMarked
module gatefold.store {
    requires static transitive org.jspecify;
    requires transitive gatefold.sync;
}

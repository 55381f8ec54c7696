/** What shops offer for an artist: products, variants, prices, concerts; no protocol and no screen. */
@org.jspecify.annotations.NullMarked
package org.gatefold.store.catalogue;

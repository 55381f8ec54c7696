package org.gatefold.gallery;

import java.util.List;
import org.gatefold.app.PartsDesk;
import org.gatefold.store.catalogue.Concert;
import org.gatefold.store.catalogue.Product;

/** What the shop told of its goods, to build parts with. Asks the shop, so it is not for the JavaFX thread. */
record Goods(Product record, Product shirt, Product ticket, List<Concert> concerts) {
    static Goods of(PartsDesk desk) throws Exception {
        return new Goods(
                desk.product("hs-long-tide-lp"),
                desk.product("hs-tide-tee"),
                desk.product("hs-ferry-tote"),
                desk.concerts("Harbour Static"));
    }
}

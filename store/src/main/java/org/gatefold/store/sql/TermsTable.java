package org.gatefold.store.sql;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gatefold.store.catalogue.Dated;
import org.gatefold.store.checkout.DeliveryOption;
import org.gatefold.store.checkout.PaymentWay;
import org.gatefold.store.checkout.Quote;
import org.gatefold.store.shop.ShopId;
import org.gatefold.sync.sql.Database;

/** How each shop last delivered and was paid, so that an order can be prepared without a connection. */
public final class TermsTable {
    /** Ways of delivery and payment and the pages behind them. */
    public record Terms(List<DeliveryOption> delivery, List<PaymentWay> payments, List<Quote.Link> links) {
        public static final Terms UNKNOWN = new Terms(List.of(), List.of(), List.of());
    }

    private final Database user;
    private final Clock clock;
    private final StoreJson json = new StoreJson();

    public TermsTable(Database user, Clock clock) {
        this.user = user;
        this.clock = clock;
    }

    public Optional<Dated<Terms>> of(ShopId shop) {
        return user.read(tx -> tx.one(
                "select terms, as_of from shop_terms where shop=?",
                row -> Dated.fresh(json.read(row.text(1), Terms.class), row.instant(2)),
                shop.value()));
    }

    public void keep(ShopId shop, Terms terms) {
        user.write(tx -> tx.update(
                "insert into shop_terms(shop, as_of, terms) values(?,?,?)"
                        + " on conflict(shop) do update set as_of=excluded.as_of, terms=excluded.terms",
                shop.value(),
                clock.instant(),
                json.write(terms, Terms.class)));
    }
}

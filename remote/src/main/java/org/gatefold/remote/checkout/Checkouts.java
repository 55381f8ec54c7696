package org.gatefold.remote.checkout;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.gatefold.remote.account.Callers;
import org.gatefold.remote.account.Scopes;
import org.gatefold.remote.http.Answer;
import org.gatefold.remote.http.Request;
import org.gatefold.remote.http.Route;
import org.gatefold.remote.payment.PaymentProvider;
import org.gatefold.remote.sql.Database;
import org.gatefold.remote.ucp.Ids;

/** The checkout of the shop: its UCP endpoints and its payment page. */
public final class Checkouts {
    private final Callers callers;
    private final CheckoutDesk desk;
    private final Cashier cashier;
    private final PayPage page;
    private final boolean demo;

    /** @param undeliverable ISO 3166 codes of the countries that no parcel goes to */
    public Checkouts(
            Database database,
            Clock clock,
            Callers callers,
            PaymentProvider provider,
            Set<String> undeliverable,
            boolean demo) {
        Ids ids = new Ids();
        Assessor assessor = new Assessor(clock, new Tariff(650, 1450, undeliverable));
        Purchase purchase = new Purchase(clock, assessor, ids);
        Idempotency idempotency = new Idempotency(clock);
        this.callers = callers;
        this.demo = demo;
        this.desk = new CheckoutDesk(database, clock, assessor, purchase, idempotency, ids, demo);
        this.cashier = new Cashier(database, clock, desk, purchase, idempotency, provider);
        this.page = new PayPage(database, clock, desk, cashier);
    }

    public List<Route> routes() {
        return List.of(
                Route.post(
                        "/ucp/checkout-sessions",
                        request -> desk.create(callers.shop(request, Scopes.CHECKOUT), request)),
                Route.get("/ucp/checkout-sessions/{id}", this::get),
                Route.put(
                        "/ucp/checkout-sessions/{id}",
                        request -> desk.replace(callers.shop(request, Scopes.CHECKOUT), request)),
                Route.post(
                        "/ucp/checkout-sessions/{id}/complete",
                        request -> cashier.complete(callers.shop(request, Scopes.CHECKOUT), request)),
                Route.post(
                        "/ucp/checkout-sessions/{id}/cancel",
                        request -> desk.cancel(callers.shop(request, Scopes.CHECKOUT), request)),
                Route.get("/pay/{id}", page::show),
                Route.post("/pay/{id}", page::press));
    }

    private Answer get(Request request) {
        cashier.recover(request.name("id"), desk.view(request));
        return desk.get(callers.shop(request, Scopes.CHECKOUT), request);
    }

    /** Settles purchases that a crash interrupted; to be called once before serving. */
    public void recover(String base) {
        cashier.recoverAll(new CheckoutView(base, demo));
    }
}

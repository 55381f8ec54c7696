package org.gatefold.remote.checkout;

import java.time.Clock;
import java.util.List;
import org.gatefold.remote.account.Callers;
import org.gatefold.remote.account.Scopes;
import org.gatefold.remote.http.Answer;
import org.gatefold.remote.http.Request;
import org.gatefold.remote.http.Route;
import org.gatefold.remote.payment.PaymentProvider;
import org.gatefold.remote.sql.Database;
import org.gatefold.remote.ucp.Ids;

/** The checkout of the shop: its UCP endpoints and its pages in the browser. */
public final class Checkouts {
    private final Callers callers;
    private final CheckoutDesk desk;
    private final Cashier cashier;
    private final PayPage page;
    private final Terms terms;

    public Checkouts(Database database, Clock clock, Callers callers, PaymentProvider provider, Terms terms) {
        Ids ids = new Ids();
        Assessor assessor = new Assessor(clock, new Tariff(650, 1450, terms.undeliverable()));
        Purchase purchase = new Purchase(clock, assessor, ids);
        Idempotency idempotency = new Idempotency(clock);
        this.callers = callers;
        this.terms = terms;
        this.desk = new CheckoutDesk(database, clock, assessor, purchase, idempotency, ids, terms);
        this.cashier = new Cashier(database, clock, desk, purchase, idempotency, provider);
        this.page = new PayPage(database, clock, desk, cashier, provider);
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
                Route.post("/pay/{id}", page::press).upToKibibytes(16));
    }

    private Answer get(Request request) {
        cashier.recover(request.name("id"), desk.view(request));
        return desk.get(callers.shop(request, Scopes.CHECKOUT), request);
    }

    /** Settles purchases that a crash interrupted; to be called once before serving. */
    public void recover(String base) {
        cashier.recoverAll(new CheckoutView(base, terms.demo()));
    }
}

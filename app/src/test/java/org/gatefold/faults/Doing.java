package org.gatefold.faults;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.gatefold.app.WithoutWindow;
import org.gatefold.player.library.AlbumId;
import org.gatefold.player.library.ArtistId;
import org.gatefold.player.library.Origin;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackId;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.listenbrainz.ListenDelivery;
import org.gatefold.player.listenbrainz.ListenJson;
import org.gatefold.player.listening.Listen;
import org.gatefold.player.listening.ListenLog;
import org.gatefold.store.cart.CartLine;
import org.gatefold.store.catalogue.ArtistRef;
import org.gatefold.store.catalogue.Price;
import org.gatefold.store.catalogue.ProductId;
import org.gatefold.store.catalogue.VariantId;
import org.gatefold.store.checkout.Address;
import org.gatefold.store.checkout.Buyer;
import org.gatefold.store.checkout.Consent;
import org.gatefold.store.checkout.Intent;
import org.gatefold.store.checkout.PaymentChoice;
import org.gatefold.store.shop.ShopId;
import org.gatefold.sync.account.SignedIn;
import org.gatefold.sync.sql.Tx;
import org.gatefold.sync.time.Uuid7;

/** A listener without hands: hears tracks and buys posters. Every method returns once all is committed. */
final class Doing {
    private static final Currency EUR = Currency.getInstance("EUR");

    private final WithoutWindow services;
    private final ListenLog log;
    private final Uuid7 ids;

    Doing(WithoutWindow services, Clock clock) {
        this.services = services;
        log = services.listens();
        ids = new Uuid7(clock);
    }

    /** @return the op id of the play */
    String play(String title, Instant at) {
        UUID id = ids.next();
        log.counted(new Listen(id, track(title), at, Duration.ofSeconds(100)));
        return id.toString();
    }

    /** Plays of a long time without a network, in one transaction: the rows are those that as many single plays leave. */
    void backlog(int count, Instant from, Duration step) {
        String account = account();
        services.user().database().write(tx -> {
            for (int i = 0; i < count; i++) {
                Listen listen = new Listen(
                        ids.next(), track("offline " + i), from.plus(step.multipliedBy(i)), Duration.ofSeconds(100));
                enqueue(tx, account, listen, ListenJson.of(listen));
            }
            return count;
        });
    }

    private void enqueue(Listen listen, byte[] payload) {
        String account = account();
        services.user().database().write(tx -> {
            enqueue(tx, account, listen, payload);
            return true;
        });
    }

    private String account() {
        return services.accounts().current().map(SignedIn::id).orElse(SignedIn.NONE);
    }

    /** The rows that a play leaves. */
    private void enqueue(Tx tx, String account, Listen listen, byte[] payload) throws SQLException {
        tx.update(
                "insert into play(op_id, track_key, listened_at, title, artist, artist_folded, album, length_ms, heard_ms)"
                        + " values(?,?,?,?,?,?,?,?,?)",
                listen.opId().toString(),
                listen.track().key().value(),
                listen.listenedAt(),
                listen.track().title(),
                FaultShop.ARTIST,
                FaultShop.ARTIST.toLowerCase(Locale.ROOT),
                listen.track().albumTitle(),
                listen.track().length(),
                listen.heard());
        String title = listen.track().title();
        services.outbox().enqueue(tx, ListenDelivery.KIND, listen.opId(), account, ListenDelivery.LANE, title, payload);
    }

    /** A play that an earlier version left waiting: larger than servers take, for it shortened no names. @return its op id */
    String oversized(String title, Instant at) {
        Listen listen = new Listen(ids.next(), track(title), at, Duration.ofSeconds(100));
        JsonObject json = JsonParser.parseString(new String(ListenJson.of(listen), StandardCharsets.UTF_8))
                .getAsJsonObject();
        json.getAsJsonObject("track_metadata").addProperty("track_name", title + " and on".repeat(2000));
        enqueue(listen, new Gson().toJson(json).getBytes(StandardCharsets.UTF_8));
        return listen.opId().toString();
    }

    /** @return the e-mail address that only this purchase has; the remote keeps it with checkout and order */
    String buy(String label, String payment) {
        String email = label + "@example.org";
        ShopId shop = services.store().shops().all().getFirst().id();
        Price price = new Price(1500, EUR);
        CartLine line = new CartLine(
                new ProductId(FaultShop.POSTER),
                new VariantId(FaultShop.POSTER),
                ArtistRef.named(FaultShop.ARTIST),
                "Poster",
                "A2",
                price,
                1,
                Optional.empty());
        services.store()
                .purchases()
                .place(new Intent(
                        services.store().checkout().newDraft(),
                        shop,
                        List.of(line),
                        new Buyer(email, "Ana Pires"),
                        new Address(0, "Ana Pires", "Rua do Cais 12", "", "1200-109", "Lisboa", "", "PT", ""),
                        Optional.empty(),
                        List.of(),
                        new Price(9900, EUR),
                        new Consent.AskFirst(),
                        new PaymentChoice.Token("testpay", "token", payment, "Test card")));
        return email;
    }

    private static Track track(String title) {
        return new Track(
                new TrackId(1),
                new TrackKey("fp:" + title.replace(' ', '-')),
                title,
                new ArtistId(1),
                FaultShop.ARTIST,
                new AlbumId(1),
                "Slow Harbour",
                1,
                1,
                OptionalInt.of(2024),
                Duration.ofMinutes(3),
                "flac",
                new Origin.InFile(java.nio.file.Path.of("/music/" + title + ".flac")),
                Optional.empty(),
                Optional.empty());
    }
}

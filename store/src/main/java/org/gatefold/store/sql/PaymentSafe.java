package org.gatefold.store.sql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.gatefold.store.checkout.PaymentChoice;
import org.gatefold.store.checkout.PurchaseId;
import org.gatefold.store.sql.PurchaseRow.Frozen;
import org.gatefold.sync.secret.Seal;
import org.gatefold.sync.sql.StorageException;

/**
 * Seals what a purchase is paid with before it is kept: the token of the shop's payment provider, and the frozen payment that
 * names it. Each opens for its own purchase only. May block while the listener is asked to unlock their keychain.
 */
public record PaymentSafe(Seal seal) {
    /** What keys for this are called among the listener's secrets. */
    public static final String NAME = "purchases";

    /** The payment as it is kept. @throws StorageException when it cannot be sealed */
    public Frozen freeze(PurchaseId purchase, byte[] body) {
        return new Frozen(close(body, about(purchase, "payment")), sha256(body));
    }

    /** The bytes that were frozen, to the last one; empty when they cannot be read any more. */
    public Optional<byte[]> thaw(PurchaseId purchase, Frozen frozen) {
        return seal.open(frozen.sealed(), about(purchase, "payment"))
                .filter(body -> sha256(body).equals(frozen.sha256()));
    }

    /** How a kept purchase is paid, with its token; empty when that cannot be read any more. */
    public Optional<PaymentChoice> choice(PurchaseRow row) {
        return switch (row.intent().payment()) {
            case PaymentChoice.Token token ->
                row.token()
                        .flatMap(kept -> seal.open(kept, about(row.id(), "token")))
                        .map(bytes -> new PaymentChoice.Token(
                                token.handlerId(),
                                token.type(),
                                new String(bytes, StandardCharsets.UTF_8),
                                token.label()));
            case PaymentChoice.InBrowser page -> Optional.of(page);
        };
    }

    /** The row with its token sealed, where one was chosen since it was kept last. */
    PurchaseRow sealed(PurchaseRow row) {
        return switch (row.intent().payment()) {
            case PaymentChoice.Token token
            when !token.token().isEmpty() -> row.holding(Optional.of(token(row.id(), token.token())));
            case PaymentChoice.Token forgotten -> row;
            case PaymentChoice.InBrowser page -> row.holding(Optional.empty());
        };
    }

    byte[] token(PurchaseId purchase, String token) {
        return close(token.getBytes(StandardCharsets.UTF_8), about(purchase, "token"));
    }

    private byte[] close(byte[] plain, String about) {
        try {
            return seal.close(plain, about);
        } catch (IOException e) {
            throw new StorageException(
                    StorageException.Reason.IO, "How you pay cannot be kept safely on this computer just now.", e);
        }
    }

    private static String about(PurchaseId purchase, String what) {
        return purchase.value() + " " + what;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

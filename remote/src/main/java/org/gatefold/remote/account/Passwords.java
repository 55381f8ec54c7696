package org.gatefold.remote.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.text.Normalizer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.gatefold.remote.sql.BusyException;

/**
 * Argon2id hashes of passwords, with a salt each, at the cost OWASP names: 19 MiB, two rounds, one lane. Slow on purpose;
 * never called inside a transaction.
 */
final class Passwords {
    private static final Argon2Function ARGON = Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    // Each hash takes 19 MiB and a whole core for a moment; a crowd at the door waits outside.
    private final Semaphore atOnce = new Semaphore(2);

    /** What is kept of a password, in the PHC text form that names its own cost. */
    String hash(String password) {
        return costly(() ->
                Password.hash(normal(password)).addRandomSalt(16).with(ARGON).getResult());
    }

    boolean matches(String password, String hash) {
        return costly(() -> Password.check(normal(password), hash).with(Argon2Function.getInstanceFromHash(hash)));
    }

    /** Takes as long as {@link #matches}, so that the time of an answer does not tell which names exist. */
    void judgeNothing(String password) {
        hash(password);
    }

    /** The same letters may come as other code points from another keyboard. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private <T> T costly(Supplier<T> work) {
        try {
            if (!atOnce.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new BusyException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusyException();
        }
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
    }
}

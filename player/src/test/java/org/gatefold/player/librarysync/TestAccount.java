package org.gatefold.player.librarysync;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatefold.sync.account.SignedIn;
import org.gatefold.sync.http.Answer;

/** An account whose way to the server a test can cut: before the request, or after it was answered. */
final class TestAccount implements SignedIn {
    private final String name;
    private final URI base;
    private final AtomicInteger answersToLose = new AtomicInteger();
    private final Semaphore lost = new Semaphore(0);
    private volatile String token;
    private volatile boolean reachable = true;

    TestAccount(String name, URI base, String token) {
        this.name = name;
        this.base = base;
        this.token = token;
    }

    void reachable(boolean is) {
        reachable = is;
    }

    /** The server does what it is asked, but nobody hears that it did, so many times. */
    void loseAnswers(int count) {
        answersToLose.set(count);
    }

    /** Waits until an answer was lost. */
    void awaitLost() throws InterruptedException {
        if (!lost.tryAcquire(60, TimeUnit.SECONDS)) {
            throw new AssertionError("nothing was asked of the server");
        }
    }

    void token(String other) {
        token = other;
    }

    @Override
    public String id() {
        return name + "@" + base.getAuthority();
    }

    @Override
    public URI base() {
        return base;
    }

    @Override
    public String token() {
        return token;
    }

    @Override
    public boolean renew(String refused) {
        return false;
    }

    @Override
    public Answer exchange(Exchange exchange) throws IOException {
        if (!reachable) {
            throw new IOException("The network is away.");
        }
        Answer answer = exchange.with(token);
        if (answersToLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            lost.release();
            throw new IOException("The answer was lost.");
        }
        return answer;
    }
}

package org.gatefold.sync.oauth;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.gatefold.sync.said.SaidException;

/**
 * Waits on a free port of this very machine for the browser to come back (RFC 8252, 7.3). The first call that is meant
 * for it counts; what other programs send is answered and has no effect. The browser's page is held open until
 * {@link #answer} says how it ended.
 */
final class LoopbackReceiver implements AutoCloseable {
    private static final String PATH = "/callback";
    private static final Duration PAGE_PATIENCE = Duration.ofSeconds(60);
    private static final Duration LAST_WORD = Duration.ofSeconds(2);

    private final LoopbackDoor door;
    private final Page page;
    private final Predicate<Map<String, String>> meant;
    private final CompletableFuture<Map<String, String>> call = new CompletableFuture<>();
    private final CompletableFuture<Boolean> verdict = new CompletableFuture<>();
    private final CountDownLatch served = new CountDownLatch(1);

    private LoopbackReceiver(Page page, Predicate<Map<String, String>> meant) throws IOException {
        this.page = page;
        this.meant = meant;
        door = LoopbackDoor.open(this::answer);
    }

    /** @param meant which parameters are those we wait for */
    static LoopbackReceiver open(Page page, Predicate<Map<String, String>> meant) throws IOException {
        return new LoopbackReceiver(page, meant);
    }

    URI redirect() {
        return URI.create("http://127.0.0.1:" + door.port() + PATH);
    }

    /**
     * The parameters the browser came back with. Blocks.
     *
     * @throws SignInCancelled when {@link #close} ended the waiting
     * @throws IOException when nobody came in time
     */
    Map<String, String> await(Duration patience) throws IOException {
        try {
            return call.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new SaidException(SignInSaying.NOBODY_CAME.with(patience.toMinutes()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SignInCancelled();
        } catch (ExecutionException e) {
            throw new SignInCancelled();
        }
    }

    /** Tells the browser how it ended. */
    void answer(boolean signedIn) {
        verdict.complete(signedIn);
    }

    /** Ends the waiting; a page that is held open is answered first. */
    @Override
    public void close() {
        boolean came = !call.completeExceptionally(new SignInCancelled()) && !call.isCompletedExceptionally();
        verdict.complete(false);
        try {
            if (came && !served.await(LAST_WORD.toMillis(), TimeUnit.MILLISECONDS)) {
                System.getLogger(LoopbackReceiver.class.getName())
                        .log(System.Logger.Level.DEBUG, "the browser did not take its page");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        door.close();
    }

    private LoopbackDoor.Reply answer(Optional<LoopbackDoor.Asked> asked) {
        if (asked.isEmpty() || !PATH.equals(asked.get().path())) {
            return reply(404, page.nothingHere(), () -> {});
        }
        Map<String, String> parameters = Query.of(asked.get().query().orElse(null));
        if (!meant.test(parameters) || !call.complete(parameters)) {
            return reply(400, page.nothingHere(), () -> {});
        }
        return reply(200, outcome(), served::countDown);
    }

    private String outcome() {
        try {
            return verdict.get(PAGE_PATIENCE.toMillis(), TimeUnit.MILLISECONDS) ? page.signedIn() : page.notSignedIn();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return page.notSignedIn();
        } catch (ExecutionException | TimeoutException e) {
            return page.notSignedIn();
        }
    }

    private LoopbackDoor.Reply reply(int status, String sentence, Runnable left) {
        return new LoopbackDoor.Reply(status, page.html(sentence), left);
    }
}

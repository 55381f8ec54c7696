package org.gatefold.store.shelf;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.gatefold.store.shop.Shop;
import org.gatefold.store.shop.ShopException;
import org.gatefold.store.shop.ShopException.Kind;
import org.gatefold.store.shop.ShopSaying;

/** Asks shops side by side, each on a virtual thread, none longer than the limit. */
final class SideBySide implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(SideBySide.class.getName());

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("shops-", 0).factory());
    private final Duration limit;

    SideBySide(Duration limit) {
        this.limit = limit;
    }

    /** What a shop is asked. */
    @FunctionalInterface
    interface Asking<T> {
        T ask(Shop shop) throws ShopException;
    }

    /** What one shop answered, or why not. */
    sealed interface Heard<T> {
        record Answer<T>(Shop shop, T value) implements Heard<T> {}

        record Failure<T>(Shop shop, ShopException why) implements Heard<T> {}
    }

    /** In the order of the shops. Blocks until all answered or the limit has passed. */
    <T> List<Heard<T>> ask(List<Shop> shops, Asking<T> asking) {
        List<Callable<Heard<T>>> tasks = new ArrayList<>();
        for (Shop shop : shops) {
            tasks.add(() -> one(shop, asking));
        }
        List<Heard<T>> heard = new ArrayList<>();
        try {
            List<Future<Heard<T>>> futures = threads.invokeAll(tasks, limit.toMillis(), TimeUnit.MILLISECONDS);
            for (int i = 0; i < shops.size(); i++) {
                heard.add(result(shops.get(i), futures.get(i)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            shops.stream().skip(heard.size()).forEach(shop -> heard.add(new Heard.Failure<>(shop, slow(shop, e))));
        }
        return heard;
    }

    private static <T> Heard<T> one(Shop shop, Asking<T> asking) {
        try {
            return new Heard.Answer<>(shop, asking.ask(shop));
        } catch (ShopException e) {
            return new Heard.Failure<>(shop, e);
        }
    }

    private static <T> Heard<T> result(Shop shop, Future<Heard<T>> future) throws InterruptedException {
        try {
            return future.get();
        } catch (CancellationException e) {
            return new Heard.Failure<>(shop, slow(shop, e));
        } catch (ExecutionException e) {
            LOG.log(Level.ERROR, "asking a shop failed", e.getCause());
            return new Heard.Failure<>(
                    shop, new ShopException(Kind.BAD_ANSWER, ShopSaying.NOT_UNDERSTOOD_OF.with(shop.name()), e));
        }
    }

    private static ShopException slow(Shop shop, Exception cause) {
        return new ShopException(Kind.UNREACHABLE, ShopSaying.SLOW.with(shop.name()), cause);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}

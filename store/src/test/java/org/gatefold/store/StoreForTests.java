package org.gatefold.store;

import java.io.IOException;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.gatefold.store.till.RetryPlan;
import org.gatefold.store.till.Timing;
import org.gatefold.sync.UserData;

/** Opens a store that loses patience quickly. */
public final class StoreForTests {
    private StoreForTests() {}

    public static Store open(StoreConfig config, Duration wait, RandomGenerator random) throws IOException {
        return open(config, wait, random, new UserData.Opened.Sound());
    }

    public static Store open(StoreConfig config, Duration wait, RandomGenerator random, UserData.Opened found)
            throws IOException {
        return Store.open(
                config,
                new Store.Patience(
                        Duration.ofSeconds(10), new Timing(new RetryPlan(wait, wait.multipliedBy(4), random), wait)),
                found);
    }
}

package org.gatefold.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The scenarios of {@code ./gatefold bench faults} in small, each with a new seed that is told when it fails; the system
 * property {@code gatefold.faults.seed} sets it.
 */
final class FaultsTest {
    private final long seed =
            Long.getLong("gatefold.faults.seed", RandomGenerator.getDefault().nextInt(1_000_000));

    @BeforeAll
    static void theRemoteRunsFromTheTestsClassPath() {
        System.setProperty("gatefold.remote.classpath", System.getProperty("java.class.path"));
    }

    @Test
    void whatWasKeptOutlivesTheKilledProgram() throws Exception {
        holds(new KilledClient(4));
    }

    @Test
    void playsOfThreeDevicesArriveOnceOverABadNetwork() throws Exception {
        holds(new ThreeClients(60, 2, 1));
    }

    @Test
    void aPurchaseIsOneOrderWhateverFails() throws Exception {
        holds(new FaultyPurchases(16));
    }

    @Test
    void aCrowdGetsOneOrderACheckoutAndNoMoreThanThereIs() throws Exception {
        holds(new Crowd(20, 40));
    }

    @Test
    void onePoisonousListenHoldsUpNoOther() throws Exception {
        holds(new Poison(120));
    }

    @Test
    void noSecretShowsInAnyFileOfEitherSide() throws Exception {
        holds(new Canaries());
    }

    @Test
    void whatOneAccountLeftWaitingIsNeverSentAsAnother() throws Exception {
        holds(new TwoAccounts(20, 10));
    }

    @Test
    void aPurchaseInDataThatCannotBeWrittenIsNotMadeTwice() throws Exception {
        holds(new ReadOnlyDisk());
    }

    @Test
    void aPurchaseInDataPutBackFromACopyIsNotMadeTwice() throws Exception {
        holds(new DamagedData("header-zeroed", Disk::zeroHeader));
    }

    private void holds(Scenario scenario) throws Exception {
        Verdict verdict = scenario.run(seed);
        assertEquals(List.of(), verdict.failures(), () -> "seed " + seed + ": " + verdict.json());
    }
}

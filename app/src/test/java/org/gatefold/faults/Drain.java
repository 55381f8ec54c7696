package org.gatefold.faults;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits until clients have sent everything and their purchases have come to an end or to a question. */
final class Drain {
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private Drain() {}

    /** After the listener has asked for it. @return how many seconds it took; the limit when it did not come to an end */
    static double asked(List<Client> clients, int limitSeconds) throws IOException, InterruptedException {
        for (Client client : clients) {
            client.ask("wake", Map.of());
        }
        return byItself(clients, limitSeconds);
    }

    /** @return how many seconds it took; the time limit when it did not come to an end */
    static double byItself(List<Client> clients, int limitSeconds) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        long end = begun + TimeUnit.SECONDS.toNanos(limitSeconds);
        for (Client client : clients) {
            while (!isEmpty(client.state()) && System.nanoTime() < end) {
                LockSupport.parkNanos(LOOK_NANOS);
            }
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    static boolean isEmpty(JsonObject state) {
        JsonObject purchases = state.getAsJsonObject("purchases");
        boolean underWay = purchases.has("Kept")
                || purchases.has("Sending")
                || purchases.has("Unanswered")
                || purchases.has("GivingUp");
        return state.get("waiting").getAsInt() == 0 && !underWay;
    }
}

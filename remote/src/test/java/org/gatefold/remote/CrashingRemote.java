package org.gatefold.remote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.gatefold.remote.http.Answer;
import org.gatefold.remote.http.Route;
import org.gatefold.remote.payment.PaymentProvider;
import org.gatefold.remote.support.ForwardingProvider;

/** The remote as a process that kills itself with SIGKILL at one point of the first purchase. */
public final class CrashingRemote {
    private CrashingRemote() {}

    /** Where the process dies. */
    enum Point {
        /** The copies are set aside, the provider knows nothing yet. */
        BEFORE_THE_CHARGE,
        /** The money is taken, and nothing here knows it. */
        AFTER_THE_CHARGE,
        /** The order is made, and the buyer does not know it. */
        AFTER_THE_COMMIT
    }

    public static void main(String[] words) throws Exception {
        List<String> all = List.of(words);
        Point point = Point.valueOf(all.getFirst());
        Remote remote = Remote.open(
                Arguments.parse(all.subList(1, all.size())).config(),
                new Around(provider -> provider(point, provider), route -> route(point, route)));
        System.out.println("GATEFOLD REMOTE READY " + remote.base());
        new CountDownLatch(1).await();
    }

    private static PaymentProvider provider(Point point, PaymentProvider real) {
        return new ForwardingProvider(real, charge -> {
            if (point == Point.BEFORE_THE_CHARGE) {
                die();
            }
            var outcome = real.charge(charge);
            if (point == Point.AFTER_THE_CHARGE) {
                die();
            }
            return outcome;
        });
    }

    private static Route route(Point point, Route route) {
        return new Route(route.method(), route.pattern(), route.bodyLimit(), request -> {
            Answer answer = route.handler().answer(request);
            if (point == Point.AFTER_THE_COMMIT && route.pattern().endsWith("/complete")) {
                die();
            }
            return answer;
        });
    }

    private static void die() {
        try {
            new ProcessBuilder(
                            "kill", "-9", Long.toString(ProcessHandle.current().pid()))
                    .start();
            new CountDownLatch(1).await();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

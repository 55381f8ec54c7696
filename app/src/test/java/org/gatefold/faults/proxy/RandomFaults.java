package org.gatefold.faults.proxy;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets a share of all exchanges fail, each in one of all the ways there are; the same seed decides the same for the same number. */
public final class RandomFaults implements FaultPlan {
    private final long seed;
    private final double share;
    private final List<Fault> kinds;
    private final AtomicInteger made = new AtomicInteger();

    public RandomFaults(long seed, double share) {
        this(seed, share, everyKind(Duration.ofMillis(200)));
    }

    public RandomFaults(long seed, double share, List<Fault> kinds) {
        this.seed = seed;
        this.share = share;
        this.kinds = List.copyOf(kinds);
    }

    @Override
    public Fault of(Exchange exchange) {
        Random random = new Random(seed * 1_000_003 + exchange.number());
        random.nextInt();
        if (random.nextDouble() >= share) {
            return Fault.PASS;
        }
        made.incrementAndGet();
        return kinds.get(random.nextInt(kinds.size()));
    }

    /** How many exchanges it let fail so far. */
    public int made() {
        return made.get();
    }

    /** One of each kind and place; what is delayed is delayed by so much, and a server that asks to wait asks for a second. */
    public static List<Fault> everyKind(Duration delay) {
        String json = "Content-Type: application/json\r\n";
        return List.of(
                new Fault.DropBefore(),
                new Fault.DropInRequest(),
                new Fault.DropAfterRequest(),
                new Fault.DropAnswer(),
                new Fault.DropInAnswer(),
                new Fault.DropAfterAnswer(),
                new Fault.Delay(delay, Duration.ZERO),
                new Fault.Delay(Duration.ZERO, delay),
                new Fault.Duplicate(),
                new Fault.DuplicateAtOnce(),
                new Fault.Instead(false, 500, json, "{\"code\":\"internal\"}"),
                new Fault.Instead(true, 500, "Content-Type: text/html\r\n", "<h1>Internal Server Error</h1>"),
                new Fault.Instead(false, 503, json + "Retry-After: 1\r\n", "{}"),
                new Fault.Instead(true, 503, json + "Retry-After: 0\r\n", "{}"),
                new Fault.Instead(false, 408, "Connection: close\r\n", ""),
                new Fault.Instead(true, 408, "", ""),
                new Fault.Instead(false, 429, json + "Retry-After: 1\r\n", "{}"),
                new Fault.Instead(false, 307, "Location: /elsewhere\r\n", ""),
                new Fault.Instead(true, 307, "Location: /elsewhere\r\n", ""),
                new Fault.Instead(true, 409, json, "{\"detail\":\"Conflict\"}"),
                new Fault.Instead(false, 409, json, "{\"detail\":\"Conflict\"}"),
                new Fault.Instead(true, 200, "Content-Type: text/html\r\n", "<p>Please sign in to this network</p>"),
                new Fault.Garbage(false),
                new Fault.Garbage(true),
                new Fault.Bomb(false),
                new Fault.Bomb(true));
    }
}

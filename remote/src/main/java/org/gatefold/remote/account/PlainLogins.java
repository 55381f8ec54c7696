package org.gatefold.remote.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gatefold.remote.account.Members.Entry;

/**
 * Account passwords that come with every single request, as old Subsonic players send them: one that was right is
 * remembered for a while, as a keyed hash in memory, so that not every cover costs an Argon2 hash. Any thread.
 */
public final class PlainLogins {
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int MOST = 1000;

    private final Members members;
    private final Clock clock;
    private final String mixedIn;
    private final Map<String, Right> remembered = new ConcurrentHashMap<>();

    private record Right(Account account, long until) {}

    public PlainLogins(Members members, Clock clock, Secrets secrets) {
        this.members = members;
        this.clock = clock;
        this.mixedIn = secrets.next("");
    }

    /** Blocks for as long as a hash takes where the password is not remembered. */
    public Entry enter(String name, String password) {
        String key = Secrets.derived(mixedIn, name + "\n" + password);
        Optional<Right> right = Optional.ofNullable(remembered.get(key)).filter(known -> known.until > clock.millis());
        if (right.isPresent()) {
            return new Entry.In(right.get().account());
        }
        Entry entry = members.enter(name, password);
        if (entry instanceof Entry.In in) {
            if (remembered.size() >= MOST) {
                remembered.clear();
            }
            remembered.put(key, new Right(in.account(), clock.millis() + LIFE.toMillis()));
        }
        return entry;
    }
}

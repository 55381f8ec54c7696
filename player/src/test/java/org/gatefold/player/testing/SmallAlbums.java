package org.gatefold.player.testing;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What a {@link SmallSubsonic} says of albums where it is asked for one alone: what a test told it, or that it knows none. */
public final class SmallAlbums {
    private final Map<String, Map<String, Object>> albums = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();

    public void put(String id, Map<String, Object> said) {
        albums.put(id, said);
    }

    /** How often an album was asked for. */
    public int asked() {
        return asked.get();
    }

    void answer(HttpExchange exchange, String id) throws IOException {
        asked.incrementAndGet();
        Optional<Map<String, Object>> said = Optional.ofNullable(albums.get(id));
        if (said.isPresent()) {
            SmallAnswer.say(exchange, "ok", "album", said.get());
        } else {
            SmallAnswer.say(exchange, "failed", "error", Map.of("code", 70, "message", "No such album."));
        }
    }
}

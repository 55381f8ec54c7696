package org.gatefold.player.stream.choice;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.source.ServerId;
import org.gatefold.player.source.Sources;
import org.gatefold.player.stream.StreamRule;
import org.gatefold.player.streaming.Place;
import org.gatefold.player.streaming.Qualities;
import org.gatefold.player.streaming.Streaming;
import org.gatefold.sync.sql.Database;

/** The listener's choices: in memory to be read at once, in the user database to last. */
public final class KeptStreaming implements Streaming {
    private final ChoiceRows rows;
    private final Map<ServerId, Qualities> servers = new ConcurrentHashMap<>();
    private final Map<TrackKey, Place> tracks = new ConcurrentHashMap<>();
    private volatile Qualities usual = Qualities.ORIGINALS;

    private KeptStreaming(ChoiceRows rows) {
        this.rows = rows;
    }

    /** Reads what was chosen. Blocks. */
    public static KeptStreaming open(Database user, Clock clock) {
        user.migrate("streaming", Schema.STEPS, clock);
        KeptStreaming streaming = new KeptStreaming(new ChoiceRows(user));
        streaming.rows.usual().ifPresent(qualities -> streaming.usual = qualities);
        streaming.servers.putAll(streaming.rows.servers());
        streaming.tracks.putAll(streaming.rows.places());
        return streaming;
    }

    /** What streams go by. */
    public StreamRule rule(Sources sources) {
        return new ByChoice(server -> servers.getOrDefault(server, usual), sources);
    }

    @Override
    public Qualities usual() {
        return usual;
    }

    @Override
    public void choose(Qualities qualities) {
        rows.put("", qualities);
        usual = qualities;
    }

    @Override
    public Optional<Qualities> of(ServerId server) {
        return Optional.ofNullable(servers.get(server));
    }

    @Override
    public void choose(ServerId server, Optional<Qualities> qualities) {
        if (qualities.isPresent()) {
            rows.put(server.value(), qualities.get());
            servers.put(server, qualities.get());
        } else {
            rows.remove(server);
            servers.remove(server);
        }
    }

    @Override
    public Optional<Place> chosen(TrackKey track) {
        return Optional.ofNullable(tracks.get(track));
    }

    @Override
    public void choose(TrackKey track, Optional<Place> place) {
        if (place.isPresent()) {
            rows.put(track, place.get());
            tracks.put(track, place.get());
        } else {
            rows.remove(track);
            tracks.remove(track);
        }
    }
}

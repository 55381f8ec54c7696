package org.gatefold.player.playlist.smart;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gatefold.sync.event.Subscription;

/** The smart playlists of this computer, in the user database. Every method but {@link #onChange} blocks. */
public interface SmartPlaylists {
    /** In the order of their names. */
    List<SmartPlaylist> all();

    Optional<SmartPlaylist> find(SmartId id);

    SmartId create(SmartRules rules);

    /** Gives the rules it had, which taken back are saved again; empty when it is not there. */
    Optional<SmartRules> save(SmartId id, SmartRules rules);

    /** It can be brought back for 30 days. */
    void delete(SmartId id);

    void restore(SmartId id);

    /** Tells of every change, on the thread that made it. */
    Subscription onChange(Consumer<SmartId> listener);
}

package org.gatefold.player.servermarks;

import java.util.List;
import java.util.Optional;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.listening.Listen;
import org.gatefold.player.source.ServerId;

/** Decides which servers hear of what the listener does (ADR 0211). Any thread but JavaFX's; may block on the databases. */
public interface Told {
    /** A server, and what it calls the track: more than one song where it has the recording several times. */
    record Target(ServerId server, List<String> songs) {
        public Target {
            songs = List.copyOf(songs);
        }
    }

    /** The server a play is told to; {@code passesOn} where nobody else is to hear of it from us. */
    record PlayTarget(ServerId server, String song, boolean passesOn) {}

    /** The servers that have a track and are told of marks. */
    List<Target> ofMarks(TrackKey track);

    /** The server whose copy was heard, where it is told of plays. */
    Optional<PlayTarget> ofPlay(Listen listen);

    /** No server at all. */
    static Told nobody() {
        return new Nobody();
    }
}

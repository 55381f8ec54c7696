package org.gatefold.player.subsonic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.gatefold.player.source.CapabilityReport.Ability;
import org.gatefold.player.source.CapabilityReport.Support;
import org.junit.jupiter.api.Test;

/** A server of others that knows no words of the demo's songs: that is an answer, and no failure. */
final class SupysonicWordsTest extends SupysonicCase {
    @Test
    void noWordsAreNoFailure() throws Exception {
        assertEquals(Support.PARTLY, server.capabilities().support(Ability.SYNCED_LYRICS));
        assertEquals(List.of(), server.lyrics(songs.getFirst().id()));
    }
}

package org.gatefold.app.servers;

import org.gatefold.app.ui.Texts;
import org.gatefold.player.servers.ServerState;
import org.gatefold.player.servers.ServerState.Doing;

/** How a server stands, in a sentence or two. */
final class StateWords {
    private final Texts texts;

    StateWords(Texts texts) {
        this.texts = texts;
    }

    String of(ServerState state) {
        return switch (state.doing()) {
            case Doing.Connecting() -> texts.get("servers.connecting");
            case Doing.Reading(int listed, int expected) ->
                expected > listed
                        ? texts.format("servers.reading-of", listed, expected)
                        : texts.format("servers.reading", listed);
            case Doing.Stopping() -> texts.get("servers.stopping");
            case Doing.Stopped() -> texts.format("servers.stopped", state.songs());
            case Doing.Resting() -> rested(state);
            case Doing.Failed(var _, var said, var retry) ->
                texts.said(said) + " "
                        + retry.map(at -> texts.format("servers.retry-at", texts.clock(at)))
                                .orElse("");
        };
    }

    private String rested(ServerState state) {
        return state.read()
                .map(at -> texts.format("servers.rested", state.songs(), texts.moment(at)))
                .orElseGet(() -> texts.format("servers.songs", state.songs()));
    }
}

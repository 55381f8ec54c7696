package org.gatefold.sync.outbox;

import org.gatefold.sync.said.Saying;

/** Why something waits to be sent, or was refused. */
public enum WaitSaying implements Saying {
    NO_WAY_YET("said.wait.no-way-yet", "Nothing delivers this yet."),
    FAILED_HERE("said.wait.failed-here", "Gatefold failed to send this."),
    ALTERED("said.wait.altered", "It was altered on the disk, so it is not sent."),
    NO_ANSWER("said.wait.no-answer", "The exchange with the server failed."),
    ANSWERED("said.wait.answered", "The server answered {0}."),
    SIGNED_OUT("said.wait.signed-out", "The account this belongs to is signed out."),
    NO_LISTEN_SERVER("said.wait.no-listen-server", "No server for listens is set up yet."),
    NO_LISTENBRAINZ("said.wait.no-listenbrainz", "That server's answer was not one of a ListenBrainz server."),
    NO_REMOTE("said.wait.no-remote", "That server's answer was not one of a Gatefold remote."),
    KEEPS_NO_LISTS("said.wait.keeps-no-lists", "This server does not keep favourites and playlists."),
    CHANGED_ELSEWHERE("said.wait.changed-elsewhere", "The playlist is being changed on another device just now."),
    BEING_CHANGED("said.wait.being-changed", "The playlist is being changed just now."),
    OTHER_VERSION("said.wait.other-version", "This was written by another version of Gatefold."),
    SERVER_GONE("said.wait.server-gone", "The server this was for is gone from Gatefold."),
    NOT_CONNECTED("said.wait.not-connected", "The server is not connected yet."),
    OTHER_NAME("said.wait.other-name", "The server knows a song by another name now; its list is read first.");

    private final String key;
    private final String english;

    WaitSaying(String key, String english) {
        this.key = key;
        this.english = english;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String english() {
        return english;
    }
}

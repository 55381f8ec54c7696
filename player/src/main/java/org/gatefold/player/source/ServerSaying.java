package org.gatefold.player.source;

import org.gatefold.sync.said.Saying;

/** What a music server did not do, and why. */
public enum ServerSaying implements Saying {
    UNTRUSTED("said.server.untrusted", "Nobody vouches for the certificate of {0}."),
    TOO_LARGE("said.server.too-large", "The server's answer is larger than Gatefold reads."),
    ELSEWHERE("said.server.elsewhere", "{0} points to another address. Use that one."),
    NO_SUCH_NAME("said.server.no-such-name", "There is no server called {0} here."),
    NO_ENCRYPTION("said.server.no-encryption", "{0} and Gatefold could not agree on an encryption."),
    BROKE_OFF("said.server.broke-off", "{0} broke off in the middle of its answer."),
    SILENT("said.server.silent", "{0} does not answer."),
    UNREACHABLE("said.server.unreachable", "{0} cannot be reached."),
    STOPPED_SENDING("said.server.stopped-sending", "The server stopped sending in the middle of a song."),
    OTHER_PROTOCOL("said.server.other-protocol", "This server's protocol is too far from ours."),
    WRONG_LOGIN("said.server.wrong-login", "The server does not take this name, password or key."),
    NOT_ALLOWED("said.server.not-allowed", "This account may not do that: {0}"),
    NOT_FOUND_SAID("said.server.not-found-said", "The server has no such thing: {0}"),
    BUSY("said.server.busy", "The server asks us to wait."),
    REFUSED("said.server.refused", "The server said no: {0}"),
    PORTAL("said.server.portal", "Something before the server asks for a sign-in of its own."),
    REFUSED_STATUS("said.server.refused-status", "The server does not take this request ({0})."),
    FAILING("said.server.failing", "The server has an error inside ({0})."),
    NO_MUSIC_SERVER("said.server.no-music-server", "What answers there is no music server."),
    CANNOT("said.server.cannot", "This server does not know how to do that."),
    NOT_FOUND("said.server.not-found", "The server has no such thing."),
    LIST_NOT_KEPT("said.server.list-not-kept", "The server took the playlist, but does not list it."),
    NO_SOUND("said.server.no-sound", "The server sent no sound."),
    PASSWORD_IN_THE_OPEN(
            "said.server.password-in-the-open",
            "This server wants the password itself, and the way to it is not encrypted."),
    OPEN_WAY("said.server.open-way", "The way to {0} is not encrypted: its address begins with http."),
    NOT_YOURS("said.server.not-yours", "This playlist belongs to somebody else on the server."),
    NOT_CONNECTED("said.server.not-connected", "There is no connection to its server yet."),
    SENT_TOO_MUCH("said.server.sent-too-much", "The server sent more than any song can be."),
    SENT_TOO_LITTLE("said.server.sent-too-little", "The server sent less than it said it would."),
    PASSWORD_GONE(
            "said.server.password-gone", "The password of this server is gone from this computer. Enter it again."),
    FAULT_HERE("said.server.fault-here", "Something went wrong inside Gatefold while reading this server."),
    DISK("said.server.disk", "Gatefold could not write down what this server has.");

    private final String key;
    private final String english;

    ServerSaying(String key, String english) {
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

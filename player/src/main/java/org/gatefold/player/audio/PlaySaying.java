package org.gatefold.player.audio;

import org.gatefold.sync.said.Saying;

/** Why something cannot be heard; what stands after “could not be played” has no full stop. */
public enum PlaySaying implements Saying {
    TRACK("said.play.track", "“{0}” could not be played: {1}."),
    SOME_TRACK("said.play.some-track", "A track could not be played: {0}."),
    NONE_OF_ALL("said.play.none-of-all", "None of the {0} tracks in the queue could be played. {1}"),
    NOT_KEPT(
            "said.play.not-kept",
            "Your queue and what you hear cannot be written down just now. Gatefold goes on trying."),
    NOT_IN_LIBRARY("said.play.not-in-library", "A track of the queue is not in your library any more."),
    NEEDS_VLC("said.play.needs-vlc", "Playing needs VLC, which is not installed."),
    NO_DEVICE("said.play.no-device", "There is no sound device here."),
    DEVICE_IN_USE("said.play.device-in-use", "The sound device is in use by another program."),
    DEVICE_STOPPED("said.play.device-stopped", "The sound device stopped working."),
    DEVICE_STUCK("said.play.device-stuck", "The sound device takes no more sound. It may have been unplugged."),
    NOTHING_YET("said.play.nothing-yet", "There is nothing to play with yet."),
    NO_ROOM("said.play.no-room", "there is no room left on the disk to stream it"),
    TOO_LARGE("said.play.too-large", "more came than a track can be"),
    CHANGED("said.play.changed", "it changed on its server while it played"),
    AWAY("said.play.away", "its server cannot be reached"),
    SILENT("said.play.silent", "its server sends nothing"),
    NOTHING("said.play.nothing", "its server sent nothing"),
    DISK("said.play.disk", "the disk does not take what is streamed, or does not give it back"),
    UNTRUSTED("said.play.untrusted", "the certificate of its server is not trusted"),
    NEEDS_CONSENT("said.play.needs-consent", "its server may only be used once you agreed to how, in the settings"),
    WRONG_LOGIN("said.play.wrong-login", "its server does not take the name and password any more"),
    NOT_ALLOWED("said.play.not-allowed", "this account may not stream it"),
    OTHER_PROTOCOL("said.play.other-protocol", "its server speaks another version of the protocol"),
    UNSUPPORTED("said.play.unsupported", "its server cannot stream it"),
    BUSY("said.play.busy", "its server has too much to do"),
    FAILING("said.play.failing", "its server has an error inside"),
    REFUSED("said.play.refused", "its server refuses to send it"),
    NOT_FOUND("said.play.not-found", "its server does not have it any more"),
    GARBAGE("said.play.garbage", "what its server sends is not music"),
    FILE_GONE("said.play.file-gone", "its file is gone"),
    COPY_GONE("said.play.copy-gone", "its server no longer has it, and the copy on this computer is gone"),
    SERVER_GONE("said.play.server-gone", "its server is not among yours any more"),
    LEFT_LIBRARY("said.play.left-library", "it is not in your library any more"),
    STREAM_GONE("said.play.stream-gone", "its stream is gone"),
    NO_OTHER_COPY("said.play.no-other-copy", "there is no other copy of it"),
    OVER("said.play.over", "playback is over"),
    NOTHING_CAME("said.play.nothing-came", "nothing came of its file"),
    UNREADABLE("said.play.unreadable", "it cannot be read"),
    NOT_OPENED("said.play.not-opened", "it cannot be opened"),
    NOT_DECODED("said.play.not-decoded", "it cannot be decoded"),
    NO_SOUND("said.play.no-sound", "there is no sound in it that can be decoded"),
    INTERRUPTED("said.play.interrupted", "it was interrupted"),
    CLOSED("said.play.closed", "it was closed");

    private final String key;
    private final String english;

    PlaySaying(String key, String english) {
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

package org.gatefold.app.mediakeys.mpris;

import java.util.List;

/** What Gatefold opens, as desktops name it; the same as in its desktop entry. */
final class MimeTypes {
    static final List<String> ALL = List.of(
            "audio/mpeg",
            "audio/x-mp3",
            "audio/flac",
            "audio/x-flac",
            "audio/ogg",
            "audio/x-vorbis+ogg",
            "audio/x-opus+ogg",
            "audio/opus",
            "audio/mp4",
            "audio/x-m4a",
            "audio/x-m4b",
            "audio/wav",
            "audio/x-wav",
            "audio/vnd.wave",
            "audio/x-mpegurl",
            "audio/mpegurl",
            "application/vnd.apple.mpegurl",
            "application/xspf+xml",
            "application/jspf+json");

    private MimeTypes() {}
}

package org.gatefold.player.audio.vlcj;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What libvlc is told about one file: which demultiplexer reads it best, and where to begin. */
final class MediaOptions {
    private static final String AVCODEC = ":codec=avcodec,any";
    /** How far ahead it is read, in milliseconds: a disk may sleep. The first sample comes no later for it. */
    private static final String READ_AHEAD = ":file-caching=3000";
    /**
     * libvlc drops sound that is 60 ms late by its clock, and on a busy machine the first blocks are. Sound that is due
     * later, in milliseconds, is not late; it still comes at once, 1.3 s ahead instead of 2.
     */
    private static final String DUE_LATER = ":audio-desync=700";

    private static final List<String> ON_DISK = List.of(READ_AHEAD, DUE_LATER);
    /**
     * What comes through callbacks is read 300 ms ahead, whatever caching is asked for, unless subtitles (there are none)
     * are due three seconds early. And libvlc would read up to 16 MiB further; a little more than nothing is the least.
     */
    private static final List<String> ARRIVING =
            List.of(":sub-delay=-27", ":prefetch-buffer-size=16", ":prefetch-read-size=16384", DUE_LATER);

    private MediaOptions() {}

    /**
     * {@code arriving} is what comes through callbacks. Names every demultiplexer that may read the file, so that none reads a playlist out of it. VLC's own for Ogg seeks
     * wrongly (3.0.24) and drops the start of Opus; its FLAC one lands up to 225 ms late. So libavformat, where it is
     * installed, reads Ogg always and everything else when it does not begin at the start, where VLC's own know best
     * about the padding of MP3 and M4A. Of AAC, libavcodec decodes the first block, FAAD leaves it out.
     */
    static String[] of(Container container, Duration from, boolean arriving) {
        List<String> options = new ArrayList<>(arriving ? ARRIVING : ON_DISK);
        String own = demultiplexer(container);
        boolean avformat = container == Container.OGG || from.isPositive() && container != Container.UNKNOWN;
        options.add(":demux=" + (avformat ? "avformat," + own : own));
        if (container == Container.MP4) {
            options.add(AVCODEC);
        }
        if (from.isPositive()) {
            options.add(":start-paused");
        }
        return options.toArray(String[]::new);
    }

    private static String demultiplexer(Container container) {
        return switch (container) {
            case FLAC -> "flac";
            case OGG -> "ogg";
            case WAV -> "wav";
            case MP4 -> "mp4";
            case MPEG, UNKNOWN -> "mp3";
        };
    }

    /**
     * Where to send libvlc, in milliseconds, to hear that place: it begins with the block the place is in, so half a
     * usual block later halves the error.
     */
    static long seekTo(Container container, Duration from) {
        return from.toMillis()
                + switch (container) {
                    case FLAC -> 46;
                    case MP4 -> 12;
                    case OGG, WAV, MPEG, UNKNOWN -> 0;
                };
    }
}

package org.gatefold.player.audio.vlcj;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What libvlc is told about one file: which demultiplexer reads it best, and where to begin. */
final class MediaOptions {
    /** {@code any} lets libvlc choose where the plug-in is not installed. */
    private static final String AVFORMAT = ":demux=avformat,any";

    private static final String AVCODEC = ":codec=avcodec,any";

    /** How far ahead it is read, in milliseconds: a disk may sleep. The first sample comes no later for it. */
    private static final String READ_AHEAD = ":file-caching=3000";
    /**
     * libvlc drops sound that is 60 ms late by its clock, and on a busy machine the first blocks are. Sound that is due
     * later, in milliseconds, is not late; it still comes at once, 1.3 s ahead instead of 2.
     */
    private static final String DUE_LATER = ":audio-desync=700";

    private MediaOptions() {}

    /**
     * VLC's own Ogg demultiplexer seeks wrongly (3.0.24) and drops the start of Opus; its FLAC one lands up to 225 ms
     * late. So libavformat reads Ogg always and everything else when it does not begin at the start, where VLC's own
     * know best about the padding of MP3 and M4A. Of AAC, libavcodec decodes the first block, FAAD leaves it out.
     */
    static String[] of(Path file, Duration from) {
        List<String> options = new ArrayList<>(List.of(READ_AHEAD, DUE_LATER));
        String format = extension(file);
        boolean ogg = format.equals("ogg") || format.equals("oga") || format.equals("opus");
        if (ogg || from.isPositive()) {
            options.add(AVFORMAT);
        }
        if (isMp4(file)) {
            options.add(AVCODEC);
        }
        if (from.isPositive()) {
            options.add(":start-time=" + seconds(from.minus(bias(format))));
        }
        return options.toArray(String[]::new);
    }

    static boolean isMp4(Path file) {
        return extension(file).equals("m4a");
    }

    /** These begin with the first whole block after the place asked for; half a block early halves the error. */
    private static Duration bias(String format) {
        return switch (format) {
            case "flac" -> Duration.ofMillis(50);
            case "m4a" -> Duration.ofMillis(20);
            default -> Duration.ZERO;
        };
    }

    private static String seconds(Duration from) {
        return String.format(Locale.ROOT, "%.3f", Math.max(0.001, from.toNanos() / 1e9));
    }

    private static String extension(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }
}

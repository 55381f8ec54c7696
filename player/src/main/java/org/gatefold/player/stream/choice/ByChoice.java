package org.gatefold.player.stream.choice;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.gatefold.player.library.Origin;
import org.gatefold.player.library.Track;
import org.gatefold.player.source.MusicSource;
import org.gatefold.player.source.ServerId;
import org.gatefold.player.source.Sources;
import org.gatefold.player.source.StreamWish;
import org.gatefold.player.source.Whereabouts;
import org.gatefold.player.stream.Kilobits;
import org.gatefold.player.stream.StreamRule;
import org.gatefold.player.streaming.Qualities;
import org.gatefold.player.streaming.Quality;

/**
 * Streams as the listener chose for the server and where it is reached; what is small already comes as it is, since a
 * second loss would gain nothing.
 */
final class ByChoice implements StreamRule {
    private static final Set<String> LOSSLESS =
            Set.of("flac", "wav", "aiff", "aif", "alac", "ape", "wv", "tta", "dsf", "dff", "shn");

    private final Function<ServerId, Qualities> choices;
    private final Sources sources;

    ByChoice(Function<ServerId, Qualities> choices, Sources sources) {
        this.choices = choices;
        this.sources = sources;
    }

    @Override
    public StreamWish wish(Track track, Origin.OnServer song) {
        Whereabouts now =
                sources.find(song.server()).map(MusicSource::whereabouts).orElse(Whereabouts.AWAY);
        Quality quality = choices.apply(song.server()).at(now);
        if (quality.isOriginal() || isSmall(track, song, quality)) {
            return new StreamWish.Original(song.size() > 0 ? OptionalLong.of(song.size()) : OptionalLong.empty());
        }
        return new StreamWish.Transcoded(quality.format(), quality.kilobits(), Duration.ZERO);
    }

    private static boolean isSmall(Track track, Origin.OnServer song, Quality quality) {
        OptionalInt kilobits = Kilobits.of(song.size(), track.length());
        return kilobits.isPresent() && kilobits.getAsInt() <= quality.kilobits() && !LOSSLESS.contains(track.format());
    }
}

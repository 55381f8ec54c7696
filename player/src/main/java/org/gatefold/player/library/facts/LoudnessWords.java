package org.gatefold.player.library.facts;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatefold.player.library.tags.Field;
import org.gatefold.player.library.tags.RawTags;
import org.gatefold.player.source.Loudness;

/**
 * Reads what tags say of loudness. Opus has its own gains (RFC 7845, 5.2.1): 256ths of a dB, relative to -23 LUFS, which
 * are 5 dB away from those of ReplayGain 2. What no recording could have is nobody's figure.
 */
final class LoudnessWords {
    private static final Pattern NUMBER = Pattern.compile("\\s*([+-]?\\d{1,4}(?:[.,]\\d{0,12})?)\\s*(?i:dB)?\\s*");
    private static final Pattern WHOLE = Pattern.compile("\\s*([+-]?\\d{1,5})\\s*");
    private static final double R128_STEPS = 256;
    private static final double R128_TO_REPLAY_GAIN = 5;
    private static final double MOST_DECIBELS = 64;
    private static final double HIGHEST_PEAK = 32;

    private LoudnessWords() {}

    static Loudness of(RawTags tags) {
        OptionalDouble opusTrack = r128(tags.first(Field.R128_TRACK_GAIN));
        OptionalDouble opusAlbum = r128(tags.first(Field.R128_ALBUM_GAIN));
        return new Loudness(
                opusTrack.isPresent() ? opusTrack : gain(tags.first(Field.TRACK_GAIN)),
                peak(tags.first(Field.TRACK_PEAK)),
                opusAlbum.isPresent() ? opusAlbum : gain(tags.first(Field.ALBUM_GAIN)),
                peak(tags.first(Field.ALBUM_PEAK)));
    }

    private static OptionalDouble r128(String said) {
        Matcher matcher = WHOLE.matcher(said);
        return matcher.matches()
                ? plausible(Integer.parseInt(matcher.group(1)) / R128_STEPS + R128_TO_REPLAY_GAIN)
                : OptionalDouble.empty();
    }

    private static OptionalDouble gain(String said) {
        OptionalDouble number = number(said);
        return number.isPresent() ? plausible(number.getAsDouble()) : number;
    }

    private static OptionalDouble plausible(double decibels) {
        return Math.abs(decibels) <= MOST_DECIBELS ? OptionalDouble.of(decibels) : OptionalDouble.empty();
    }

    private static OptionalDouble peak(String said) {
        OptionalDouble number = number(said);
        double peak = number.orElse(0);
        return peak > 0 && peak <= HIGHEST_PEAK ? number : OptionalDouble.empty();
    }

    private static OptionalDouble number(String said) {
        Matcher matcher = NUMBER.matcher(said.replace('\u2212', '-'));
        return matcher.matches()
                ? OptionalDouble.of(Double.parseDouble(matcher.group(1).replace(',', '.')))
                : OptionalDouble.empty();
    }
}

package sound;

import java.util.Random;

/** What a studio does to a sound: echo, ducking, warmth, tape wobble, dust, width, limiting. */
final class Effects {
    private Effects() {}

    /** Echoes that cross from side to side, darker each time. */
    static void echo(Sound s, double seconds, double feedback, double level) {
        int delay = (int) Math.round(seconds * s.rate);
        var wetLeft = new float[s.length()];
        var wetRight = new float[s.length()];
        var darkLeft = Biquad.lowPass(s.rate, 3200, 0.7);
        var darkRight = Biquad.lowPass(s.rate, 3200, 0.7);
        var thin = Biquad.highPass(s.rate, 240, 0.7);
        for (int i = delay; i < s.length(); i++) {
            double in = thin.next((s.left[i - delay] + s.right[i - delay]) / 2);
            wetLeft[i] = (float) darkLeft.next(in + feedback * wetRight[i - delay]);
            wetRight[i] = (float) darkRight.next(feedback * wetLeft[i - delay]);
        }
        for (int i = 0; i < s.length(); i++) {
            s.left[i] += (float) (level * wetLeft[i]);
            s.right[i] += (float) (level * wetRight[i]);
        }
    }

    /** Makes room for the low beat: the deeper {@code beat} hits, the quieter {@code s} gets for a moment. */
    static void duck(Sound s, Sound beat, double amount) {
        var low = Biquad.lowPass(s.rate, 110, 0.7);
        double follow = 0;
        double up = 1 - Math.exp(-1.0 / (0.004 * s.rate));
        double down = 1 - Math.exp(-1.0 / (0.16 * s.rate));
        double loud = Math.max(0.02, beat.peak() * 0.5);
        for (int i = 0; i < s.length(); i++) {
            double level = i < beat.length() ? Math.abs(low.next((beat.left[i] + beat.right[i]) / 2)) / loud : 0;
            follow += (level - follow) * (level > follow ? up : down);
            double gain = 1 - amount * Math.min(1, follow);
            s.left[i] *= (float) gain;
            s.right[i] *= (float) gain;
        }
    }

    /** Gentle saturation, the louder the rounder; expects a peak near 1. */
    static void drive(Sound s, double amount) {
        double k = 1 + 4 * amount;
        double top = Math.tanh(k);
        for (int i = 0; i < s.length(); i++) {
            s.left[i] = (float) (Math.tanh(k * s.left[i]) / top);
            s.right[i] = (float) (Math.tanh(k * s.right[i]) / top);
        }
    }

    static void lowPass(Sound s, double hertz) {
        filter(s.left, Biquad.lowPass(s.rate, hertz, 0.6));
        filter(s.right, Biquad.lowPass(s.rate, hertz, 0.6));
    }

    static void highPass(Sound s, double hertz) {
        filter(s.left, Biquad.highPass(s.rate, hertz, 0.7));
        filter(s.right, Biquad.highPass(s.rate, hertz, 0.7));
    }

    static void shelf(Sound s, double hertz, double decibels) {
        filter(s.left, Biquad.highShelf(s.rate, hertz, decibels, 0.7));
        filter(s.right, Biquad.highShelf(s.rate, hertz, decibels, 0.7));
    }

    private static void filter(float[] samples, Biquad filter) {
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) filter.next(samples[i]);
        }
    }

    /** Tape that does not run quite evenly: {@code cents} of slow wow and a tenth of it of flutter. */
    static void wobble(Sound s, double cents) {
        double depth = s.rate * (Math.pow(2, cents / 1200) - 1) / (2 * Math.PI * 0.55);
        s.left = wobbled(s.left, s.rate, depth);
        s.right = wobbled(s.right, s.rate, depth);
    }

    private static float[] wobbled(float[] in, int rate, double depth) {
        var out = new float[in.length];
        for (int i = 0; i < in.length; i++) {
            double t = (double) i / rate;
            double at = i - depth * (1 + Math.sin(2 * Math.PI * 0.55 * t)) - depth * 0.02 * (1 + Math.sin(2 * Math.PI * 6.3 * t));
            int whole = (int) Math.floor(at);
            double part = at - whole;
            if (whole >= 0 && whole + 1 < in.length) {
                out[i] = (float) (in[whole] * (1 - part) + in[whole + 1] * part);
            }
        }
        return out;
    }

    /** The dust of an old record, faded in and out with the song. */
    static void dust(Sound s, double level) {
        var chance = new Random(s.length());
        var soft = Biquad.lowPass(s.rate, 5200, 0.6);
        var body = Biquad.highPass(s.rate, 700, 0.7);
        double click = 0;
        for (int i = 0; i < s.length(); i++) {
            if (chance.nextInt(s.rate / 7) == 0) {
                click = (chance.nextDouble() * 2 - 1) * (chance.nextInt(6) == 0 ? 1 : 0.35);
            }
            double noise = body.next(soft.next(click * 0.9));
            click *= 0.90;
            double edge = Math.min(1, Math.min(i, s.length() - i) / (0.4 * s.rate));
            s.left[i] += (float) (level * edge * noise);
            s.right[i] += (float) (level * edge * noise * 0.8);
        }
    }

    static void width(Sound s, double width) {
        for (int i = 0; i < s.length(); i++) {
            double middle = (s.left[i] + s.right[i]) / 2;
            double side = (s.left[i] - s.right[i]) / 2 * width;
            s.left[i] = (float) (middle + side);
            s.right[i] = (float) (middle - side);
        }
    }

    /** Keeps peaks under the ceiling by turning down 3 ms ahead of them and letting go over 120 ms. */
    static void limit(Sound s, double ceiling) {
        int ahead = s.rate * 3 / 1000;
        double release = Math.exp(-1.0 / (0.12 * s.rate));
        var gains = new double[s.length() + ahead];
        java.util.Arrays.fill(gains, 1);
        for (int i = 0; i < s.length(); i++) {
            double peak = Math.max(Math.abs(s.left[i]), Math.abs(s.right[i]));
            if (peak > ceiling) {
                double wanted = ceiling / peak;
                for (int k = Math.max(0, i - ahead); k <= i; k++) {
                    double ramp = 1 - (1 - wanted) * (1 - (double) (i - k) / ahead);
                    gains[k] = Math.min(gains[k], ramp);
                }
                gains[i] = Math.min(gains[i], wanted);
            }
        }
        double gain = 1;
        for (int i = 0; i < s.length(); i++) {
            gain = Math.min(gains[i], 1 - (1 - gain) * release);
            s.left[i] *= (float) gain;
            s.right[i] *= (float) gain;
        }
    }
}

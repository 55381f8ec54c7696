package sound;

import java.util.ArrayList;

/** Integrated loudness in LUFS after ITU-R BS.1770-4: K-weighting, blocks of 400 ms, absolute and relative gate. */
final class Loudness {
    private Loudness() {}

    static double of(Sound sound) {
        var left = weighted(sound.left, sound.rate);
        var right = weighted(sound.right, sound.rate);
        int block = sound.rate * 2 / 5;
        var powers = new ArrayList<Double>();
        for (int at = 0; at + block <= left.length; at += block / 4) {
            double sum = 0;
            for (int i = at; i < at + block; i++) {
                sum += left[i] * left[i] + right[i] * right[i];
            }
            powers.add(sum / block);
        }
        double gate = Math.pow(10, (-70 + 0.691) / 10);
        double relative = mean(powers, gate) / 10;
        return lufs(mean(powers, Math.max(gate, relative)));
    }

    private static double mean(ArrayList<Double> powers, double gate) {
        return powers.stream().mapToDouble(p -> p).filter(p -> p > gate).average().orElse(1e-12);
    }

    private static double lufs(double power) {
        return -0.691 + 10 * Math.log10(power);
    }

    private static double[] weighted(float[] samples, int rate) {
        var shelf = Biquad.highShelf(rate, 1681.974, 3.99984, 0.70717);
        var pass = Biquad.highPass(rate, 38.1355, 0.50033);
        var out = new double[samples.length];
        for (int i = 0; i < samples.length; i++) {
            out[i] = pass.next(shelf.next(samples[i]));
        }
        return out;
    }
}

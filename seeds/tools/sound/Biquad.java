package sound;

/** A second-order filter for one channel, after the Audio EQ Cookbook. */
final class Biquad {
    private final double b0;
    private final double b1;
    private final double b2;
    private final double a1;
    private final double a2;
    private double s1;
    private double s2;

    private Biquad(double[] b, double[] a) {
        b0 = b[0] / a[0];
        b1 = b[1] / a[0];
        b2 = b[2] / a[0];
        a1 = a[1] / a[0];
        a2 = a[2] / a[0];
    }

    static Biquad lowPass(int rate, double hertz, double q) {
        double w = 2 * Math.PI * hertz / rate;
        double alpha = Math.sin(w) / (2 * q);
        double c = Math.cos(w);
        return new Biquad(new double[] {(1 - c) / 2, 1 - c, (1 - c) / 2}, new double[] {1 + alpha, -2 * c, 1 - alpha});
    }

    static Biquad highPass(int rate, double hertz, double q) {
        double w = 2 * Math.PI * hertz / rate;
        double alpha = Math.sin(w) / (2 * q);
        double c = Math.cos(w);
        return new Biquad(new double[] {(1 + c) / 2, -1 - c, (1 + c) / 2}, new double[] {1 + alpha, -2 * c, 1 - alpha});
    }

    static Biquad highShelf(int rate, double hertz, double decibels, double q) {
        double big = Math.pow(10, decibels / 40);
        double w = 2 * Math.PI * hertz / rate;
        double c = Math.cos(w);
        double beta = 2 * Math.sqrt(big) * Math.sin(w) / (2 * q);
        return new Biquad(
            new double[] {big * (big + 1 + (big - 1) * c + beta), -2 * big * (big - 1 + (big + 1) * c),
                big * (big + 1 + (big - 1) * c - beta)},
            new double[] {big + 1 - (big - 1) * c + beta, 2 * (big - 1 - (big + 1) * c), big + 1 - (big - 1) * c - beta});
    }

    double next(double in) {
        double out = b0 * in + s1;
        s1 = b1 * in - a1 * out + s2;
        s2 = b2 * in - a2 * out;
        return out;
    }
}

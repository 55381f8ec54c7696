package picture;

import static picture.Canvas.box;
import static picture.Canvas.circle;
import static picture.Canvas.pie;
import static picture.Canvas.polygon;
import static picture.Canvas.round;

import java.util.function.Consumer;

/** Things that hold music: records in their sleeves, cassettes and compact discs, on transparent 640 by 480. */
final class Records {
    private Records() {}

    /** How a record is pressed: one colour, two halves, or see-through. */
    record Pressing(int colour, int second, boolean clear, int label) {
        static Pressing plain(int colour, int label) {
            return new Pressing(colour, colour, false, label);
        }
    }

    /** A sleeve of {@code side} with its record half out on the right; {@code fold} shows a second sleeve edge. */
    static void sleeve(Canvas c, Consumer<Canvas> cover, Pressing pressing, double side, boolean fold) {
        double radius = side * 0.482;
        double x = 320 - (side + radius) / 2;
        double y = 240 - side / 2;
        record(c, x + side, 240, radius, pressing);
        for (int i = 0; i < 6; i++) {
            c.fill(box(x + side, y, 3 + i * 2.4, side), 0x000000, 0.035);
        }
        if (fold) {
            c.fill(box(x - 7, y + 3, 10, side - 6), 0x1a1a1d, 0.9);
            c.fill(box(x - 4, y + 3, 2, side - 6), 0xf4efe4, 0.8);
        }
        cover.accept(c.inside(x, y, side / Covers.SIDE, 0, box(0, 0, Covers.SIDE, Covers.SIDE)));
        c.fill(box(x, y, 5, side), 0x000000, 0.14);
        c.line(box(x + 0.5, y + 0.5, side - 1, side - 1), 0x000000, 0.22, 1);
    }

    private static void record(Canvas c, double x, double y, double r, Pressing p) {
        double body = p.clear() ? 0.72 : 1;
        c.fill(circle(x, y, r), p.colour(), body);
        if (p.second() != p.colour()) {
            c.fill(pie(x, y, r, -62, 76), p.second(), body);
        }
        boolean dark = luminance(p.colour()) < 90;
        for (double groove = r * 0.42; groove < r * 0.97; groove += r * 0.042) {
            c.line(circle(x, y, groove), dark ? 0xffffff : 0x000000, dark ? 0.11 : 0.10, 1.3);
        }
        c.fill(pie(x, y, r, 22, 22), 0xffffff, dark ? 0.06 : 0.13);
        c.fill(pie(x, y, r, -48, 14), 0xffffff, dark ? 0.04 : 0.09);
        c.line(circle(x, y, r - 0.6), 0x000000, 0.25, 1.2);
        c.disc(x, y, r * 0.31, p.label());
        c.line(circle(x, y, r * 0.24), 0x000000, 0.12, 1);
        c.disc(x, y, r * 0.03, 0x1a1a1d);
    }

    private static double luminance(int rgb) {
        return 0.3 * (rgb >> 16 & 255) + 0.59 * (rgb >> 8 & 255) + 0.11 * (rgb & 255);
    }

    static void cassette(Canvas c, int shell, int paper, int stripe) {
        c.fill(round(112, 122, 416, 268, 20), 0x000000, 0.12);
        c.fill(round(112, 112, 416, 268, 20), shell);
        c.fill(round(150, 142, 340, 150, 10), paper);
        c.rect(150, 162, 340, 8, stripe);
        c.rect(150, 176, 340, 4, stripe);
        c.fill(round(204, 196, 232, 66, 33), shell);
        for (double x : new double[] {249, 391}) {
            c.disc(x, 229, 22, paper);
            for (int i = 0; i < 6; i++) {
                c.inside(x, 229, 1, i * 60, null).rect(-3, -22, 6, 9, shell);
            }
        }
        c.fill(round(290, 208, 60, 42, 4), 0x000000, 0.35);
        c.fill(polygon(214, 380, 232, 322, 408, 322, 426, 380), 0x000000, 0.22);
        for (double x : new double[] {258, 382}) {
            c.disc(x, 356, 7, paper);
        }
        for (double[] screw : new double[][] {{130, 130}, {510, 130}, {130, 362}, {510, 362}}) {
            c.fill(circle(screw[0], screw[1], 5), 0xffffff, 0.28);
        }
    }

    static void compactDisc(Canvas c, Consumer<Canvas> cover, int label) {
        double x = 96;
        double y = 70;
        double side = 340;
        double middle = x + side - 6;
        c.disc(middle, 240, 160, 0xdfe3e6);
        c.fill(pie(middle, 240, 160, 15, 28), 0x9fd8e8, 0.75);
        c.fill(pie(middle, 240, 160, -40, 26), 0xf3b8cf, 0.65);
        c.fill(pie(middle, 240, 160, 52, 18), 0xffffff, 0.7);
        c.line(circle(middle, 240, 159), 0x000000, 0.25, 1.2);
        c.disc(middle, 240, 58, label);
        c.disc(middle, 240, 22, 0xf4efe4);
        c.fill(box(x + side, y, 8, side), 0x000000, 0.10);
        cover.accept(c.inside(x, y, side / Covers.SIDE, 0, box(0, 0, Covers.SIDE, Covers.SIDE)));
        c.fill(box(x - 26, y, 28, side), 0x1f1f23);
        c.fill(box(x - 8, y, 2, side), 0xffffff, 0.25);
        for (int i = 0; i < 7; i++) {
            c.rect(x - 22, y + 20 + i * 48, 8, 14, 0x3a3a40);
        }
        c.fill(polygon(x, y, x + 120, y, x, y + 190), 0xffffff, 0.10);
        c.line(box(x - 26, y, side + 26, side), 0x000000, 0.3, 1);
    }
}

package picture;

import static picture.Canvas.box;
import static picture.Canvas.circle;
import static picture.Canvas.pie;
import static picture.Canvas.polygon;
import static picture.Canvas.round;

import java.awt.geom.Path2D;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The ten album covers, each drawn on a square of 600 by 600 units; it knows no products. */
final class Covers {
    static final double SIDE = 600;

    private Covers() {}

    /** All covers by the short name of their album. */
    static Map<String, Consumer<Canvas>> all() {
        var all = new LinkedHashMap<String, Consumer<Canvas>>();
        all.put("long-tide", Covers::longTide);
        all.put("night-ferries", Covers::nightFerries);
        all.put("moorings", Covers::moorings);
        all.put("glass-orchard", Covers::glassOrchard);
        all.put("pocket-weather", Covers::pocketWeather);
        all.put("copper-season", Covers::copperSeason);
        all.put("nordover", Covers::nordover);
        all.put("sunroom", c -> rings(c, 0xf25f3a, 330, 282,
            0xf7b267, 0xf25f3a, 0xf4f1de, 0x2b2d42, 0xf7b267, 0xf25f3a, 0xf4f1de, 0x2b2d42, 0xf7b267));
        all.put("postcards-home", Covers::postcards);
        all.put("ritual-machines", c -> rings(c, 0x432818, 335, 282,
            0xbb9457, 0x432818, 0x99582a, 0xffe6a7, 0xbb9457, 0x432818, 0x99582a, 0xffe6a7, 0xbb9457));
        return all;
    }

    private static void longTide(Canvas c) {
        c.rect(0, 0, SIDE, SIDE, 0x3d405b);
        c.rect(0, 330, SIDE, 270, 0xf2cc8f);
        c.fill(circle(300, 330, 156), 0x81b29a);
        for (int i = 0; i < 6; i++) {
            c.rect(0, 360 + i * 42, SIDE, i == 5 ? 40 : 8 + i * 4, 0x3d405b);
        }
    }

    private static void nightFerries(Canvas c) {
        int[] colours = {0x14213d, 0xe59615, 0xe8dfd0, 0xc52631, 0x26213b, 0xe59615, 0xe8dfd0, 0xc52631, 0x26213b,
            0xe59615};
        double[] tops = {-80, -10, 75, 120, 205, 245, 310, 415, 445, 510};
        c.rect(0, 0, SIDE, SIDE, colours[0]);
        for (int i = 1; i < colours.length; i++) {
            c.fill(wave(tops[i] + 8, 48), colours[i]);
        }
    }

    private static Path2D wave(double y, double height) {
        var wave = new Path2D.Double();
        wave.moveTo(-10, 620);
        for (int x = -10; x <= 610; x += 5) {
            wave.lineTo(x, y - height * Math.sin((x + 20) / 640.0 * 2 * Math.PI));
        }
        wave.lineTo(610, 620);
        wave.closePath();
        return wave;
    }

    private static void moorings(Canvas c) {
        c.rect(0, 0, SIDE, SIDE, 0x0b132b);
        c.disc(440, 132, 54, 0xffffff);
        c.fill(polygon(0, 600, 238, 182, 368, 394, 464, 254, 600, 574, 600, 600), 0x5bc0be);
        c.fill(polygon(0, 600, 178, 372, 298, 506, 442, 350, 600, 552, 600, 600), 0x3a506b);
    }

    private static void glassOrchard(Canvas c) {
        c.rect(0, 0, SIDE, SIDE, 0x264653);
        String[] rows = {"-- qy qt qy So", "St -- Oo -- Oy", "qo -- Oy Sy St", "qt qy So qo Sy", "St qo So -- pt"};
        for (int row = 0; row < 5; row++) {
            var tiles = rows[row].split(" ");
            for (int column = 0; column < 5; column++) {
                tile(c, column * 120.0, row * 120.0, tiles[column]);
            }
        }
    }

    private static void tile(Canvas c, double x, double y, String kind) {
        int colour = switch (kind.charAt(1)) {
            case 'y' -> 0xe9c46a;
            case 't' -> 0x2a9d8f;
            default -> 0xf4a261;
        };
        switch (kind.charAt(0)) {
            case 'S' -> c.rect(x, y, 120.5, 120.5, colour);
            case 'O' -> c.disc(x + 60, y + 60, 60, colour);
            case 'q' -> c.fill(pie(x + 120, y + 120, 120, 90, 90), colour);
            case 'p' -> c.fill(pie(x, y, 120, 270, 90), colour);
            default -> { }
        }
    }

    private static void pocketWeather(Canvas c) {
        c.rect(0, 0, SIDE, SIDE, 0x8ecae6);
        c.disc(420, 190, 122, 0xffb703);
        int[][] shades = {{0xfff8ee, 0x219ebc, 0xfff8ee}, {0xfb8500, 0xfff8ee, 0xffb703}, {0x023047, 0x8ecae6, 0x023047}};
        for (int row = 0; row < 7; row++) {
            double y = 330 + row * 60;
            for (int i = -1; i < 6; i++) {
                double x = i * 150 + (row % 2) * 75;
                var shade = shades[Math.floorMod(i * 2 + row, 3)];
                c.disc(x, y, 75, shade[0]);
                c.disc(x, y, 52, shade[1]);
                c.disc(x, y, 29, shade[2]);
            }
        }
    }

    private static void copperSeason(Canvas c) {
        c.rect(0, 0, SIDE, SIDE, 0x2d1e2f);
        int[] colours = {0xf15946, 0xf9c22e, 0x53b3cb};
        int[][] rods = {{0, 280, 620}, {1, 208, 494}, {2, 146, 510}, {0, 82, 480}, {1, 264, 620}, {2, 160, 400},
            {0, 296, 498}, {1, 144, 410}, {2, 232, 444}, {0, 180, 378}, {1, 146, 340}, {2, 226, 448}, {0, 266, 534},
            {1, 180, 620}};
        for (int i = 0; i < rods.length; i++) {
            c.fill(round(i * 43.3 - 1, rods[i][1], 28, rods[i][2] - rods[i][1], 13), colours[rods[i][0]]);
        }
    }

    private static void nordover(Canvas c) {
        int[] sky = {0x12263a, 0x1b4965, 0x12263a, 0x2c6e8f, 0x12263a, 0x62b6cb, 0x12263a, 0xbee9e8, 0x12263a, 0x62b6cb,
            0x12263a, 0x2c6e8f, 0x12263a, 0x1b4965, 0x12263a};
        c.rect(0, 0, SIDE, SIDE, 0x12263a);
        for (int i = 0; i < sky.length; i++) {
            c.fill(pie(300, 430, 700, i * 180.0 / sky.length, 180.0 / sky.length), sky[i]);
        }
        c.disc(300, 430, 118, 0x12263a);
        c.fill(pie(300, 430, 84, 0, 180), 0xf6ae2d);
        c.rect(0, 430, SIDE, 170, 0xf4f7f5);
        for (int i = 0; i < 4; i++) {
            double half = 84 - i * 18;
            c.fill(round(300 - half, 452 + i * 34, 2 * half, 12, 6), 0xf6ae2d);
        }
    }

    private static void rings(Canvas c, int ground, double middle, double radius, int... colours) {
        c.rect(0, 0, SIDE, SIDE, ground);
        double step = radius / colours.length;
        for (int i = 0; i < colours.length; i++) {
            c.disc(300, middle, radius - i * step, colours[i]);
        }
    }

    private static void postcards(Canvas c) {
        c.rect(0, 0, SIDE, SIDE, 0xf4e3c1);
        int[][] arches = {{0x9c3d2e, 0xe08e45, 0xf4e3c1, 0x1f5c5a}, {0x1f5c5a, 0x7fb7a3, 0xf4e3c1, 0xe08e45},
            {0xe08e45, 0xf4c95d, 0xf4e3c1, 0x9c3d2e}};
        for (int i = 0; i < 3; i++) {
            double x = 110 + i * 190;
            double top = 190 + (i == 1 ? -60 : 50);
            for (int k = 0; k < 4; k++) {
                double half = 84 - k * 21;
                c.disc(x, top, half, arches[i][k]);
                c.fill(box(x - half, top, 2 * half, 620 - top), arches[i][k]);
            }
        }
        c.rect(0, 500, SIDE, 100, 0x2b2d42);
        c.disc(490, 82, 42, 0xe0533d);
        for (int i = 0; i < 3; i++) {
            c.rect(0, 520 + i * 28, SIDE, 6, 0xf4e3c1);
        }
    }
}

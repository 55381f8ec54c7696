package picture;

import static picture.Canvas.pie;
import static picture.Canvas.polygon;

import java.awt.geom.Path2D;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The wide picture behind each band's name: 1600 by 600, its weight in the middle so that the sides may be cropped. */
final class Headers {
    private Headers() {}

    static Map<String, Consumer<Canvas>> all() {
        var all = new LinkedHashMap<String, Consumer<Canvas>>();
        all.put("harbour-static", Headers::harbour);
        all.put("okta-bloom", Headers::okta);
        all.put("vinterlys", Headers::vinter);
        all.put("paper-atlas", Headers::atlas);
        all.put("kasbah-modular", Headers::kasbah);
        return all;
    }

    private static void harbour(Canvas c) {
        c.rect(0, 0, 1600, 600, 0x3d405b);
        c.rect(0, 390, 1600, 210, 0xf2cc8f);
        c.disc(800, 390, 360, 0x81b29a);
        for (int i = 0; i < 4; i++) {
            c.rect(0, 428 + i * 46, 1600, 10 + i * 6, 0x3d405b);
        }
    }

    private static void okta(Canvas c) {
        c.rect(0, 0, 1600, 600, 0x264653);
        int[] colours = {0x2a9d8f, 0xe9c46a, 0xf4a261};
        int[] kinds = {0, 1, 4, 2, 5, 3, 1, 0, 2, 4, 3, 5, 1, 2, 0, 3, 4, 1, 5, 2, 3, 0, 4, 1};
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 8; column++) {
                int kind = kinds[(row * 8 + column * 5 + row) % kinds.length];
                int colour = colours[(row * 2 + column) % 3];
                double x = column * 200;
                double y = row * 200;
                switch (kind) {
                    case 0 -> c.fill(pie(x + 200, y + 200, 200, 90, 90), colour);
                    case 1 -> c.fill(pie(x, y + 200, 200, 0, 90), colour);
                    case 2 -> c.fill(pie(x, y, 200, 270, 90), colour);
                    case 3 -> c.fill(pie(x + 200, y, 200, 180, 90), colour);
                    case 4 -> c.disc(x + 100, y + 100, 100, colour);
                    default -> { }
                }
            }
        }
    }

    private static void vinter(Canvas c) {
        c.rect(0, 0, 1600, 600, 0x0b132b);
        c.disc(1050, 170, 92, 0xf4f1de);
        int[][] stars = {{120, 120}, {250, 210}, {330, 70}, {480, 190}, {590, 90},
            {880, 80}, {1260, 110}, {1370, 240}, {1500, 90}};
        for (int[] star : stars) {
            c.disc(star[0], star[1], 5, 0x5bc0be);
        }
        c.fill(polygon(0, 600, 0, 470, 250, 300, 420, 430, 760, 130, 980, 392, 1160, 240, 1420, 470, 1600, 380, 1600, 600),
            0x5bc0be);
        c.fill(polygon(760, 130, 674, 206, 724, 250, 772, 206, 816, 268, 846, 232), 0xf4f1de);
        c.fill(polygon(0, 600, 0, 540, 180, 440, 460, 560, 640, 400, 860, 560, 1080, 420, 1330, 560, 1600, 470, 1600, 600),
            0x3a506b);
    }

    private static void atlas(Canvas c) {
        c.rect(0, 0, 1600, 600, 0xf25f3a);
        int[] colours = {0xf7b267, 0xf25f3a, 0xf4f1de, 0x2b2d42, 0xf7b267, 0xf25f3a, 0xf4f1de, 0x2b2d42, 0xf7b267};
        for (int i = 0; i < colours.length; i++) {
            c.disc(800, 560, 540 - i * 60, colours[i]);
        }
        c.rect(0, 520, 1600, 80, 0x2b2d42);
        for (int i = 0; i < 2; i++) {
            c.rect(0, 542 + i * 26, 1600, 6, 0xf4f1de);
        }
        c.disc(240, 130, 58, 0xf4f1de);
        c.disc(1390, 200, 34, 0x2b2d42);
    }

    private static void kasbah(Canvas c) {
        c.rect(0, 0, 1600, 600, 0x432818);
        int[] colours = {0xbb9457, 0x432818, 0x99582a, 0xffe6a7, 0xbb9457, 0x432818, 0xffe6a7};
        for (int i = 0; i < 10; i++) {
            Emblem.KASBAH.draw(c.inside(i < 5 ? 70 + i * 90 : 720 + i * 90, 110, 0.5, 0, null), 0x6f3d1f, 0x432818);
        }
        for (int i = 0; i < colours.length; i++) {
            c.disc(800, 330, 310 - i * 44, colours[i]);
        }
        c.fill(dune(430, 60, 0.4), 0x99582a);
        c.fill(dune(490, 52, 2.2), 0xbb9457);
        c.fill(dune(545, 34, 4.0), 0x6f3d1f);
    }

    private static Path2D dune(double y, double height, double phase) {
        var dune = new Path2D.Double();
        dune.moveTo(0, 600);
        for (int x = 0; x <= 1600; x += 8) {
            dune.lineTo(x, y - height * Math.sin(x / 1600.0 * 2.5 * Math.PI + phase));
        }
        dune.lineTo(1600, 600);
        dune.closePath();
        return dune;
    }
}

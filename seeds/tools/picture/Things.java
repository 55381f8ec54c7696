package picture;

import static picture.Canvas.box;
import static picture.Canvas.circle;
import static picture.Canvas.polygon;
import static picture.Canvas.round;

import java.awt.Font;
import java.awt.geom.Path2D;
import java.util.function.Consumer;

/** Paper, cups and small things, on transparent 640 by 480. */
final class Things {
    private final Font bold;
    private final Font plain;

    /** @param bold the face for titles; @param plain the face for the small print */
    Things(Font bold, Font plain) {
        this.bold = bold;
        this.plain = plain;
    }

    void poster(Canvas c, Consumer<Canvas> art, int paper, int ink, String title, String line) {
        double w = 306;
        double x = 320 - w / 2;
        c.fill(polygon(x + 8, 34, x + w + 8, 34, x + w + 8, 458, x + 8, 458), 0x000000, 0.14);
        c.rect(x, 26, w, 424, paper);
        art.accept(c.inside(x + 20, 46, (w - 40) / Covers.SIDE, 0, box(0, 0, Covers.SIDE, Covers.SIDE)));
        c.text(title, bold.deriveFont(30f), x + 20, 354, 0, ink);
        c.rect(x + 20, 370, w - 40, 2.5, ink);
        c.text(line, plain.deriveFont(14f), x + 20, 398, 0, ink);
        c.text("Gatefold print room", plain.deriveFont(11f), x + w - 20, 432, 1, ink);
        c.fill(polygon(x, 26, x + w, 26, x + w, 40, x, 30), 0xffffff, 0.10);
    }

    void mug(Canvas c, int glaze, int inner, Emblem emblem, int ink, int second) {
        var handle = new Path2D.Double();
        handle.moveTo(424, 176);
        handle.curveTo(556, 150, 556, 350, 418, 322);
        c.line(handle, 0x000000, 0.16, 39);
        c.line(handle, glaze, 1, 36);
        var body = new Path2D.Double();
        body.moveTo(186, 112);
        body.lineTo(440, 112);
        body.lineTo(432, 378);
        body.quadTo(430, 402, 404, 402);
        body.lineTo(222, 402);
        body.quadTo(196, 402, 194, 378);
        body.closePath();
        c.fill(body, glaze);
        c.fill(new java.awt.geom.Ellipse2D.Double(186, 90, 254, 44), glaze);
        c.fill(new java.awt.geom.Ellipse2D.Double(196, 96, 234, 32), inner);
        c.inside(0, 0, 1, 0, body).fill(box(398, 100, 50, 310), 0x000000, 0.08);
        c.fill(round(204, 160, 10, 200, 5), 0xffffff, 0.22);
        emblem.draw(c.inside(306, 262, 1.35, 0, null), ink, second);
    }

    void book(Canvas c, Consumer<Canvas> art, int cloth, int ink, String title, String line) {
        c.fill(polygon(190, 56, 492, 56, 492, 444, 190, 444), 0x000000, 0.14);
        c.rect(472, 44, 12, 388, 0xf7f1e3);
        for (int i = 0; i < 3; i++) {
            c.rect(475 + i * 3, 44, 1, 388, 0xcfc4ab);
        }
        c.rect(172, 36, 302, 400, cloth);
        c.fill(box(172, 36, 26, 400), 0x000000, 0.16);
        art.accept(c.inside(226, 142, 220 / Covers.SIDE, 0, box(0, 0, Covers.SIDE, Covers.SIDE)));
        c.text(title, bold.deriveFont(27f), 226, 88, 0, ink);
        c.text(line, plain.deriveFont(15f), 226, 116, 0, ink);
        c.rect(226, 394, 220, 3, ink);
    }

    void ticket(Canvas c, Consumer<Canvas> art, int paper, int ink, String[] words) {
        var t = c.inside(320, 240, 1, -4, null);
        t.fill(round(-268, -118, 540, 252, 14), 0x000000, 0.13);
        t.fill(round(-272, -128, 540, 252, 14), paper);
        art.accept(t.inside(-272, -128, 252 / Covers.SIDE, 0, round(0, 0, 640, Covers.SIDE, 33)));
        t.rect(-22, -128, 8, 252, ink);
        t.text(words[0], bold.deriveFont(23f), 6, -78, 0, ink);
        t.text(words[1], plain.deriveFont(17f), 6, -48, 0, ink);
        t.text(words[2], plain.deriveFont(17f), 6, -24, 0, ink);
        t.text("Admit one", bold.deriveFont(19f), 6, 92, 0, ink);
        double bar = 6;
        int[] widths = {4, 2, 2, 5, 1, 3, 6, 2, 1, 4, 2, 3, 1, 5, 2, 4, 1, 2, 6, 2};
        for (int i = 0; i < widths.length; i++) {
            t.rect(bar, 6, widths[i], 50, ink);
            bar += widths[i] + 3.5;
        }
        for (int y = -114; y < 120; y += 18) {
            t.cut(circle(216, y, 4));
        }
        t.cut(circle(216, -128, 13));
        t.cut(circle(216, 124, 13));
        t.inside(243, 0, 1, 90, null).text(words[3], bold.deriveFont(20f), 0, 7, 0.5, ink);
    }

    void pins(Canvas c, Emblem emblem, int[] grounds, int ink, int second) {
        c.fill(round(150, 52, 340, 386, 10), 0x000000, 0.13);
        c.fill(round(146, 44, 340, 386, 10), 0xfdf8ec);
        double[][] places = {{238, 150, 66}, {394, 176, 66}, {316, 306, 84}};
        for (int i = 0; i < 3; i++) {
            var p = places[i];
            c.fill(circle(p[0] + 3, p[1] + 5, p[2]), 0x000000, 0.20);
            c.disc(p[0], p[1], p[2], 0xc9a45c);
            c.disc(p[0], p[1], p[2] - 5, grounds[i]);
            emblem.draw(c.inside(p[0], p[1], p[2] / 85, 0, null), ink, second);
        }
        c.text("Set of three", plain.deriveFont(15f), 316, 418, 0.5, 0x6b6355);
    }
}

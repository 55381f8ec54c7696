package picture;

import static picture.Canvas.polygon;

import java.awt.geom.Path2D;

/** Clothes and bags with a print, on transparent 640 by 480. */
final class Wear {
    private Wear() {}

    static void tee(Canvas c, int cloth, Emblem emblem, int ink, int second) {
        var shirt = new Path2D.Double();
        shirt.moveTo(226, 44);
        shirt.curveTo(262, 84, 378, 84, 414, 44);
        shirt.lineTo(486, 74);
        shirt.lineTo(548, 172);
        shirt.lineTo(476, 220);
        shirt.lineTo(452, 190);
        shirt.lineTo(452, 440);
        shirt.lineTo(188, 440);
        shirt.lineTo(188, 190);
        shirt.lineTo(164, 220);
        shirt.lineTo(92, 172);
        shirt.lineTo(154, 74);
        shirt.closePath();
        c.fill(shirt, cloth);
        c.line(collar(226, 44, 414, 26), 0x000000, 0.14, 7);
        c.line(polygon(452, 190, 446, 130, 446, 130), 0x000000, 0.12, 2);
        c.line(polygon(188, 190, 194, 130, 194, 130), 0x000000, 0.12, 2);
        c.fill(polygon(188, 190, 188, 440, 200, 440), 0x000000, 0.06);
        c.fill(polygon(452, 190, 452, 440, 440, 440), 0x000000, 0.06);
        emblem.draw(c.inside(320, 226, 1.24, 0, null), ink, second);
    }

    static void sweatshirt(Canvas c, int cloth, Emblem emblem, int ink, int second) {
        var body = new Path2D.Double();
        body.moveTo(240, 40);
        body.curveTo(272, 66, 368, 66, 400, 40);
        body.lineTo(464, 62);
        body.curveTo(504, 90, 520, 190, 556, 376);
        body.lineTo(496, 394);
        body.lineTo(446, 210);
        body.lineTo(446, 440);
        body.lineTo(194, 440);
        body.lineTo(194, 210);
        body.lineTo(144, 394);
        body.lineTo(84, 376);
        body.curveTo(120, 190, 136, 90, 176, 62);
        body.closePath();
        c.fill(body, cloth);
        c.line(collar(240, 40, 400, 24), 0x000000, 0.18, 9);
        c.fill(polygon(194, 416, 446, 416, 446, 440, 194, 440), 0x000000, 0.14);
        c.fill(polygon(84, 376, 90, 350, 150, 368, 144, 394), 0x000000, 0.14);
        c.fill(polygon(556, 376, 550, 350, 490, 368, 496, 394), 0x000000, 0.14);
        c.line(polygon(194, 210, 190, 150, 190, 150), 0x000000, 0.14, 2);
        c.line(polygon(446, 210, 450, 150, 450, 150), 0x000000, 0.14, 2);
        emblem.draw(c.inside(320, 220, 1.2, 0, null), ink, second);
    }

    private static Path2D collar(double x1, double y, double x2, double depth) {
        var path = new Path2D.Double();
        path.moveTo(x1 + 2, y + 3);
        path.curveTo(x1 + 36, y + depth + 17, x2 - 36, y + depth + 17, x2 - 2, y + 3);
        return path;
    }

    static void tote(Canvas c, int cloth, Emblem emblem, int ink, int second) {
        var handle = new Path2D.Double();
        handle.moveTo(256, 190);
        handle.curveTo(252, 10, 388, 10, 384, 190);
        c.line(handle, 0x000000, 0.20, 17);
        c.line(handle, cloth, 1, 15);
        c.fill(polygon(190, 158, 450, 158, 466, 446, 174, 446), cloth);
        c.fill(polygon(190, 158, 450, 158, 450.8, 174, 189.2, 174), 0x000000, 0.09);
        c.fill(polygon(174, 446, 175, 428, 465, 428, 466, 446), 0x000000, 0.05);
        for (double x : new double[] {249, 377}) {
            c.rect(x, 160, 15, 30, cloth);
            c.line(polygon(x + 2, 162, x + 13, 162, x + 13, 188, x + 2, 188), 0x000000, 0.25, 1);
        }
        emblem.draw(c.inside(320, 306, 1.35, 0, null), ink, second);
    }
}

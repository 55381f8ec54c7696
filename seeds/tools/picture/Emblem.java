package picture;

import static picture.Canvas.box;
import static picture.Canvas.circle;
import static picture.Canvas.pie;
import static picture.Canvas.polygon;
import static picture.Canvas.round;

/** The small mark of each band, printed on cloth, cups and pins: 100 units wide around the origin. */
enum Emblem {
    /** Harbour Static: a sun behind lines of water. */
    HARBOUR {
        @Override
        void draw(Canvas c, int ink, int second) {
            var sun = c.inside(0, 0, 1, 0, circle(0, 0, 50));
            sun.rect(-50, -50, 100, 62, ink);
            sun.rect(-50, 17, 100, 9, ink);
            sun.rect(-50, 32, 100, 7, ink);
            sun.rect(-50, 44, 100, 6, ink);
        }
    },
    /** Okta Bloom: a flower of four quarter circles. */
    OKTA {
        @Override
        void draw(Canvas c, int ink, int second) {
            for (int i = 0; i < 4; i++) {
                var petal = c.inside(0, 0, 1, i * 90, null);
                petal.fill(pie(3, -3, 46, 0, 90), i % 2 == 0 ? ink : second);
            }
        }
    },
    /** Vinterlys: two mountains under a moon. */
    VINTER {
        @Override
        void draw(Canvas c, int ink, int second) {
            c.disc(26, -32, 15, second);
            c.fill(polygon(-54, 44, -14, -34, 12, 14, 26, -8, 54, 44), ink);
        }
    },
    /** Paper Atlas: a rainbow of four arches. */
    ATLAS {
        @Override
        void draw(Canvas c, int ink, int second) {
            var half = c.inside(0, 22, 1, 0, box(-60, -60, 120, 60));
            for (int i = 0; i < 4; i++) {
                var ring = new java.awt.geom.Area(circle(0, 0, 52 - i * 13.5));
                ring.subtract(new java.awt.geom.Area(circle(0, 0, 44 - i * 13.5)));
                half.fill(ring, i % 2 == 0 ? ink : second);
            }
            c.fill(round(-52, 28, 104, 8, 4), ink);
        }
    },
    /** Kasbah Modular: an eight-pointed star with a jack socket in it. */
    KASBAH {
        @Override
        void draw(Canvas c, int ink, int second) {
            c.rect(-37, -37, 74, 74, ink);
            c.inside(0, 0, 1, 45, null).rect(-37, -37, 74, 74, ink);
            c.disc(0, 0, 26, second);
            c.disc(0, 0, 13, ink);
        }
    };

    abstract void draw(Canvas c, int ink, int second);
}

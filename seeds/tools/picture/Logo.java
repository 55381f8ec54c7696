package picture;

import static picture.Canvas.round;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The gatefold mark: an orange left sleeve and a cream right sleeve, as SVG, as app icon and as bare mark. */
final class Logo {
    static final int[] SIZES = {16, 24, 32, 48, 64, 128, 256, 512};
    private static final String SVG = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512" role="img" aria-label="Gatefold">
          <rect width="512" height="512" rx="112" fill="#1a1a1d"/>
          <path d="M120 116h124v280H120a20 20 0 0 1-20-20V136a20 20 0 0 1 20-20z" fill="#ff6b3d"/>
          <path d="M288 116h124v280H288a20 20 0 0 1-20-20V136a20 20 0 0 1 20-20z" fill="#e8d9bd"/>
        </svg>
        """;
    private static final String MARK = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 312 280" role="img" aria-label="Gatefold">
          <path d="M20 0h124v280H20a20 20 0 0 1-20-20V20A20 20 0 0 1 20 0z" fill="#ff6b3d"/>
          <path d="M188 0h124v280H188a20 20 0 0 1-20-20V20a20 20 0 0 1 20-20z" fill="#e8d9bd"/>
        </svg>
        """;

    private Logo() {}

    static void draw(Path assets) throws IOException {
        Files.createDirectories(assets.resolve("icons"));
        Files.writeString(assets.resolve("icon.svg"), SVG);
        Files.writeString(assets.resolve("mark.svg"), MARK);
        for (int size : SIZES) {
            var canvas = new Canvas(size, size);
            icon(canvas.inside(0, 0, size / 512.0, 0, null), size);
            canvas.png(assets.resolve("icons/gatefold-" + size + ".png"));
        }
        var canvas = new Canvas(512, 512);
        icon(canvas, 512);
        canvas.png(assets.resolve("icon.png"));
    }

    private static void icon(Canvas c, int size) {
        c.fill(round(0, 0, 512, 512, size < 32 ? 72 : 112), 0x1a1a1d);
        double grow = size < 32 ? 1.28 : 1;
        var mark = c.inside(256, 256, grow, 0, null);
        sleeve(mark, -156, 0xff6b3d);
        sleeve(mark, 12, 0xe8d9bd);
    }

    private static void sleeve(Canvas c, double x, int colour) {
        c.fill(round(x, -140, 60, 280, 20), colour);
        c.rect(x + 20, -140, 124, 280, colour);
    }
}
